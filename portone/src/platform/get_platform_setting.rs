use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformSetting,
    request::Request,
};

/// A call of
/// [`get_platform_setting`](crate::platform::PlatformClient::get_platform_setting).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformSetting {
    caller: Caller,
    test: Option<bool>,
}

impl GetPlatformSetting {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetPlatformSetting,
    "getPlatformSetting",
    PlatformSetting,
    GetPlatformSettingError
);

impl IntoFuture for GetPlatformSetting {
    type Output = Result<PlatformSetting, Error<GetPlatformSettingError>>;
    type IntoFuture = Call<PlatformSetting, GetPlatformSettingError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getPlatformSetting", "GET", "/platform/setting", &[]);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_setting`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformSettingError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformSettingError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformSettingError);
