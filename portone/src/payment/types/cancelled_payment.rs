use crate::{
    DateTime,
    common::{Country, Currency, PortOneVersion, SelectedChannel},
    json::UnrecognizedMembers,
    payment::{
        CashReceiptIssuanceStatus, ChannelGroupSummary, Customer, PaymentAmount,
        PaymentCancellation, PaymentCashReceipt, PaymentEscrow, PaymentMethod, PaymentOrigin,
        PaymentProduct, PaymentWebhook,
    },
};

/// A payment that was cancelled in whole.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelledPayment {
    /// The ID of the payment.
    pub id: String,
    /// The ID that PortOne gave the payment, or its payment attempt. For a V1 payment, its
    /// `imp_uid`.
    pub transaction_id: String,
    /// The ID of the merchant.
    pub merchant_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The payment method.
    pub method: Option<PaymentMethod>,
    /// The channel that was used.
    pub channel: SelectedChannel,
    /// The channel group of the payment or billing key.
    pub channel_group: Option<ChannelGroupSummary>,
    /// The version of PortOne: V1 or V2.
    pub version: PortOneVersion,
    /// The ID of the payment schedule. Absent when the payment was not made by a schedule.
    pub schedule_id: Option<String>,
    /// The billing key. On a payment, present only if it was paid with one.
    pub billing_key: Option<String>,
    /// The webhooks that were sent.
    pub webhooks: Option<Vec<PaymentWebhook>>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The time at which the state last changed.
    pub status_changed_at: DateTime,
    /// The name of the order.
    pub order_name: String,
    /// The amounts of the payment: its total, tax parts, discount, amount paid and amount
    /// cancelled.
    pub amount: PaymentAmount,
    /// The currency.
    pub currency: Currency,
    /// The customer.
    pub customer: Customer,
    /// Where the payment was requested from.
    pub origin: Option<PaymentOrigin>,
    /// The ID of the promotion.
    pub promotion_id: Option<String>,
    /// Whether the payment is a cultural expense.
    pub is_cultural_expense: Option<bool>,
    /// The escrow of the payment. Present only for an escrow payment.
    pub escrow: Option<PaymentEscrow>,
    /// The products.
    pub products: Option<Vec<PaymentProduct>>,
    /// The number of products.
    pub product_count: Option<i32>,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The country.
    pub country: Option<Country>,
    /// The time at which the payment was completed.
    pub paid_at: Option<DateTime>,
    /// The ID that the payment provider gave the transaction.
    pub pg_tx_id: Option<String>,
    /// The cash receipt.
    pub cash_receipt: Option<PaymentCashReceipt>,
    /// Whether a cash receipt was issued, as known when the payment was approved. It may be
    /// `ISSUED` while `cashReceipt` is absent, if the receipt's number is not available.
    pub cash_receipt_issuance_status: Option<CashReceiptIssuanceStatus>,
    /// The URL of the receipt.
    pub receipt_url: Option<String>,
    /// The cancellations of the payment.
    pub cancellations: Vec<PaymentCancellation>,
    /// The time at which the cancellation was made.
    pub cancelled_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelledPayment, "status" = "CANCELLED", 0b1000001000000000000001000000000, {
    0 id "id"
    1 transaction_id "transactionId"
    2 merchant_id "merchantId"
    3 store_id "storeId"
    4 method "method"
    5 channel "channel"
    6 channel_group "channelGroup"
    7 version "version"
    8 schedule_id "scheduleId"
    9 billing_key "billingKey"
    10 webhooks "webhooks"
    11 requested_at "requestedAt"
    12 updated_at "updatedAt"
    13 status_changed_at "statusChangedAt"
    14 order_name "orderName"
    15 amount "amount"
    16 currency "currency"
    17 customer "customer"
    18 origin "origin"
    19 promotion_id "promotionId"
    20 is_cultural_expense "isCulturalExpense"
    21 escrow "escrow"
    22 products "products"
    23 product_count "productCount"
    24 custom_data "customData"
    25 country "country"
    26 paid_at "paidAt"
    27 pg_tx_id "pgTxId"
    28 cash_receipt "cashReceipt"
    29 cash_receipt_issuance_status "cashReceiptIssuanceStatus"
    30 receipt_url "receiptUrl"
    31 cancellations "cancellations"
    32 cancelled_at "cancelledAt"
});
