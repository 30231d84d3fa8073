use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`capture_payment`](crate::payment::PaymentClient::capture_payment).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CapturePayment {
    caller: Caller,
    payment_id: String,
    input: CapturePaymentBody,
}

impl CapturePayment {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: CapturePaymentBody::new(),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    CapturePayment,
    "capturePayment",
    CapturePaymentResponse,
    CapturePaymentError,
    write
);

impl IntoFuture for CapturePayment {
    type Output = Result<CapturePaymentResponse, Error<CapturePaymentError>>;
    type IntoFuture = Call<CapturePaymentResponse, CapturePaymentError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "capturePayment",
            "POST",
            "/payments/{}/capture",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `capture_payment`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CapturePaymentBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CapturePaymentBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { store_id: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(CapturePaymentBody, "" = "", 0b0, {
    0 store_id "storeId"
});

/// The reasons for which PortOne refuses `capture_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CapturePaymentError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not paid. The status is 409.
    PaymentNotPaid(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CapturePaymentError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CapturePaymentError);

/// The answer to `capture_payment`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CapturePaymentResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CapturePaymentResponse, "" = "", 0b0, {});
