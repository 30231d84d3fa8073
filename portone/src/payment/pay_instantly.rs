use crate::{
    Error, JsonObject, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Country, Currency, PgProviderError},
    json::UnrecognizedMembers,
    payment::{
        CustomerInput, InstantPaymentMethodInput, InstantPaymentSummary, PaymentAmountInput,
        PaymentProduct, PaymentProductType, SeparatedAddressInput,
    },
    request::Request,
};

/// A call of [`pay_instantly`](crate::payment::PaymentClient::pay_instantly).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct PayInstantly {
    caller: Caller,
    payment_id: String,
    input: InstantPaymentInput,
}

impl PayInstantly {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        method: InstantPaymentMethodInput,
        order_name: impl Into<String>,
        amount: PaymentAmountInput,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: InstantPaymentInput::new(method, order_name, amount, currency),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the key of the channel. Either this or `channelGroupId` is required.
    pub fn channel_key(mut self, channel_key: impl Into<String>) -> Self {
        self.input.channel_key = Some(channel_key.into());
        self
    }

    /// Sets the ID of the channel group. Either this or `channelKey` is required.
    pub fn channel_group_id(mut self, channel_group_id: impl Into<String>) -> Self {
        self.input.channel_group_id = Some(channel_group_id.into());
        self
    }

    /// Sets whether the payment is a cultural expense. The default is false.
    pub fn is_cultural_expense(mut self, is_cultural_expense: bool) -> Self {
        self.input.is_cultural_expense = Some(is_cultural_expense);
        self
    }

    /// Sets whether it is an escrow payment. The default is false.
    pub fn is_escrow(mut self, is_escrow: bool) -> Self {
        self.input.is_escrow = Some(is_escrow);
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

    /// Sets the country of the payment.
    pub fn country(mut self, country: impl Into<Country>) -> Self {
        self.input.country = Some(country.into());
        self
    }

    /// Sets the URLs that get the payment's webhooks. They replace those set for the store; an
    /// empty list is ignored.
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

crate::call::call!(PayInstantly, "payInstantly", PayInstantlyResponse, PayInstantlyError, write);

impl IntoFuture for PayInstantly {
    type Output = Result<PayInstantlyResponse, Error<PayInstantlyError>>;
    type IntoFuture = Call<PayInstantlyResponse, PayInstantlyError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "payInstantly",
            "POST",
            "/payments/{}/instant",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `pay_instantly`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct InstantPaymentInput {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The key of the channel. Either this or `channelGroupId` is required.
    pub channel_key: Option<String>,
    /// The ID of the channel group. Either this or `channelKey` is required.
    pub channel_group_id: Option<String>,
    /// The payment method.
    pub method: InstantPaymentMethodInput,
    /// The name of the order.
    pub order_name: String,
    /// Whether the payment is a cultural expense. The default is false.
    pub is_cultural_expense: Option<bool>,
    /// Whether it is an escrow payment. The default is false.
    pub is_escrow: Option<bool>,
    /// The customer.
    pub customer: Option<CustomerInput>,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The amount to be paid: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The currency.
    pub currency: Currency,
    /// The country of the payment.
    pub country: Option<Country>,
    /// The URLs that get the payment's webhooks. They replace those set for the store; an empty
    /// list is ignored.
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
    /// The extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub bypass: Option<JsonObject>,
    /// Whether to send no webhook when the payment succeeds. If an outside event, such as a
    /// virtual account deposit, completes it, one is still sent.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl InstantPaymentInput {
    /// Makes one with its required members.
    pub(super) fn new(
        method: InstantPaymentMethodInput,
        order_name: impl Into<String>,
        amount: PaymentAmountInput,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            method,
            order_name: order_name.into(),
            amount,
            currency: currency.into(),
            store_id: None,
            channel_key: None,
            channel_group_id: None,
            is_cultural_expense: None,
            is_escrow: None,
            customer: None,
            custom_data: None,
            country: None,
            notice_urls: None,
            products: None,
            product_count: None,
            product_type: None,
            shipping_address: None,
            promotion_id: None,
            bypass: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(InstantPaymentInput, "" = "", 0b100000000, {
    0 store_id "storeId"
    1 channel_key "channelKey"
    2 channel_group_id "channelGroupId"
    3 method "method"
    4 order_name "orderName"
    5 is_cultural_expense "isCulturalExpense"
    6 is_escrow "isEscrow"
    7 customer "customer"
    8 custom_data "customData"
    9 amount "amount"
    10 currency "currency"
    11 country "country"
    12 notice_urls "noticeUrls"
    13 products "products"
    14 product_count "productCount"
    15 product_type "productType"
    16 shipping_address "shippingAddress"
    17 promotion_id "promotionId"
    18 bypass "bypass"
    19 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `pay_instantly`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PayInstantlyError {
    /// The payment was already paid. The status is 409.
    AlreadyPaid(PlainError),
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

crate::json::union!(PayInstantlyError, "type" {
    AlreadyPaid "ALREADY_PAID"
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
crate::error::reason!(PayInstantlyError);

/// The answer to `pay_instantly`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PayInstantlyResponse {
    /// A summary of the payment.
    pub payment: InstantPaymentSummary,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PayInstantlyResponse, "" = "", 0b0, {
    0 payment "payment"
});
