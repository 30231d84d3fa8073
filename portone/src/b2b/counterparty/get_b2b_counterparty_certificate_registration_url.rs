use crate::{
    Error, PlainError, Unrecognized,
    b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_b2b_counterparty_certificate_registration_url`](crate::b2b::counterparty::CounterpartyClient::get_b2b_counterparty_certificate_registration_url).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bCounterpartyCertificateRegistrationUrl {
    caller: Caller,
    brn: String,
    test: Option<bool>,
}

impl GetB2bCounterpartyCertificateRegistrationUrl {
    pub(super) fn new(caller: Caller, brn: impl Into<String>) -> Self {
        Self { caller, brn: brn.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetB2bCounterpartyCertificateRegistrationUrl,
    "getB2bCounterpartyCertificateRegistrationUrl",
    GetB2bCounterpartyCertificateRegistrationUrlResponse,
    GetB2bCounterpartyCertificateRegistrationUrlError
);

impl IntoFuture for GetB2bCounterpartyCertificateRegistrationUrl {
    type Output = Result<
        GetB2bCounterpartyCertificateRegistrationUrlResponse,
        Error<GetB2bCounterpartyCertificateRegistrationUrlError>,
    >;
    type IntoFuture = Call<
        GetB2bCounterpartyCertificateRegistrationUrlResponse,
        GetB2bCounterpartyCertificateRegistrationUrlError,
    >;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getB2bCounterpartyCertificateRegistrationUrl",
            "GET",
            "/b2b/counterparties/{}/certificate/registration-url",
            &[("brn", &this.brn)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses
/// `get_b2b_counterparty_certificate_registration_url`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bCounterpartyCertificateRegistrationUrlError {
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// The counterparty is not connected to the National Tax Service. The status is 400.
    B2BCounterpartyNtsNotConnected(B2bCounterpartyNtsNotConnectedError),
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

crate::json::union!(GetB2bCounterpartyCertificateRegistrationUrlError, "type" {
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyNtsNotConnected "B2B_COUNTERPARTY_NTS_NOT_CONNECTED"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bCounterpartyCertificateRegistrationUrlError);

/// The answer to `get_b2b_counterparty_certificate_registration_url`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bCounterpartyCertificateRegistrationUrlResponse {
    /// The URL at which the certificate is registered.
    pub url: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bCounterpartyCertificateRegistrationUrlResponse, "" = "", 0b1, {
    0 url "url"
});
