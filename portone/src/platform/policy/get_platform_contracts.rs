use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::PlatformContract,
    platform::policy::PlatformContractFilterInput,
    request::Request,
};

/// A call of
/// [`get_platform_contracts`](crate::platform::policy::PolicyClient::get_platform_contracts).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformContracts {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformContractsBody,
}

impl GetPlatformContracts {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetPlatformContractsBody::new() }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the page that is requested, or that was returned.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: PlatformContractFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformContracts,
    "getPlatformContracts",
    GetPlatformContractsResponse,
    GetPlatformContractsError
);

impl IntoFuture for GetPlatformContracts {
    type Output = Result<GetPlatformContractsResponse, Error<GetPlatformContractsError>>;
    type IntoFuture = Call<GetPlatformContractsResponse, GetPlatformContractsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getPlatformContracts", "GET", "/platform/contracts", &[]);
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformContracts, GetPlatformContractsResponse, GetPlatformContractsError, items: PlatformContract, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_contracts`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformContractsBody {
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformContractFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformContractsBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPlatformContractsBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_contracts`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformContractsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformContractsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformContractsError);

/// The answer to `get_platform_contracts`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformContractsResponse {
    /// The contracts that were found.
    pub items: Vec<PlatformContract>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformContractsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
