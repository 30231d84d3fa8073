use crate::{
    DateTime,
    common::Currency,
    json::UnrecognizedMembers,
    payment::{Customer, PaymentProduct},
};

/// A payment schedule whose payment has started.
#[derive(Clone)]
#[non_exhaustive]
pub struct StartedPaymentSchedule {
    /// The ID of the payment schedule.
    pub id: String,
    /// The ID of the merchant.
    pub merchant_id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The ID of the payment.
    pub payment_id: String,
    /// The billing key.
    pub billing_key: String,
    /// The name of the order.
    pub order_name: String,
    /// Whether the payment is a cultural expense.
    pub is_cultural_expense: bool,
    /// Whether it is an escrow payment.
    pub is_escrow: bool,
    /// The customer.
    pub customer: Customer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: String,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat_amount: Option<i64>,
    /// The currency.
    pub currency: Currency,
    /// The number of months of the installments.
    pub installment_month: Option<i32>,
    /// The URLs to which the webhooks are sent.
    pub notice_urls: Option<Vec<String>>,
    /// The products.
    pub products: Option<Vec<PaymentProduct>>,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which the payment is due to be made.
    pub time_to_pay: DateTime,
    /// The time at which the payment of the schedule started.
    pub started_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(StartedPaymentSchedule, "status" = "STARTED", 0b1000010000, {
    0 id "id"
    1 merchant_id "merchantId"
    2 store_id "storeId"
    3 payment_id "paymentId"
    4 billing_key "billingKey"
    5 order_name "orderName"
    6 is_cultural_expense "isCulturalExpense"
    7 is_escrow "isEscrow"
    8 customer "customer"
    9 custom_data "customData"
    10 total_amount "totalAmount"
    11 tax_free_amount "taxFreeAmount"
    12 vat_amount "vatAmount"
    13 currency "currency"
    14 installment_month "installmentMonth"
    15 notice_urls "noticeUrls"
    16 products "products"
    17 created_at "createdAt"
    18 time_to_pay "timeToPay"
    19 started_at "startedAt"
});
