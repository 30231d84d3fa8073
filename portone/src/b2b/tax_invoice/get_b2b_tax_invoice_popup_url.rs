use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::B2bTaxInvoiceKeyType,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`get_b2b_tax_invoice_popup_url`](crate::b2b::tax_invoice::TaxInvoiceClient::get_b2b_tax_invoice_popup_url).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetB2bTaxInvoicePopupUrl {
    caller: Caller,
    tax_invoice_key: String,
    brn: Option<String>,
    tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    include_menu: Option<bool>,
    test: Option<bool>,
}

impl GetB2bTaxInvoicePopupUrl {
    pub(super) fn new(caller: Caller, tax_invoice_key: impl Into<String>) -> Self {
        Self {
            caller,
            tax_invoice_key: tax_invoice_key.into(),
            brn: None,
            tax_invoice_key_type: None,
            include_menu: None,
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

    /// Sets whether the page at the URL has the menu layout. The default is true.
    pub fn include_menu(mut self, include_menu: bool) -> Self {
        self.include_menu = Some(include_menu);
        self
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetB2bTaxInvoicePopupUrl,
    "getB2bTaxInvoicePopupUrl",
    GetB2bTaxInvoicePopupUrlResponse,
    GetB2bTaxInvoicePopupUrlError
);

impl IntoFuture for GetB2bTaxInvoicePopupUrl {
    type Output = Result<GetB2bTaxInvoicePopupUrlResponse, Error<GetB2bTaxInvoicePopupUrlError>>;
    type IntoFuture = Call<GetB2bTaxInvoicePopupUrlResponse, GetB2bTaxInvoicePopupUrlError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getB2bTaxInvoicePopupUrl",
            "GET",
            "/b2b/tax-invoices/{}/popup-url",
            &[("taxInvoiceKey", &this.tax_invoice_key)],
        );
        request.query("brn", &this.brn);
        request.query("taxInvoiceKeyType", &this.tax_invoice_key_type);
        request.query("includeMenu", &this.include_menu);
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_b2b_tax_invoice_popup_url`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetB2bTaxInvoicePopupUrlError {
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

crate::json::union!(GetB2bTaxInvoicePopupUrlError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetB2bTaxInvoicePopupUrlError);

/// The answer to `get_b2b_tax_invoice_popup_url`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetB2bTaxInvoicePopupUrlResponse {
    /// The URL that shows the tax invoice in a pop-up window.
    pub url: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetB2bTaxInvoicePopupUrlResponse, "" = "", 0b1, {
    0 url "url"
});
