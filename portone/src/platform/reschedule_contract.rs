use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformContract, UpdatePlatformContractBody},
    request::Request,
};

/// A call of [`reschedule_contract`](crate::platform::PlatformClient::reschedule_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RescheduleContract {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: ReschedulePlatformContractBody,
}

impl RescheduleContract {
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
            input: ReschedulePlatformContractBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    RescheduleContract,
    "rescheduleContract",
    ReschedulePlatformContractResponse,
    RescheduleContractError,
    write
);

impl IntoFuture for RescheduleContract {
    type Output = Result<ReschedulePlatformContractResponse, Error<RescheduleContractError>>;
    type IntoFuture = Call<ReschedulePlatformContractResponse, RescheduleContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "rescheduleContract",
            "PUT",
            "/platform/contracts/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `reschedule_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RescheduleContractError {
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

crate::json::union!(RescheduleContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RescheduleContractError);

/// What is sent with `reschedule_contract`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ReschedulePlatformContractBody {
    /// The changes to make to the contract at the scheduled time.
    pub update: UpdatePlatformContractBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ReschedulePlatformContractBody {
    /// Makes one with its required members.
    pub(super) fn new(update: UpdatePlatformContractBody, applied_at: impl Into<DateTime>) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ReschedulePlatformContractBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `reschedule_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReschedulePlatformContractResponse {
    /// The contract, as it will be after the scheduled update.
    pub scheduled_contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ReschedulePlatformContractResponse, "" = "", 0b0, {
    0 scheduled_contract "scheduledContract"
});
