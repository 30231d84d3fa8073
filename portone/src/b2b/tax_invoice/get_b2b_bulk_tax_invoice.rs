use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::B2bBulkTaxInvoice,
    call::{Call, Caller},
    request::Request,
};

/// A call of
/// [`get_b2b_bulk_tax_invoice`](crate::b2b::tax_invoice::TaxInvoiceClient::get_b2b_bulk_tax_invoice).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bBulkTaxInvoice {
    caller: Caller,
    bulk_tax_invoice_id: String,
    test: Option<bool>,
}

impl GetB2bBulkTaxInvoice {
    pub(super) fn new(caller: Caller, bulk_tax_invoice_id: impl Into<String>) -> Self {
        Self { caller, bulk_tax_invoice_id: bulk_tax_invoice_id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetB2bBulkTaxInvoice,
    "getB2bBulkTaxInvoice",
    B2bBulkTaxInvoice,
    GetB2bBulkTaxInvoiceError
);

impl IntoFuture for GetB2bBulkTaxInvoice {
    type Output = Result<B2bBulkTaxInvoice, Error<GetB2bBulkTaxInvoiceError>>;
    type IntoFuture = Call<B2bBulkTaxInvoice, GetB2bBulkTaxInvoiceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getB2bBulkTaxInvoice",
            "GET",
            "/b2b/bulk-tax-invoices/{}",
            &[("bulkTaxInvoiceId", &this.bulk_tax_invoice_id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_b2b_bulk_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bBulkTaxInvoiceError {
    /// The bulk tax invoice does not exist. The status is 404.
    B2BBulkTaxInvoiceNotFound(PlainError),
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

crate::json::union!(GetB2bBulkTaxInvoiceError, "type" {
    B2BBulkTaxInvoiceNotFound "B2B_BULK_TAX_INVOICE_NOT_FOUND"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bBulkTaxInvoiceError);
