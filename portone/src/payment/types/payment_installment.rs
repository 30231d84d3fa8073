use crate::json::UnrecognizedMembers;

/// The installments of a card payment.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentInstallment {
    /// The number of months of the installments.
    pub month: i32,
    /// Whether the installments are interest-free.
    pub is_interest_free: bool,
    /// Whether the store bears the cost of interest-free installments. It is given only by
    /// arrangement with PortOne.
    pub is_interest_free_from_merchant: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentInstallment, "" = "", 0b0, {
    0 month "month"
    1 is_interest_free "isInterestFree"
    2 is_interest_free_from_merchant "isInterestFreeFromMerchant"
});
