use crate::{DateTime, common::SelectedChannel, json::UnrecognizedMembers};

/// A billing key that was issued, in brief.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyInfoSummary {
    /// The billing key that was issued.
    pub billing_key: String,
    /// The channels on which the billing key was issued.
    pub channels: Option<Vec<SelectedChannel>>,
    /// The time at which this was issued.
    pub issued_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyInfoSummary, "" = "", 0b1, {
    0 billing_key "billingKey"
    1 channels "channels"
    2 issued_at "issuedAt"
});
