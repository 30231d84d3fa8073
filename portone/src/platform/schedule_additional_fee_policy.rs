use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformAdditionalFeePolicy, UpdatePlatformAdditionalFeePolicyBody},
    request::Request,
};

/// A call of
/// [`schedule_additional_fee_policy`](crate::platform::PlatformClient::schedule_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ScheduleAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: SchedulePlatformAdditionalFeePolicyBody,
}

impl ScheduleAdditionalFeePolicy {
    pub(super) fn new(
        caller: Caller,
        id: impl Into<String>,
        update: UpdatePlatformAdditionalFeePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: SchedulePlatformAdditionalFeePolicyBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ScheduleAdditionalFeePolicy,
    "scheduleAdditionalFeePolicy",
    SchedulePlatformAdditionalFeePolicyResponse,
    ScheduleAdditionalFeePolicyError,
    write
);

impl IntoFuture for ScheduleAdditionalFeePolicy {
    type Output = Result<
        SchedulePlatformAdditionalFeePolicyResponse,
        Error<ScheduleAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<SchedulePlatformAdditionalFeePolicyResponse, ScheduleAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "scheduleAdditionalFeePolicy",
            "POST",
            "/platform/additional-fee-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `schedule_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ScheduleAdditionalFeePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The additional fee policy does not exist. The status is 404.
    PlatformAdditionalFeePolicyNotFound(PlainError),
    /// An update of the additional fee policy is already scheduled. The status is 409.
    PlatformAdditionalFeePolicyScheduleAlreadyExists(PlainError),
    /// An archived additional fee policy cannot be updated. The status is 409.
    PlatformArchivedAdditionalFeePolicy(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ScheduleAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformAdditionalFeePolicyScheduleAlreadyExists "PLATFORM_ADDITIONAL_FEE_POLICY_SCHEDULE_ALREADY_EXISTS"
    PlatformArchivedAdditionalFeePolicy "PLATFORM_ARCHIVED_ADDITIONAL_FEE_POLICY"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ScheduleAdditionalFeePolicyError);

/// What is sent with `schedule_additional_fee_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SchedulePlatformAdditionalFeePolicyBody {
    /// The changes to make to the policy at the scheduled time.
    pub update: UpdatePlatformAdditionalFeePolicyBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformAdditionalFeePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(
        update: UpdatePlatformAdditionalFeePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(SchedulePlatformAdditionalFeePolicyBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `schedule_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchedulePlatformAdditionalFeePolicyResponse {
    /// The additional fee policy, as it will be after the scheduled update.
    pub scheduled_additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SchedulePlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 scheduled_additional_fee_policy "scheduledAdditionalFeePolicy"
});
