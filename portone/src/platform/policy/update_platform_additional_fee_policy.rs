use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{
        PlatformAdditionalFeePolicy, PlatformFeeInput, PlatformPayer,
        UpdatePlatformAdditionalFeePolicyBody,
    },
    request::Request,
};

/// A call of
/// [`update_platform_additional_fee_policy`](crate::platform::policy::PolicyClient::update_platform_additional_fee_policy).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdatePlatformAdditionalFeePolicy {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: UpdatePlatformAdditionalFeePolicyBody,
}

impl UpdatePlatformAdditionalFeePolicy {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: UpdatePlatformAdditionalFeePolicyBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the fee of the additional fee policy.
    pub fn fee(mut self, fee: PlatformFeeInput) -> Self {
        self.input.fee = Some(fee);
        self
    }

    /// Sets the name of the additional fee policy.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.input.name = Some(name.into());
        self
    }

    /// Sets a memo about the additional fee policy.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets who bears the VAT on the fee.
    pub fn vat_payer(mut self, vat_payer: impl Into<PlatformPayer>) -> Self {
        self.input.vat_payer = Some(vat_payer.into());
        self
    }
}

crate::call::call!(
    UpdatePlatformAdditionalFeePolicy,
    "updatePlatformAdditionalFeePolicy",
    UpdatePlatformAdditionalFeePolicyResponse,
    UpdatePlatformAdditionalFeePolicyError,
    write
);

impl IntoFuture for UpdatePlatformAdditionalFeePolicy {
    type Output = Result<
        UpdatePlatformAdditionalFeePolicyResponse,
        Error<UpdatePlatformAdditionalFeePolicyError>,
    >;
    type IntoFuture =
        Call<UpdatePlatformAdditionalFeePolicyResponse, UpdatePlatformAdditionalFeePolicyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "updatePlatformAdditionalFeePolicy",
            "PATCH",
            "/platform/additional-fee-policies/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `update_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePlatformAdditionalFeePolicyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The additional fee policy does not exist. The status is 404.
    PlatformAdditionalFeePolicyNotFound(PlainError),
    /// An archived additional fee policy cannot be updated. The status is 409.
    PlatformArchivedAdditionalFeePolicy(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(UpdatePlatformAdditionalFeePolicyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAdditionalFeePolicyNotFound "PLATFORM_ADDITIONAL_FEE_POLICY_NOT_FOUND"
    PlatformArchivedAdditionalFeePolicy "PLATFORM_ARCHIVED_ADDITIONAL_FEE_POLICY"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdatePlatformAdditionalFeePolicyError);

/// The answer to `update_platform_additional_fee_policy`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePlatformAdditionalFeePolicyResponse {
    /// The additional fee policy as it is after the change.
    pub additional_fee_policy: PlatformAdditionalFeePolicy,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdatePlatformAdditionalFeePolicyResponse, "" = "", 0b0, {
    0 additional_fee_policy "additionalFeePolicy"
});
