use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::partner_settlement::{
        PlatformPartnerSettlement, PlatformPartnerSettlementFilterInput,
        PlatformPartnerSettlementStatusStats,
    },
    request::Request,
};

/// A call of
/// [`get_platform_partner_settlements`](crate::platform::partner_settlement::PartnerSettlementClient::get_platform_partner_settlements).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformPartnerSettlements {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformPartnerSettlementsBody,
}

impl GetPlatformPartnerSettlements {
    pub(super) fn new(caller: Caller, filter: PlatformPartnerSettlementFilterInput) -> Self {
        Self { caller, test: None, input: GetPlatformPartnerSettlementsBody::new(filter) }
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

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }
}

crate::call::call!(
    GetPlatformPartnerSettlements,
    "getPlatformPartnerSettlements",
    GetPlatformPartnerSettlementsResponse,
    GetPlatformPartnerSettlementsError
);

impl IntoFuture for GetPlatformPartnerSettlements {
    type Output =
        Result<GetPlatformPartnerSettlementsResponse, Error<GetPlatformPartnerSettlementsError>>;
    type IntoFuture =
        Call<GetPlatformPartnerSettlementsResponse, GetPlatformPartnerSettlementsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformPartnerSettlements",
            "GET",
            "/platform/partner-settlements",
            &[],
        );
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformPartnerSettlements, GetPlatformPartnerSettlementsResponse, GetPlatformPartnerSettlementsError, items: PlatformPartnerSettlement, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_partner_settlements`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformPartnerSettlementsBody {
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: PlatformPartnerSettlementFilterInput,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformPartnerSettlementsBody {
    /// Makes one with its required members.
    pub(super) fn new(filter: PlatformPartnerSettlementFilterInput) -> Self {
        Self { filter, page: None, is_for_test: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPlatformPartnerSettlementsBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
    2 is_for_test "isForTest"
});

/// The reasons for which PortOne refuses `get_platform_partner_settlements`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformPartnerSettlementsError {
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

crate::json::union!(GetPlatformPartnerSettlementsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformPartnerSettlementsError);

/// The answer to `get_platform_partner_settlements`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformPartnerSettlementsResponse {
    /// The partner settlements that were found.
    pub items: Vec<PlatformPartnerSettlement>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    /// The number of partner settlements in each state.
    pub counts: PlatformPartnerSettlementStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformPartnerSettlementsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
    2 counts "counts"
});
