use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Currency, PgProviderError},
    json::UnrecognizedMembers,
    payment::ConfirmedPaymentSummary,
    request::Request,
};

/// A call of [`confirm_payment`](crate::payment::PaymentClient::confirm_payment).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmPayment {
    caller: Caller,
    payment_id: String,
    input: ConfirmPaymentBody,
}

impl ConfirmPayment {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        payment_token: impl Into<String>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: ConfirmPaymentBody::new(payment_token),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the ID of the payment attempt, as a check: the call fails if the payment attempt has
    /// another.
    pub fn tx_id(mut self, tx_id: impl Into<String>) -> Self {
        self.input.tx_id = Some(tx_id.into());
        self
    }

    /// Sets the currency, as a check: the call fails if the payment has another. Giving it is
    /// recommended.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.input.currency = Some(currency.into());
        self
    }

    /// Sets the total amount of the payment, as a check: the call fails if the payment has
    /// another. Giving it is recommended. It is in the currency's smallest unit.
    pub fn total_amount(mut self, total_amount: i64) -> Self {
        self.input.total_amount = Some(total_amount);
        self
    }

    /// Sets the tax-free amount of the payment, as a check: the call fails if the payment has
    /// another. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets whether it is a test payment, as a check: the call fails if it does not match.
    /// Giving it is recommended.
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.input.is_test = Some(is_test);
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
    ConfirmPayment,
    "confirmPayment",
    ConfirmedPaymentSummary,
    ConfirmPaymentError,
    write
);

impl IntoFuture for ConfirmPayment {
    type Output = Result<ConfirmedPaymentSummary, Error<ConfirmPaymentError>>;
    type IntoFuture = Call<ConfirmedPaymentSummary, ConfirmPaymentError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "confirmPayment",
            "POST",
            "/payments/{}/confirm",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_payment`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmPaymentBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The payment token that was issued when the buyer completed the authentication.
    pub payment_token: String,
    /// The ID of the payment attempt, as a check: the call fails if the payment attempt has
    /// another.
    pub tx_id: Option<String>,
    /// The currency, as a check: the call fails if the payment has another. Giving it is
    /// recommended.
    pub currency: Option<Currency>,
    /// The total amount of the payment, as a check: the call fails if the payment has another.
    /// Giving it is recommended. It is in the currency's smallest unit.
    pub total_amount: Option<i64>,
    /// The tax-free amount of the payment, as a check: the call fails if the payment has
    /// another. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// Whether it is a test payment, as a check: the call fails if it does not match. Giving it
    /// is recommended.
    pub is_test: Option<bool>,
    /// Whether to send no webhook when the payment succeeds. If an outside event, such as a
    /// virtual account deposit, completes it, one is still sent.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConfirmPaymentBody {
    /// Makes one with its required members.
    pub(super) fn new(payment_token: impl Into<String>) -> Self {
        Self {
            payment_token: payment_token.into(),
            store_id: None,
            tx_id: None,
            currency: None,
            total_amount: None,
            tax_free_amount: None,
            is_test: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(ConfirmPaymentBody, "" = "", 0b10, {
    0 store_id "storeId"
    1 payment_token "paymentToken"
    2 tx_id "txId"
    3 currency "currency"
    4 total_amount "totalAmount"
    5 tax_free_amount "taxFreeAmount"
    6 is_test "isTest"
    7 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `confirm_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmPaymentError {
    /// The payment was already paid. The status is 409.
    AlreadyPaid(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// Information in the request does not match, such as an amount or a currency given as a
    /// check. The status is 409.
    InformationMismatch(PlainError),
    /// The payment token is not valid. The status is 400.
    InvalidPaymentToken(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConfirmPaymentError, "type" {
    AlreadyPaid "ALREADY_PAID"
    Forbidden "FORBIDDEN"
    InformationMismatch "INFORMATION_MISMATCH"
    InvalidPaymentToken "INVALID_PAYMENT_TOKEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmPaymentError);
