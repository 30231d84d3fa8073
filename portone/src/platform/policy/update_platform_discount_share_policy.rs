use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformDiscountSharePolicy, UpdatePlatformDiscountSharePolicyBody},
    request::Request,
};

/// A call of
/// [`update_platform_discount_share_policy`](crate::platform::policy::PolicyClient::update_platform_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdatePlatformDiscountSharePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: UpdatePlatformDiscountSharePolicyBody,
}

impl UpdatePlatformDiscountSharePolicy {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: UpdatePlatformDiscountSharePolicyBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the name of the discount share policy.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.input.name = Some(name.into());
        self
    }

    /// Sets the part of the discount that the partner bears, in thousandths of a percent (1000
    /// is 1%). It is not negative.
    pub fn partner_share_rate(mut self, partner_share_rate: i32) -> Self {
        self.input.partner_share_rate = Some(partner_share_rate);
        self
    }

    /// Sets a memo about the discount share policy.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    UpdatePlatformDiscountSharePolicy,
    "updatePlatformDiscountSharePolicy",
    UpdatePlatformDiscountSharePolicyResponse,
    UpdatePlatformDiscountSharePolicyError,
    write
);

impl IntoFuture for UpdatePlatformDiscountSharePolicy {
    type Output = Result<
        UpdatePlatformDiscountSharePolicyResponse,
        Error<UpdatePlatformDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<UpdatePlatformDiscountSharePolicyResponse, UpdatePlatformDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "updatePlatformDiscountSharePolicy",
            "PATCH",
            "/platform/discount-share-policies/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `update_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePlatformDiscountSharePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived discount share policy cannot be updated. The status is 409.
    PlatformArchivedDiscountSharePolicy(PlainError),
    /// The discount share policy does not exist. The status is 404.
    PlatformDiscountSharePolicyNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(UpdatePlatformDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedDiscountSharePolicy "PLATFORM_ARCHIVED_DISCOUNT_SHARE_POLICY"
    PlatformDiscountSharePolicyNotFound "PLATFORM_DISCOUNT_SHARE_POLICY_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdatePlatformDiscountSharePolicyError);

/// The answer to `update_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePlatformDiscountSharePolicyResponse {
    /// The discount share policy as it is after the change.
    pub discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdatePlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 discount_share_policy "discountSharePolicy"
});
