//! A delivery as it is shown.

use std::time::{SystemTime, UNIX_EPOCH};

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};
use portone_webhook_diagnosis::{Finding, SecretText};
use serde::Serialize;

use crate::{redaction, text::visible};

use super::{event, fixture, outcome::Outcome};

/// What the page knows of a delivery.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record {
    pub(super) number: u64,
    /// The number of the first one that was accepted with the same id, as this one is
    pub(super) again: Option<u64>,
    /// Else that of the first one with the same id that was not
    pub(super) attempt_of: Option<u64>,
    /// In milliseconds since the Unix epoch
    pub(super) at: i64,
    path: String,
    pub(super) status: u16,
    /// None if it is accepted
    pub(super) reason: Option<&'static str>,
    /// The reason in a sentence, or which secret it was signed with
    message: String,
    /// It is PortOne's, though the body may be none that is understood.
    verified: bool,
    pub(super) id: Option<String>,
    pub(super) event: Option<Event>,
    /// None if nobody has looked into it
    findings: Option<Vec<Finding>>,
    headers: Vec<(String, String)>,
    body: String,
    /// In bytes
    length: usize,
    /// The body is all that was sent.
    whole: bool,
    /// The body has what cannot be shown as it is.
    escaped: bool,
    fixture: String,
    curl: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event {
    version: &'static str,
    #[serde(rename = "type")]
    pub(super) type_name: String,
    /// What it is about
    pub(super) subject: Option<String>,
    members: Vec<(String, String)>,
    asks_to_confirm: bool,
}

impl Record {
    pub(super) fn new(
        delivery: &RawRequest,
        path: &str,
        outcome: &Outcome,
        status: u16,
        findings: Option<Vec<Finding>>,
        secrets: &[SecretText],
        url: &str,
    ) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let body = visible(&delivery.body);
        Self {
            number: 0,
            again: None,
            attempt_of: None,
            at: now.as_millis().try_into().unwrap_or(i64::MAX),
            path: path.to_owned(),
            status,
            reason: outcome.refusal.as_ref().map(|refusal| refusal.reason()),
            message: message(outcome, secrets),
            verified: outcome.verified.is_some(),
            id: delivery.header(WebhookHeaders::ID).map(visible),
            event: outcome.event.as_ref().map(Event::new),
            findings,
            headers: delivery
                .headers
                .iter()
                .map(|(name, value)| (name.clone(), visible(value)))
                .collect(),
            length: delivery.body.len(),
            whole: outcome.whole,
            escaped: body.as_bytes() != delivery.body,
            body,
            fixture: fixture::rust(delivery),
            curl: fixture::curl(delivery, &format!("{url}{path}")),
        }
    }

    /// The record as JSON, in which no secret stands, even if somebody has sent it here.
    pub(super) fn json(&self, secrets: &[SecretText]) -> String {
        // In JSON base64 is written as it is.
        redaction::without(secrets, serde_json::to_string(self).unwrap_or_default())
    }
}

impl Event {
    fn new(event: &event::Event) -> Self {
        Self {
            version: event.version(),
            type_name: visible(event.type_name().as_bytes()),
            subject: event.subject().map(|id| visible(id.as_bytes())),
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
