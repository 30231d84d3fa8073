use crate::{json::UnrecognizedMembers, payment::Payment};

/// A payment, and the cursor from which the list can be read on.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentWithCursor {
    /// The payment.
    pub payment: Payment,
    /// The position of this payment in the list.
    pub cursor: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentWithCursor, "" = "", 0b0, {
    0 payment "payment"
    1 cursor "cursor"
});
