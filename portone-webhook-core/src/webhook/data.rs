//! What the `data` of each type holds.

use serde::{Deserialize, Serialize};

use crate::text::from_string;

/// The `data` of an event about a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionData {
    /// The shop's own ID of the payment. Ask PortOne's API for the payment with it.
    pub payment_id: String,
    /// PortOne's ID of the attempt; a payment can take several.
    pub transaction_id: String,
    /// PortOne's ID of the store. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a cancellation, in part or in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionCancelledData {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt that is cancelled.
    pub transaction_id: String,
    /// PortOne's ID of this cancellation; a payment can have several.
    pub cancellation_id: String,
    /// PortOne's ID of the store. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of the question whether a payment may be approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionConfirmData {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt.
    pub transaction_id: String,
    /// The amount that is to be approved.
    pub total_amount: i64,
    /// PortOne's ID of the store. PortOne's guide shows the question without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a billing key, which stands for a stored means of payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BillingKeyData {
    /// The billing key.
    pub billing_key: String,
    /// PortOne's ID of the store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a tax invoice. Amounts are in won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TaxInvoiceData {
    /// PortOne's ID of the tax invoice.
    pub tax_invoice_id: String,
    /// The supplier's own ID of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier_document_key: Option<String>,
    /// The recipient's own ID of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient_document_key: Option<String>,
    /// Where the tax invoice has got to.
    #[serde(deserialize_with = "from_string")]
    pub status: TaxInvoiceStatus,
    /// The supplier's business registration number.
    pub supplier_brn: String,
    /// The amount with tax.
    pub total_amount: i64,
    /// The amount without tax.
    pub total_supply_amount: i64,
    /// The tax.
    pub total_tax_amount: i64,
}

/// Where a tax invoice has got to. The meaning is in PortOne's guide.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
#[expect(missing_docs, reason = "PortOne's guide has no more to say than the names do")]
pub enum TaxInvoiceStatus {
    Drafted,
    DraftPending,
    DraftFailed,
    Requested,
    RequestPending,
    RequestFailed,
    RequestCancelled,
    RequestRefused,
    Issued,
    IssuanceCancelled,
    BeforeSending,
    WaitingSending,
    Sending,
    SendingCompleted,
    SendingFailed,
    /// One that this version does not know, as sent.
    #[serde(untagged)]
    Unrecognized(String),
}
