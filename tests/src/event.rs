use portone_webhook_core::Webhook;

/// Gives every type of webhook version 2024-04-25, which includes tax invoices.
pub fn event_types() -> impl Iterator<Item = &'static str> {
    [
        "Transaction.Ready",
        "Transaction.Paid",
        "Transaction.VirtualAccountIssued",
        "Transaction.PartialCancelled",
        "Transaction.Cancelled",
        "Transaction.Failed",
        "Transaction.PayPending",
        "Transaction.CancelPending",
        "Transaction.DisputeCreated",
        "Transaction.DisputeResolved",
        "Transaction.Confirm",
        "BillingKey.Ready",
        "BillingKey.Issued",
        "BillingKey.Failed",
        "BillingKey.Deleted",
        "BillingKey.Updated",
        "TaxInvoice.Requested",
        "TaxInvoice.Issued",
        "TaxInvoice.RequestCancelled",
        "TaxInvoice.IssuanceCancelled",
        "TaxInvoice.Refused",
        "TaxInvoice.SendingCompleted",
        "TaxInvoice.Manual",
    ]
    .into_iter()
}

/// Makes the body that PortOne sends for an event of this type. For an unknown type, the body is invented.
pub fn event_body(type_name: &str) -> String {
    let data = match type_name {
        "Transaction.PartialCancelled" | "Transaction.Cancelled" | "Transaction.CancelPending" => {
            r#"{"paymentId":"order-1","transactionId":"tx-1","cancellationId":"cancel-1","storeId":"store-1"}"#
        }
        "Transaction.Confirm" => {
            r#"{"paymentId":"order-1","transactionId":"tx-1","totalAmount":39900}"#
        }
        _ if type_name.starts_with("Transaction.") => {
            r#"{"paymentId":"order-1","transactionId":"tx-1","storeId":"store-1"}"#
        }
        _ if type_name.starts_with("BillingKey.") => {
            r#"{"billingKey":"billing-key-1","storeId":"store-1"}"#
        }
        _ if type_name.starts_with("TaxInvoice.") => {
            r#"{"taxInvoiceId":"tax-invoice-1","supplierDocumentKey":"s-1","recipientDocumentKey":"r-1","status":"ISSUED","supplierBrn":"1234567890","totalAmount":110000,"totalSupplyAmount":100000,"totalTaxAmount":10000}"#
        }
        _ => r#"{"somethingNew":true}"#,
    };
    format!(
        r#"{{"type":"{type_name}","timestamp":"2026-03-31T23:33:19.625476840Z","data":{data}}}"#
    )
}

/// Gives a name that an event has alone, whoever tells of it and at what time.
pub fn event_name(event: &Webhook) -> String {
    let ids = [event.payment_id(), event.transaction_id(), event.cancellation_id()];
    let ids: Vec<_> = ids.into_iter().flatten().collect();
    format!("{} {}", event.type_name(), ids.join(" "))
}
