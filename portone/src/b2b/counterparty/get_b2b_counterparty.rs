use crate::{
    Error, PlainError, Unrecognized,
    b2b::B2bCounterpartyNotFoundError,
    b2b::counterparty::B2bCounterparty,
    call::{Call, Caller},
    request::Request,
};

/// A call of
/// [`get_b2b_counterparty`](crate::b2b::counterparty::CounterpartyClient::get_b2b_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bCounterparty {
    caller: Caller,
    counterparty_id: String,
    test: Option<bool>,
}

impl GetB2bCounterparty {
    pub(super) fn new(caller: Caller, counterparty_id: impl Into<String>) -> Self {
        Self { caller, counterparty_id: counterparty_id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetB2bCounterparty,
    "getB2bCounterparty",
    B2bCounterparty,
    GetB2bCounterpartyError
);

impl IntoFuture for GetB2bCounterparty {
    type Output = Result<B2bCounterparty, Error<GetB2bCounterpartyError>>;
    type IntoFuture = Call<B2bCounterparty, GetB2bCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getB2bCounterparty",
            "GET",
            "/b2b/counterparties/{}",
            &[("counterpartyId", &this.counterparty_id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bCounterpartyError {
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
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

crate::json::union!(GetB2bCounterpartyError, "type" {
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bCounterpartyError);
