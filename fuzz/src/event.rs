use std::fmt::Debug;

use portone_webhook_core::{
    Verified, Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier, event::v2024_01_01,
};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use crate::request::{NOW, SECRETS};

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// Decodes the body of an event of version 2024-04-25.
pub fn event(input: &[u8]) -> String {
    let event = decode::<Webhook>(input, JSON);
    assert_eq!(event, decode(input, FORM), "the content type makes a difference");
    assert_eq!(event, serde_json::from_slice(input).ok(), "serde decodes another event");
    // A body that begins with a space is not decoded in one pass.
    assert_eq!(event, decode(&[b" ", input].concat(), JSON), "the quick way leads elsewhere");

    let Some(event) = event else { return "refused".to_owned() };
    can_be_written(&event);
    if let Webhook::Unrecognized(event) = &event {
        assert_eq!(event.json(), str::from_utf8(input).expect("it was read").trim_ascii());
    }
    let time = event.timestamp().map(|time| time.to_system_time().is_ok());
    let subject = event.payment_id().or(event.billing_key()).or(event.tax_invoice_id());
    format!("{} {subject:?} {time:?} {}", event.type_name(), digest(&event))
}

/// Decodes the body of an event of version 2024-01-01 as JSON and as a form.
pub fn older_event(input: &[u8]) -> String {
    type Webhook = v2024_01_01::Webhook;

    let json = decode::<Webhook>(input, JSON);
    assert_eq!(json, serde_json::from_slice(input).ok(), "serde decodes another event");
    let form = decode::<Webhook>(input, FORM);
    if input.trim_ascii_start().starts_with(b"{") {
        assert_eq!(json, form, "JSON is read as a form");
    } else {
        assert_eq!(json, None, "a form is read as JSON");
    }

    let shown = [("JSON", json), ("form", form)].map(|(name, event)| match event {
        Some(event) => {
            can_be_written(&event);
            format!("{name} {:?} {}", event.payment_id(), digest(&event))
        }
        None => format!("{name} refused"),
    });
    shown.join(", ")
}

/// Signs, verifies and decodes the body.
fn decode<T: DeserializeOwned + 'static>(body: &[u8], content_type: &str) -> Option<T> {
    let secret: WebhookSecret = SECRETS[0].parse().expect("it is a secret");
    let (timestamp, signature) = (NOW.to_string(), secret.sign("msg_1", NOW, body).unwrap());
    let headers = WebhookHeaders::parse([
        ("webhook-id", "msg_1"),
        ("webhook-timestamp", &timestamp),
        ("webhook-signature", &signature),
        ("content-type", content_type),
    ]);
    let headers = headers.expect("all three are there");
    let proof = WebhookVerifier::new(secret).verify_at(headers, body, NOW);
    proof.expect("it is signed").decode().ok().map(Verified::into_payload)
}

/// Checks that an event is the same after it was written and read again.
fn can_be_written<T: Debug + PartialEq + Serialize + DeserializeOwned>(event: &T) {
    let json = serde_json::to_string(event).expect("every event can be written");
    assert_eq!(serde_json::from_str::<T>(&json).ok().as_ref(), Some(event), "of {json}");
}

/// Makes a few letters that differ if anything in the event differs.
pub(crate) fn digest(event: &impl Debug) -> String {
    let digest = Sha256::digest(format!("{event:?}"));
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
