use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    platform::PlatformPayoutStatusStats,
    platform::payout::{PlatformPayout, PlatformPayoutFilterInput},
    request::Request,
};

/// A call of
/// [`get_platform_payouts`](crate::platform::payout::PayoutClient::get_platform_payouts).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformPayouts {
    caller: Caller,
    test: Option<bool>,
    input: GetPlatformPayoutsBody,
}

impl GetPlatformPayouts {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetPlatformPayoutsBody::new() }
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
    pub fn filter(mut self, filter: PlatformPayoutFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPlatformPayouts,
    "getPlatformPayouts",
    GetPlatformPayoutsResponse,
    GetPlatformPayoutsError
);

impl IntoFuture for GetPlatformPayouts {
    type Output = Result<GetPlatformPayoutsResponse, Error<GetPlatformPayoutsError>>;
    type IntoFuture = Call<GetPlatformPayoutsResponse, GetPlatformPayoutsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getPlatformPayouts", "GET", "/platform/payouts", &[]);
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPlatformPayouts, GetPlatformPayoutsResponse, GetPlatformPayoutsError, items: PlatformPayout, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_platform_payouts`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPlatformPayoutsBody {
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PlatformPayoutFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPlatformPayoutsBody {
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

crate::json::record!(GetPlatformPayoutsBody, "" = "", 0b0, {
    0 is_for_test "isForTest"
    1 page "page"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_platform_payouts`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformPayoutsError {
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

crate::json::union!(GetPlatformPayoutsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformPayoutsError);

/// The answer to `get_platform_payouts`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPlatformPayoutsResponse {
    /// The payouts that were found.
    pub items: Vec<PlatformPayout>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    /// The number of payouts in each state.
    pub counts: PlatformPayoutStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPlatformPayoutsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
    2 counts "counts"
});
