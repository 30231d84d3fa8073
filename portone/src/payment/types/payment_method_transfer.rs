use crate::{common::Bank, json::UnrecognizedMembers};

/// A payment by bank transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentMethodTransfer {
    /// The bank.
    pub bank: Option<Bank>,
    /// The account number.
    pub account_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentMethodTransfer, "type" = "PaymentMethodTransfer", 0b10, {
    0 bank "bank"
    1 account_number "accountNumber"
});
