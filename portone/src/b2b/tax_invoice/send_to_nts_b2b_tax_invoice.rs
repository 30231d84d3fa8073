use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{B2bTaxInvoice, B2bTaxInvoiceKeyType},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`send_to_nts_b2b_tax_invoice`](crate::b2b::tax_invoice::TaxInvoiceClient::send_to_nts_b2b_tax_invoice).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct SendToNtsB2bTaxInvoice {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    test: Option<bool>,
}

impl SendToNtsB2bTaxInvoice {
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
    SendToNtsB2bTaxInvoice,
    "sendToNtsB2bTaxInvoice",
    SendToNtsB2bTaxInvoiceResponse,
    SendToNtsB2bTaxInvoiceError,
    write
);

impl IntoFuture for SendToNtsB2bTaxInvoice {
    type Output = Result<SendToNtsB2bTaxInvoiceResponse, Error<SendToNtsB2bTaxInvoiceError>>;
    type IntoFuture = Call<SendToNtsB2bTaxInvoiceResponse, SendToNtsB2bTaxInvoiceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "sendToNtsB2bTaxInvoice",
            "POST",
            "/b2b/tax-invoices/{}/send-to-nts",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `send_to_nts_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub enum SendToNtsB2bTaxInvoiceError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The tax invoice does not exist. The status is 404.
    B2BTaxInvoiceNotFound(PlainError),
    /// The tax invoice is not in the state `ISSUED`. The status is 400.
    B2BTaxInvoiceNotIssuedStatus(PlainError),
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

crate::json::union!(SendToNtsB2bTaxInvoiceError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceNotIssuedStatus "B2B_TAX_INVOICE_NOT_ISSUED_STATUS"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(SendToNtsB2bTaxInvoiceError);

/// The answer to `send_to_nts_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SendToNtsB2bTaxInvoiceResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SendToNtsB2bTaxInvoiceResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
