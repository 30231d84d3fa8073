use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoice, B2bTaxInvoiceKeyType},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`refuse_b2b_tax_invoice_request`](crate::b2b::tax_invoice::TaxInvoiceClient::refuse_b2b_tax_invoice_request).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RefuseB2bTaxInvoiceRequest {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
    input: RefuseB2bTaxInvoiceRequestBody,
}

impl RefuseB2bTaxInvoiceRequest {
    pub(super) fn new(caller: Caller, tax_invoice_key: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            test: None,
            input: RefuseB2bTaxInvoiceRequestBody::new(),
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

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    RefuseB2bTaxInvoiceRequest,
    "refuseB2bTaxInvoiceRequest",
    RefuseB2bTaxInvoiceRequestResponse,
    RefuseB2bTaxInvoiceRequestError,
    write
);

impl IntoFuture for RefuseB2bTaxInvoiceRequest {
    type Output =
        Result<RefuseB2bTaxInvoiceRequestResponse, Error<RefuseB2bTaxInvoiceRequestError>>;
    type IntoFuture = Call<RefuseB2bTaxInvoiceRequestResponse, RefuseB2bTaxInvoiceRequestError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "refuseB2bTaxInvoiceRequest",
            "POST",
            "/b2b/tax-invoices/{}/refuse-request",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `refuse_b2b_tax_invoice_request`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RefuseB2bTaxInvoiceRequestBody {
    /// A memo.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RefuseB2bTaxInvoiceRequestBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { memo: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(RefuseB2bTaxInvoiceRequestBody, "" = "", 0b0, {
    0 memo "memo"
});

/// The reasons for which PortOne refuses `refuse_b2b_tax_invoice_request`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RefuseB2bTaxInvoiceRequestError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The tax invoice does not exist. The status is 404.
    B2BTaxInvoiceNotFound(PlainError),
    /// The tax invoice is not waiting for reverse issuance. The status is 400.
    B2BTaxInvoiceNotRequestedStatus(PlainError),
    /// The tax invoice has no supplier's document number. The status is 400.
    B2BTaxInvoiceNoSupplierDocumentKey(PlainError),
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

crate::json::union!(RefuseB2bTaxInvoiceRequestError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceNotRequestedStatus "B2B_TAX_INVOICE_NOT_REQUESTED_STATUS"
    B2BTaxInvoiceNoSupplierDocumentKey "B2B_TAX_INVOICE_NO_SUPPLIER_DOCUMENT_KEY"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RefuseB2bTaxInvoiceRequestError);

/// The answer to `refuse_b2b_tax_invoice_request`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RefuseB2bTaxInvoiceRequestResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RefuseB2bTaxInvoiceRequestResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
