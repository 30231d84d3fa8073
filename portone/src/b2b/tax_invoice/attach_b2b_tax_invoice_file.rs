use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::B2bTaxInvoiceKeyType,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`attach_b2b_tax_invoice_file`](crate::b2b::tax_invoice::TaxInvoiceClient::attach_b2b_tax_invoice_file).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct AttachB2bTaxInvoiceFile {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
    input: AttachB2bTaxInvoiceFileBody,
}

impl AttachB2bTaxInvoiceFile {
    pub(super) fn new(
        caller: Caller,
        tax_invoice_key: impl Into<String>,
        file_id: impl Into<String>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            test: None,
            input: AttachB2bTaxInvoiceFileBody::new(file_id),
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
    AttachB2bTaxInvoiceFile,
    "attachB2bTaxInvoiceFile",
    (),
    AttachB2bTaxInvoiceFileError,
    write
);

impl IntoFuture for AttachB2bTaxInvoiceFile {
    type Output = Result<(), Error<AttachB2bTaxInvoiceFileError>>;
    type IntoFuture = Call<(), AttachB2bTaxInvoiceFileError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "attachB2bTaxInvoiceFile",
            "POST",
            "/b2b/tax-invoices/{}/attach-file",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call_empty(request)
    }
}

/// What is sent with `attach_b2b_tax_invoice_file`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct AttachB2bTaxInvoiceFileBody {
    /// The ID of the file.
    pub file_id: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl AttachB2bTaxInvoiceFileBody {
    /// Makes one with its required members.
    pub(super) fn new(file_id: impl Into<String>) -> Self {
        Self { file_id: file_id.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(AttachB2bTaxInvoiceFileBody, "" = "", 0b0, {
    0 file_id "fileId"
});

/// The reasons for which PortOne refuses `attach_b2b_tax_invoice_file`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AttachB2bTaxInvoiceFileError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The uploaded file does not exist. The status is 404.
    B2BFileNotFound(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The tax invoice is not a saved draft. The status is 400.
    B2BTaxInvoiceNotDraftedStatus(PlainError),
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

crate::json::union!(AttachB2bTaxInvoiceFileError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BFileNotFound "B2B_FILE_NOT_FOUND"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotDraftedStatus "B2B_TAX_INVOICE_NOT_DRAFTED_STATUS"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(AttachB2bTaxInvoiceFileError);
