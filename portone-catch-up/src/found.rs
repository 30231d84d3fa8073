use std::{
    collections::BTreeMap,
    time::{Duration, SystemTime},
};

use portone_webhook_core::{Webhook, WebhookId};
use portone_webhook_idempotency::EventIdempotency;

/// An event that PortOne's API knows of.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) event: Webhook,
    /// The `webhook-id` of the event's webhook, or a text in its place.
    pub(crate) id: WebhookId,
    /// The time of the event, if it has one that can be read.
    pub(crate) at: Option<SystemTime>,
}

impl Found {
    pub(crate) fn new(event: Webhook, id: impl AsRef<[u8]>) -> Self {
        let at = event.timestamp().and_then(|time| time.to_system_time().ok());
        Self { event, id: WebhookId::new(id), at }
    }

    /// Says whether the event has happened so short a time ago that its webhook may still come.
    pub(crate) fn is_within(&self, time: Duration) -> bool {
        self.at.and_then(|at| at.elapsed().ok()).is_some_and(|elapsed| elapsed < time)
    }

    /// Makes the span in which the event is handled, with the same fields as that of a webhook.
    #[cfg(feature = "tracing")]
    pub(crate) fn span(&self) -> tracing::Span {
        let Self { event, id, .. } = self;
        tracing::info_span!(
            "catch_up",
            %id,
            r#type = event.type_name(),
            payment_id = event.payment_id(),
            transaction_id = event.transaction_id(),
            cancellation_id = event.cancellation_id(),
            store_id = event.store_id(),
        )
    }

    /// Says whether this is the same event, as the claims on it have it.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        EventIdempotency::known_by(&self.event, &self.id)
            == EventIdempotency::known_by(&other.event, &other.id)
    }
}

/// Gives the events of each payment in the order in which they happened. Those of one payment are handled one after the
/// other.
pub(crate) fn by_payment(found: Vec<Found>) -> Vec<Vec<Found>> {
    let mut payments: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for found in found {
        let payment = found.event.payment_id().unwrap_or_default().to_owned();
        payments.entry(payment).or_default().push(found);
    }
    let mut payments: Vec<_> = payments.into_values().collect();
    for events in &mut payments {
        events.sort_by_key(|found| found.at);
    }
    payments
}
