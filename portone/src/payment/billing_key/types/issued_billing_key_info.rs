use crate::{
    DateTime,
    common::SelectedChannel,
    json::UnrecognizedMembers,
    payment::billing_key::{BillingKeyPaymentMethod, PgBillingKeyIssueResponse},
    payment::{ChannelGroupSummary, Customer},
};

/// A billing key that was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssuedBillingKeyInfo {
    /// The billing key.
    pub billing_key: String,
    /// The ID of the merchant.
    pub merchant_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The payment methods of the billing key. There may be several in the future.
    pub methods: Option<Vec<BillingKeyPaymentMethod>>,
    /// The channels that were used to issue the billing key. There may be several in the future.
    pub channels: Vec<SelectedChannel>,
    /// The customer.
    pub customer: Customer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The ID of the issuance of the billing key, chosen by the merchant.
    pub issue_id: Option<String>,
    /// The name of the issuance of the billing key.
    pub issue_name: Option<String>,
    /// The time at which the billing key was requested.
    pub requested_at: Option<DateTime>,
    /// The time at which this was issued.
    pub issued_at: DateTime,
    /// The channel group of the payment or billing key.
    pub channel_group: Option<ChannelGroupSummary>,
    /// The answer of each channel to the request to issue the billing key. For a billing key of
    /// several channels (a super billing key), some may have failed.
    pub pg_billing_key_issue_responses: Option<Vec<PgBillingKeyIssueResponse>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssuedBillingKeyInfo, "status" = "ISSUED", 0b1000001, {
    0 billing_key "billingKey"
    1 merchant_id "merchantId"
    2 store_id "storeId"
    3 methods "methods"
    4 channels "channels"
    5 customer "customer"
    6 custom_data "customData"
    7 issue_id "issueId"
    8 issue_name "issueName"
    9 requested_at "requestedAt"
    10 issued_at "issuedAt"
    11 channel_group "channelGroup"
    12 pg_billing_key_issue_responses "pgBillingKeyIssueResponses"
});
