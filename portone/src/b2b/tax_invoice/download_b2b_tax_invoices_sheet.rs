use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{
        B2bTaxInvoiceSortInput, GetB2bTaxInvoicesBodyFilter, TaxInvoicesSheetField,
    },
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`download_b2b_tax_invoices_sheet`](crate::b2b::tax_invoice::TaxInvoiceClient::download_b2b_tax_invoices_sheet).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DownloadB2bTaxInvoicesSheet {
    caller: Caller,
    input: DownloadB2bTaxInvoicesSheetBody,
}

impl DownloadB2bTaxInvoicesSheet {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: DownloadB2bTaxInvoicesSheetBody::new() }
    }

    /// Sets the conditions by which the tax invoices for the sheet are found.
    pub fn filter(mut self, filter: GetB2bTaxInvoicesBodyFilter) -> Self {
        self.input.filter = Some(filter);
        self
    }

    /// Sets the columns of the sheet to download.
    pub fn fields(mut self, fields: Vec<TaxInvoicesSheetField>) -> Self {
        self.input.fields = Some(fields);
        self
    }

    /// Sets whether to use the test mode.
    pub fn test(mut self, test: bool) -> Self {
        self.input.test = Some(test);
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
    DownloadB2bTaxInvoicesSheet,
    "downloadB2bTaxInvoicesSheet",
    String,
    DownloadB2bTaxInvoicesSheetError
);

impl IntoFuture for DownloadB2bTaxInvoicesSheet {
    type Output = Result<String, Error<DownloadB2bTaxInvoicesSheetError>>;
    type IntoFuture = Call<String, DownloadB2bTaxInvoicesSheetError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("downloadB2bTaxInvoicesSheet", "GET", "/b2b/tax-invoices-sheet", &[]);
        request.json_query(&this.input);
        this.caller.call_text(request)
    }
}

/// What is sent with `download_b2b_tax_invoices_sheet`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct DownloadB2bTaxInvoicesSheetBody {
    /// The conditions by which the tax invoices for the sheet are found.
    pub filter: Option<GetB2bTaxInvoicesBodyFilter>,
    /// The columns of the sheet to download.
    pub fields: Option<Vec<TaxInvoicesSheetField>>,
    /// Whether to use the test mode.
    pub test: Option<bool>,
    /// How the tax invoices are sorted. The default is by the last change of state, descending.
    pub sort: Option<B2bTaxInvoiceSortInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DownloadB2bTaxInvoicesSheetBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self {
            filter: None,
            fields: None,
            test: None,
            sort: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(DownloadB2bTaxInvoicesSheetBody, "" = "", 0b0, {
    0 filter "filter"
    1 fields "fields"
    2 test "test"
    3 sort "sort"
});

/// The reasons for which PortOne refuses `download_b2b_tax_invoices_sheet`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DownloadB2bTaxInvoicesSheetError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(DownloadB2bTaxInvoicesSheetError, "type" {
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DownloadB2bTaxInvoicesSheetError);
