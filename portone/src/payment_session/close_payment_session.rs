use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`close_payment_session`](crate::payment_session::PaymentSessionClient::close_payment_session).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ClosePaymentSession {
    caller: Caller,
    session_id: String,
}

impl ClosePaymentSession {
    pub(super) fn new(caller: Caller, session_id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), session_id: session_id.into() }
    }
}

crate::call::call!(
    ClosePaymentSession,
    "closePaymentSession",
    ClosePaymentSessionResponse,
    ClosePaymentSessionError,
    write
);

impl IntoFuture for ClosePaymentSession {
    type Output = Result<ClosePaymentSessionResponse, Error<ClosePaymentSessionError>>;
    type IntoFuture = Call<ClosePaymentSessionResponse, ClosePaymentSessionError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let request = Request::new(
            "closePaymentSession",
            "POST",
            "/payment-sessions/{}/close",
            &[("sessionId", &this.session_id)],
        );
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `close_payment_session`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ClosePaymentSessionError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment session does not exist. The status is 404.
    SessionNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ClosePaymentSessionError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    SessionNotFound "SESSION_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ClosePaymentSessionError);

/// The answer to `close_payment_session`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ClosePaymentSessionResponse {
    /// The time at which the payment session was closed.
    pub closed_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ClosePaymentSessionResponse, "" = "", 0b0, {
    0 closed_at "closedAt"
});
