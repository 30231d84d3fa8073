//! The events to send.

use portone_webhook_core::{Webhook, testing};
use serde_json::Value;

use crate::{failure::Failure, redaction::redacted, terminal, text::in_one_line};

pub(super) struct Event {
    pub(super) name: String,
    pub(super) webhook: Webhook,
}

pub(super) fn all() -> Vec<Event> {
    let named = |webhook: Webhook| Event { name: webhook.type_name().to_owned(), webhook };
    testing::every_event().map(named).collect()
}

pub(super) fn named(types: &[String]) -> Result<Vec<Event>, Failure> {
    types.iter().map(|name| event(name)).collect()
}

fn event(name: &str) -> Result<Event, Failure> {
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

/// The same event of another payment, if it is of a payment.
pub(super) fn of_payment(webhook: &Webhook, payment_id: &str) -> Result<Webhook, Failure> {
    let wrong = |error: serde_json::Error| Failure::because("cannot write the event", &error);
    let mut json = serde_json::to_value(webhook).map_err(wrong)?;
    if let Some(id) = json.pointer_mut("/data/paymentId") {
        *id = payment_id.into();
    }
    serde_json::from_value(json).map_err(wrong)
}

/// Of a body of the user's own: the type that it says it has.
pub(super) fn name_of(body: &[u8]) -> String {
    let json: Option<Value> = serde_json::from_slice(body).ok();
    let name = json.as_ref().and_then(|json| json.get("type")?.as_str());
    name.unwrap_or("-").to_owned()
}
