use crate::{
    DateTime, Unrecognized,
    common::{PortOneVersion, SelectedChannel},
    identity_verification::{
        IdentityVerificationFailure, IdentityVerificationRequestedCustomer,
        IdentityVerificationVerifiedCustomer,
    },
    json::UnrecognizedMembers,
};

/// An identity verification that failed.
#[derive(Clone)]
#[non_exhaustive]
pub struct FailedIdentityVerification {
    /// The ID of the identity verification, chosen by the merchant.
    pub id: String,
    /// The channel that was used.
    pub channel: Option<SelectedChannel>,
    /// The customer, as given in the request.
    pub requested_customer: IdentityVerificationRequestedCustomer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The time at which the state last changed.
    pub status_changed_at: DateTime,
    /// The details of the failure.
    pub failure: IdentityVerificationFailure,
    /// The version of PortOne: V1 or V2.
    pub version: PortOneVersion,
    /// The ID that the payment provider gave the identity verification.
    pub pg_tx_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(FailedIdentityVerification, "status" = "FAILED", 0b1000, {
    0 id "id"
    1 channel "channel"
    2 requested_customer "requestedCustomer"
    3 custom_data "customData"
    4 requested_at "requestedAt"
    5 updated_at "updatedAt"
    6 status_changed_at "statusChangedAt"
    7 failure "failure"
    8 version "version"
    9 pg_tx_id "pgTxId"
});

/// An identity verification, in one of its states.
#[derive(Clone)]
#[non_exhaustive]
pub enum IdentityVerification {
    /// An identity verification that failed.
    Failed(Box<FailedIdentityVerification>),
    /// An identity verification that was requested and has no result yet.
    Ready(Box<ReadyIdentityVerification>),
    /// An identity verification that was completed.
    Verified(Box<VerifiedIdentityVerification>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl IdentityVerification {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Failed(_) => "FAILED",
            Self::Ready(_) => "READY",
            Self::Verified(_) => "VERIFIED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the identity verification, chosen by the merchant.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.id),
            Self::Ready(arm) => Some(&arm.id),
            Self::Verified(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel that was used.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::Failed(arm) => arm.channel.as_ref(),
            Self::Ready(arm) => arm.channel.as_ref(),
            Self::Verified(arm) => arm.channel.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The custom data, a text of the merchant's own choice.
    #[must_use]
    pub fn custom_data(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => arm.custom_data.as_deref(),
            Self::Ready(arm) => arm.custom_data.as_deref(),
            Self::Verified(arm) => arm.custom_data.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the request was made.
    #[must_use]
    pub fn requested_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.requested_at),
            Self::Ready(arm) => Some(&arm.requested_at),
            Self::Verified(arm) => Some(&arm.requested_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was last updated.
    #[must_use]
    pub fn updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.updated_at),
            Self::Ready(arm) => Some(&arm.updated_at),
            Self::Verified(arm) => Some(&arm.updated_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the state last changed.
    #[must_use]
    pub fn status_changed_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.status_changed_at),
            Self::Ready(arm) => Some(&arm.status_changed_at),
            Self::Verified(arm) => Some(&arm.status_changed_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The version of PortOne: V1 or V2.
    #[must_use]
    pub fn version(&self) -> Option<&PortOneVersion> {
        match self {
            Self::Failed(arm) => Some(&arm.version),
            Self::Ready(arm) => Some(&arm.version),
            Self::Verified(arm) => Some(&arm.version),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID that the payment provider gave the identity verification.
    #[must_use]
    pub fn pg_tx_id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => arm.pg_tx_id.as_deref(),
            Self::Ready(arm) => arm.pg_tx_id.as_deref(),
            Self::Verified(arm) => Some(&arm.pg_tx_id),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(IdentityVerification, "status" {
    Failed "FAILED"
    Ready "READY"
    Verified "VERIFIED"
});

/// An identity verification that was requested and has no result yet.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReadyIdentityVerification {
    /// The ID of the identity verification, chosen by the merchant.
    pub id: String,
    /// The channel that was used.
    pub channel: Option<SelectedChannel>,
    /// The customer, as given in the request.
    pub requested_customer: IdentityVerificationRequestedCustomer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The time at which the state last changed.
    pub status_changed_at: DateTime,
    /// The version of PortOne: V1 or V2.
    pub version: PortOneVersion,
    /// The ID that the payment provider gave the identity verification.
    pub pg_tx_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ReadyIdentityVerification, "status" = "READY", 0b1000, {
    0 id "id"
    1 channel "channel"
    2 requested_customer "requestedCustomer"
    3 custom_data "customData"
    4 requested_at "requestedAt"
    5 updated_at "updatedAt"
    6 status_changed_at "statusChangedAt"
    7 version "version"
    8 pg_tx_id "pgTxId"
});

/// An identity verification that was completed.
#[derive(Clone)]
#[non_exhaustive]
pub struct VerifiedIdentityVerification {
    /// The ID of the identity verification, chosen by the merchant.
    pub id: String,
    /// The channel that was used.
    pub channel: Option<SelectedChannel>,
    /// The customer, as verified.
    pub verified_customer: IdentityVerificationVerifiedCustomer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The time at which the state last changed.
    pub status_changed_at: DateTime,
    /// The time at which the identity was verified.
    pub verified_at: DateTime,
    /// The ID that the payment provider gave the identity verification.
    pub pg_tx_id: String,
    /// The payment provider's raw answer.
    pub pg_raw_response: String,
    /// The version of PortOne: V1 or V2.
    pub version: PortOneVersion,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(VerifiedIdentityVerification, "status" = "VERIFIED", 0b1000001000, {
    0 id "id"
    1 channel "channel"
    2 verified_customer "verifiedCustomer"
    3 custom_data "customData"
    4 requested_at "requestedAt"
    5 updated_at "updatedAt"
    6 status_changed_at "statusChangedAt"
    7 verified_at "verifiedAt"
    8 pg_tx_id "pgTxId"
    9 pg_raw_response "pgRawResponse"
    10 version "version"
});
