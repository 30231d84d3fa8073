use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoiceAttachment, B2bTaxInvoiceKeyType},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_b2b_tax_invoice_attachments`](crate::b2b::tax_invoice::TaxInvoiceClient::get_b2b_tax_invoice_attachments).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bTaxInvoiceAttachments {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
}

impl GetB2bTaxInvoiceAttachments {
    pub(super) fn new(caller: Caller, tax_invoice_key: impl Into<String>) -> Self {
        Self {
            caller,
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
    GetB2bTaxInvoiceAttachments,
    "getB2bTaxInvoiceAttachments",
    GetB2bTaxInvoiceAttachmentsResponse,
    GetB2bTaxInvoiceAttachmentsError
);

impl IntoFuture for GetB2bTaxInvoiceAttachments {
    type Output =
        Result<GetB2bTaxInvoiceAttachmentsResponse, Error<GetB2bTaxInvoiceAttachmentsError>>;
    type IntoFuture = Call<GetB2bTaxInvoiceAttachmentsResponse, GetB2bTaxInvoiceAttachmentsError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getB2bTaxInvoiceAttachments",
            "GET",
            "/b2b/tax-invoices/{}/attachments",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_b2b_tax_invoice_attachments`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bTaxInvoiceAttachmentsError {
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

crate::json::union!(GetB2bTaxInvoiceAttachmentsError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bTaxInvoiceAttachmentsError);

/// The answer to `get_b2b_tax_invoice_attachments`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bTaxInvoiceAttachmentsResponse {
    /// The files attached to the tax invoice.
    pub attachments: Vec<B2bTaxInvoiceAttachment>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bTaxInvoiceAttachmentsResponse, "" = "", 0b0, {
    0 attachments "attachments"
});
