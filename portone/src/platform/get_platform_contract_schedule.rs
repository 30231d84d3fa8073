use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformContract,
    request::Request,
};

/// A call of
/// [`get_platform_contract_schedule`](crate::platform::PlatformClient::get_platform_contract_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformContractSchedule {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformContractSchedule {
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
    GetPlatformContractSchedule,
    "getPlatformContractSchedule",
    PlatformContract,
    GetPlatformContractScheduleError
);

impl IntoFuture for GetPlatformContractSchedule {
    type Output = Result<PlatformContract, Error<GetPlatformContractScheduleError>>;
    type IntoFuture = Call<PlatformContract, GetPlatformContractScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformContractSchedule",
            "GET",
            "/platform/contracts/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_contract_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformContractScheduleError {
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

crate::json::union!(GetPlatformContractScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformContractScheduleError);
