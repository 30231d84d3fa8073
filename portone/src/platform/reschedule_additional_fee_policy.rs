use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformAdditionalFeePolicy, UpdatePlatformAdditionalFeePolicyBody},
    request::Request,
};

/// A call of
/// [`reschedule_additional_fee_policy`](crate::platform::PlatformClient::reschedule_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RescheduleAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: ReschedulePlatformAdditionalFeePolicyBody,
}

impl RescheduleAdditionalFeePolicy {
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
            input: ReschedulePlatformAdditionalFeePolicyBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    RescheduleAdditionalFeePolicy,
    "rescheduleAdditionalFeePolicy",
    ReschedulePlatformAdditionalFeePolicyResponse,
    RescheduleAdditionalFeePolicyError,
    write
);

impl IntoFuture for RescheduleAdditionalFeePolicy {
    type Output = Result<
        ReschedulePlatformAdditionalFeePolicyResponse,
        Error<RescheduleAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<ReschedulePlatformAdditionalFeePolicyResponse, RescheduleAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "rescheduleAdditionalFeePolicy",
            "PUT",
            "/platform/additional-fee-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `reschedule_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RescheduleAdditionalFeePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The additional fee policy does not exist. The status is 404.
    PlatformAdditionalFeePolicyNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RescheduleAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RescheduleAdditionalFeePolicyError);

/// What is sent with `reschedule_additional_fee_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ReschedulePlatformAdditionalFeePolicyBody {
    /// The changes to make to the policy at the scheduled time.
    pub update: UpdatePlatformAdditionalFeePolicyBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ReschedulePlatformAdditionalFeePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(
        update: UpdatePlatformAdditionalFeePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ReschedulePlatformAdditionalFeePolicyBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `reschedule_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReschedulePlatformAdditionalFeePolicyResponse {
    /// The additional fee policy, as it will be after the scheduled update.
    pub scheduled_additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ReschedulePlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 scheduled_additional_fee_policy "scheduledAdditionalFeePolicy"
});
