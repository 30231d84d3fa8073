//! This module creates the events to send.

use portone_webhook_core::{Webhook, testing};
use serde_json::Value;

use crate::{failure::Failure, redaction::redacted, terminal, text::in_one_line};

/// An event to send.
pub(super) struct Event {
    /// The name of the event's type.
    pub(super) name: String,
    pub(super) webhook: Webhook,
}

/// Returns an event of each type.
pub(super) fn all() -> Vec<Event> {
    let named = |webhook: Webhook| Event { name: webhook.type_name().to_owned(), webhook };
    testing::every_event().map(named).collect()
}

/// Returns an event of each of the given types.
pub(super) fn of_types(types: &[String]) -> Result<Vec<Event>, Failure> {
    types.iter().map(|name| event_of_type(name)).collect()
}

/// Returns an event of a type. An unknown type is an error if it resembles a known type; otherwise the event
/// is one that receivers do not know.
fn event_of_type(name: &str) -> Result<Event, Failure> {
    let mut nearest = None;
    for event in all() {
        if event.name == name {
            return Ok(event);
        }
        let [known, given] = [&event.name, name].map(str::to_lowercase);
        if strsim::damerau_levenshtein(&known, &given) <= 1 {
            nearest = Some(event.name);
        }
    }
    if let Some(nearest) = nearest {
        return Err(Failure::new(format!("there is no type {name}; did you mean {nearest}?")));
    }
    let note = format!("note: {name} is sent as a type that PortOne may add, without data");
    terminal::print(&(in_one_line(&redacted(&note)) + "\n\n"))?;
    Ok(Event { name: name.to_owned(), webhook: Webhook::Unrecognized(testing::unrecognized(name)) })
}

/// Replaces the payment ID in an event that has one.
pub(super) fn with_payment_id(webhook: &Webhook, payment_id: &str) -> Result<Webhook, Failure> {
    let to_failure =
        |error: serde_json::Error| Failure::with_cause("cannot write the event", &error);
    let mut json = serde_json::to_value(webhook).map_err(to_failure)?;
    if let Some(id) = json.pointer_mut("/data/paymentId") {
        *id = payment_id.into();
    }
    serde_json::from_value(json).map_err(to_failure)
}

/// Returns the type that a body of the user's own names.
pub(super) fn type_of_body(body: &[u8]) -> String {
    let json: Option<Value> = serde_json::from_slice(body).ok();
    let name = json.as_ref().and_then(|json| json.get("type")?.as_str());
    name.unwrap_or("-").to_owned()
}
