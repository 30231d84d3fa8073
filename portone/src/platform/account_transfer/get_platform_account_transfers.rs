use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::PlatformAccountTransferStatusStats,
    platform::account_transfer::{PlatformAccountTransfer, PlatformAccountTransferFilter},
    request::Request,
};

/// A call of
/// [`get_platform_account_transfers`](crate::platform::account_transfer::AccountTransferClient::get_platform_account_transfers).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformAccountTransfers {
    caller: Caller,
    test: Option<bool>,
    input: GetAccountTransfersBody1,
}

impl GetPlatformAccountTransfers {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetAccountTransfersBody1::new() }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.input.is_for_test = Some(is_for_test);
        self
    }

    /// Sets the page that is requested, or that was returned.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: PlatformAccountTransferFilter) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformAccountTransfers,
    "getPlatformAccountTransfers",
    GetPlatformAccountTransfersResponse,
    GetPlatformAccountTransfersError
);

impl IntoFuture for GetPlatformAccountTransfers {
    type Output =
        Result<GetPlatformAccountTransfersResponse, Error<GetPlatformAccountTransfersError>>;
    type IntoFuture = Call<GetPlatformAccountTransfersResponse, GetPlatformAccountTransfersError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("getPlatformAccountTransfers", "GET", "/platform/account-transfers", &[]);
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformAccountTransfers, GetPlatformAccountTransfersResponse, GetPlatformAccountTransfersError, items: PlatformAccountTransfer, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_account_transfers`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetAccountTransfersBody1 {
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformAccountTransferFilter>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetAccountTransfersBody1 {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            is_for_test: None,
            page: None,
            filter: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(GetAccountTransfersBody1, "" = "", 0b0, {
    0 is_for_test "isForTest"
    1 page "page"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_account_transfers`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformAccountTransfersError {
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

crate::json::union!(GetPlatformAccountTransfersError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformAccountTransfersError);

/// The answer to `get_platform_account_transfers`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformAccountTransfersResponse {
    /// The account transfers that were found.
    pub items: Vec<PlatformAccountTransfer>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    /// The number of account transfers in each state.
    pub counts: PlatformAccountTransferStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformAccountTransfersResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
    2 counts "counts"
});
