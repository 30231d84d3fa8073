use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::Currency,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`pre_register_payment`](crate::payment::PaymentClient::pre_register_payment).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct PreRegisterPayment {
    caller: Caller,
    payment_id: String,
    input: PreRegisterPaymentBody,
}

impl PreRegisterPayment {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: PreRegisterPaymentBody::new(),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the total amount. It is in the currency's smallest unit.
    pub fn total_amount(mut self, total_amount: i64) -> Self {
        self.input.total_amount = Some(total_amount);
        self
    }

    /// Sets the tax-free amount of the payment. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets the currency.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.input.currency = Some(currency.into());
        self
    }
}

crate::call::call!(
    PreRegisterPayment,
    "preRegisterPayment",
    PreRegisterPaymentResponse,
    PreRegisterPaymentError,
    write
);

impl IntoFuture for PreRegisterPayment {
    type Output = Result<PreRegisterPaymentResponse, Error<PreRegisterPaymentError>>;
    type IntoFuture = Call<PreRegisterPaymentResponse, PreRegisterPaymentError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "preRegisterPayment",
            "POST",
            "/payments/{}/pre-register",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `pre_register_payment`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct PreRegisterPaymentBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: Option<i64>,
    /// The tax-free amount of the payment. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// The currency.
    pub currency: Option<Currency>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PreRegisterPaymentBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            store_id: None,
            total_amount: None,
            tax_free_amount: None,
            currency: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(PreRegisterPaymentBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 total_amount "totalAmount"
    2 tax_free_amount "taxFreeAmount"
    3 currency "currency"
});

/// The reasons for which PortOne refuses `pre_register_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PreRegisterPaymentError {
    /// The payment was already paid. The status is 409.
    AlreadyPaid(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(PreRegisterPaymentError, "type" {
    AlreadyPaid "ALREADY_PAID"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(PreRegisterPaymentError);

/// The answer to `pre_register_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PreRegisterPaymentResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PreRegisterPaymentResponse, "" = "", 0b0, {});
