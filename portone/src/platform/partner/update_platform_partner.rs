use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::{
        PlatformPartner, PlatformProperties, UpdatePlatformPartnerBody,
        UpdatePlatformPartnerBodyAccount, UpdatePlatformPartnerBodyContact,
        UpdatePlatformPartnerBodyType,
    },
    request::Request,
};

/// A call of
/// [`update_platform_partner`](crate::platform::partner::PartnerClient::update_platform_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdatePlatformPartner {
    caller: Caller,
    id: String,
    test: Option<bool>,
    input: UpdatePlatformPartnerBody,
}

impl UpdatePlatformPartner {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            id: id.into(),
            test: None,
            input: UpdatePlatformPartnerBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the name of the partner: of the company or of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.input.name = Some(name.into());
        self
    }

    /// Sets the contact person.
    pub fn contact(mut self, contact: UpdatePlatformPartnerBodyContact) -> Self {
        self.input.contact = Some(contact);
        self
    }

    /// Sets the bank account into which the partner is paid.
    pub fn account(mut self, account: UpdatePlatformPartnerBodyAccount) -> Self {
        self.input.account = Some(account);
        self
    }

    /// Sets the ID of the partner's default contract.
    pub fn default_contract_id(mut self, default_contract_id: impl Into<String>) -> Self {
        self.input.default_contract_id = Some(default_contract_id.into());
        self
    }

    /// Sets a memo about the partner.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets the tags of the partner.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.input.tags = Some(tags);
        self
    }

    /// Sets the details of the partner's type. Details of another type change the type itself.
    pub fn r#type(mut self, r#type: UpdatePlatformPartnerBodyType) -> Self {
        self.input.r#type = Some(r#type);
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
    UpdatePlatformPartner,
    "updatePlatformPartner",
    UpdatePlatformPartnerResponse,
    UpdatePlatformPartnerError,
    write
);

impl IntoFuture for UpdatePlatformPartner {
    type Output = Result<UpdatePlatformPartnerResponse, Error<UpdatePlatformPartnerError>>;
    type IntoFuture = Call<UpdatePlatformPartnerResponse, UpdatePlatformPartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "updatePlatformPartner",
            "PATCH",
            "/platform/partners/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `update_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdatePlatformPartnerError {
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
    /// An archived partner cannot be updated. The status is 409.
    PlatformArchivedPartner(PlainError),
    /// The verification ID of the partner's business was already used. The status is 409.
    PlatformCompanyVerificationAlreadyUsed(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// Data that is needed to change the partner's type is missing. The status is 400.
    PlatformInsufficientDataToChangePartnerType(PlainError),
    /// The business registration number of a partner connected as a member company cannot be
    /// changed. The status is 409.
    PlatformMemberCompanyConnectedPartnerBrnUnchangeable(PlainError),
    /// The type of a partner connected as a member company cannot be changed. The status is 409.
    PlatformMemberCompanyConnectedPartnerTypeUnchangeable(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(UpdatePlatformPartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformAccountVerificationAlreadyUsed "PLATFORM_ACCOUNT_VERIFICATION_ALREADY_USED"
    PlatformAccountVerificationFailed "PLATFORM_ACCOUNT_VERIFICATION_FAILED"
    PlatformAccountVerificationNotFound "PLATFORM_ACCOUNT_VERIFICATION_NOT_FOUND"
    PlatformArchivedPartner "PLATFORM_ARCHIVED_PARTNER"
    PlatformCompanyVerificationAlreadyUsed "PLATFORM_COMPANY_VERIFICATION_ALREADY_USED"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformInsufficientDataToChangePartnerType "PLATFORM_INSUFFICIENT_DATA_TO_CHANGE_PARTNER_TYPE"
    PlatformMemberCompanyConnectedPartnerBrnUnchangeable "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_BRN_UNCHANGEABLE"
    PlatformMemberCompanyConnectedPartnerTypeUnchangeable "PLATFORM_MEMBER_COMPANY_CONNECTED_PARTNER_TYPE_UNCHANGEABLE"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdatePlatformPartnerError);

/// The answer to `update_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdatePlatformPartnerResponse {
    /// The partner as it is after the update.
    pub partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdatePlatformPartnerResponse, "" = "", 0b0, {
    0 partner "partner"
});
