//! This module lists the event types, each in one place.

/// Gives the table of event types to a macro. Each entry has its documentation, its variant of
/// [`Webhook`](crate::event::Webhook), the type of its `data`, and its `type` in JSON.
macro_rules! with_event_types {
    ($macro:ident) => {
        $macro! {
            /// The payment window was opened.
            TransactionReady(TransactionData) = "Transaction.Ready",
            /// The payment was approved, be it made at once or scheduled.
            TransactionPaid(TransactionData) = "Transaction.Paid",
            /// The number of a virtual account was issued. `TransactionPaid` follows when money arrives.
            TransactionVirtualAccountIssued(TransactionData) = "Transaction.VirtualAccountIssued",
            /// The payment was cancelled in part.
            TransactionPartialCancelled(TransactionCancelledData) = "Transaction.PartialCancelled",
            /// The payment was cancelled in full.
            TransactionCancelled(TransactionCancelledData) = "Transaction.Cancelled",
            /// The attempt failed. `TransactionPaid` can still follow from another attempt.
            TransactionFailed(TransactionData) = "Transaction.Failed",
            /// The payment waits for its approval, as PayPal and other foreign payments do.
            TransactionPayPending(TransactionData) = "Transaction.PayPending",
            /// A cancellation was asked for, and is not done yet.
            TransactionCancelPending(TransactionCancelledData) = "Transaction.CancelPending",
            /// A dispute about the payment was opened.
            TransactionDisputeCreated(TransactionData) = "Transaction.DisputeCreated",
            /// A dispute about the payment was resolved.
            TransactionDisputeResolved(TransactionData) = "Transaction.DisputeResolved",
            /// PortOne asks whether the payment may be approved, and waits for the answer.
            ///
            /// An answer with status 200 approves the payment. Answer with a
            /// [`ConfirmReply`](crate::ConfirmReply).
            TransactionConfirm(TransactionConfirmData) = "Transaction.Confirm",
            /// The window to store a means of payment was opened.
            BillingKeyReady(BillingKeyData) = "BillingKey.Ready",
            /// A billing key was issued.
            BillingKeyIssued(BillingKeyData) = "BillingKey.Issued",
            /// A billing key could not be issued.
            BillingKeyFailed(BillingKeyData) = "BillingKey.Failed",
            /// A billing key was deleted.
            BillingKeyDeleted(BillingKeyData) = "BillingKey.Deleted",
            /// A billing key was updated.
            BillingKeyUpdated(BillingKeyData) = "BillingKey.Updated",
            /// A tax invoice was asked for.
            TaxInvoiceRequested(TaxInvoiceData) = "TaxInvoice.Requested",
            /// A tax invoice was issued.
            TaxInvoiceIssued(TaxInvoiceData) = "TaxInvoice.Issued",
            /// The request for a tax invoice was taken back.
            TaxInvoiceRequestCancelled(TaxInvoiceData) = "TaxInvoice.RequestCancelled",
            /// The issuance of a tax invoice was cancelled.
            TaxInvoiceIssuanceCancelled(TaxInvoiceData) = "TaxInvoice.IssuanceCancelled",
            /// The request for a tax invoice was refused.
            TaxInvoiceRefused(TaxInvoiceData) = "TaxInvoice.Refused",
            /// A tax invoice was sent to the tax office.
            TaxInvoiceSendingCompleted(TaxInvoiceData) = "TaxInvoice.SendingCompleted",
            /// This is the type that PortOne's guide lists as `TaxInvoice.Manual`.
            TaxInvoiceManual(TaxInvoiceData) = "TaxInvoice.Manual",
        }
    };
}

pub(crate) use with_event_types;
