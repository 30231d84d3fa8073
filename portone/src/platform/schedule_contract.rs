use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformContract, UpdatePlatformContractBody},
    request::Request,
};

/// A call of [`schedule_contract`](crate::platform::PlatformClient::schedule_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ScheduleContract {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: SchedulePlatformContractBody,
}

impl ScheduleContract {
    pub(super) fn new(
        caller: Caller,
        id: impl Into<String>,
        update: UpdatePlatformContractBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: SchedulePlatformContractBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ScheduleContract,
    "scheduleContract",
    SchedulePlatformContractResponse,
    ScheduleContractError,
    write
);

impl IntoFuture for ScheduleContract {
    type Output = Result<SchedulePlatformContractResponse, Error<ScheduleContractError>>;
    type IntoFuture = Call<SchedulePlatformContractResponse, ScheduleContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "scheduleContract",
            "POST",
            "/platform/contracts/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `schedule_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ScheduleContractError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived contract cannot be updated. The status is 409.
    PlatformArchivedContract(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// An update of the contract is already scheduled. The status is 409.
    PlatformContractScheduleAlreadyExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ScheduleContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedContract "PLATFORM_ARCHIVED_CONTRACT"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformContractScheduleAlreadyExists "PLATFORM_CONTRACT_SCHEDULE_ALREADY_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ScheduleContractError);

/// What is sent with `schedule_contract`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SchedulePlatformContractBody {
    /// The changes to make to the contract at the scheduled time.
    pub update: UpdatePlatformContractBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformContractBody {
    /// Makes one with its required members.
    pub(super) fn new(update: UpdatePlatformContractBody, applied_at: impl Into<DateTime>) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(SchedulePlatformContractBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `schedule_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchedulePlatformContractResponse {
    /// The contract, as it will be after the scheduled update.
    pub scheduled_contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SchedulePlatformContractResponse, "" = "", 0b0, {
    0 scheduled_contract "scheduledContract"
});
