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

/// The event that a payment was cancelled in part. Its `eventAmount` is negative.
#[derive(Clone)]
#[non_exhaustive]
pub struct PartialCancelledPaymentEvent {
    /// The ID of the payment event.
    pub id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The ID of the payment attempt.
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
    /// The webhooks that were sent.
    pub webhooks: Option<Vec<PaymentWebhook>>,
    /// The time at which the request was made.
    pub requested_at: DateTime,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The name of the order.
    pub order_name: String,
    /// The amounts of the payment: its total, tax parts, discount, amount paid and amount
    /// cancelled.
    pub total_amount: PaymentAmount,
    /// The currency.
    pub currency: Currency,
    /// The customer.
    pub customer: Customer,
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
    /// The ID that the payment provider gave the transaction.
    pub pg_tx_id: Option<String>,
    /// The cash receipt.
    pub cash_receipt: Option<PaymentCashReceipt>,
    /// Whether a cash receipt was issued, as known when the payment was approved. It may be
    /// `ISSUED` while `cashReceipt` is absent, if the receipt's number is not available.
    pub cash_receipt_issuance_status: Option<CashReceiptIssuanceStatus>,
    /// The URL of the receipt.
    pub receipt_url: Option<String>,
    /// The cancellation of the payment.
    pub cancellation: Option<PaymentCancellation>,
    /// The ID of the promotion.
    pub promotion_id: Option<String>,
    /// The amount that this event is about. Negative for a cancellation. It is in the currency's
    /// smallest unit.
    pub event_amount: i64,
    /// Where the payment was requested from.
    pub origin: Option<PaymentOrigin>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PartialCancelledPaymentEvent, "type" = "PARTIAL_CANCELLED", 0b100001000000000000000000000, {
    0 id "id"
    1 payment_id "paymentId"
    2 transaction_id "transactionId"
    3 merchant_id "merchantId"
    4 store_id "storeId"
    5 method "method"
    6 channel "channel"
    7 channel_group "channelGroup"
    8 version "version"
    9 schedule_id "scheduleId"
    10 webhooks "webhooks"
    11 requested_at "requestedAt"
    12 created_at "createdAt"
    13 order_name "orderName"
    14 total_amount "totalAmount"
    15 currency "currency"
    16 customer "customer"
    17 is_cultural_expense "isCulturalExpense"
    18 escrow "escrow"
    19 products "products"
    20 product_count "productCount"
    21 custom_data "customData"
    22 country "country"
    23 pg_tx_id "pgTxId"
    24 cash_receipt "cashReceipt"
    25 cash_receipt_issuance_status "cashReceiptIssuanceStatus"
    26 receipt_url "receiptUrl"
    27 cancellation "cancellation"
    28 promotion_id "promotionId"
    29 event_amount "eventAmount"
    30 origin "origin"
});
