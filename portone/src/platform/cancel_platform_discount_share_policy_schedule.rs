use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`cancel_platform_discount_share_policy_schedule`](crate::platform::PlatformClient::cancel_platform_discount_share_policy_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CancelPlatformDiscountSharePolicySchedule {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl CancelPlatformDiscountSharePolicySchedule {
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
    CancelPlatformDiscountSharePolicySchedule,
    "cancelPlatformDiscountSharePolicySchedule",
    CancelPlatformDiscountSharePolicyScheduleResponse,
    CancelPlatformDiscountSharePolicyScheduleError,
    write
);

impl IntoFuture for CancelPlatformDiscountSharePolicySchedule {
    type Output = Result<
        CancelPlatformDiscountSharePolicyScheduleResponse,
        Error<CancelPlatformDiscountSharePolicyScheduleError>,
    >;
    type IntoFuture = Call<
        CancelPlatformDiscountSharePolicyScheduleResponse,
        CancelPlatformDiscountSharePolicyScheduleError,
    >;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "cancelPlatformDiscountSharePolicySchedule",
            "DELETE",
            "/platform/discount-share-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `cancel_platform_discount_share_policy_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CancelPlatformDiscountSharePolicyScheduleError {
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

crate::json::union!(CancelPlatformDiscountSharePolicyScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CancelPlatformDiscountSharePolicyScheduleError);

/// The answer to `cancel_platform_discount_share_policy_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelPlatformDiscountSharePolicyScheduleResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelPlatformDiscountSharePolicyScheduleResponse, "" = "", 0b0, {});
