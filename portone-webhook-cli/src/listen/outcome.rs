use portone_webhook_core::{Verified, adapter::Refusal};

use super::event::Event;

/// The result of verifying and decoding a delivery.
pub(super) struct Outcome {
    /// The proof that the delivery is from PortOne; none if it does not verify.
    pub(super) verified: Option<Verified<()>>,
    /// The refusal to answer with; none if the delivery is accepted.
    pub(super) refusal: Option<Refusal>,
    /// The event in the body; none if the body is not an event.
    pub(super) event: Option<Event>,
    /// Whether the body was read to its end.
    pub(super) whole: bool,
}
