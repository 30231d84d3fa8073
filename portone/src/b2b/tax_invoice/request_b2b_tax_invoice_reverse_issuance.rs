use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{
        B2bRecipientNotFoundError, B2bSupplierNotFoundError, B2bTaxInvoice, B2bTaxInvoiceInput,
        B2bTaxInvoiceModificationCreateBody,
    },
    b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`request_b2b_tax_invoice_reverse_issuance`](crate::b2b::tax_invoice::TaxInvoiceClient::request_b2b_tax_invoice_reverse_issuance).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RequestB2bTaxInvoiceReverseIssuance {
    caller: Caller,
    test: Option<bool>,
    input: RequestB2bTaxInvoiceReverseIssuanceBody,
}

impl RequestB2bTaxInvoiceReverseIssuance {
    pub(super) fn new(caller: Caller, tax_invoice: B2bTaxInvoiceInput) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: RequestB2bTaxInvoiceReverseIssuanceBody::new(tax_invoice),
        }
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

    /// Sets the details of the modification, for a modified tax invoice.
    pub fn modification(mut self, modification: B2bTaxInvoiceModificationCreateBody) -> Self {
        self.input.modification = Some(modification);
        self
    }
}

crate::call::call!(
    RequestB2bTaxInvoiceReverseIssuance,
    "requestB2bTaxInvoiceReverseIssuance",
    RequestB2bTaxInvoiceReverseIssuanceResponse,
    RequestB2bTaxInvoiceReverseIssuanceError,
    write
);

impl IntoFuture for RequestB2bTaxInvoiceReverseIssuance {
    type Output = Result<
        RequestB2bTaxInvoiceReverseIssuanceResponse,
        Error<RequestB2bTaxInvoiceReverseIssuanceError>,
    >;
    type IntoFuture =
        Call<RequestB2bTaxInvoiceReverseIssuanceResponse, RequestB2bTaxInvoiceReverseIssuanceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "requestB2bTaxInvoiceReverseIssuance",
            "POST",
            "/b2b/tax-invoices/request-reverse-issuance",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `request_b2b_tax_invoice_reverse_issuance`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RequestB2bTaxInvoiceReverseIssuanceBody {
    /// The tax invoice to create.
    pub tax_invoice: B2bTaxInvoiceInput,
    /// A memo.
    pub memo: Option<String>,
    /// The details of the modification, for a modified tax invoice.
    pub modification: Option<B2bTaxInvoiceModificationCreateBody>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RequestB2bTaxInvoiceReverseIssuanceBody {
    /// Makes one with its required members.
    pub(super) fn new(tax_invoice: B2bTaxInvoiceInput) -> Self {
        Self {
            tax_invoice,
            memo: None,
            modification: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(RequestB2bTaxInvoiceReverseIssuanceBody, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
    1 memo "memo"
    2 modification "modification"
});

/// The reasons for which PortOne refuses `request_b2b_tax_invoice_reverse_issuance`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RequestB2bTaxInvoiceReverseIssuanceError {
    /// The type of taxation of the tax invoice cannot be changed. The status is 400.
    B2BCannotChangeTaxType(PlainError),
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// The counterparty is not connected to the National Tax Service. The status is 400.
    B2BCounterpartyNtsNotConnected(B2bCounterpartyNtsNotConnectedError),
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The ID is already in use. The status is 409.
    B2BIdAlreadyExists(PlainError),
    /// The type of issuance of the tax invoice, regular or reverse, is not the right one. The
    /// status is 400.
    B2BIssuanceTypeMismatch(PlainError),
    /// The details of the tax invoice's modification are missing. The status is 400.
    B2BModificationNotProvided(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The original tax invoice does not exist. The status is 404.
    B2BOriginalTaxInvoiceNotFound(PlainError),
    /// The recipient of the tax invoice does not exist. The status is 404.
    B2BRecipientNotFound(B2bRecipientNotFoundError),
    /// The supplier of the tax invoice does not exist. The status is 404.
    B2BSupplierNotFound(B2bSupplierNotFoundError),
    /// The tax invoice does not exist. The status is 404.
    B2BTaxInvoiceNotFound(PlainError),
    /// The recipient's document number of the tax invoice is already in use. The status is 400.
    B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed(PlainError),
    /// The original tax invoice is not in the state `SENDING_COMPLETED`. The status is 400.
    B2BTaxInvoiceStatusNotSendingCompleted(PlainError),
    /// The supplier's document number of the tax invoice is already in use. The status is 400.
    B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed(PlainError),
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

crate::json::union!(RequestB2bTaxInvoiceReverseIssuanceError, "type" {
    B2BCannotChangeTaxType "B2B_CANNOT_CHANGE_TAX_TYPE"
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyNtsNotConnected "B2B_COUNTERPARTY_NTS_NOT_CONNECTED"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BIdAlreadyExists "B2B_ID_ALREADY_EXISTS"
    B2BIssuanceTypeMismatch "B2B_ISSUANCE_TYPE_MISMATCH"
    B2BModificationNotProvided "B2B_MODIFICATION_NOT_PROVIDED"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BOriginalTaxInvoiceNotFound "B2B_ORIGINAL_TAX_INVOICE_NOT_FOUND"
    B2BRecipientNotFound "B2B_RECIPIENT_NOT_FOUND"
    B2BSupplierNotFound "B2B_SUPPLIER_NOT_FOUND"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed "B2B_TAX_INVOICE_RECIPIENT_DOCUMENT_KEY_ALREADY_USED"
    B2BTaxInvoiceStatusNotSendingCompleted "B2B_TAX_INVOICE_STATUS_NOT_SENDING_COMPLETED"
    B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed "B2B_TAX_INVOICE_SUPPLIER_DOCUMENT_KEY_ALREADY_USED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RequestB2bTaxInvoiceReverseIssuanceError);

/// The answer to `request_b2b_tax_invoice_reverse_issuance`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RequestB2bTaxInvoiceReverseIssuanceResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RequestB2bTaxInvoiceReverseIssuanceResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
