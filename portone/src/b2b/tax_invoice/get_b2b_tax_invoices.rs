use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoiceSortInput, B2bTaxInvoiceSummary, GetB2bTaxInvoicesBodyFilter},
    call::{Call, Caller},
    common::PageInfo,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_b2b_tax_invoices`](crate::b2b::tax_invoice::TaxInvoiceClient::get_b2b_tax_invoices).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bTaxInvoices {
    caller: Caller,
    input: GetB2bTaxInvoicesBody,
}

impl GetB2bTaxInvoices {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetB2bTaxInvoicesBody::new() }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.input.test = Some(test);
        self
    }

    /// Sets the page number, counted from 0. The default is 0.
    pub fn page_number(mut self, page_number: i32) -> Self {
        self.input.page_number = Some(page_number);
        self
    }

    /// Sets the number of tax invoices in a page. The default is 500, the limit 1000.
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.input.page_size = Some(page_size);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: GetB2bTaxInvoicesBodyFilter) -> Self {
        self.input.filter = Some(filter);
        self
    }

    /// Sets how the tax invoices are sorted. The default is by the last change of state,
    /// descending.
    pub fn sort(mut self, sort: B2bTaxInvoiceSortInput) -> Self {
        self.input.sort = Some(sort);
        self
    }
}

crate::call::call!(
    GetB2bTaxInvoices,
    "getB2bTaxInvoices",
    GetB2bTaxInvoicesResponse,
    GetB2bTaxInvoicesError
);

impl IntoFuture for GetB2bTaxInvoices {
    type Output = Result<GetB2bTaxInvoicesResponse, Error<GetB2bTaxInvoicesError>>;
    type IntoFuture = Call<GetB2bTaxInvoicesResponse, GetB2bTaxInvoicesError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("getB2bTaxInvoices", "GET", "/b2b/tax-invoices", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetB2bTaxInvoices, GetB2bTaxInvoicesResponse, GetB2bTaxInvoicesError, items: B2bTaxInvoiceSummary, |input| &mut input.page_number, input.page_size);

/// What is sent with `get_b2b_tax_invoices`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetB2bTaxInvoicesBody {
    /// Whether to use the test mode. The default is false.
    pub test: Option<bool>,
    /// The page number, counted from 0. The default is 0.
    pub page_number: Option<i32>,
    /// The number of tax invoices in a page. The default is 500, the limit 1000.
    pub page_size: Option<i32>,
    /// The conditions that the results must meet.
    pub filter: Option<GetB2bTaxInvoicesBodyFilter>,
    /// How the tax invoices are sorted. The default is by the last change of state, descending.
    pub sort: Option<B2bTaxInvoiceSortInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bTaxInvoicesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            test: None,
            page_number: None,
            page_size: None,
            filter: None,
            sort: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(GetB2bTaxInvoicesBody, "" = "", 0b0, {
    0 test "test"
    1 page_number "pageNumber"
    2 page_size "pageSize"
    3 filter "filter"
    4 sort "sort"
});

/// The reasons for which PortOne refuses `get_b2b_tax_invoices`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bTaxInvoicesError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The tax invoice does not exist. The status is 404.
    B2BTaxInvoiceNotFound(PlainError),
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

crate::json::union!(GetB2bTaxInvoicesError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bTaxInvoicesError);

/// The answer to `get_b2b_tax_invoices`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bTaxInvoicesResponse {
    /// The tax invoices that were found.
    pub items: Vec<B2bTaxInvoiceSummary>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bTaxInvoicesResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
