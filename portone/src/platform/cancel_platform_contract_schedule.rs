use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`cancel_platform_contract_schedule`](crate::platform::PlatformClient::cancel_platform_contract_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CancelPlatformContractSchedule {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl CancelPlatformContractSchedule {
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
    CancelPlatformContractSchedule,
    "cancelPlatformContractSchedule",
    CancelPlatformContractScheduleResponse,
    CancelPlatformContractScheduleError,
    write
);

impl IntoFuture for CancelPlatformContractSchedule {
    type Output =
        Result<CancelPlatformContractScheduleResponse, Error<CancelPlatformContractScheduleError>>;
    type IntoFuture =
        Call<CancelPlatformContractScheduleResponse, CancelPlatformContractScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "cancelPlatformContractSchedule",
            "DELETE",
            "/platform/contracts/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `cancel_platform_contract_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CancelPlatformContractScheduleError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CancelPlatformContractScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CancelPlatformContractScheduleError);

/// The answer to `cancel_platform_contract_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelPlatformContractScheduleResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelPlatformContractScheduleResponse, "" = "", 0b0, {});
