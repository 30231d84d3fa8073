use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::transfer::{PlatformTransferFilterInput, PlatformTransferSummary},
    request::Request,
};

/// A call of
/// [`get_platform_transfer_summaries`](crate::platform::transfer::TransferClient::get_platform_transfer_summaries).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformTransferSummaries {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformTransferSummariesBody,
}

impl GetPlatformTransferSummaries {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetPlatformTransferSummariesBody::new() }
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
    pub fn filter(mut self, filter: PlatformTransferFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformTransferSummaries,
    "getPlatformTransferSummaries",
    GetPlatformTransferSummariesResponse,
    GetPlatformTransferSummariesError
);

impl IntoFuture for GetPlatformTransferSummaries {
    type Output =
        Result<GetPlatformTransferSummariesResponse, Error<GetPlatformTransferSummariesError>>;
    type IntoFuture = Call<GetPlatformTransferSummariesResponse, GetPlatformTransferSummariesError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformTransferSummaries",
            "GET",
            "/platform/transfer-summaries",
            &[],
        );
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformTransferSummaries, GetPlatformTransferSummariesResponse, GetPlatformTransferSummariesError, transfer_summaries: PlatformTransferSummary, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_transfer_summaries`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformTransferSummariesBody {
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformTransferFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformTransferSummariesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPlatformTransferSummariesBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_transfer_summaries`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformTransferSummariesError {
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

crate::json::union!(GetPlatformTransferSummariesError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformTransferSummariesError);

/// The answer to `get_platform_transfer_summaries`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformTransferSummariesResponse {
    /// The summaries of the transfers.
    pub transfer_summaries: Vec<PlatformTransferSummary>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformTransferSummariesResponse, "" = "", 0b0, {
    0 transfer_summaries "transferSummaries"
    1 page "page"
});
