//! This module describes a delivery as the page shows it.

use std::time::UNIX_EPOCH;

use portone_webhook_core::WebhookHeaders;
use portone_webhook_diagnosis::{Finding, SecretText};
use serde::Serialize;

use crate::{redaction, text::visible};

use super::{
    event, fixture,
    outcome::Outcome,
    received::{Received, Replay},
    shop::ShopView,
};

/// A delivery as the page gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record {
    pub(super) number: u64,
    /// The number of the first accepted delivery with the same `webhook-id`; none if this delivery is not
    /// accepted.
    pub(super) again: Option<u64>,
    /// The number of the first delivery with the same `webhook-id` that was not accepted; none if `again` is
    /// set.
    pub(super) attempt_of: Option<u64>,
    /// How the page has sent an earlier delivery again; none if it was received.
    pub(super) replay: Option<Replay>,
    /// The time of receipt, in milliseconds since the Unix epoch.
    pub(super) at: i64,
    path: String,
    /// The status of the answer.
    pub(super) status: u16,
    /// The reason of the refusal; none if the delivery is accepted.
    pub(super) reason: Option<&'static str>,
    /// The reason as a sentence, or the secret that the delivery was signed with.
    message: String,
    /// Whether the signature is good. The body of a verified delivery may still be unknown.
    verified: bool,
    pub(super) id: Option<String>,
    pub(super) event: Option<Event>,
    /// What has come of passing it on to the shop; none without a shop.
    pub(super) shop: Option<ShopView>,
    /// The findings of the diagnosis; none if the delivery was not diagnosed.
    findings: Option<Vec<Finding>>,
    headers: Vec<(String, String)>,
    body: String,
    /// The length of the body, in bytes.
    length: usize,
    /// Whether the body was read to its end.
    whole: bool,
    /// Whether a part of the body is shown escaped.
    escaped: bool,
    /// The Rust code that makes the delivery in a test.
    fixture: String,
    /// The command that sends the delivery again.
    curl: String,
}

/// The event of a delivery as the page gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event {
    version: &'static str,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    /// The ID of the payment, the billing key or the tax invoice.
    pub(super) subject: Option<String>,
    /// The ID of the payment; none if the event is about something else.
    payment_id: Option<String>,
    members: Vec<(String, String)>,
    asks_to_confirm: bool,
}

impl Record {
    pub(super) fn new(
        received: &Received,
        outcome: &Outcome,
        status: u16,
        findings: Option<Vec<Finding>>,
        shop: Option<ShopView>,
        secrets: &[SecretText],
        url: &str,
    ) -> Self {
        let Received { at, path, request: delivery, whole, replay } = received;
        let at = at.duration_since(UNIX_EPOCH).unwrap_or_default();
        let body = visible(&delivery.body);
        Self {
            number: 0,
            again: None,
            attempt_of: None,
            replay: *replay,
            at: at.as_millis().try_into().unwrap_or(i64::MAX),
            path: path.clone(),
            status,
            reason: outcome.refusal.as_ref().map(|refusal| refusal.reason()),
            message: message(outcome, secrets),
            verified: outcome.verified.is_some(),
            id: delivery.header(WebhookHeaders::ID).map(visible),
            event: outcome.event.as_ref().map(Event::new),
            shop,
            findings,
            headers: delivery
                .headers
                .iter()
                .map(|(name, value)| (name.clone(), visible(value)))
                .collect(),
            length: delivery.body.len(),
            whole: *whole,
            escaped: body.as_bytes() != delivery.body,
            body,
            fixture: fixture::rust(delivery),
            curl: fixture::curl(delivery, &format!("{url}{path}")),
        }
    }

    /// Writes the record as JSON, with all secrets redacted. A sender may have put a secret into the
    /// delivery.
    pub(super) fn json(&self, secrets: &[SecretText]) -> String {
        // JSON does not escape the characters of base64, so that a secret is found in it.
        redaction::without_secrets(secrets, serde_json::to_string(self).unwrap_or_default())
    }
}

impl Event {
    fn new(event: &event::Event) -> Self {
        Self {
            version: event.version(),
            type_name: visible(event.type_name().as_bytes()),
            subject: event.subject().map(|id| visible(id.as_bytes())),
            payment_id: event.payment_id().map(|id| visible(id.as_bytes())),
            members: event
                .members()
                .into_iter()
                .map(|(name, value)| (visible(name.as_bytes()), visible(value.as_bytes())))
                .collect(),
            asks_to_confirm: event.asks_to_confirm(),
        }
    }
}

fn message(outcome: &Outcome, secrets: &[SecretText]) -> String {
    match (&outcome.refusal, &outcome.verified) {
        (Some(refusal), _) => refusal.to_string(),
        (None, Some(proof)) if secrets.len() > 1 => {
            let secret = secrets.get(proof.secret_index());
            secret.map_or_else(String::new, |secret| format!("signed with {}", secret.source()))
        }
        _ => "the signature, the time and the body are good".to_owned(),
    }
}
