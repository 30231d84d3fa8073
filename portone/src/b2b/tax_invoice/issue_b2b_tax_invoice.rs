use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoice, B2bTaxInvoiceKeyType},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`issue_b2b_tax_invoice`](crate::b2b::tax_invoice::TaxInvoiceClient::issue_b2b_tax_invoice).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct IssueB2bTaxInvoice {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
    input: IssueB2bTaxInvoiceBody,
}

impl IssueB2bTaxInvoice {
    pub(super) fn new(caller: Caller, tax_invoice_key: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            test: None,
            input: IssueB2bTaxInvoiceBody::new(),
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

    /// Sets the subject of the e-mail.
    pub fn email_subject(mut self, email_subject: impl Into<String>) -> Self {
        self.input.email_subject = Some(email_subject.into());
        self
    }
}

crate::call::call!(
    IssueB2bTaxInvoice,
    "issueB2bTaxInvoice",
    IssueB2bTaxInvoiceResponse,
    IssueB2bTaxInvoiceError,
    write
);

impl IntoFuture for IssueB2bTaxInvoice {
    type Output = Result<IssueB2bTaxInvoiceResponse, Error<IssueB2bTaxInvoiceError>>;
    type IntoFuture = Call<IssueB2bTaxInvoiceResponse, IssueB2bTaxInvoiceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "issueB2bTaxInvoice",
            "POST",
            "/b2b/tax-invoices/{}/issue",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `issue_b2b_tax_invoice`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct IssueB2bTaxInvoiceBody {
    /// A memo.
    pub memo: Option<String>,
    /// The subject of the e-mail.
    pub email_subject: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IssueB2bTaxInvoiceBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { memo: None, email_subject: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(IssueB2bTaxInvoiceBody, "" = "", 0b0, {
    0 memo "memo"
    1 email_subject "emailSubject"
});

/// The reasons for which PortOne refuses `issue_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub enum IssueB2bTaxInvoiceError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The tax invoice is not a saved draft. The status is 400.
    B2BTaxInvoiceNotDraftedStatus(PlainError),
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

crate::json::union!(IssueB2bTaxInvoiceError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotDraftedStatus "B2B_TAX_INVOICE_NOT_DRAFTED_STATUS"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceNotRequestedStatus "B2B_TAX_INVOICE_NOT_REQUESTED_STATUS"
    B2BTaxInvoiceNoSupplierDocumentKey "B2B_TAX_INVOICE_NO_SUPPLIER_DOCUMENT_KEY"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(IssueB2bTaxInvoiceError);

/// The answer to `issue_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssueB2bTaxInvoiceResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssueB2bTaxInvoiceResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
