use crate::{
    DateTime, Unrecognized,
    common::SelectedChannel,
    payment::billing_key::{
        BillingKeyPaymentMethod, DeletedBillingKeyInfo, IssuedBillingKeyInfo,
        PgBillingKeyIssueResponse,
    },
    payment::{ChannelGroupSummary, Customer},
};

/// A billing key and its details, whether issued or deleted.
#[derive(Clone)]
#[non_exhaustive]
pub enum BillingKeyInfo {
    /// A billing key that was deleted.
    Deleted(Box<DeletedBillingKeyInfo>),
    /// A billing key that was issued.
    Issued(Box<IssuedBillingKeyInfo>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl BillingKeyInfo {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Deleted(_) => "DELETED",
            Self::Issued(_) => "ISSUED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The billing key.
    #[must_use]
    pub fn billing_key(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => Some(&arm.billing_key),
            Self::Issued(arm) => Some(&arm.billing_key),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the merchant.
    #[must_use]
    pub fn merchant_id(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => Some(&arm.merchant_id),
            Self::Issued(arm) => Some(&arm.merchant_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => Some(&arm.store_id),
            Self::Issued(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The payment methods of the billing key. There may be several in the future.
    #[must_use]
    pub fn methods(&self) -> Option<&[BillingKeyPaymentMethod]> {
        match self {
            Self::Deleted(arm) => arm.methods.as_deref(),
            Self::Issued(arm) => arm.methods.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channels that were used to issue the billing key. There may be several in the future.
    #[must_use]
    pub fn channels(&self) -> Option<&[SelectedChannel]> {
        match self {
            Self::Deleted(arm) => Some(&arm.channels),
            Self::Issued(arm) => Some(&arm.channels),
            Self::Unrecognized(_) => None,
        }
    }

    /// The customer.
    #[must_use]
    pub fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Deleted(arm) => Some(&arm.customer),
            Self::Issued(arm) => Some(&arm.customer),
            Self::Unrecognized(_) => None,
        }
    }

    /// The custom data, a text of the merchant's own choice.
    #[must_use]
    pub fn custom_data(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => arm.custom_data.as_deref(),
            Self::Issued(arm) => arm.custom_data.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the issuance of the billing key, chosen by the merchant.
    #[must_use]
    pub fn issue_id(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => arm.issue_id.as_deref(),
            Self::Issued(arm) => arm.issue_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the issuance of the billing key.
    #[must_use]
    pub fn issue_name(&self) -> Option<&str> {
        match self {
            Self::Deleted(arm) => arm.issue_name.as_deref(),
            Self::Issued(arm) => arm.issue_name.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the billing key was requested.
    #[must_use]
    pub fn requested_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deleted(arm) => arm.requested_at.as_ref(),
            Self::Issued(arm) => arm.requested_at.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was issued.
    #[must_use]
    pub fn issued_at(&self) -> Option<&DateTime> {
        match self {
            Self::Deleted(arm) => Some(&arm.issued_at),
            Self::Issued(arm) => Some(&arm.issued_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel group of the payment or billing key.
    #[must_use]
    pub fn channel_group(&self) -> Option<&ChannelGroupSummary> {
        match self {
            Self::Deleted(arm) => arm.channel_group.as_ref(),
            Self::Issued(arm) => arm.channel_group.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The answer of each channel to the request to issue the billing key. For a billing key of
    /// several channels (a super billing key), some may have failed.
    #[must_use]
    pub fn pg_billing_key_issue_responses(&self) -> Option<&[PgBillingKeyIssueResponse]> {
        match self {
            Self::Deleted(arm) => arm.pg_billing_key_issue_responses.as_deref(),
            Self::Issued(arm) => arm.pg_billing_key_issue_responses.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(BillingKeyInfo, "status" {
    Deleted "DELETED"
    Issued "ISSUED"
});
