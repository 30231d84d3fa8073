//! This module has the types of an event's `data`.

use serde::{Deserialize, Serialize};

use crate::event::text::from_string;

/// The identifiers that the data of an event can have. Each type of data returns those that it has.
pub(crate) trait Data {
    fn payment_id(&self) -> Option<&str> {
        None
    }

    fn transaction_id(&self) -> Option<&str> {
        None
    }

    fn cancellation_id(&self) -> Option<&str> {
        None
    }

    fn billing_key(&self) -> Option<&str> {
        None
    }

    fn tax_invoice_id(&self) -> Option<&str> {
        None
    }

    fn store_id(&self) -> Option<&str> {
        None
    }
}

/// Implements [`Data`] by a table: the IDs that the data always have, and those that they may have.
macro_rules! data {
    ($data:ident: $($required:ident),+; $($optional:ident),*) => {
        impl Data for $data {
            $(fn $required(&self) -> Option<&str> {
                Some(&self.$required)
            })+

            $(fn $optional(&self) -> Option<&str> {
                self.$optional.as_deref()
            })*
        }
    };
}

data!(TransactionData: payment_id, transaction_id; store_id);
data!(TransactionCancelledData: payment_id, transaction_id; cancellation_id, store_id);
data!(TransactionConfirmData: payment_id, transaction_id; store_id);
data!(BillingKeyData: billing_key; store_id);
data!(TaxInvoiceData: tax_invoice_id;);

/// The `data` of an event about a payment.
///
/// ```
/// use portone_webhook_core::event::TransactionData;
///
/// let json = r#"{"storeId":"store-1","paymentId":"order-1","transactionId":"tx-1"}"#;
/// let data: TransactionData = serde_json::from_str(json)?;
/// assert_eq!(data.payment_id, "order-1");
/// assert_eq!(data.store_id.as_deref(), Some("store-1"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionData {
    /// The shop's own ID of the payment. Use it to ask PortOne's API for the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt to pay. A payment can take several attempts.
    pub transaction_id: String,
    /// PortOne's ID of the store. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a cancellation, in part or in full.
///
/// ```
/// use portone_webhook_core::event::TransactionCancelledData;
///
/// let json = r#"{"paymentId":"order-1","transactionId":"tx-1","cancellationId":"cancel-1"}"#;
/// let data: TransactionCancelledData = serde_json::from_str(json)?;
/// assert_eq!(data.cancellation_id.as_deref(), Some("cancel-1"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionCancelledData {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt that is cancelled.
    pub transaction_id: String,
    /// PortOne's ID of this cancellation. A payment can have several cancellations. The ID is optional in
    /// PortOne's V2 webhook guide, and required in its SDKs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancellation_id: Option<String>,
    /// PortOne's ID of the store. Events before December 2024 came without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of the question whether a payment may be approved.
///
/// ```
/// use portone_webhook_core::event::TransactionConfirmData;
///
/// let json = r#"{"paymentId":"order-1","transactionId":"tx-1","totalAmount":39900}"#;
/// let data: TransactionConfirmData = serde_json::from_str(json)?;
/// assert_eq!((data.payment_id.as_str(), data.total_amount), ("order-1", 39_900));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TransactionConfirmData {
    /// The shop's own ID of the payment.
    pub payment_id: String,
    /// PortOne's ID of the attempt to pay.
    pub transaction_id: String,
    /// The amount that is to be approved.
    pub total_amount: i64,
    /// PortOne's ID of the store. PortOne's guide shows the question without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
}

/// The `data` of an event about a billing key, which stands for a stored means of payment.
///
/// ```
/// use portone_webhook_core::event::BillingKeyData;
///
/// let json = r#"{"billingKey":"billing-key-1","storeId":"store-1"}"#;
/// let data: BillingKeyData = serde_json::from_str(json)?;
/// assert_eq!(data.billing_key, "billing-key-1");
/// # Ok::<(), serde_json::Error>(())
/// ```
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
///
/// ```
/// use portone_webhook_core::event::{TaxInvoiceData, TaxInvoiceStatus};
///
/// let json = r#"{
///     "taxInvoiceId": "tax-invoice-1",
///     "supplierDocumentKey": "document-1",
///     "status": "ISSUED",
///     "supplierBrn": "1234567890",
///     "totalAmount": 110000,
///     "totalSupplyAmount": 100000,
///     "totalTaxAmount": 10000
/// }"#;
/// let data: TaxInvoiceData = serde_json::from_str(json)?;
/// assert_eq!(data.status, TaxInvoiceStatus::Issued);
/// assert_eq!(data.total_amount, data.total_supply_amount + data.total_tax_amount);
/// # Ok::<(), serde_json::Error>(())
/// ```
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
    /// The status of the tax invoice.
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

/// The status of a tax invoice. PortOne's guide says what each status means.
///
/// ```
/// use portone_webhook_core::event::TaxInvoiceStatus;
///
/// let statuses: Vec<TaxInvoiceStatus> = serde_json::from_str(r#"["SENDING_COMPLETED", "NEW"]"#)?;
/// let new = TaxInvoiceStatus::Unrecognized("NEW".to_owned());
/// assert_eq!(statuses, [TaxInvoiceStatus::SendingCompleted, new]);
/// # Ok::<(), serde_json::Error>(())
/// ```
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
    /// A status that this version does not know, as it was sent.
    #[serde(untagged)]
    Unrecognized(String),
}
