use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::bulk_account_transfer::{
        PlatformBulkAccountTransfer, PlatformBulkAccountTransferFilterInput,
        PlatformBulkAccountTransferStatusStats,
    },
    request::Request,
};

/// A call of
/// [`get_platform_bulk_account_transfers`](crate::platform::bulk_account_transfer::BulkAccountTransferClient::get_platform_bulk_account_transfers).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformBulkAccountTransfers {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformBulkAccountTransfersBody,
}

impl GetPlatformBulkAccountTransfers {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetPlatformBulkAccountTransfersBody::new() }
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
    pub fn filter(mut self, filter: PlatformBulkAccountTransferFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformBulkAccountTransfers,
    "getPlatformBulkAccountTransfers",
    GetPlatformBulkAccountTransfersResponse,
    GetPlatformBulkAccountTransfersError
);

impl IntoFuture for GetPlatformBulkAccountTransfers {
    type Output = Result<
        GetPlatformBulkAccountTransfersResponse,
        Error<GetPlatformBulkAccountTransfersError>,
    >;
    type IntoFuture =
        Call<GetPlatformBulkAccountTransfersResponse, GetPlatformBulkAccountTransfersError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformBulkAccountTransfers",
            "GET",
            "/platform/bulk-account-transfers",
            &[],
        );
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformBulkAccountTransfers, GetPlatformBulkAccountTransfersResponse, GetPlatformBulkAccountTransfersError, items: PlatformBulkAccountTransfer, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_bulk_account_transfers`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformBulkAccountTransfersBody {
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformBulkAccountTransferFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformBulkAccountTransfersBody {
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

crate::json::record!(GetPlatformBulkAccountTransfersBody, "" = "", 0b0, {
    0 is_for_test "isForTest"
    1 page "page"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_bulk_account_transfers`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformBulkAccountTransfersError {
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

crate::json::union!(GetPlatformBulkAccountTransfersError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformBulkAccountTransfersError);

/// The answer to `get_platform_bulk_account_transfers`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformBulkAccountTransfersResponse {
    /// The bulk account transfers that were found.
    pub items: Vec<PlatformBulkAccountTransfer>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    /// The number of bulk account transfers in each state.
    pub counts: PlatformBulkAccountTransferStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformBulkAccountTransfersResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
    2 counts "counts"
});
