use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformAdditionalFeePolicy,
    request::Request,
};

/// A call of
/// [`recover_platform_additional_fee_policy`](crate::platform::policy::PolicyClient::recover_platform_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RecoverPlatformAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl RecoverPlatformAdditionalFeePolicy {
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
    RecoverPlatformAdditionalFeePolicy,
    "recoverPlatformAdditionalFeePolicy",
    RecoverPlatformAdditionalFeePolicyResponse,
    RecoverPlatformAdditionalFeePolicyError,
    write
);

impl IntoFuture for RecoverPlatformAdditionalFeePolicy {
    type Output = Result<
        RecoverPlatformAdditionalFeePolicyResponse,
        Error<RecoverPlatformAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<RecoverPlatformAdditionalFeePolicyResponse, RecoverPlatformAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "recoverPlatformAdditionalFeePolicy",
            "POST",
            "/platform/additional-fee-policies/{}/recover",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `recover_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RecoverPlatformAdditionalFeePolicyError {
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

crate::json::union!(RecoverPlatformAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RecoverPlatformAdditionalFeePolicyError);

/// The answer to `recover_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecoverPlatformAdditionalFeePolicyResponse {
    /// The additional fee policy as it is after the change.
    pub additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RecoverPlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 additional_fee_policy "additionalFeePolicy"
});
