use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`cancel_platform_partner_schedule`](crate::platform::PlatformClient::cancel_platform_partner_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CancelPlatformPartnerSchedule {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl CancelPlatformPartnerSchedule {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), id: id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    CancelPlatformPartnerSchedule,
    "cancelPlatformPartnerSchedule",
    CancelPlatformPartnerScheduleResponse,
    CancelPlatformPartnerScheduleError,
    write
);

impl IntoFuture for CancelPlatformPartnerSchedule {
    type Output =
        Result<CancelPlatformPartnerScheduleResponse, Error<CancelPlatformPartnerScheduleError>>;
    type IntoFuture =
        Call<CancelPlatformPartnerScheduleResponse, CancelPlatformPartnerScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "cancelPlatformPartnerSchedule",
            "DELETE",
            "/platform/partners/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `cancel_platform_partner_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CancelPlatformPartnerScheduleError {
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

crate::json::union!(CancelPlatformPartnerScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CancelPlatformPartnerScheduleError);

/// The answer to `cancel_platform_partner_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelPlatformPartnerScheduleResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelPlatformPartnerScheduleResponse, "" = "", 0b0, {});
