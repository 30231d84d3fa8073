//! This module decodes the event in a body, which may be verified or not.

use portone_webhook_core::{PayloadError, Verified, Webhook, event::v2024_01_01};
use serde_json::Value;

/// An event of one of the two webhook versions.
pub(super) enum Event {
    V2024_04_25(Webhook),
    V2024_01_01(v2024_01_01::Webhook),
}

impl Event {
    /// Decodes a verified delivery.
    ///
    /// # Errors
    ///
    /// Returns the error of the newer version, if the body is not an event of either version.
    pub(super) fn from_verified(proof: &Verified<()>) -> Result<Self, PayloadError> {
        Self::newer_or_older(proof.parse(), || proof.parse())
    }

    /// Decodes the JSON body of a delivery that is not verified. A body that is a form is rare, and is not
    /// decoded.
    pub(super) fn from_unverified(body: &[u8]) -> Option<Self> {
        Self::newer_or_older(serde_json::from_slice(body), || serde_json::from_slice(body)).ok()
    }

    /// Chooses the newer version if the event has a type. Without a type, any JSON object can be read as the
    /// newer version, so the older version is preferred.
    fn newer_or_older<E>(
        new: Result<Webhook, E>,
        old: impl FnOnce() -> Result<v2024_01_01::Webhook, E>,
    ) -> Result<Self, E> {
        if new.as_ref().is_ok_and(|event| !event.type_name().is_empty()) {
            return new.map(Self::V2024_04_25);
        }
        old().map(Self::V2024_01_01).or_else(|_| new.map(Self::V2024_04_25))
    }

    /// Returns the webhook version of the event.
    pub(super) fn version(&self) -> &'static str {
        match self {
            Self::V2024_04_25(_) => "2024-04-25",
            Self::V2024_01_01(_) => "2024-01-01",
        }
    }

    /// Returns the type of the event. For the older version, which has no types, it is the status or
    /// `Confirm`.
    pub(super) fn type_name(&self) -> String {
        match self {
            Self::V2024_04_25(event) => event.type_name().to_owned(),
            Self::V2024_01_01(v2024_01_01::Webhook::Payment(payment)) => {
                serialized_text(&payment.status)
            }
            Self::V2024_01_01(_) => "Confirm".to_owned(),
        }
    }

    pub(super) fn payment_id(&self) -> Option<&str> {
        match self {
            Self::V2024_04_25(event) => event.payment_id(),
            Self::V2024_01_01(event) => Some(event.payment_id()),
        }
    }

    /// Returns the ID of the payment, the billing key or the tax invoice.
    pub(super) fn subject(&self) -> Option<&str> {
        match self {
            Self::V2024_04_25(event) => {
                self.payment_id().or(event.billing_key()).or(event.tax_invoice_id())
            }
            Self::V2024_01_01(_) => self.payment_id(),
        }
    }

    /// Says whether the event asks to confirm a payment. The answer 200 approves the payment.
    pub(super) fn asks_to_confirm(&self) -> bool {
        matches!(
            self,
            Self::V2024_04_25(Webhook::TransactionConfirm(_))
                | Self::V2024_01_01(v2024_01_01::Webhook::Confirm(_))
        )
    }

    /// Returns the members of the event with their values. The members of `data` come last.
    pub(super) fn members(&self) -> Vec<(String, String)> {
        let event = match self {
            Self::V2024_04_25(event) => serde_json::to_value(event),
            Self::V2024_01_01(event) => serde_json::to_value(event),
        };
        // An unrecognised event may be nested too deeply to be converted. The page shows its body in any
        // case.
        let Ok(Value::Object(mut event)) = event else { return Vec::new() };
        let data = event.remove("data");
        let first = ["type", "timestamp"].into_iter().filter_map(|name| event.remove_entry(name));
        let mut members: Vec<_> = first.collect();
        members.extend(event);
        match data {
            Some(Value::Object(data)) => members.extend(data),
            Some(data) => members.push(("data".to_owned(), data)),
            None => {}
        }
        members.into_iter().map(|(name, value)| (name, text_of(value))).collect()
    }
}

fn serialized_text(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).map(text_of).unwrap_or_default()
}

/// Returns a string without its quotes, or any other value as JSON.
fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use portone_webhook_core::testing;

    use super::*;

    #[test]
    fn type_and_timestamp_come_first_and_data_is_flattened() {
        let body = br#"{"data":{"storeId":"s","paymentId":"p","transactionId":"t"},"timestamp":"2026-03-31T23:33:19Z","type":"Transaction.Paid"}"#;
        let event = Event::from_unverified(body).unwrap();
        assert_eq!((event.version(), event.subject()), ("2024-04-25", Some("p")));
        let members = event.members();
        let names: Vec<_> = members.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["type", "timestamp", "paymentId", "storeId", "transactionId"]);
    }

    #[test]
    fn every_event_has_members() {
        for event in testing::every_event() {
            let event = Event::V2024_04_25(event);
            assert_eq!(event.members()[0], ("type".to_owned(), event.type_name()));
        }
    }

    #[test]
    fn the_older_version_is_distinguished() {
        let event =
            Event::from_unverified(br#"{"payment_id":"p","tx_id":"t","status":"Paid"}"#).unwrap();
        assert_eq!((event.version(), event.type_name().as_str()), ("2024-01-01", "Paid"));
        assert!(!event.asks_to_confirm());
        let event =
            Event::from_unverified(br#"{"payment_id":"p","tx_id":"t","total_amount":1}"#).unwrap();
        assert!(event.asks_to_confirm());
    }

    #[test]
    fn other_bodies_are_no_events() {
        for body in [&b""[..], b"[]", b"\"", b"\xff", b"null"] {
            assert!(Event::from_unverified(body).is_none());
        }
        assert!(Event::from_unverified(b"{}").unwrap().members().is_empty());
    }
}
