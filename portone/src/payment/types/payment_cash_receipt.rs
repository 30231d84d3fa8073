use crate::{
    DateTime, Unrecognized, common::Currency, json::UnrecognizedMembers, payment::CashReceiptType,
};

/// The cash receipt of a payment, which was cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelledPaymentCashReceipt {
    /// The type of the cash receipt.
    pub r#type: Option<CashReceiptType>,
    /// The ID that the payment provider gave the cash receipt.
    pub pg_receipt_id: Option<String>,
    /// The approval number of the cash receipt.
    pub issue_number: String,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The currency.
    pub currency: Currency,
    /// The URL of the cash receipt.
    pub url: Option<String>,
    /// The time at which this was issued.
    pub issued_at: DateTime,
    /// The time at which the cancellation was made.
    pub cancelled_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelledPaymentCashReceipt, "status" = "CANCELLED", 0b0, {
    0 r#type "type"
    1 pg_receipt_id "pgReceiptId"
    2 issue_number "issueNumber"
    3 total_amount "totalAmount"
    4 tax_free_amount "taxFreeAmount"
    5 currency "currency"
    6 url "url"
    7 issued_at "issuedAt"
    8 cancelled_at "cancelledAt"
});

/// The cash receipt of a payment, which was issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssuedPaymentCashReceipt {
    /// The type of the cash receipt.
    pub r#type: Option<CashReceiptType>,
    /// The ID that the payment provider gave the cash receipt.
    pub pg_receipt_id: Option<String>,
    /// The approval number of the cash receipt.
    pub issue_number: String,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The currency.
    pub currency: Currency,
    /// The URL of the cash receipt.
    pub url: Option<String>,
    /// The time at which this was issued.
    pub issued_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssuedPaymentCashReceipt, "status" = "ISSUED", 0b0, {
    0 r#type "type"
    1 pg_receipt_id "pgReceiptId"
    2 issue_number "issueNumber"
    3 total_amount "totalAmount"
    4 tax_free_amount "taxFreeAmount"
    5 currency "currency"
    6 url "url"
    7 issued_at "issuedAt"
});

/// The cash receipt of a payment, issued or cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentCashReceipt {
    /// The cash receipt of a payment, which was cancelled.
    Cancelled(Box<CancelledPaymentCashReceipt>),
    /// The cash receipt of a payment, which was issued.
    Issued(Box<IssuedPaymentCashReceipt>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl PaymentCashReceipt {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::Cancelled(_) => "CANCELLED",
            Self::Issued(_) => "ISSUED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The type of the cash receipt.
    #[must_use]
    pub fn r#type(&self) -> Option<&CashReceiptType> {
        match self {
            Self::Cancelled(arm) => arm.r#type.as_ref(),
            Self::Issued(arm) => arm.r#type.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID that the payment provider gave the cash receipt.
    #[must_use]
    pub fn pg_receipt_id(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.pg_receipt_id.as_deref(),
            Self::Issued(arm) => arm.pg_receipt_id.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The approval number of the cash receipt.
    #[must_use]
    pub fn issue_number(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => Some(&arm.issue_number),
            Self::Issued(arm) => Some(&arm.issue_number),
            Self::Unrecognized(_) => None,
        }
    }

    /// The total amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn total_amount(&self) -> Option<i64> {
        match self {
            Self::Cancelled(arm) => Some(arm.total_amount),
            Self::Issued(arm) => Some(arm.total_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The tax-free amount. It is in the currency's smallest unit.
    #[must_use]
    pub fn tax_free_amount(&self) -> Option<i64> {
        match self {
            Self::Cancelled(arm) => arm.tax_free_amount,
            Self::Issued(arm) => arm.tax_free_amount,
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Cancelled(arm) => Some(&arm.currency),
            Self::Issued(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The URL of the cash receipt.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Cancelled(arm) => arm.url.as_deref(),
            Self::Issued(arm) => arm.url.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was issued.
    #[must_use]
    pub fn issued_at(&self) -> Option<&DateTime> {
        match self {
            Self::Cancelled(arm) => Some(&arm.issued_at),
            Self::Issued(arm) => Some(&arm.issued_at),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(PaymentCashReceipt, "status" {
    Cancelled "CANCELLED"
    Issued "ISSUED"
});
