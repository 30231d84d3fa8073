use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformDiscountSharePolicy,
    request::Request,
};

/// A call of
/// [`create_platform_discount_share_policy`](crate::platform::policy::PolicyClient::create_platform_discount_share_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformDiscountSharePolicy {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformDiscountSharePolicyBody,
}

impl CreatePlatformDiscountSharePolicy {
    pub(super) fn new(caller: Caller, name: impl Into<String>, partner_share_rate: i32) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformDiscountSharePolicyBody::new(name, partner_share_rate),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID for the discount share policy. When left out, PortOne assigns a random one.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }

    /// Sets a memo about the discount share policy.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    CreatePlatformDiscountSharePolicy,
    "createPlatformDiscountSharePolicy",
    CreatePlatformDiscountSharePolicyResponse,
    CreatePlatformDiscountSharePolicyError,
    write
);

impl IntoFuture for CreatePlatformDiscountSharePolicy {
    type Output = Result<
        CreatePlatformDiscountSharePolicyResponse,
        Error<CreatePlatformDiscountSharePolicyError>,
    >;
    type IntoFuture =
        Call<CreatePlatformDiscountSharePolicyResponse, CreatePlatformDiscountSharePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "createPlatformDiscountSharePolicy",
            "POST",
            "/platform/discount-share-policies",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_platform_discount_share_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformDiscountSharePolicyBody {
    /// The ID for the discount share policy. When left out, PortOne assigns a random one.
    pub id: Option<String>,
    /// The name of the discount share policy.
    pub name: String,
    /// The part of the discount that the partner bears, in thousandths of a percent (1000 is
    /// 1%). It is not negative.
    pub partner_share_rate: i32,
    /// A memo about the discount share policy.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformDiscountSharePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(name: impl Into<String>, partner_share_rate: i32) -> Self {
        Self {
            name: name.into(),
            partner_share_rate,
            id: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformDiscountSharePolicyBody, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 partner_share_rate "partnerShareRate"
    3 memo "memo"
});

/// The reasons for which PortOne refuses `create_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformDiscountSharePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The discount share policy already exists. The status is 409.
    PlatformDiscountSharePolicyAlreadyExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformDiscountSharePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformDiscountSharePolicyAlreadyExists "PLATFORM_DISCOUNT_SHARE_POLICY_ALREADY_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformDiscountSharePolicyError);

/// The answer to `create_platform_discount_share_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlatformDiscountSharePolicyResponse {
    /// The discount share policy as it is after the change.
    pub discount_share_policy: PlatformDiscountSharePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePlatformDiscountSharePolicyResponse, "" = "", 0b0, {
    0 discount_share_policy "discountSharePolicy"
});
