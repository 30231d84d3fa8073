use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoice, B2bTaxInvoiceKeyType},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`request_b2b_tax_invoice`](crate::b2b::tax_invoice::TaxInvoiceClient::request_b2b_tax_invoice).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RequestB2bTaxInvoice {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
}

impl RequestB2bTaxInvoice {
    pub(super) fn new(caller: Caller, tax_invoice_key: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            test: None,
        }
    }

    /// Sets the business registration number.
    pub fn brn(mut self, brn: impl Into<String>) -> Self {
        self.brn = Some(brn.into());
        self
    }

    /// Sets which identifier `taxInvoiceKey` is. The default is `TAX_INVOICE_ID`.
    pub fn tax_invoice_key_type(
        mut self,
        tax_invoice_key_type: impl Into<B2bTaxInvoiceKeyType>,
    ) -> Self {
        self.tax_invoice_key_type = Some(tax_invoice_key_type.into());
        self
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    RequestB2bTaxInvoice,
    "requestB2bTaxInvoice",
    RequestB2bTaxInvoiceResponse,
    RequestB2bTaxInvoiceError,
    write
);

impl IntoFuture for RequestB2bTaxInvoice {
    type Output = Result<RequestB2bTaxInvoiceResponse, Error<RequestB2bTaxInvoiceError>>;
    type IntoFuture = Call<RequestB2bTaxInvoiceResponse, RequestB2bTaxInvoiceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "requestB2bTaxInvoice",
            "POST",
            "/b2b/tax-invoices/{}/request",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The answer to `request_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RequestB2bTaxInvoiceResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RequestB2bTaxInvoiceResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});

/// The reasons for which PortOne refuses `request_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RequestB2bTaxInvoiceError {
    /// The type of taxation of the tax invoice cannot be changed. The status is 400.
    B2BCannotChangeTaxType(PlainError),
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The type of issuance of the tax invoice, regular or reverse, is not the right one. The
    /// status is 400.
    B2BIssuanceTypeMismatch(PlainError),
    /// The details of the tax invoice's modification are missing. The status is 400.
    B2BModificationNotProvided(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The original tax invoice does not exist. The status is 404.
    B2BOriginalTaxInvoiceNotFound(PlainError),
    /// The tax invoice is not a saved draft. The status is 400.
    B2BTaxInvoiceNotDraftedStatus(PlainError),
    /// The tax invoice does not exist. The status is 404.
    B2BTaxInvoiceNotFound(PlainError),
    /// The tax invoice has no recipient's document number. The status is 400.
    B2BTaxInvoiceNoRecipientDocumentKey(PlainError),
    /// The original tax invoice is not in the state `SENDING_COMPLETED`. The status is 400.
    B2BTaxInvoiceStatusNotSendingCompleted(PlainError),
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

crate::json::union!(RequestB2bTaxInvoiceError, "type" {
    B2BCannotChangeTaxType "B2B_CANNOT_CHANGE_TAX_TYPE"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BIssuanceTypeMismatch "B2B_ISSUANCE_TYPE_MISMATCH"
    B2BModificationNotProvided "B2B_MODIFICATION_NOT_PROVIDED"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BOriginalTaxInvoiceNotFound "B2B_ORIGINAL_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceNotDraftedStatus "B2B_TAX_INVOICE_NOT_DRAFTED_STATUS"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceNoRecipientDocumentKey "B2B_TAX_INVOICE_NO_RECIPIENT_DOCUMENT_KEY"
    B2BTaxInvoiceStatusNotSendingCompleted "B2B_TAX_INVOICE_STATUS_NOT_SENDING_COMPLETED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RequestB2bTaxInvoiceError);
