//! What the `data` of each type holds.

use serde::{Deserialize, Serialize};

/// The `data` of an event about a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionData {
    /// The shop's own number for the payment. Ask PortOne's API for the payment with it.
    pub payment_id: String,
    /// PortOne's number for the attempt; a payment can take several.
    pub transaction_id: String,
    /// The store at PortOne. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a cancellation, in part or in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionCancelledData {
    /// The shop's own number for the payment.
    pub payment_id: String,
    /// PortOne's number for the attempt that is cancelled.
    pub transaction_id: String,
    /// PortOne's number for this cancellation; a payment can have several.
    pub cancellation_id: String,
    /// The store at PortOne. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of the question whether a payment may be approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionConfirmData {
    /// The shop's own number for the payment.
    pub payment_id: String,
    /// PortOne's number for the attempt.
    pub transaction_id: String,
    /// The amount that is to be approved.
    pub total_amount: i64,
    /// The store at PortOne. PortOne's guide shows the question without it.
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
    /// The store at PortOne.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}
