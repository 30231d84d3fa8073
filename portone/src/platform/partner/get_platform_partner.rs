use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformPartner,
    request::Request,
};

/// A call of
/// [`get_platform_partner`](crate::platform::partner::PartnerClient::get_platform_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformPartner {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformPartner {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self { caller, id: id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetPlatformPartner,
    "getPlatformPartner",
    PlatformPartner,
    GetPlatformPartnerError
);

impl IntoFuture for GetPlatformPartner {
    type Output = Result<PlatformPartner, Error<GetPlatformPartnerError>>;
    type IntoFuture = Call<PlatformPartner, GetPlatformPartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getPlatformPartner", "GET", "/platform/partners/{}", &[("id", &this.id)]);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformPartnerError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformPartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformPartnerError);
