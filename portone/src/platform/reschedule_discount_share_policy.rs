use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformDiscountSharePolicy, UpdatePlatformDiscountSharePolicyBody},
    request::Request,
};

/// A call of
/// [`reschedule_discount_share_policy`](crate::platform::PlatformClient::reschedule_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RescheduleDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: ReschedulePlatformDiscountSharePolicyBody,
}

impl RescheduleDiscountSharePolicy {
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
            input: ReschedulePlatformDiscountSharePolicyBody::new(update, applied_at),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    RescheduleDiscountSharePolicy,
    "rescheduleDiscountSharePolicy",
    ReschedulePlatformDiscountSharePolicyResponse,
    RescheduleDiscountSharePolicyError,
    write
);

impl IntoFuture for RescheduleDiscountSharePolicy {
    type Output = Result<
        ReschedulePlatformDiscountSharePolicyResponse,
        Error<RescheduleDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<ReschedulePlatformDiscountSharePolicyResponse, RescheduleDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "rescheduleDiscountSharePolicy",
            "PUT",
            "/platform/discount-share-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `reschedule_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RescheduleDiscountSharePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The discount share policy does not exist. The status is 404.
    PlatformDiscountSharePolicyNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RescheduleDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RescheduleDiscountSharePolicyError);

/// What is sent with `reschedule_discount_share_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ReschedulePlatformDiscountSharePolicyBody {
    /// The changes to make to the policy at the scheduled time.
    pub update: UpdatePlatformDiscountSharePolicyBody,
    /// The time at which the update is to be applied.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ReschedulePlatformDiscountSharePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(
        update: UpdatePlatformDiscountSharePolicyBody,
        applied_at: impl Into<DateTime>,
    ) -> Self {
        Self { update, applied_at: applied_at.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ReschedulePlatformDiscountSharePolicyBody, "" = "", 0b0, {
    0 update "update"
    1 applied_at "appliedAt"
});

/// The answer to `reschedule_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReschedulePlatformDiscountSharePolicyResponse {
    /// The discount share policy, as it will be after the scheduled update.
    pub scheduled_discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ReschedulePlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 scheduled_discount_share_policy "scheduledDiscountSharePolicy"
});
