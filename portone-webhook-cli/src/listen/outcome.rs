use portone_webhook_core::{Verified, adapter::Refusal};

use super::event::Event;

/// What became of a delivery.
pub(super) struct Outcome {
    pub(super) verified: Option<Verified<()>>,
    pub(super) refusal: Option<Refusal>,
    pub(super) event: Option<Event>,
    /// The body is all that was sent.
    pub(super) whole: bool,
}
