use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::{
        B2bRecipientNotFoundError, B2bSupplierNotFoundError, B2bTaxInvoice, B2bTaxInvoiceInput,
        B2bTaxInvoiceKeyType,
    },
    b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`update_b2b_tax_invoice_draft`](crate::b2b::tax_invoice::TaxInvoiceClient::update_b2b_tax_invoice_draft).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdateB2bTaxInvoiceDraft {
    caller: Caller,
    test: Option<bool>,
    input: UpdateB2bTaxInvoiceDraftBody,
}

impl UpdateB2bTaxInvoiceDraft {
    pub(super) fn new(
        caller: Caller,
        tax_invoice_key: impl Into<String>,
        tax_invoice: B2bTaxInvoiceInput,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: UpdateB2bTaxInvoiceDraftBody::new(tax_invoice_key, tax_invoice),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the business registration number. Required unless `taxInvoiceKeyType` is
    /// `TAX_INVOICE_ID`.
    pub fn brn(mut self, brn: impl Into<String>) -> Self {
        self.input.brn = Some(brn.into());
        self
    }

    /// Sets which identifier `taxInvoiceKey` is: the document number of the `SUPPLIER` or of the
    /// `RECIPIENT`. The default is `RECIPIENT`.
    pub fn tax_invoice_key_type(
        mut self,
        tax_invoice_key_type: impl Into<B2bTaxInvoiceKeyType>,
    ) -> Self {
        self.input.tax_invoice_key_type = Some(tax_invoice_key_type.into());
        self
    }

    /// Sets a memo.
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.input.memo = Some(memo.into());
        self
    }
}

crate::call::call!(
    UpdateB2bTaxInvoiceDraft,
    "updateB2bTaxInvoiceDraft",
    UpdateB2bTaxInvoiceDraftResponse,
    UpdateB2bTaxInvoiceDraftError,
    write
);

impl IntoFuture for UpdateB2bTaxInvoiceDraft {
    type Output = Result<UpdateB2bTaxInvoiceDraftResponse, Error<UpdateB2bTaxInvoiceDraftError>>;
    type IntoFuture = Call<UpdateB2bTaxInvoiceDraftResponse, UpdateB2bTaxInvoiceDraftError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("updateB2bTaxInvoiceDraft", "PUT", "/b2b/tax-invoices/draft", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `update_b2b_tax_invoice_draft`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct UpdateB2bTaxInvoiceDraftBody {
    /// The business registration number. Required unless `taxInvoiceKeyType` is
    /// `TAX_INVOICE_ID`.
    pub brn: Option<String>,
    /// The ID or document number of the tax invoice, as `taxInvoiceKeyType` says.
    pub tax_invoice_key: String,
    /// Which identifier `taxInvoiceKey` is: the document number of the `SUPPLIER` or of the
    /// `RECIPIENT`. The default is `RECIPIENT`.
    pub tax_invoice_key_type: Option<B2bTaxInvoiceKeyType>,
    /// The new contents of the draft.
    pub tax_invoice: B2bTaxInvoiceInput,
    /// A memo.
    pub memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdateB2bTaxInvoiceDraftBody {
    /// Makes one with its required members.
    pub(super) fn new(tax_invoice_key: impl Into<String>, tax_invoice: B2bTaxInvoiceInput) -> Self {
        Self {
            tax_invoice_key: tax_invoice_key.into(),
            tax_invoice,
            brn: None,
            tax_invoice_key_type: None,
            memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(UpdateB2bTaxInvoiceDraftBody, "" = "", 0b1, {
    0 brn "brn"
    1 tax_invoice_key "taxInvoiceKey"
    2 tax_invoice_key_type "taxInvoiceKeyType"
    3 tax_invoice "taxInvoice"
    4 memo "memo"
});

/// The reasons for which PortOne refuses `update_b2b_tax_invoice_draft`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdateB2bTaxInvoiceDraftError {
    /// The type of taxation of the tax invoice cannot be changed. The status is 400.
    B2BCannotChangeTaxType(PlainError),
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// The counterparty is not connected to the National Tax Service. The status is 400.
    B2BCounterpartyNtsNotConnected(B2bCounterpartyNtsNotConnectedError),
    /// The request tries to change a document number, which cannot be changed. The status is
    /// 400.
    B2BDocumentKeyCannotBeChanged(PlainError),
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
    /// The tax invoice is not a saved draft. The status is 400.
    B2BTaxInvoiceNotDraftedStatus(PlainError),
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

crate::json::union!(UpdateB2bTaxInvoiceDraftError, "type" {
    B2BCannotChangeTaxType "B2B_CANNOT_CHANGE_TAX_TYPE"
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyNtsNotConnected "B2B_COUNTERPARTY_NTS_NOT_CONNECTED"
    B2BDocumentKeyCannotBeChanged "B2B_DOCUMENT_KEY_CANNOT_BE_CHANGED"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BIdAlreadyExists "B2B_ID_ALREADY_EXISTS"
    B2BIssuanceTypeMismatch "B2B_ISSUANCE_TYPE_MISMATCH"
    B2BModificationNotProvided "B2B_MODIFICATION_NOT_PROVIDED"
    B2BNotEnabled "B2B_NOT_ENABLED"
    B2BOriginalTaxInvoiceNotFound "B2B_ORIGINAL_TAX_INVOICE_NOT_FOUND"
    B2BRecipientNotFound "B2B_RECIPIENT_NOT_FOUND"
    B2BSupplierNotFound "B2B_SUPPLIER_NOT_FOUND"
    B2BTaxInvoiceNotDraftedStatus "B2B_TAX_INVOICE_NOT_DRAFTED_STATUS"
    B2BTaxInvoiceNotFound "B2B_TAX_INVOICE_NOT_FOUND"
    B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed "B2B_TAX_INVOICE_RECIPIENT_DOCUMENT_KEY_ALREADY_USED"
    B2BTaxInvoiceStatusNotSendingCompleted "B2B_TAX_INVOICE_STATUS_NOT_SENDING_COMPLETED"
    B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed "B2B_TAX_INVOICE_SUPPLIER_DOCUMENT_KEY_ALREADY_USED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(UpdateB2bTaxInvoiceDraftError);

/// The answer to `update_b2b_tax_invoice_draft`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateB2bTaxInvoiceDraftResponse {
    /// The tax invoice.
    pub tax_invoice: B2bTaxInvoice,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdateB2bTaxInvoiceDraftResponse, "" = "", 0b0, {
    0 tax_invoice "taxInvoice"
});
