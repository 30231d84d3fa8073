use crate::{
    Error, JsonObject, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Country, Currency, PgProviderError},
    json::UnrecognizedMembers,
    payment::{
        BillingKeyPaymentSummary, CashReceiptInput, CustomerInput, Locale, PaymentAmountInput,
        PaymentProduct, PaymentProductType, SeparatedAddressInput,
    },
    request::Request,
};

/// A call of [`pay_with_billing_key`](crate::payment::PaymentClient::pay_with_billing_key).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct PayWithBillingKey {
    caller: Caller,
    payment_id: String,
    input: BillingKeyPaymentInput,
}

/// What a [`PayWithBillingKey`] needs.
#[derive(Clone)]
pub struct PayWithBillingKeyRequired {
    /// The ID of the payment.
    pub payment_id: String,
    /// The billing key to pay with.
    pub billing_key: String,
    /// The name of the order.
    pub order_name: String,
    /// The amount to be paid: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The currency.
    pub currency: Currency,
}

crate::call::call!(PayWithBillingKeyRequired);

impl PayWithBillingKey {
    pub(super) fn new(caller: Caller, required: PayWithBillingKeyRequired) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: required.payment_id,
            input: BillingKeyPaymentInput::new(
                required.billing_key,
                required.order_name,
                required.amount,
                required.currency,
            ),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the key of the channel to pay through, to choose one if the billing key was issued
    /// on several.
    pub fn channel_key(mut self, channel_key: impl Into<String>) -> Self {
        self.input.channel_key = Some(channel_key.into());
        self
    }

    /// Sets the customer.
    pub fn customer(mut self, customer: CustomerInput) -> Self {
        self.input.customer = Some(customer);
        self
    }

    /// Sets the custom data, a text of the merchant's own choice.
    pub fn custom_data(mut self, custom_data: impl Into<String>) -> Self {
        self.input.custom_data = Some(custom_data.into());
        self
    }

    /// Sets the number of months of the installments.
    pub fn installment_month(mut self, installment_month: i32) -> Self {
        self.input.installment_month = Some(installment_month);
        self
    }

    /// Sets whether the merchant bears the interest of interest-free installments.
    pub fn use_free_interest_from_merchant(
        mut self,
        use_free_interest_from_merchant: bool,
    ) -> Self {
        self.input.use_free_interest_from_merchant = Some(use_free_interest_from_merchant);
        self
    }

    /// Sets whether to use card points.
    pub fn use_card_point(mut self, use_card_point: bool) -> Self {
        self.input.use_card_point = Some(use_card_point);
        self
    }

    /// Sets the cash receipt to issue when Naver Pay points are paid with a billing key through
    /// NICE Payments. The merchant must apply for this.
    pub fn cash_receipt(mut self, cash_receipt: CashReceiptInput) -> Self {
        self.input.cash_receipt = Some(cash_receipt);
        self
    }

    /// Sets the country of the payment.
    pub fn country(mut self, country: impl Into<Country>) -> Self {
        self.input.country = Some(country.into());
        self
    }

    /// Sets the URLs that get a webhook when the payment succeeds or fails. They replace those
    /// set for the store; an empty list is ignored.
    pub fn notice_urls(mut self, notice_urls: Vec<String>) -> Self {
        self.input.notice_urls = Some(notice_urls);
        self
    }

    /// Sets the products. The default is an empty list.
    pub fn products(mut self, products: Vec<PaymentProduct>) -> Self {
        self.input.products = Some(products);
        self
    }

    /// Sets the number of products.
    pub fn product_count(mut self, product_count: i32) -> Self {
        self.input.product_count = Some(product_count);
        self
    }

    /// Sets the type of the products: physical or digital.
    pub fn product_type(mut self, product_type: impl Into<PaymentProductType>) -> Self {
        self.input.product_type = Some(product_type.into());
        self
    }

    /// Sets the address that the goods are sent to.
    pub fn shipping_address(mut self, shipping_address: SeparatedAddressInput) -> Self {
        self.input.shipping_address = Some(shipping_address);
        self
    }

    /// Sets the ID of the promotion to apply to the payment.
    pub fn promotion_id(mut self, promotion_id: impl Into<String>) -> Self {
        self.input.promotion_id = Some(promotion_id.into());
        self
    }

    /// Sets the language to use for the payment. Required for Eximbay.
    pub fn locale(mut self, locale: impl Into<Locale>) -> Self {
        self.input.locale = Some(locale.into());
        self
    }

    /// Sets the extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub fn bypass(mut self, bypass: JsonObject) -> Self {
        self.input.bypass = Some(bypass);
        self
    }

    /// Sets whether to send no webhook when the payment succeeds. If an outside event, such as a
    /// virtual account deposit, completes it, one is still sent.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.input.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    PayWithBillingKey,
    "payWithBillingKey",
    PayWithBillingKeyResponse,
    PayWithBillingKeyError,
    write
);

