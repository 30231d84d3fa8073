use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    payment::cash_receipt::{CashReceipt, CashReceiptFilterInput, CashReceiptSortInput},
    request::Request,
};

/// A call of
/// [`get_cash_receipts`](crate::payment::cash_receipt::CashReceiptClient::get_cash_receipts).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetCashReceipts {
    caller: Caller,
    input: GetCashReceiptsBody,
}

impl GetCashReceipts {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetCashReceiptsBody::new() }
    }

    /// Sets the page to return. The default is number 0, size 10.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets how the cash receipts are sorted. The default is by `ISSUED_AT`, descending.
    pub fn sort(mut self, sort: CashReceiptSortInput) -> Self {
        self.input.sort = Some(sort);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: CashReceiptFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetCashReceipts,
    "getCashReceipts",
    GetCashReceiptsResponse,
    GetCashReceiptsError
);

impl IntoFuture for GetCashReceipts {
    type Output = Result<GetCashReceiptsResponse, Error<GetCashReceiptsError>>;
    type IntoFuture = Call<GetCashReceiptsResponse, GetCashReceiptsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.caller.set_store(&mut this.input.filter, |inner| &mut inner.store_id);
        let mut request = Request::new("getCashReceipts", "GET", "/cash-receipts", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetCashReceipts, GetCashReceiptsResponse, GetCashReceiptsError, items: CashReceipt, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_cash_receipts`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetCashReceiptsBody {
    /// The page to return. The default is number 0, size 10.
    pub page: Option<PageInput>,
    /// How the cash receipts are sorted. The default is by `ISSUED_AT`, descending.
    pub sort: Option<CashReceiptSortInput>,
    /// The conditions that the results must meet.
    pub filter: Option<CashReceiptFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetCashReceiptsBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, sort: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetCashReceiptsBody, "" = "", 0b0, {
    0 page "page"
    1 sort "sort"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_cash_receipts`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetCashReceiptsError {
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

crate::json::union!(GetCashReceiptsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetCashReceiptsError);

/// The answer to `get_cash_receipts`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetCashReceiptsResponse {
    /// The cash receipts that were found.
    pub items: Vec<CashReceipt>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetCashReceiptsResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
