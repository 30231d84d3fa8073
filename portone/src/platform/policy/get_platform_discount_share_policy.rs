use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::PlatformDiscountSharePolicy,
    request::Request,
};

/// A call of
/// [`get_platform_discount_share_policy`](crate::platform::policy::PolicyClient::get_platform_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformDiscountSharePolicy {
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
    GetPlatformDiscountSharePolicy,
    "getPlatformDiscountSharePolicy",
    PlatformDiscountSharePolicy,
    GetPlatformDiscountSharePolicyError
);

impl IntoFuture for GetPlatformDiscountSharePolicy {
    type Output = Result<PlatformDiscountSharePolicy, Error<GetPlatformDiscountSharePolicyError>>;
    type IntoFuture = Call<PlatformDiscountSharePolicy, GetPlatformDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformDiscountSharePolicy",
            "GET",
            "/platform/discount-share-policies/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformDiscountSharePolicyError {
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

crate::json::union!(GetPlatformDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformDiscountSharePolicyError);
