//! This module asks PortOne for the payments whose webhooks have failed.

use std::{
    collections::HashSet,
    time::{Duration, SystemTime},
};

use portone::{
    DateTime, PortOneClient,
    payment::{PaymentFilterInput, PaymentTimestampType, PaymentWebhookStatus},
};
use portone_webhook_diagnosis::SecretText;
use serde::Serialize;

use crate::{
    api,
    failure::Failure,
    payment::{PaymentView, WebhookView},
};

/// The time for which PortOne tries to deliver a webhook, by its guide, and a little more: a payment may be so much older than
/// the last attempt to tell of it.
const RETRIES: Duration = Duration::from_secs(7 * 60 * 60);

/// A webhook that was not delivered.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FailedWebhook {
    pub(crate) payment_id: String,
    pub(crate) store_id: Option<String>,
    #[serde(flatten)]
    pub(crate) webhook: WebhookView,
}

/// Finds the webhooks that have failed since a time, the latest payment first.
pub(crate) async fn failed_since(
    portone: &PortOneClient,
    since: SystemTime,
    secrets: &[SecretText],
) -> Result<Vec<FailedWebhook>, Failure> {
    let from = since.checked_sub(RETRIES).unwrap_or(SystemTime::UNIX_EPOCH);
    let (mut failed, mut seen) = (Vec::new(), HashSet::new());
    for status in
        [PaymentWebhookStatus::FailedNotOkResponse, PaymentWebhookStatus::FailedUnexpectedError]
    {
        let filter = PaymentFilterInput::new()
            .timestamp_type(PaymentTimestampType::StatusChangedAt)
            .from(DateTime::from(from))
            .until(DateTime::from(SystemTime::now()))
            .webhook_status(status);
        let mut payments = portone.payment().get_payments().filter(filter).items();
        while let Some(payment) = payments.try_next().await.map_err(api::failure)? {
            // A payment with both kinds of failures is in both lists.
            let id = payment.id().unwrap_or_default();
            if !seen.insert(id.to_owned()) {
                continue;
            }
            let store_id = payment.store_id().map(str::to_owned);
            let view = PaymentView::of(&payment, secrets);
            let webhooks = view
                .webhooks
                .into_iter()
                .filter(|webhook| !webhook.is_delivered() && webhook.sent_since(since));
            failed.extend(webhooks.map(|webhook| FailedWebhook {
                payment_id: id.to_owned(),
                store_id: store_id.clone(),
                webhook,
            }));
        }
    }
    Ok(failed)
}
