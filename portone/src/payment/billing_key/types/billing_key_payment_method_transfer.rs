use crate::{common::Bank, json::UnrecognizedMembers};

/// A bank account for which a billing key was issued, to pay by bank transfer.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyPaymentMethodTransfer {
    /// The bank.
    pub bank: Option<Bank>,
    /// The account number.
    pub account_number: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyPaymentMethodTransfer, "type" = "BillingKeyPaymentMethodTransfer", 0b10, {
    0 bank "bank"
    1 account_number "accountNumber"
});
