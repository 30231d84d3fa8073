use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::company::GetPlatformCompanyStatePayload,
    request::Request,
};

/// A call of
/// [`get_platform_company_state`](crate::platform::company::CompanyClient::get_platform_company_state).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformCompanyState {
    caller: Caller,
    business_registration_number: String,
    test: Option<bool>,
}

impl GetPlatformCompanyState {
    pub(super) fn new(caller: Caller, business_registration_number: impl Into<String>) -> Self {
        Self {
            caller,
            business_registration_number: business_registration_number.into(),
            test: None,
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetPlatformCompanyState,
    "getPlatformCompanyState",
    GetPlatformCompanyStatePayload,
    GetPlatformCompanyStateError
);

impl IntoFuture for GetPlatformCompanyState {
    type Output = Result<GetPlatformCompanyStatePayload, Error<GetPlatformCompanyStateError>>;
    type IntoFuture = Call<GetPlatformCompanyStatePayload, GetPlatformCompanyStateError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformCompanyState",
            "GET",
            "/platform/companies/{}/state",
            &[("businessRegistrationNumber", &this.business_registration_number)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_company_state`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformCompanyStateError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The information of the business does not exist. The status is 404.
    PlatformCompanyNotFound(PlainError),
    /// An external API failed. The status is 503.
    PlatformExternalApiFailed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformCompanyStateError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCompanyNotFound "PLATFORM_COMPANY_NOT_FOUND"
    PlatformExternalApiFailed "PLATFORM_EXTERNAL_API_FAILED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformCompanyStateError);
