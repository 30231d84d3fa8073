use crate::{
    DateTime,
    common::{Currency, SelectedChannel},
    json::UnrecognizedMembers,
    payment::CashReceiptType,
};

/// A cash receipt that was cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelledCashReceipt {
    /// The ID of the merchant.
    pub merchant_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The channel that was used.
    pub channel: SelectedChannel,
    /// The amount of the payment. It is in the currency's smallest unit.
    pub amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat_amount: Option<i64>,
    /// The currency.
    pub currency: Currency,
    /// The name of the order.
    pub order_name: String,
    /// Whether the cash receipt was issued manually.
    pub is_manual: bool,
    /// The type of the cash receipt.
    pub r#type: Option<CashReceiptType>,
    /// The ID that the payment provider gave the cash receipt.
    pub pg_receipt_id: Option<String>,
    /// The approval number of the cash receipt.
    pub issue_number: String,
    /// The URL of the cash receipt.
    pub url: Option<String>,
    /// The time at which this was issued.
    pub issued_at: DateTime,
    /// The time at which the cancellation was made.
    pub cancelled_at: DateTime,
    /// The time at which the state last changed.
    pub status_updated_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelledCashReceipt, "status" = "CANCELLED", 0b0, {
    0 merchant_id "merchantId"
    1 store_id "storeId"
    2 payment_id "paymentId"
    3 channel "channel"
    4 amount "amount"
    5 tax_free_amount "taxFreeAmount"
    6 vat_amount "vatAmount"
    7 currency "currency"
    8 order_name "orderName"
    9 is_manual "isManual"
    10 r#type "type"
    11 pg_receipt_id "pgReceiptId"
    12 issue_number "issueNumber"
    13 url "url"
    14 issued_at "issuedAt"
    15 cancelled_at "cancelledAt"
    16 status_updated_at "statusUpdatedAt"
});
