//! What handlers ask of an event without looking at its variant.

use super::{
    BillingKeyData, Event, EventTime, TaxInvoiceData, TransactionCancelledData,
    TransactionConfirmData, TransactionData, Unrecognized, Webhook,
};

/// The variants of [`Webhook`] by what their data are.
pub(super) enum Group<'a> {
    Transaction(&'a Event<TransactionData>),
    TransactionCancelled(&'a Event<TransactionCancelledData>),
    TransactionConfirm(&'a Event<TransactionConfirmData>),
    BillingKey(&'a Event<BillingKeyData>),
    TaxInvoice(&'a Event<TaxInvoiceData>),
    Unrecognized(&'a Unrecognized),
}

impl Webhook {
    /// The `type` as PortOne writes it, such as `Transaction.Paid`; empty if the body has none.
    pub fn type_name(&self) -> &str {
        match self {
            Self::TransactionReady(_) => "Transaction.Ready",
            Self::TransactionPaid(_) => "Transaction.Paid",
            Self::TransactionVirtualAccountIssued(_) => "Transaction.VirtualAccountIssued",
            Self::TransactionPartialCancelled(_) => "Transaction.PartialCancelled",
            Self::TransactionCancelled(_) => "Transaction.Cancelled",
            Self::TransactionFailed(_) => "Transaction.Failed",
            Self::TransactionPayPending(_) => "Transaction.PayPending",
            Self::TransactionCancelPending(_) => "Transaction.CancelPending",
            Self::TransactionDisputeCreated(_) => "Transaction.DisputeCreated",
            Self::TransactionDisputeResolved(_) => "Transaction.DisputeResolved",
            Self::TransactionConfirm(_) => "Transaction.Confirm",
            Self::BillingKeyReady(_) => "BillingKey.Ready",
            Self::BillingKeyIssued(_) => "BillingKey.Issued",
            Self::BillingKeyFailed(_) => "BillingKey.Failed",
            Self::BillingKeyDeleted(_) => "BillingKey.Deleted",
            Self::BillingKeyUpdated(_) => "BillingKey.Updated",
            Self::TaxInvoiceRequested(_) => "TaxInvoice.Requested",
            Self::TaxInvoiceIssued(_) => "TaxInvoice.Issued",
            Self::TaxInvoiceRequestCancelled(_) => "TaxInvoice.RequestCancelled",
            Self::TaxInvoiceIssuanceCancelled(_) => "TaxInvoice.IssuanceCancelled",
            Self::TaxInvoiceRefused(_) => "TaxInvoice.Refused",
            Self::TaxInvoiceSendingCompleted(_) => "TaxInvoice.SendingCompleted",
            Self::TaxInvoiceManual(_) => "TaxInvoice.Manual",
            Self::Unrecognized(event) => event.type_name().unwrap_or_default(),
        }
    }

    /// When the event happened; none for an unrecognised one.
    pub fn timestamp(&self) -> Option<&EventTime> {
        match self.group() {
            Group::Transaction(event) => Some(&event.timestamp),
            Group::TransactionCancelled(event) => Some(&event.timestamp),
            Group::TransactionConfirm(event) => Some(&event.timestamp),
            Group::BillingKey(event) => Some(&event.timestamp),
            Group::TaxInvoice(event) => Some(&event.timestamp),
            Group::Unrecognized(_) => None,
        }
    }

    /// The shop's own ID of the payment; every `Transaction` event has one.
    pub fn payment_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => Some(&event.data.payment_id),
            Group::TransactionCancelled(event) => Some(&event.data.payment_id),
            Group::TransactionConfirm(event) => Some(&event.data.payment_id),
            _ => None,
        }
    }

    /// PortOne's ID of the attempt to pay; every `Transaction` event has one.
    pub fn transaction_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => Some(&event.data.transaction_id),
            Group::TransactionCancelled(event) => Some(&event.data.transaction_id),
            Group::TransactionConfirm(event) => Some(&event.data.transaction_id),
            _ => None,
        }
    }

    /// PortOne's ID of the cancellation, if the event is about one and says it.
    pub fn cancellation_id(&self) -> Option<&str> {
        match self.group() {
            Group::TransactionCancelled(event) => event.data.cancellation_id.as_deref(),
            _ => None,
        }
    }

    /// The billing key; every `BillingKey` event has one.
    pub fn billing_key(&self) -> Option<&str> {
        match self.group() {
            Group::BillingKey(event) => Some(&event.data.billing_key),
            _ => None,
        }
    }

    /// PortOne's ID of the tax invoice; every `TaxInvoice` event has one.
    pub fn tax_invoice_id(&self) -> Option<&str> {
        match self.group() {
            Group::TaxInvoice(event) => Some(&event.data.tax_invoice_id),
            _ => None,
        }
    }

    /// PortOne's ID of the store, if the event names it.
    pub fn store_id(&self) -> Option<&str> {
        match self.group() {
            Group::Transaction(event) => event.data.store_id.as_deref(),
            Group::TransactionCancelled(event) => event.data.store_id.as_deref(),
            Group::TransactionConfirm(event) => event.data.store_id.as_deref(),
            Group::BillingKey(event) => event.data.store_id.as_deref(),
            Group::TaxInvoice(_) | Group::Unrecognized(_) => None,
        }
    }

    pub(super) fn group(&self) -> Group<'_> {
        match self {
            Self::TransactionReady(event)
            | Self::TransactionPaid(event)
            | Self::TransactionVirtualAccountIssued(event)
            | Self::TransactionFailed(event)
            | Self::TransactionPayPending(event)
            | Self::TransactionDisputeCreated(event)
            | Self::TransactionDisputeResolved(event) => Group::Transaction(event),
            Self::TransactionPartialCancelled(event)
            | Self::TransactionCancelled(event)
            | Self::TransactionCancelPending(event) => Group::TransactionCancelled(event),
            Self::TransactionConfirm(event) => Group::TransactionConfirm(event),
            Self::BillingKeyReady(event)
            | Self::BillingKeyIssued(event)
            | Self::BillingKeyFailed(event)
            | Self::BillingKeyDeleted(event)
            | Self::BillingKeyUpdated(event) => Group::BillingKey(event),
            Self::TaxInvoiceRequested(event)
            | Self::TaxInvoiceIssued(event)
            | Self::TaxInvoiceRequestCancelled(event)
            | Self::TaxInvoiceIssuanceCancelled(event)
            | Self::TaxInvoiceRefused(event)
            | Self::TaxInvoiceSendingCompleted(event)
            | Self::TaxInvoiceManual(event) => Group::TaxInvoice(event),
            Self::Unrecognized(event) => Group::Unrecognized(event),
        }
    }
}
