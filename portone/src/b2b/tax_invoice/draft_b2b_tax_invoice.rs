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
/// [`draft_b2b_tax_invoice`](crate::b2b::tax_invoice::TaxInvoiceClient::draft_b2b_tax_invoice).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DraftB2bTaxInvoice {
    caller: Caller,
    test: Option<bool>,
    input: DraftB2bTaxInvoiceBody,
}

impl DraftB2bTaxInvoice {
    pub(super) fn new(caller: Caller, tax_invoice: B2bTaxInvoiceInput) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: DraftB2bTaxInvoiceBody::new(tax_invoice),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the details of the modification, for a modified tax invoice.
    pub fn modification(mut self, modification: B2bTaxInvoiceModificationCreateBody) -> Self {
        self.input.modification = Some(modification);
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }

    /// Sets whether to create a counterparty from the recipient's details.
    pub fn create_recipient_counterparty(mut self, create_recipient_counterparty: bool) -> Self {
        self.input.create_recipient_counterparty = Some(create_recipient_counterparty);
        self
    }
}

crate::call::call!(
    DraftB2bTaxInvoice,
    "draftB2bTaxInvoice",
    DraftB2bTaxInvoiceResponse,
    DraftB2bTaxInvoiceError,
    write
);

impl IntoFuture for DraftB2bTaxInvoice {
    type Output = Result<DraftB2bTaxInvoiceResponse, Error<DraftB2bTaxInvoiceError>>;
    type IntoFuture = Call<DraftB2bTaxInvoiceResponse, DraftB2bTaxInvoiceError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("draftB2bTaxInvoice", "POST", "/b2b/tax-invoices/draft", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `draft_b2b_tax_invoice`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct DraftB2bTaxInvoiceBody {
    /// The tax invoice to create.
    pub tax_invoice: B2bTaxInvoiceInput,
    /// The details of the modification, for a modified tax invoice.
    pub modification: Option<B2bTaxInvoiceModificationCreateBody>,
    /// A memo.
    pub memo: Option<String>,
    /// Whether to create a counterparty from the recipient's details.
    pub create_recipient_counterparty: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DraftB2bTaxInvoiceBody {
    /// Makes one with its required members.
    pub(super) fn new(tax_invoice: B2bTaxInvoiceInput) -> Self {
        Self {
            tax_invoice,
            modification: None,
            memo: None,
            create_recipient_counterparty: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(DraftB2bTaxInvoiceBody, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
    1 modification "modification"
    2 memo "memo"
    3 create_recipient_counterparty "createRecipientCounterparty"
});

/// The reasons for which PortOne refuses `draft_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DraftB2bTaxInvoiceError {
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

crate::json::union!(DraftB2bTaxInvoiceError, "type" {
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
crate::error::reason!(DraftB2bTaxInvoiceError);

/// The answer to `draft_b2b_tax_invoice`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DraftB2bTaxInvoiceResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DraftB2bTaxInvoiceResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
