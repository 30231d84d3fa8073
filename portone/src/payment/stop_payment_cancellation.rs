use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`stop_payment_cancellation`](crate::payment::PaymentClient::stop_payment_cancellation).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct StopPaymentCancellation {
    caller: Caller,
    payment_id: String,
    cancellation_id: String,
    input: StopPaymentCancellationBody,
}

impl StopPaymentCancellation {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        cancellation_id: impl Into<String>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            cancellation_id: cancellation_id.into(),
            input: StopPaymentCancellationBody::new(),
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
    StopPaymentCancellation,
    "stopPaymentCancellation",
    StopPaymentCancellationResponse,
    StopPaymentCancellationError,
    write
);

impl IntoFuture for StopPaymentCancellation {
    type Output = Result<StopPaymentCancellationResponse, Error<StopPaymentCancellationError>>;
    type IntoFuture = Call<StopPaymentCancellationResponse, StopPaymentCancellationError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "stopPaymentCancellation",
            "POST",
            "/payments/{}/cancellations/{}/stop",
            &[("paymentId", &this.payment_id), ("cancellationId", &this.cancellation_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `stop_payment_cancellation`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct StopPaymentCancellationBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl StopPaymentCancellationBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { store_id: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(StopPaymentCancellationBody, "" = "", 0b0, {
    0 store_id "storeId"
});

/// The reasons for which PortOne refuses `stop_payment_cancellation`.
#[derive(Clone)]
#[non_exhaustive]
pub enum StopPaymentCancellationError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The cancellation does not exist. The status is 404.
    PaymentCancellationNotFound(PlainError),
    /// The cancellation is not in the requested state. The status is 409.
    PaymentCancellationNotPending(PlainError),
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

crate::json::union!(StopPaymentCancellationError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentCancellationNotFound "PAYMENT_CANCELLATION_NOT_FOUND"
    PaymentCancellationNotPending "PAYMENT_CANCELLATION_NOT_PENDING"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(StopPaymentCancellationError);

/// The answer to `stop_payment_cancellation`.
#[derive(Clone)]
#[non_exhaustive]
pub struct StopPaymentCancellationResponse {
    /// The time at which the requested cancellation was stopped.
    pub stopped_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(StopPaymentCancellationResponse, "" = "", 0b0, {
    0 stopped_at "stoppedAt"
});
