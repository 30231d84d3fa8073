use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartner,
    platform::partner::{
        CreatePlatformPartnerBody, PlatformContractsNotFoundError,
        PlatformPartnerIdsAlreadyExistError, PlatformPartnerIdsDuplicatedError,
    },
    request::Request,
};

/// A call of
/// [`create_platform_partners`](crate::platform::partner::PartnerClient::create_platform_partners).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreatePlatformPartners {
    caller: Caller,
    test: Option<bool>,
    input: CreatePlatformPartnersBody,
}

impl CreatePlatformPartners {
    pub(super) fn new(caller: Caller, partners: Vec<CreatePlatformPartnerBody>) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreatePlatformPartnersBody::new(partners),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    CreatePlatformPartners,
    "createPlatformPartners",
    CreatePlatformPartnersResponse,
    CreatePlatformPartnersError,
    write
);

impl IntoFuture for CreatePlatformPartners {
    type Output = Result<CreatePlatformPartnersResponse, Error<CreatePlatformPartnersError>>;
    type IntoFuture = Call<CreatePlatformPartnersResponse, CreatePlatformPartnersError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("createPlatformPartners", "POST", "/platform/partners/batch", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_platform_partners`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreatePlatformPartnersBody {
    /// The partners to create.
    pub partners: Vec<CreatePlatformPartnerBody>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreatePlatformPartnersBody {
    /// Makes one with its required members.
    pub(super) fn new(partners: Vec<CreatePlatformPartnerBody>) -> Self {
        Self { partners, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(CreatePlatformPartnersBody, "" = "", 0b0, {
    0 partners "partners"
});

/// The reasons for which PortOne refuses `create_platform_partners`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreatePlatformPartnersError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The listed contracts do not exist. The status is 404.
    PlatformContractsNotFound(PlatformContractsNotFoundError),
    /// The chosen currency is not supported. The status is 400.
    PlatformCurrencyNotSupported(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The listed partner IDs are already in use. The status is 409.
    PlatformPartnerIdsAlreadyExists(PlatformPartnerIdsAlreadyExistError),
    /// The listed partner IDs are given more than once. The status is 400.
    PlatformPartnerIdsDuplicated(PlatformPartnerIdsDuplicatedError),
    /// The user-defined property does not exist. The status is 404.
    PlatformUserDefinedPropertyNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreatePlatformPartnersError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractsNotFound "PLATFORM_CONTRACTS_NOT_FOUND"
    PlatformCurrencyNotSupported "PLATFORM_CURRENCY_NOT_SUPPORTED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerIdsAlreadyExists "PLATFORM_PARTNER_IDS_ALREADY_EXISTS"
    PlatformPartnerIdsDuplicated "PLATFORM_PARTNER_IDS_DUPLICATED"
    PlatformUserDefinedPropertyNotFound "PLATFORM_USER_DEFINED_PROPERTY_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreatePlatformPartnersError);

/// The answer to `create_platform_partners`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreatePlatformPartnersResponse {
    /// The partners that were created.
    pub partners: Vec<PlatformPartner>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreatePlatformPartnersResponse, "" = "", 0b0, {
    0 partners "partners"
});
