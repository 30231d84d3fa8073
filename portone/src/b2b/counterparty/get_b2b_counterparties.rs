use crate::{
    Error, PlainError, Unrecognized,
    b2b::counterparty::{B2bCounterparty, B2bCounterpartyFilter},
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_b2b_counterparties`](crate::b2b::counterparty::CounterpartyClient::get_b2b_counterparties).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bCounterparties {
    caller: Caller,
    test: Option<bool>,
    input: GetB2bCounterpartiesBody,
}

impl GetB2bCounterparties {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: GetB2bCounterpartiesBody::new() }
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
    pub fn filter(mut self, filter: B2bCounterpartyFilter) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetB2bCounterparties,
    "getB2bCounterparties",
    GetB2bCounterpartiesResponse,
    GetB2bCounterpartiesError
);

impl IntoFuture for GetB2bCounterparties {
    type Output = Result<GetB2bCounterpartiesResponse, Error<GetB2bCounterpartiesError>>;
    type IntoFuture = Call<GetB2bCounterpartiesResponse, GetB2bCounterpartiesError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getB2bCounterparties", "GET", "/b2b/counterparties", &[]);
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetB2bCounterparties, GetB2bCounterpartiesResponse, GetB2bCounterpartiesError, items: B2bCounterparty, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_b2b_counterparties`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetB2bCounterpartiesBody {
    /// The page that is requested, or that was returned.
    pub page: Option<PageInput>,
    /// The conditions that the results must meet.
    pub filter: Option<B2bCounterpartyFilter>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bCounterpartiesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetB2bCounterpartiesBody, "" = "", 0b0, {
    0 page "page"
    1 filter "filter"
});

/// The reasons for which PortOne refuses `get_b2b_counterparties`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bCounterpartiesError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetB2bCounterpartiesError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bCounterpartiesError);

/// The answer to `get_b2b_counterparties`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bCounterpartiesResponse {
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    /// The counterparties that were found.
    pub items: Vec<B2bCounterparty>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bCounterpartiesResponse, "" = "", 0b0, {
    0 page "page"
    1 items "items"
});
