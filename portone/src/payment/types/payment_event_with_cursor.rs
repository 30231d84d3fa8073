use crate::{json::UnrecognizedMembers, payment::PaymentEvent};

/// A payment event, and the cursor from which the list can be read on.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentEventWithCursor {
    /// The payment event.
    pub payment_event: PaymentEvent,
    /// The position of this payment event in the list.
    pub cursor: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentEventWithCursor, "" = "", 0b0, {
    0 payment_event "paymentEvent"
    1 cursor "cursor"
});
