use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Currency, PgProviderError},
    json::UnrecognizedMembers,
    payment::cash_receipt::{
        CashReceiptSummary, IssueCashReceiptCustomerInput, IssueCashReceiptPaymentMethodType,
    },
    payment::{CashReceiptType, PaymentAmountInput, PaymentProductType},
    request::Request,
};

/// A call of
/// [`issue_cash_receipt`](crate::payment::cash_receipt::CashReceiptClient::issue_cash_receipt).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct IssueCashReceipt {
    caller: Caller,
    input: IssueCashReceiptBody,
}

/// What a [`IssueCashReceipt`] needs.
#[derive(Clone)]
pub struct IssueCashReceiptRequired {
    /// The ID of the payment. For a payment made outside PortOne, it is an ID that the merchant
    /// chooses.
    pub payment_id: String,
    /// The key of the channel.
    pub channel_key: String,
    /// The type of the cash receipt.
    pub r#type: CashReceiptType,
    /// The name of the order.
    pub order_name: String,
    /// The currency.
    pub currency: Currency,
    /// The amount of the cash receipt: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The customer for whom the cash receipt is issued.
    pub customer: IssueCashReceiptCustomerInput,
}

crate::call::call!(IssueCashReceiptRequired);

impl IssueCashReceipt {
    pub(super) fn new(caller: Caller, required: IssueCashReceiptRequired) -> Self {
        Self {
            caller: caller.with_random_key(),
            input: IssueCashReceiptBody::new(IssueCashReceiptBodyRequired {
                payment_id: required.payment_id,
                channel_key: required.channel_key,
                r#type: required.r#type,
                order_name: required.order_name,
                currency: required.currency,
                amount: required.amount,
                customer: required.customer,
            }),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the type of the products: physical or digital.
    pub fn product_type(mut self, product_type: impl Into<PaymentProductType>) -> Self {
        self.input.product_type = Some(product_type.into());
        self
    }

    /// Sets the time at which the payment was made.
    pub fn paid_at(mut self, paid_at: impl Into<DateTime>) -> Self {
        self.input.paid_at = Some(paid_at.into());
        self
    }

    /// Sets the business registration number. Given only for the payment provider Welcome
    /// Payments.
    pub fn business_registration_number(
        mut self,
        business_registration_number: impl Into<String>,
    ) -> Self {
        self.input.business_registration_number = Some(business_registration_number.into());
        self
    }

    /// Sets the payment method. Given only for the payment provider Welcome Payments.
    pub fn payment_method(
        mut self,
        payment_method: impl Into<IssueCashReceiptPaymentMethodType>,
    ) -> Self {
        self.input.payment_method = Some(payment_method.into());
        self
    }
}

crate::call::call!(
    IssueCashReceipt,
    "issueCashReceipt",
    IssueCashReceiptResponse,
    IssueCashReceiptError,
    write
);

impl IntoFuture for IssueCashReceipt {
    type Output = Result<IssueCashReceiptResponse, Error<IssueCashReceiptError>>;
    type IntoFuture = Call<IssueCashReceiptResponse, IssueCashReceiptError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new("issueCashReceipt", "POST", "/cash-receipts", &[]);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `issue_cash_receipt`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct IssueCashReceiptBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The ID of the payment. For a payment made outside PortOne, it is an ID that the merchant
    /// chooses.
    pub payment_id: String,
    /// The key of the channel.
    pub channel_key: String,
    /// The type of the cash receipt.
    pub r#type: CashReceiptType,
    /// The name of the order.
    pub order_name: String,
    /// The currency.
    pub currency: Currency,
    /// The amount of the cash receipt: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The type of the products: physical or digital.
    pub product_type: Option<PaymentProductType>,
    /// The customer for whom the cash receipt is issued.
    pub customer: IssueCashReceiptCustomerInput,
    /// The time at which the payment was made.
    pub paid_at: Option<DateTime>,
    /// The business registration number. Given only for the payment provider Welcome Payments.
    pub business_registration_number: Option<String>,
    /// The payment method. Given only for the payment provider Welcome Payments.
    pub payment_method: Option<IssueCashReceiptPaymentMethodType>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`IssueCashReceiptBody`] needs.
#[derive(Clone)]
pub struct IssueCashReceiptBodyRequired {
    /// The ID of the payment. For a payment made outside PortOne, it is an ID that the merchant
    /// chooses.
    pub payment_id: String,
    /// The key of the channel.
    pub channel_key: String,
    /// The type of the cash receipt.
    pub r#type: CashReceiptType,
    /// The name of the order.
    pub order_name: String,
    /// The currency.
    pub currency: Currency,
    /// The amount of the cash receipt: its total and tax parts.
    pub amount: PaymentAmountInput,
    /// The customer for whom the cash receipt is issued.
    pub customer: IssueCashReceiptCustomerInput,
}

crate::call::call!(IssueCashReceiptBodyRequired);

impl IssueCashReceiptBody {
    /// Makes one with its required members.
    pub(super) fn new(required: IssueCashReceiptBodyRequired) -> Self {
        Self {
            payment_id: required.payment_id,
            channel_key: required.channel_key,
            r#type: required.r#type,
            order_name: required.order_name,
            currency: required.currency,
            amount: required.amount,
            customer: required.customer,
            store_id: None,
            product_type: None,
            paid_at: None,
            business_registration_number: None,
            payment_method: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(IssueCashReceiptBody, "" = "", 0b10000000000, {
    0 store_id "storeId"
    1 payment_id "paymentId"
    2 channel_key "channelKey"
    3 r#type "type"
    4 order_name "orderName"
    5 currency "currency"
    6 amount "amount"
    7 product_type "productType"
    8 customer "customer"
    9 paid_at "paidAt"
    10 business_registration_number "businessRegistrationNumber"
    11 payment_method "paymentMethod"
});

/// The reasons for which PortOne refuses `issue_cash_receipt`.
#[derive(Clone)]
#[non_exhaustive]
pub enum IssueCashReceiptError {
    /// The cash receipt was already issued. The status is 409.
    CashReceiptAlreadyIssued(PlainError),
    /// The requested channel does not exist. The status is 404.
    ChannelNotFound(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(IssueCashReceiptError, "type" {
    CashReceiptAlreadyIssued "CASH_RECEIPT_ALREADY_ISSUED"
    ChannelNotFound "CHANNEL_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(IssueCashReceiptError);

/// The answer to `issue_cash_receipt`.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssueCashReceiptResponse {
    /// The cash receipt.
    pub cash_receipt: CashReceiptSummary,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssueCashReceiptResponse, "" = "", 0b0, {
    0 cash_receipt "cashReceipt"
});
