use crate::{
    Unrecognized,
    common::SelectedChannel,
    json::UnrecognizedMembers,
    payment::billing_key::{BillingKeyFailure, BillingKeyPaymentMethod},
};

/// The answer of a channel that could not issue a billing key.
#[derive(Clone)]
#[non_exhaustive]
pub struct FailedPgBillingKeyIssueResponse {
    /// The channel on which the billing key was to be issued.
    pub channel: SelectedChannel,
    /// The details of the failure.
    pub failure: BillingKeyFailure,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(FailedPgBillingKeyIssueResponse, "type" = "FAILED", 0b0, {
    0 channel "channel"
    1 failure "failure"
});

/// The answer of a channel that issued a billing key.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssuedPgBillingKeyIssueResponse {
    /// The channel on which the billing key was issued.
    pub channel: SelectedChannel,
    /// The ID that the payment provider gave the transaction.
    pub pg_tx_id: Option<String>,
    /// The payment method of the billing key, as the payment provider of the channel returned
    /// it.
    pub method: Option<BillingKeyPaymentMethod>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssuedPgBillingKeyIssueResponse, "type" = "ISSUED", 0b0, {
    0 channel "channel"
    1 pg_tx_id "pgTxId"
    2 method "method"
});

/// The answer of one channel to the request to issue a billing key.
#[derive(Clone)]
#[non_exhaustive]
pub enum PgBillingKeyIssueResponse {
    /// The answer of a channel that could not issue a billing key.
    Failed(FailedPgBillingKeyIssueResponse),
    /// The answer of a channel that issued a billing key.
    Issued(IssuedPgBillingKeyIssueResponse),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PgBillingKeyIssueResponse {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Failed(_) => "FAILED",
            Self::Issued(_) => "ISSUED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The channel on which the billing key was to be issued.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::Failed(arm) => Some(&arm.channel),
            Self::Issued(arm) => Some(&arm.channel),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PgBillingKeyIssueResponse, "type" {
    Failed "FAILED"
    Issued "ISSUED"
});
