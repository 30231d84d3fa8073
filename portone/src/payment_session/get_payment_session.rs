use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment_session::PaymentSession,
    request::Request,
};

/// A call of
/// [`get_payment_session`](crate::payment_session::PaymentSessionClient::get_payment_session).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPaymentSession {
    caller: Caller,
    session_id: String,
}

impl GetPaymentSession {
    pub(super) fn new(caller: Caller, session_id: impl Into<String>) -> Self {
        Self { caller, session_id: session_id.into() }
    }
}

crate::call::call!(GetPaymentSession, "getPaymentSession", PaymentSession, GetPaymentSessionError);

impl IntoFuture for GetPaymentSession {
    type Output = Result<PaymentSession, Error<GetPaymentSessionError>>;
    type IntoFuture = Call<PaymentSession, GetPaymentSessionError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPaymentSession",
            "GET",
            "/payment-sessions/{}",
            &[("sessionId", &this.session_id)],
        );
        request.without_secret();
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_payment_session`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentSessionError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment session has expired. The status is 410.
    SessionExpired(PlainError),
    /// The payment session does not exist. The status is 404.
    SessionNotFound(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPaymentSessionError, "type" {
    InvalidRequest "INVALID_REQUEST"
    SessionExpired "SESSION_EXPIRED"
    SessionNotFound "SESSION_NOT_FOUND"
});
crate::error::reason!(GetPaymentSessionError);
