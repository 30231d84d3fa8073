use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::partner::{
        CreatePlatformPartnerBody, CreatePlatformPartnerBodyAccount,
        CreatePlatformPartnerBodyContact, CreatePlatformPartnerBodyType,
    },
    platform::{PlatformPartner, PlatformProperties},
    request::Request,
};

/// A call of
/// [`create_platform_partner`](crate::platform::partner::PartnerClient::create_platform_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformPartner {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformPartnerBody,
}

impl CreatePlatformPartner {
    pub(super) fn new(
        caller: Caller,
        name: impl Into<String>,
        contact: CreatePlatformPartnerBodyContact,
        account: CreatePlatformPartnerBodyAccount,
        default_contract_id: impl Into<String>,
        tags: Vec<String>,
        r#type: CreatePlatformPartnerBodyType,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformPartnerBody::new(
                name,
                contact,
                account,
                default_contract_id,
                tags,
                r#type,
            ),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID for the partner, best the one that the merchant's server uses. When left out,
    /// PortOne assigns a random one.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.input.id = Some(id.into());
        self
    }

    /// Sets a memo about the partner. At most 256 characters.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the user-defined properties.
    pub fn user_defined_properties(
        mut self,
        user_defined_properties: impl Into<PlatformProperties>,
    ) -> Self {
        self.input.user_defined_properties = Some(user_defined_properties.into());
        self
    }
}

crate::call::call!(
    CreatePlatformPartner,
    "createPlatformPartner",
    CreatePlatformPartnerResponse,
    CreatePlatformPartnerError,
    write
);

impl IntoFuture for CreatePlatformPartner {
    type Output = Result<CreatePlatformPartnerResponse, Error<CreatePlatformPartnerError>>;
    type IntoFuture = Call<CreatePlatformPartnerResponse, CreatePlatformPartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("createPlatformPartner", "POST", "/platform/partners", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `create_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformPartnerError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The verification ID of the partner's bank account was already used. The status is 409.
    PlatformAccountVerificationAlreadyUsed(PlainError),
    /// The verification of the partner's bank account failed. The status is 400.
    PlatformAccountVerificationFailed(PlainError),
    /// The verification ID of the partner's bank account does not exist. The status is 404.
    PlatformAccountVerificationNotFound(PlainError),
    /// The verification ID of the partner's business was already used. The status is 409.
    PlatformCompanyVerificationAlreadyUsed(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The chosen currency is not supported. The status is 400.
    PlatformCurrencyNotSupported(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner ID is already in use. The status is 409.
    PlatformPartnerIdAlreadyExists(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformPartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAccountVerificationAlreadyUsed "PLATFORM_ACCOUNT_VERIFICATION_ALREADY_USED"
    PlatformAccountVerificationFailed "PLATFORM_ACCOUNT_VERIFICATION_FAILED"
    PlatformAccountVerificationNotFound "PLATFORM_ACCOUNT_VERIFICATION_NOT_FOUND"
    PlatformCompanyVerificationAlreadyUsed "PLATFORM_COMPANY_VERIFICATION_ALREADY_USED"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformCurrencyNotSupported "PLATFORM_CURRENCY_NOT_SUPPORTED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerIdAlreadyExists "PLATFORM_PARTNER_ID_ALREADY_EXISTS"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformPartnerError);

/// The answer to `create_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlatformPartnerResponse {
    /// The partner that was created.
    pub partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePlatformPartnerResponse, "" = "", 0b0, {
    0 partner "partner"
});
