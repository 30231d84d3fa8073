use crate::{
    DateTime, Unrecognized,
    common::SelectedChannel,
    json::UnrecognizedMembers,
    payment::cash_receipt::{CancelledCashReceipt, IssuedCashReceipt},
};

/// A cash receipt that was issued, was cancelled or could not be issued.
#[derive(Clone)]
#[non_exhaustive]
pub enum CashReceipt {
    /// A cash receipt that was cancelled.
    Cancelled(Box<CancelledCashReceipt>),
    /// A cash receipt that was issued.
    Issued(Box<IssuedCashReceipt>),
    /// A cash receipt that could not be issued.
    IssueFailed(Box<IssueFailedCashReceipt>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl CashReceipt {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Cancelled(_) => "CANCELLED",
            Self::Issued(_) => "ISSUED",
            Self::IssueFailed(_) => "ISSUE_FAILED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the merchant.
    #[must_use]
    pub fn merchant_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.merchant_id),
            Self::Issued(arm) => Some(&arm.merchant_id),
            Self::IssueFailed(arm) => Some(&arm.merchant_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.store_id),
            Self::Issued(arm) => Some(&arm.store_id),
            Self::IssueFailed(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the payment.
    #[must_use]
    pub fn payment_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.payment_id),
            Self::Issued(arm) => Some(&arm.payment_id),
            Self::IssueFailed(arm) => Some(&arm.payment_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The channel that was used.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::Cancelled(arm) => Some(&arm.channel),
            Self::Issued(arm) => Some(&arm.channel),
            Self::IssueFailed(arm) => arm.channel.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the order.
    #[must_use]
    pub fn order_name(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.order_name),
            Self::Issued(arm) => Some(&arm.order_name),
            Self::IssueFailed(arm) => Some(&arm.order_name),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether the cash receipt was issued manually.
    #[must_use]
    pub fn is_manual(&self) -> Option<bool> {
        match self {
            Self::Cancelled(arm) => Some(arm.is_manual),
            Self::Issued(arm) => Some(arm.is_manual),
            Self::IssueFailed(arm) => Some(arm.is_manual),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the state last changed.
    #[must_use]
    pub fn status_updated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => arm.status_updated_at.as_ref(),
            Self::Issued(arm) => arm.status_updated_at.as_ref(),
            Self::IssueFailed(arm) => arm.status_updated_at.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(CashReceipt, "status" {
    Cancelled "CANCELLED"
    Issued "ISSUED"
    IssueFailed "ISSUE_FAILED"
});

/// A cash receipt that could not be issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssueFailedCashReceipt {
    /// The ID of the merchant.
    pub merchant_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The channel that was used.
    pub channel: Option<SelectedChannel>,
    /// The name of the order.
    pub order_name: String,
    /// Whether the cash receipt was issued manually.
    pub is_manual: bool,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssueFailedCashReceipt, "status" = "ISSUE_FAILED", 0b0, {
    0 merchant_id "merchantId"
    1 store_id "storeId"
    2 payment_id "paymentId"
    3 channel "channel"
    4 order_name "orderName"
    5 is_manual "isManual"
    6 status_updated_at "statusUpdatedAt"
});
