use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformAdditionalFeePolicy,
    request::Request,
};

/// A call of
/// [`get_platform_additional_fee_policy_schedule`](crate::platform::PlatformClient::get_platform_additional_fee_policy_schedule).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformAdditionalFeePolicySchedule {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformAdditionalFeePolicySchedule {
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
    GetPlatformAdditionalFeePolicySchedule,
    "getPlatformAdditionalFeePolicySchedule",
    PlatformAdditionalFeePolicy,
    GetPlatformAdditionalFeePolicyScheduleError
);

impl IntoFuture for GetPlatformAdditionalFeePolicySchedule {
    type Output =
        Result<PlatformAdditionalFeePolicy, Error<GetPlatformAdditionalFeePolicyScheduleError>>;
    type IntoFuture =
        Call<PlatformAdditionalFeePolicy, GetPlatformAdditionalFeePolicyScheduleError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformAdditionalFeePolicySchedule",
            "GET",
            "/platform/additional-fee-policies/{}/schedule",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_additional_fee_policy_schedule`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformAdditionalFeePolicyScheduleError {
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

crate::json::union!(GetPlatformAdditionalFeePolicyScheduleError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformAdditionalFeePolicyScheduleError);
