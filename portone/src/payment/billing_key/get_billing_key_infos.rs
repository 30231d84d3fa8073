use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    payment::billing_key::{BillingKeyFilterInput, BillingKeyInfo, BillingKeySortInput},
    request::Request,
};

/// A call of
/// [`get_billing_key_infos`](crate::payment::billing_key::BillingKeyClient::get_billing_key_infos).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetBillingKeyInfos {
    caller: Caller,
    input: GetBillingKeyInfosBody,
}

impl GetBillingKeyInfos {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetBillingKeyInfosBody::new() }
    }

    /// Sets the page to return. The default is number 0, size 10.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets how the billing keys are sorted. The default order is descending.
    pub fn sort(mut self, sort: BillingKeySortInput) -> Self {
        self.input.sort = Some(sort);
        self
    }

    /// Sets the conditions by which the billing keys are found. Some of them may not apply to V1
    /// billing keys.
    pub fn filter(mut self, filter: BillingKeyFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetBillingKeyInfos,
    "getBillingKeyInfos",
    GetBillingKeyInfosResponse,
    GetBillingKeyInfosError
);

impl IntoFuture for GetBillingKeyInfos {
    type Output = Result<GetBillingKeyInfosResponse, Error<GetBillingKeyInfosError>>;
    type IntoFuture = Call<GetBillingKeyInfosResponse, GetBillingKeyInfosError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.caller.set_store(&mut this.input.filter, |inner| &mut inner.store_id);
        let mut request = Request::new("getBillingKeyInfos", "GET", "/billing-keys", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetBillingKeyInfos, GetBillingKeyInfosResponse, GetBillingKeyInfosError, items: BillingKeyInfo, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_billing_key_infos`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetBillingKeyInfosBody {
    /// The page to return. The default is number 0, size 10.
    pub page: Option<PageInput>,
    /// How the billing keys are sorted. The default order is descending.
    pub sort: Option<BillingKeySortInput>,
    /// The conditions by which the billing keys are found. Some of them may not apply to V1
    /// billing keys.
    pub filter: Option<BillingKeyFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetBillingKeyInfosBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, sort: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetBillingKeyInfosBody, "" = "", 0b0, {
    0 page "page"
    1 sort "sort"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_billing_key_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetBillingKeyInfosError {
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

crate::json::union!(GetBillingKeyInfosError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetBillingKeyInfosError);

/// The answer to `get_billing_key_infos`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetBillingKeyInfosResponse {
    /// The billing keys that were found.
    pub items: Vec<BillingKeyInfo>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetBillingKeyInfosResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
