use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{PlatformAdditionalFeePolicy, PlatformFeeInput, PlatformPayer},
    request::Request,
};

/// A call of
/// [`create_platform_additional_fee_policy`](crate::platform::policy::PolicyClient::create_platform_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformAdditionalFeePolicy {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformAdditionalFeePolicyBody,
}

impl CreatePlatformAdditionalFeePolicy {
    pub(super) fn new(
        caller: Caller,
        name: impl Into<String>,
        fee: PlatformFeeInput,
        vat_payer: impl Into<PlatformPayer>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformAdditionalFeePolicyBody::new(name, fee, vat_payer),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID for the additional fee policy. When left out, a random one is made.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    CreatePlatformAdditionalFeePolicy,
    "createPlatformAdditionalFeePolicy",
    CreatePlatformAdditionalFeePolicyResponse,
    CreatePlatformAdditionalFeePolicyError,
    write
);

impl IntoFuture for CreatePlatformAdditionalFeePolicy {
    type Output = Result<
        CreatePlatformAdditionalFeePolicyResponse,
        Error<CreatePlatformAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<CreatePlatformAdditionalFeePolicyResponse, CreatePlatformAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "createPlatformAdditionalFeePolicy",
            "POST",
            "/platform/additional-fee-policies",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_platform_additional_fee_policy`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformAdditionalFeePolicyBody {
    /// The ID for the additional fee policy. When left out, a random one is made.
    pub id: Option<String>,
    /// The name of the additional fee policy.
    pub name: String,
    /// The fee of the additional fee policy.
    pub fee: PlatformFeeInput,
    /// A memo.
    pub memo: Option<String>,
    /// Who bears the VAT on the fee.
    pub vat_payer: PlatformPayer,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformAdditionalFeePolicyBody {
    /// Makes one with its required members.
    pub(super) fn new(
        name: impl Into<String>,
        fee: PlatformFeeInput,
        vat_payer: impl Into<PlatformPayer>,
    ) -> Self {
        Self {
            name: name.into(),
            fee,
            vat_payer: vat_payer.into(),
            id: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreatePlatformAdditionalFeePolicyBody, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 fee "fee"
    3 memo "memo"
    4 vat_payer "vatPayer"
});

/// The reasons for which PortOne refuses `create_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformAdditionalFeePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The additional fee policy already exists. The status is 409.
    PlatformAdditionalFeePolicyAlreadyExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyAlreadyExists "PLATFORM_ADDITIONAL_FEE_POLICY_ALREADY_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformAdditionalFeePolicyError);

/// The answer to `create_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlatformAdditionalFeePolicyResponse {
    /// The additional fee policy as it is after the change.
    pub additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 additional_fee_policy "additionalFeePolicy"
});
