use crate::json::UnrecognizedMembers;

/// The billing key and the first payment that were approved manually.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmedBillingKeyIssueAndPaySummary {
    /// The billing key that was issued.
    pub billing_key: String,
    /// The ID of the payment.
    pub payment_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmedBillingKeyIssueAndPaySummary, "" = "", 0b1, {
    0 billing_key "billingKey"
    1 payment_id "paymentId"
});