impl IntoFuture for PayWithBillingKey {
    type Output = Result<PayWithBillingKeyResponse, Error<PayWithBillingKeyError>>;
    type IntoFuture = Call<PayWithBillingKeyResponse, PayWithBillingKeyError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "payWithBillingKey",
            "POST",
            "/payments/{}/billing-key",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `pay_with_billing_key`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct BillingKeyPaymentInput {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The billing key to pay with.
    pub billing_key: String,
    /// The key of the channel to pay through, to choose one if the billing key was issued on
    /// several.
    pub channel_key: Option<String>,
    /// The name of the order.
    pub order_name: String,
    /// The customer.
    pub customer: Option<CustomerInput>,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The amount to be paid: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The currency.
    pub currency: Currency,
    /// The number of months of the installments.
    pub installment_month: Option<i32>,
    /// Whether the merchant bears the interest of interest-free installments.
    pub use_free_interest_from_merchant: Option<bool>,
    /// Whether to use card points.
    pub use_card_point: Option<bool>,
    /// The cash receipt to issue when Naver Pay points are paid with a billing key through NICE
    /// Payments. The merchant must apply for this.
    pub cash_receipt: Option<CashReceiptInput>,
    /// The country of the payment.
    pub country: Option<Country>,
    /// The URLs that get a webhook when the payment succeeds or fails. They replace those set
    /// for the store; an empty list is ignored.
    pub notice_urls: Option<Vec<String>>,
    /// The products. The default is an empty list.
    pub products: Option<Vec<PaymentProduct>>,
    /// The number of products.
    pub product_count: Option<i32>,
    /// The type of the products: physical or digital.
    pub product_type: Option<PaymentProductType>,
    /// The address that the goods are sent to.
    pub shipping_address: Option<SeparatedAddressInput>,
    /// The ID of the promotion to apply to the payment.
    pub promotion_id: Option<String>,
    /// The language to use for the payment. Required for Eximbay.
    pub locale: Option<Locale>,
    /// The extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub bypass: Option<JsonObject>,
    /// Whether to send no webhook when the payment succeeds. If an outside event, such as a
    /// virtual account deposit, completes it, one is still sent.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl BillingKeyPaymentInput {
    /// Makes one with its required members.
    pub(super) fn new(
        billing_key: impl Into<String>,
        order_name: impl Into<String>,
        amount: PaymentAmountInput,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            billing_key: billing_key.into(),
            order_name: order_name.into(),
            amount,
            currency: currency.into(),
            store_id: None,
            channel_key: None,
            customer: None,
            custom_data: None,
            installment_month: None,
            use_free_interest_from_merchant: None,
            use_card_point: None,
            cash_receipt: None,
            country: None,
            notice_urls: None,
            products: None,
            product_count: None,
            product_type: None,
            shipping_address: None,
            promotion_id: None,
            locale: None,
            bypass: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(BillingKeyPaymentInput, "" = "", 0b100010, {
    0 store_id "storeId"
    1 billing_key "billingKey"
    2 channel_key "channelKey"
    3 order_name "orderName"
    4 customer "customer"
    5 custom_data "customData"
    6 amount "amount"
    7 currency "currency"
    8 installment_month "installmentMonth"
    9 use_free_interest_from_merchant "useFreeInterestFromMerchant"
    10 use_card_point "useCardPoint"
    11 cash_receipt "cashReceipt"
    12 country "country"
    13 notice_urls "noticeUrls"
    14 products "products"
    15 product_count "productCount"
    16 product_type "productType"
    17 shipping_address "shippingAddress"
    18 promotion_id "promotionId"
    19 locale "locale"
    20 bypass "bypass"
    21 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `pay_with_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PayWithBillingKeyError {
    /// The payment was already paid. The status is 409.
    AlreadyPaid(PlainError),
    /// The billing key was already deleted. The status is 409.
    BillingKeyAlreadyDeleted(PlainError),
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
    /// The requested channel does not exist. The status is 404.
    ChannelNotFound(PlainError),
    /// The promotion's discount is equal to or more than the amount of the payment attempt. The
    /// status is 400.
    DiscountAmountExceedsTotalAmount(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The limit on attempts of a payment or an identity verification was reached. The status is
    /// 400.
    MaxTransactionCountReached(PlainError),
    /// A payment schedule already exists. The status is 409.
    PaymentScheduleAlreadyExists(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The payment method is not the one that the promotion is set for. The status is 400.
    PromotionPayMethodDoesNotMatch(PlainError),
    /// The parts, such as the tax-free amount, add up to more than the total amount of the
    /// payment. The status is 409.
    SumOfPartsExceedsTotalAmount(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(PayWithBillingKeyError, "type" {
    AlreadyPaid "ALREADY_PAID"
    BillingKeyAlreadyDeleted "BILLING_KEY_ALREADY_DELETED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    ChannelNotFound "CHANNEL_NOT_FOUND"
    DiscountAmountExceedsTotalAmount "DISCOUNT_AMOUNT_EXCEEDS_TOTAL_AMOUNT"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    MaxTransactionCountReached "MAX_TRANSACTION_COUNT_REACHED"
    PaymentScheduleAlreadyExists "PAYMENT_SCHEDULE_ALREADY_EXISTS"
    PgProvider "PG_PROVIDER"
    PromotionPayMethodDoesNotMatch "PROMOTION_PAY_METHOD_DOES_NOT_MATCH"
    SumOfPartsExceedsTotalAmount "SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(PayWithBillingKeyError);

/// The answer to `pay_with_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PayWithBillingKeyResponse {
    /// A summary of the payment.
    pub payment: BillingKeyPaymentSummary,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PayWithBillingKeyResponse, "" = "", 0b0, {
    0 payment "payment"
});
