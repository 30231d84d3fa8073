use axum::body::Bytes;
use portone_webhook_core::{
    Verified,
    adapter::{PendingDelivery, Refusal},
};

use super::event::Event;

/// The result of verifying and decoding a delivery.
pub(super) struct Outcome {
    /// The proof that the delivery is from PortOne; none if it does not verify.
    pub(super) verified: Option<Verified<()>>,
    /// The refusal to answer with; none if the delivery is accepted.
    pub(super) refusal: Option<Refusal>,
    /// The event in the body; none if the body is not an event.
    pub(super) event: Option<Event>,
}

impl Outcome {
    /// Verifies a delivery in the order of the layers. An error of the headers takes precedence over an error
    /// of the body, which `read` has if the body was not read to its end.
    pub(super) fn of(
        mut pending: PendingDelivery,
        body: &Bytes,
        read: Result<(), Refusal>,
    ) -> Self {
        match read {
            // The body is complete, so the limits of `PendingDelivery` for reading on are not needed.
            Ok(()) => pending.push(body.clone()),
            Err(refusal) => pending.refuse(refusal),
        }
        match pending.verify() {
            Ok(proof) => {
                let (event, refusal) = match Event::from_verified(&proof) {
                    Ok(event) => (Some(event), None),
                    Err(error) => (None, Some(Refusal::from(error))),
                };
                Self { verified: Some(proof), refusal, event }
            }
            Err(refusal) => {
                Self { verified: None, refusal: Some(refusal), event: Event::from_unverified(body) }
            }
        }
    }
}
