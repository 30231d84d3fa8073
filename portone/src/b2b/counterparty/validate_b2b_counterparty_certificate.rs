use crate::{
    Error, PlainError, Unrecognized,
    b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`validate_b2b_counterparty_certificate`](crate::b2b::counterparty::CounterpartyClient::validate_b2b_counterparty_certificate).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ValidateB2bCounterpartyCertificate {
    caller: Caller,
    brn: String,
    test: Option<bool>,
}

impl ValidateB2bCounterpartyCertificate {
    pub(super) fn new(caller: Caller, brn: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), brn: brn.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ValidateB2bCounterpartyCertificate,
    "validateB2bCounterpartyCertificate",
    ValidateB2bCounterpartyCertificateResponse,
    ValidateB2bCounterpartyCertificateError,
    write
);

impl IntoFuture for ValidateB2bCounterpartyCertificate {
    type Output = Result<
        ValidateB2bCounterpartyCertificateResponse,
        Error<ValidateB2bCounterpartyCertificateError>,
    >;
    type IntoFuture =
        Call<ValidateB2bCounterpartyCertificateResponse, ValidateB2bCounterpartyCertificateError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "validateB2bCounterpartyCertificate",
            "POST",
            "/b2b/counterparties/{}/certificate/validate",
            &[("brn", &this.brn)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `validate_b2b_counterparty_certificate`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ValidateB2bCounterpartyCertificateError {
    /// No certificate is registered. The status is 404.
    B2BCertificateUnregistered(PlainError),
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

crate::json::union!(ValidateB2bCounterpartyCertificateError, "type" {
    B2BCertificateUnregistered "B2B_CERTIFICATE_UNREGISTERED"
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyNtsNotConnected "B2B_COUNTERPARTY_NTS_NOT_CONNECTED"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ValidateB2bCounterpartyCertificateError);

/// The answer to `validate_b2b_counterparty_certificate`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ValidateB2bCounterpartyCertificateResponse {
    /// Whether the certificate is valid.
    pub is_valid: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ValidateB2bCounterpartyCertificateResponse, "" = "", 0b0, {
    0 is_valid "isValid"
});
