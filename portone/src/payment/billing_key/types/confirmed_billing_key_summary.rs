use crate::json::UnrecognizedMembers;

/// The billing key whose issuance was approved manually.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmedBillingKeySummary {
    /// The billing key that was issued.
    pub billing_key: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmedBillingKeySummary, "" = "", 0b1, {
    0 billing_key "billingKey"
});
