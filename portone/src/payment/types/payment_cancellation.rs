use crate::{DateTime, Unrecognized, json::UnrecognizedMembers, payment::Trigger};

/// A cancellation that failed.
#[derive(Clone)]
#[non_exhaustive]
pub struct FailedPaymentCancellation {
    /// The ID of the cancellation.
    pub id: String,
    /// The ID that the payment provider gave the cancellation.
    pub pg_cancellation_id: Option<String>,
    /// The amount of the cancellation. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free part of the cancelled amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The VAT in the cancelled amount. It is in the currency's smallest unit.
    pub vat_amount: i64,
    /// The amount of reward points that is refunded. It is in the currency's smallest unit.
    pub easy_pay_discount_amount: Option<i64>,
    /// The reason for the cancellation.
    pub reason: String,
    /// The time at which the cancellation was made.
    pub cancelled_at: Option<DateTime>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The route by which the cancellation was requested.
    pub trigger: Option<Trigger>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(FailedPaymentCancellation, "status" = "FAILED", 0b1000000, {
    0 id "id"
    1 pg_cancellation_id "pgCancellationId"
    2 total_amount "totalAmount"
    3 tax_free_amount "taxFreeAmount"
    4 vat_amount "vatAmount"
    5 easy_pay_discount_amount "easyPayDiscountAmount"
    6 reason "reason"
    7 cancelled_at "cancelledAt"
    8 requested_at "requestedAt"
    9 trigger "trigger"
});

/// A cancellation of a payment, in whole or in part: requested, succeeded or failed.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentCancellation {
    /// A cancellation that failed.
    Failed(Box<FailedPaymentCancellation>),
    /// A cancellation that was requested and has no outcome yet.
    Requested(Box<RequestedPaymentCancellation>),
    /// A cancellation that succeeded.
    Succeeded(Box<SucceededPaymentCancellation>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl PaymentCancellation {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Failed(_) => "FAILED",
            Self::Requested(_) => "REQUESTED",
            Self::Succeeded(_) => "SUCCEEDED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the cancellation.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.id),
            Self::Requested(arm) => Some(&arm.id),
            Self::Succeeded(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID that the payment provider gave the cancellation.
    #[must_use]
    pub fn pg_cancellation_id(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => arm.pg_cancellation_id.as_deref(),
            Self::Requested(arm) => arm.pg_cancellation_id.as_deref(),
            Self::Succeeded(arm) => arm.pg_cancellation_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount of the cancellation. It is in the currency's smallest unit.
    #[must_use]
    pub fn total_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => Some(arm.total_amount),
            Self::Requested(arm) => Some(arm.total_amount),
            Self::Succeeded(arm) => Some(arm.total_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The tax-free part of the cancelled amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn tax_free_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => Some(arm.tax_free_amount),
            Self::Requested(arm) => Some(arm.tax_free_amount),
            Self::Succeeded(arm) => Some(arm.tax_free_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The VAT in the cancelled amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn vat_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => Some(arm.vat_amount),
            Self::Requested(arm) => Some(arm.vat_amount),
            Self::Succeeded(arm) => Some(arm.vat_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount of reward points that is refunded. It is in the currency's smallest unit.
    #[must_use]
    pub fn easy_pay_discount_amount(&self) -> Option<i64> {
        match self {
            Self::Failed(arm) => arm.easy_pay_discount_amount,
            Self::Requested(arm) => arm.easy_pay_discount_amount,
            Self::Succeeded(arm) => arm.easy_pay_discount_amount,
            Self::Unrecognized(_) => None,
        }
    }

    /// The reason for the cancellation.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Failed(arm) => Some(&arm.reason),
            Self::Requested(arm) => Some(&arm.reason),
            Self::Succeeded(arm) => Some(&arm.reason),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the cancellation was made.
    #[must_use]
    pub fn cancelled_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => arm.cancelled_at.as_ref(),
            Self::Requested(arm) => arm.cancelled_at.as_ref(),
            Self::Succeeded(arm) => arm.cancelled_at.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the request was made.
    #[must_use]
    pub fn requested_at(&self) -> Option<&DateTime> {
        match self {
            Self::Failed(arm) => Some(&arm.requested_at),
            Self::Requested(arm) => Some(&arm.requested_at),
            Self::Succeeded(arm) => Some(&arm.requested_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The route by which the cancellation was requested.
    #[must_use]
    pub fn trigger(&self) -> Option<&Trigger> {
        match self {
            Self::Failed(arm) => arm.trigger.as_ref(),
            Self::Requested(arm) => arm.trigger.as_ref(),
            Self::Succeeded(arm) => arm.trigger.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PaymentCancellation, "status" {
    Failed "FAILED"
    Requested "REQUESTED"
    Succeeded "SUCCEEDED"
});

/// A cancellation that was requested and has no outcome yet.
#[derive(Clone)]
#[non_exhaustive]
pub struct RequestedPaymentCancellation {
    /// The ID of the cancellation.
    pub id: String,
    /// The ID that the payment provider gave the cancellation.
    pub pg_cancellation_id: Option<String>,
    /// The amount of the cancellation. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free part of the cancelled amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The VAT in the cancelled amount. It is in the currency's smallest unit.
    pub vat_amount: i64,
    /// The amount of reward points that is refunded. It is in the currency's smallest unit.
    pub easy_pay_discount_amount: Option<i64>,
    /// The reason for the cancellation.
    pub reason: String,
    /// The time at which the cancellation was made.
    pub cancelled_at: Option<DateTime>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The route by which the cancellation was requested.
    pub trigger: Option<Trigger>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RequestedPaymentCancellation, "status" = "REQUESTED", 0b1000000, {
    0 id "id"
    1 pg_cancellation_id "pgCancellationId"
    2 total_amount "totalAmount"
    3 tax_free_amount "taxFreeAmount"
    4 vat_amount "vatAmount"
    5 easy_pay_discount_amount "easyPayDiscountAmount"
    6 reason "reason"
    7 cancelled_at "cancelledAt"
    8 requested_at "requestedAt"
    9 trigger "trigger"
});

/// A cancellation that succeeded.
#[derive(Clone)]
#[non_exhaustive]
pub struct SucceededPaymentCancellation {
    /// The ID of the cancellation.
    pub id: String,
    /// The ID that the payment provider gave the cancellation.
    pub pg_cancellation_id: Option<String>,
    /// The amount of the cancellation. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free part of the cancelled amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The VAT in the cancelled amount. It is in the currency's smallest unit.
    pub vat_amount: i64,
    /// The amount of reward points that is refunded. It is in the currency's smallest unit.
    pub easy_pay_discount_amount: Option<i64>,
    /// The reason for the cancellation.
    pub reason: String,
    /// The time at which the cancellation was made.
    pub cancelled_at: Option<DateTime>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The URL of the receipt of the cancellation.
    pub receipt_url: Option<String>,
    /// The route by which the cancellation was requested.
    pub trigger: Option<Trigger>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SucceededPaymentCancellation, "status" = "SUCCEEDED", 0b1001000000, {
    0 id "id"
    1 pg_cancellation_id "pgCancellationId"
    2 total_amount "totalAmount"
    3 tax_free_amount "taxFreeAmount"
    4 vat_amount "vatAmount"
    5 easy_pay_discount_amount "easyPayDiscountAmount"
    6 reason "reason"
    7 cancelled_at "cancelledAt"
    8 requested_at "requestedAt"
    9 receipt_url "receiptUrl"
    10 trigger "trigger"
});
