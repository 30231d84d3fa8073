use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformAdditionalFeePolicy,
    request::Request,
};

/// A call of
/// [`get_platform_additional_fee_policy`](crate::platform::policy::PolicyClient::get_platform_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformAdditionalFeePolicy {
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
    GetPlatformAdditionalFeePolicy,
    "getPlatformAdditionalFeePolicy",
    PlatformAdditionalFeePolicy,
    GetPlatformAdditionalFeePolicyError
);

impl IntoFuture for GetPlatformAdditionalFeePolicy {
    type Output = Result<PlatformAdditionalFeePolicy, Error<GetPlatformAdditionalFeePolicyError>>;
    type IntoFuture = Call<PlatformAdditionalFeePolicy, GetPlatformAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformAdditionalFeePolicy",
            "GET",
            "/platform/additional-fee-policies/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformAdditionalFeePolicyError {
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

crate::json::union!(GetPlatformAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformAdditionalFeePolicyError);
