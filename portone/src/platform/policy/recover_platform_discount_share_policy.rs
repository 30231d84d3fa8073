use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformDiscountSharePolicy,
    request::Request,
};

/// A call of
/// [`recover_platform_discount_share_policy`](crate::platform::policy::PolicyClient::recover_platform_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RecoverPlatformDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl RecoverPlatformDiscountSharePolicy {
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
    RecoverPlatformDiscountSharePolicy,
    "recoverPlatformDiscountSharePolicy",
    RecoverPlatformDiscountSharePolicyResponse,
    RecoverPlatformDiscountSharePolicyError,
    write
);

impl IntoFuture for RecoverPlatformDiscountSharePolicy {
    type Output = Result<
        RecoverPlatformDiscountSharePolicyResponse,
        Error<RecoverPlatformDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<RecoverPlatformDiscountSharePolicyResponse, RecoverPlatformDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "recoverPlatformDiscountSharePolicy",
            "POST",
            "/platform/discount-share-policies/{}/recover",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `recover_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RecoverPlatformDiscountSharePolicyError {
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

crate::json::union!(RecoverPlatformDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RecoverPlatformDiscountSharePolicyError);

/// The answer to `recover_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecoverPlatformDiscountSharePolicyResponse {
    /// The discount share policy as it is after the change.
    pub discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RecoverPlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 discount_share_policy "discountSharePolicy"
});
