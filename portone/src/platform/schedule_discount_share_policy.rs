use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformDiscountSharePolicy, UpdatePlatformDiscountSharePolicyBody},
    request::Request,
};

/// A call of
/// [`schedule_discount_share_policy`](crate::platform::PlatformClient::schedule_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ScheduleDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: SchedulePlatformDiscountSharePolicyBody,
}

impl ScheduleDiscountSharePolicy {
    pub(super) fn new(
        caller: Caller,
        id: impl Into<String>,
        update: UpdatePlatformDiscountSharePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: SchedulePlatformDiscountSharePolicyBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ScheduleDiscountSharePolicy,
    "scheduleDiscountSharePolicy",
    SchedulePlatformDiscountSharePolicyResponse,
    ScheduleDiscountSharePolicyError,
    write
);

impl IntoFuture for ScheduleDiscountSharePolicy {
    type Output = Result<
        SchedulePlatformDiscountSharePolicyResponse,
        Error<ScheduleDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<SchedulePlatformDiscountSharePolicyResponse, ScheduleDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "scheduleDiscountSharePolicy",
            "POST",
            "/platform/discount-share-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `schedule_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ScheduleDiscountSharePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived discount share policy cannot be updated. The status is 409.
    PlatformArchivedDiscountSharePolicy(PlainError),
    /// The discount share policy does not exist. The status is 404.
    PlatformDiscountSharePolicyNotFound(PlainError),
    /// An update of the discount share policy is already scheduled. The status is 409.
    PlatformDiscountSharePolicyScheduleAlreadyExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ScheduleDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedDiscountSharePolicy "PLATFORM_ARCHIVED_DISCOUNT_SHARE_POLICY"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformDiscountSharePolicyScheduleAlreadyExists "PLATFORM_DISCOUNT_SHARE_POLICY_SCHEDULE_ALREADY_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ScheduleDiscountSharePolicyError);

/// What is sent with `schedule_discount_share_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SchedulePlatformDiscountSharePolicyBody {
    /// The changes to make to the policy at the scheduled time.
    pub update: UpdatePlatformDiscountSharePolicyBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SchedulePlatformDiscountSharePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(
        update: UpdatePlatformDiscountSharePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(SchedulePlatformDiscountSharePolicyBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `schedule_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SchedulePlatformDiscountSharePolicyResponse {
    /// The discount share policy, as it will be after the scheduled update.
    pub scheduled_discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SchedulePlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 scheduled_discount_share_policy "scheduledDiscountSharePolicy"
});
