//! The events of webhook version 2024-04-25.

mod accessors;
mod data;
mod envelope;
mod json;
mod object;
mod text;
mod time;
mod unrecognized;
pub mod v2024_01_01;

pub use self::{
    data::{
        BillingKeyData, TaxInvoiceData, TaxInvoiceStatus, TransactionCancelledData,
        TransactionConfirmData, TransactionData,
    },
    time::{EventTime, EventTimeError},
    unrecognized::Unrecognized,
};

/// An event, as PortOne's webhook version `2024-04-25` sends it.
///
/// The meaning of each type is that of PortOne's V2 webhook guide, and for tax invoices of its guide
/// to their webhooks, which does not say whether they are signed. None of them alone is to be
/// trusted for money: ask PortOne's API for the payment before goods leave the house.
///
/// A JSON object of another type is [`Unrecognized`](Self::Unrecognized). An object of a known type
/// whose `data` do not fit is an error, as ignoring it could lose a payment.
///
/// ```
/// use portone_webhook_core::Webhook;
///
/// let body = r#"{
///     "type": "Transaction.Cancelled",
///     "timestamp": "2026-03-31T23:33:19.625476840Z",
///     "data": {
///         "storeId": "store-1",
///         "paymentId": "order-1",
///         "transactionId": "tx-1",
///         "cancellationId": "cancel-1"
///     }
/// }"#;
/// let webhook: Webhook = serde_json::from_str(body)?;
/// assert_eq!(webhook.type_name(), "Transaction.Cancelled");
/// assert_eq!(webhook.payment_id(), Some("order-1"));
/// assert_eq!(webhook.transaction_id(), Some("tx-1"));
/// assert_eq!(webhook.cancellation_id(), Some("cancel-1"));
/// assert_eq!(webhook.store_id(), Some("store-1"));
/// assert!(webhook.timestamp().is_some());
/// // It is about something else.
/// assert_eq!(webhook.billing_key(), None);
/// assert_eq!(webhook.tax_invoice_id(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Webhook {
    /// The payment window was opened.
    TransactionReady(Event<TransactionData>),
    /// The payment was approved, be it made at once or scheduled.
    TransactionPaid(Event<TransactionData>),
    /// The number of a virtual account was issued. `TransactionPaid` follows when money arrives.
    TransactionVirtualAccountIssued(Event<TransactionData>),
    /// The payment was cancelled in part.
    TransactionPartialCancelled(Event<TransactionCancelledData>),
    /// The payment was cancelled in full.
    TransactionCancelled(Event<TransactionCancelledData>),
    /// The attempt failed. `TransactionPaid` can still follow, from another attempt.
    TransactionFailed(Event<TransactionData>),
    /// The payment waits for its approval, as PayPal and other foreign payments do.
    TransactionPayPending(Event<TransactionData>),
    /// A cancellation was asked for, and is not done yet.
    TransactionCancelPending(Event<TransactionCancelledData>),
    /// A dispute about the payment was opened.
    TransactionDisputeCreated(Event<TransactionData>),
    /// A dispute about the payment was resolved.
    TransactionDisputeResolved(Event<TransactionData>),
    /// PortOne asks whether the payment may be approved, and waits for the answer.
    ///
    /// A 200 approves it. Answer with a [`ConfirmReply`](crate::ConfirmReply).
    TransactionConfirm(Event<TransactionConfirmData>),
    /// The window to store a means of payment was opened.
    BillingKeyReady(Event<BillingKeyData>),
    /// A billing key was issued.
    BillingKeyIssued(Event<BillingKeyData>),
    /// A billing key could not be issued.
    BillingKeyFailed(Event<BillingKeyData>),
    /// A billing key was deleted.
    BillingKeyDeleted(Event<BillingKeyData>),
    /// A billing key was updated.
    BillingKeyUpdated(Event<BillingKeyData>),
    /// A tax invoice was asked for.
    TaxInvoiceRequested(Event<TaxInvoiceData>),
    /// A tax invoice was issued.
    TaxInvoiceIssued(Event<TaxInvoiceData>),
    /// The request for a tax invoice was taken back.
    TaxInvoiceRequestCancelled(Event<TaxInvoiceData>),
    /// The issuance of a tax invoice was cancelled.
    TaxInvoiceIssuanceCancelled(Event<TaxInvoiceData>),
    /// The request for a tax invoice was refused.
    TaxInvoiceRefused(Event<TaxInvoiceData>),
    /// A tax invoice was sent to the tax office.
    TaxInvoiceSendingCompleted(Event<TaxInvoiceData>),
    /// PortOne's guide lists the type as `TaxInvoice.Manual`.
    TaxInvoiceManual(Event<TaxInvoiceData>),
    /// A type that this version does not know. Answer 200 and ignore it.
    Unrecognized(Unrecognized),
}

/// What an event says besides its type.
///
/// ```
/// use portone_webhook_core::{Event, TransactionData, Webhook};
///
/// /// What several types have in common
/// fn sync(event: &Event<TransactionData>) -> String {
///     format!("{} at {}", event.data.payment_id, event.timestamp)
/// }
///
/// let body = r#"{
///     "type": "Transaction.Paid",
///     "timestamp": "2026-03-31T23:33:19.625476840Z",
///     "data": {"storeId": "store-1", "paymentId": "order-1", "transactionId": "tx-1"}
/// }"#;
/// match serde_json::from_str(body)? {
///     Webhook::TransactionPaid(event) | Webhook::TransactionFailed(event) => {
///         assert_eq!(sync(&event), "order-1 at 2026-03-31T23:33:19.625476840Z");
///     }
///     _ => panic!("it is paid"),
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<D> {
    /// When it happened. The same in every attempt to deliver it.
    pub timestamp: EventTime,
    /// What it happened to.
    pub data: D,
}
