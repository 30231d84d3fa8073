//! What a body says, be it PortOne's or not.

use portone_webhook_core::{PayloadError, Verified, Webhook, event::v2024_01_01};
use serde_json::Value;

/// The event of either webhook version.
pub(super) enum Event {
    New(Webhook),
    Old(v2024_01_01::Webhook),
}

impl Event {
    /// Decodes a verified delivery.
    ///
    /// # Errors
    ///
    /// That of the newer version, if it is none of the older one either.
    pub(super) fn of(proof: &Verified<()>) -> Result<Self, PayloadError> {
        Self::either(proof.parse(), || proof.parse())
    }

    /// What a body that is not verified claims to be; as JSON only, since a form is seldom used.
    pub(super) fn claimed(body: &[u8]) -> Option<Self> {
        Self::either(serde_json::from_slice(body), || serde_json::from_slice(body)).ok()
    }

    /// The newer one where it has a type, as any object is read as one of it.
    fn either<E>(
        new: Result<Webhook, E>,
        old: impl FnOnce() -> Result<v2024_01_01::Webhook, E>,
    ) -> Result<Self, E> {
        if new.as_ref().is_ok_and(|event| !event.type_name().is_empty()) {
            return new.map(Self::New);
        }
        old().map(Self::Old).or_else(|_| new.map(Self::New))
    }

    pub(super) fn version(&self) -> &'static str {
        match self {
            Self::New(_) => "2024-04-25",
            Self::Old(_) => "2024-01-01",
        }
    }

    /// The type, or for the older version the status.
    pub(super) fn type_name(&self) -> String {
        match self {
            Self::New(event) => event.type_name().to_owned(),
            Self::Old(v2024_01_01::Webhook::Payment(payment)) => text(&payment.status),
            Self::Old(_) => "Confirm".to_owned(),
        }
    }

    /// The ID of the payment, of the billing key or of the tax invoice.
    pub(super) fn subject(&self) -> Option<&str> {
        match self {
            Self::New(event) => {
                event.payment_id().or(event.billing_key()).or(event.tax_invoice_id())
            }
            Self::Old(event) => Some(event.payment_id()),
        }
    }

    /// A 200 to this one approves a payment.
    pub(super) fn asks_to_confirm(&self) -> bool {
        matches!(
            self,
            Self::New(Webhook::TransactionConfirm(_)) | Self::Old(v2024_01_01::Webhook::Confirm(_))
        )
    }

    /// Its members and their values, those of `data` at the end.
    pub(super) fn members(&self) -> Vec<(String, String)> {
        let event = match self {
            Self::New(event) => serde_json::to_value(event),
            Self::Old(event) => serde_json::to_value(event),
        };
        // An unrecognised one may nest deeper than a value can; its body is shown anyway.
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

fn text(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).map(text_of).unwrap_or_default()
}

/// A string without its quotes, or any other value as JSON.
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
    fn type_and_time_come_first_and_the_data_are_spread() {
        let body = br#"{"data":{"storeId":"s","paymentId":"p","transactionId":"t"},"timestamp":"2026-03-31T23:33:19Z","type":"Transaction.Paid"}"#;
        let event = Event::claimed(body).unwrap();
        assert_eq!((event.version(), event.subject()), ("2024-04-25", Some("p")));
        let members = event.members();
        let names: Vec<_> = members.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["type", "timestamp", "paymentId", "storeId", "transactionId"]);
    }

    #[test]
    fn every_event_has_members() {
        for event in testing::every_event() {
            let event = Event::New(event);
            assert_eq!(event.members()[0], ("type".to_owned(), event.type_name()));
        }
    }

    #[test]
    fn the_older_version_is_told_apart() {
        let event = Event::claimed(br#"{"payment_id":"p","tx_id":"t","status":"Paid"}"#).unwrap();
        assert_eq!((event.version(), event.type_name().as_str()), ("2024-01-01", "Paid"));
        assert!(!event.asks_to_confirm());
        let event = Event::claimed(br#"{"payment_id":"p","tx_id":"t","total_amount":1}"#).unwrap();
        assert!(event.asks_to_confirm());
    }

    #[test]
    fn other_bodies_claim_nothing() {
        for body in [&b""[..], b"[]", b"\"", b"\xff", b"null"] {
            assert!(Event::claimed(body).is_none());
        }
        assert!(Event::claimed(b"{}").unwrap().members().is_empty());
    }
}
