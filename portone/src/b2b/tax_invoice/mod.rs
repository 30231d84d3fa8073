//! The issuance of tax invoices.

mod attach_b2b_tax_invoice_file;
mod cancel_b2b_tax_invoice_issuance;
mod cancel_b2b_tax_invoice_request;
mod create_b2b_file_upload_url;
mod delete_b2b_tax_invoice;
mod delete_b2b_tax_invoice_attachment;
mod download_b2b_tax_invoices_sheet;
mod draft_b2b_tax_invoice;
mod get_b2b_bulk_tax_invoice;
mod get_b2b_tax_invoice;
mod get_b2b_tax_invoice_attachments;
mod get_b2b_tax_invoice_pdf_download_url;
mod get_b2b_tax_invoice_popup_url;
mod get_b2b_tax_invoice_print_url;
mod get_b2b_tax_invoices;
mod issue_b2b_tax_invoice;
mod issue_b2b_tax_invoice_immediately;
mod refuse_b2b_tax_invoice_request;
mod request_b2b_tax_invoice;
mod request_b2b_tax_invoice_reverse_issuance;
mod send_to_nts_b2b_tax_invoice;
mod types;
mod update_b2b_tax_invoice_draft;

pub use self::attach_b2b_tax_invoice_file::{
    AttachB2bTaxInvoiceFile, AttachB2bTaxInvoiceFileBody, AttachB2bTaxInvoiceFileError,
};
pub use self::cancel_b2b_tax_invoice_issuance::{
    CancelB2bTaxInvoiceIssuance, CancelB2bTaxInvoiceIssuanceBody, CancelB2bTaxInvoiceIssuanceError,
    CancelB2bTaxInvoiceIssuanceResponse,
};
pub use self::cancel_b2b_tax_invoice_request::{
    CancelB2bTaxInvoiceRequest, CancelB2bTaxInvoiceRequestBody, CancelB2bTaxInvoiceRequestError,
    CancelB2bTaxInvoiceRequestResponse,
};
pub use self::create_b2b_file_upload_url::{
    CreateB2bFileUploadUrl, CreateB2bFileUploadUrlBody, CreateB2bFileUploadUrlError,
};
pub use self::delete_b2b_tax_invoice::{
    DeleteB2bTaxInvoice, DeleteB2bTaxInvoiceError, DeleteB2bTaxInvoiceResponse,
};
pub use self::delete_b2b_tax_invoice_attachment::{
    DeleteB2bTaxInvoiceAttachment, DeleteB2bTaxInvoiceAttachmentError,
};
pub use self::download_b2b_tax_invoices_sheet::{
    DownloadB2bTaxInvoicesSheet, DownloadB2bTaxInvoicesSheetBody, DownloadB2bTaxInvoicesSheetError,
};
pub use self::draft_b2b_tax_invoice::{
    DraftB2bTaxInvoice, DraftB2bTaxInvoiceBody, DraftB2bTaxInvoiceError, DraftB2bTaxInvoiceResponse,
};
pub use self::get_b2b_bulk_tax_invoice::{GetB2bBulkTaxInvoice, GetB2bBulkTaxInvoiceError};
pub use self::get_b2b_tax_invoice::{GetB2bTaxInvoice, GetB2bTaxInvoiceError};
pub use self::get_b2b_tax_invoice_attachments::{
    GetB2bTaxInvoiceAttachments, GetB2bTaxInvoiceAttachmentsError,
    GetB2bTaxInvoiceAttachmentsResponse,
};
pub use self::get_b2b_tax_invoice_pdf_download_url::{
    GetB2bTaxInvoicePdfDownloadUrl, GetB2bTaxInvoicePdfDownloadUrlError,
    GetB2bTaxInvoicePdfDownloadUrlResponse,
};
pub use self::get_b2b_tax_invoice_popup_url::{
    GetB2bTaxInvoicePopupUrl, GetB2bTaxInvoicePopupUrlError, GetB2bTaxInvoicePopupUrlResponse,
};
pub use self::get_b2b_tax_invoice_print_url::{
    GetB2bTaxInvoicePrintUrl, GetB2bTaxInvoicePrintUrlError, GetB2bTaxInvoicePrintUrlResponse,
};
pub use self::get_b2b_tax_invoices::{
    GetB2bTaxInvoices, GetB2bTaxInvoicesBody, GetB2bTaxInvoicesError, GetB2bTaxInvoicesResponse,
};
pub use self::issue_b2b_tax_invoice::{
    IssueB2bTaxInvoice, IssueB2bTaxInvoiceBody, IssueB2bTaxInvoiceError, IssueB2bTaxInvoiceResponse,
};
pub use self::issue_b2b_tax_invoice_immediately::{
    IssueB2bTaxInvoiceImmediately, IssueB2bTaxInvoiceImmediatelyBody,
    IssueB2bTaxInvoiceImmediatelyError, IssueB2bTaxInvoiceImmediatelyResponse,
};
pub use self::refuse_b2b_tax_invoice_request::{
    RefuseB2bTaxInvoiceRequest, RefuseB2bTaxInvoiceRequestBody, RefuseB2bTaxInvoiceRequestError,
    RefuseB2bTaxInvoiceRequestResponse,
};
pub use self::request_b2b_tax_invoice::{
    RequestB2bTaxInvoice, RequestB2bTaxInvoiceError, RequestB2bTaxInvoiceResponse,
};
pub use self::request_b2b_tax_invoice_reverse_issuance::{
    RequestB2bTaxInvoiceReverseIssuance, RequestB2bTaxInvoiceReverseIssuanceBody,
    RequestB2bTaxInvoiceReverseIssuanceError, RequestB2bTaxInvoiceReverseIssuanceResponse,
};
pub use self::send_to_nts_b2b_tax_invoice::{
    SendToNtsB2bTaxInvoice, SendToNtsB2bTaxInvoiceError, SendToNtsB2bTaxInvoiceResponse,
};
pub use self::types::{
    B2bBulkTaxInvoice, B2bBulkTaxInvoiceSourceType, B2bBulkTaxInvoiceStat, B2bBulkTaxInvoiceStatus,
    B2bCompanyStateBusinessStatus, B2bRecipientNotFoundError, B2bSearchDateType,
    B2bSupplierNotFoundError, B2bTaxInvoice, B2bTaxInvoiceAdditionalContact,
    B2bTaxInvoiceAttachment, B2bTaxInvoiceCompany, B2bTaxInvoiceContact,
    B2bTaxInvoiceDocumentModificationType, B2bTaxInvoiceInput, B2bTaxInvoiceInputRequired,
    B2bTaxInvoiceIssuanceType, B2bTaxInvoiceItem, B2bTaxInvoiceKeyType, B2bTaxInvoiceModification,
    B2bTaxInvoiceModificationCreateBody, B2bTaxInvoiceModificationType, B2bTaxInvoicePurposeType,
    B2bTaxInvoiceSortBy, B2bTaxInvoiceSortInput, B2bTaxInvoiceStatus, B2bTaxInvoiceSummary,
    B2bTaxInvoiceTaxationType, CreateB2bFileUploadUrlPayload, DateRangeOption, Decimal,
    GetB2bTaxInvoicesBodyDateFilter, GetB2bTaxInvoicesBodyFilter,
    GetB2bTaxInvoicesBodyPrimaryFilter, MapStat, TaxInvoicesSheetField,
};
pub use self::update_b2b_tax_invoice_draft::{
    UpdateB2bTaxInvoiceDraft, UpdateB2bTaxInvoiceDraftBody, UpdateB2bTaxInvoiceDraftError,
    UpdateB2bTaxInvoiceDraftResponse,
};
#[doc(no_inline)]
pub use crate::b2b::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError};
#[doc(no_inline)]
pub use crate::common::{PageInfo, SortOrder};

crate::client::client! {
/// The issuance of tax invoices.
TaxInvoiceClient
}

impl TaxInvoiceClient {
    /// Attaches an uploaded file to a tax invoice. Fails unless the tax invoice is a draft.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/attach-file`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fattach-file)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`AttachB2bTaxInvoiceFileError`]: `B2BExternalService`, `B2BFileNotFound`,
    /// `B2BNotEnabled`, `B2BTaxInvoiceNotDraftedStatus`, `B2BTaxInvoiceNotFound`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn attach_b2b_tax_invoice_file(
        &self,
        tax_invoice_key: impl Into<String>,
        file_id: impl Into<String>,
    ) -> AttachB2bTaxInvoiceFile {
        AttachB2bTaxInvoiceFile::new(self.caller.clone(), tax_invoice_key, file_id)
    }

    /// Cancels, as the supplier, an issued tax invoice before it is sent to the National Tax
    /// Service.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/cancel-issuance`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fcancel-issuance)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelB2bTaxInvoiceIssuanceError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceNotIssuedStatus`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn cancel_b2b_tax_invoice_issuance(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> CancelB2bTaxInvoiceIssuance {
        CancelB2bTaxInvoiceIssuance::new(self.caller.clone(), tax_invoice_key)
    }

    /// Withdraws, as the recipient, a request for reverse issuance before the supplier approves
    /// it.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/cancel-request`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fcancel-request)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CancelB2bTaxInvoiceRequestError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceNotRequestedStatus`,
    /// `B2BTaxInvoiceNoRecipientDocumentKey`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn cancel_b2b_tax_invoice_request(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> CancelB2bTaxInvoiceRequest {
        CancelB2bTaxInvoiceRequest::new(self.caller.clone(), tax_invoice_key)
    }

    /// Creates a URL at which a file can be uploaded to S3.
    ///
    /// `POST /b2b/file-upload-url`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ffile-upload-url)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`CreateB2bFileUploadUrlError`]: `B2BExternalService`, `B2BNotEnabled`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn create_b2b_file_upload_url(
        &self,
        file_name: impl Into<String>,
    ) -> CreateB2bFileUploadUrl {
        CreateB2bFileUploadUrl::new(self.caller.clone(), file_name)
    }

    /// Deletes a tax invoice, if its state allows it.
    ///
    /// `DELETE /b2b/tax-invoices/{taxInvoiceKey}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#delete%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeleteB2bTaxInvoiceError`]: `B2BBulkTaxInvoiceNotFound`, `B2BExternalService`,
    /// `B2BNotEnabled`, `B2BTaxInvoiceNonDeletableStatus`, `B2BTaxInvoiceNotFound`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn delete_b2b_tax_invoice(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> DeleteB2bTaxInvoice {
        DeleteB2bTaxInvoice::new(self.caller.clone(), tax_invoice_key)
    }

    /// Deletes a file attached to a tax invoice. Fails unless the tax invoice is a draft.
    ///
    /// `DELETE /b2b/tax-invoices/{taxInvoiceKey}/attachments/{attachmentId}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#delete%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fattachments%2F%7BattachmentId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeleteB2bTaxInvoiceAttachmentError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceAttachmentNotFound`, `B2BTaxInvoiceNotDraftedStatus`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn delete_b2b_tax_invoice_attachment(
        &self,
        tax_invoice_key: impl Into<String>,
        attachment_id: impl Into<String>,
    ) -> DeleteB2bTaxInvoiceAttachment {
        DeleteB2bTaxInvoiceAttachment::new(self.caller.clone(), tax_invoice_key, attachment_id)
    }

    /// Downloads tax invoices as a CSV spreadsheet.
    ///
    /// `GET /b2b/tax-invoices-sheet`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices-sheet)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DownloadB2bTaxInvoicesSheetError`]: `InvalidRequest`, `Unauthorized`.
    pub fn download_b2b_tax_invoices_sheet(&self) -> DownloadB2bTaxInvoicesSheet {
        DownloadB2bTaxInvoicesSheet::new(self.caller.clone())
    }

    /// Saves a tax invoice as a draft, without issuing it.
    ///
    /// `POST /b2b/tax-invoices/draft`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2Fdraft)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DraftB2bTaxInvoiceError`]: `B2BCannotChangeTaxType`, `B2BCounterpartyNotFound`,
    /// `B2BCounterpartyNtsNotConnected`, `B2BExternalService`, `B2BIdAlreadyExists`,
    /// `B2BIssuanceTypeMismatch`, `B2BModificationNotProvided`, `B2BNotEnabled`,
    /// `B2BOriginalTaxInvoiceNotFound`, `B2BRecipientNotFound`, `B2BSupplierNotFound`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed`,
    /// `B2BTaxInvoiceStatusNotSendingCompleted`, `B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed`,
    /// `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn draft_b2b_tax_invoice(&self, tax_invoice: B2bTaxInvoiceInput) -> DraftB2bTaxInvoice {
        DraftB2bTaxInvoice::new(self.caller.clone(), tax_invoice)
    }

    /// Looks up a bulk tax invoice, a group of tax invoices that are issued together.
    ///
    /// `GET /b2b/bulk-tax-invoices/{bulkTaxInvoiceId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Fbulk-tax-invoices%2F%7BbulkTaxInvoiceId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bBulkTaxInvoiceError`]: `B2BBulkTaxInvoiceNotFound`, `B2BExternalService`,
    /// `B2BNotEnabled`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_bulk_tax_invoice(
        &self,
        bulk_tax_invoice_id: impl Into<String>,
    ) -> GetB2bBulkTaxInvoice {
        GetB2bBulkTaxInvoice::new(self.caller.clone(), bulk_tax_invoice_id)
    }

    /// Looks up a tax invoice.
    ///
    /// `GET /b2b/tax-invoices/{taxInvoiceKey}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoiceError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoice(&self, tax_invoice_key: impl Into<String>) -> GetB2bTaxInvoice {
        GetB2bTaxInvoice::new(self.caller.clone(), tax_invoice_key)
    }

    /// Looks up the files attached to a tax invoice.
    ///
    /// `GET /b2b/tax-invoices/{taxInvoiceKey}/attachments`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fattachments)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoiceAttachmentsError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoice_attachments(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> GetB2bTaxInvoiceAttachments {
        GetB2bTaxInvoiceAttachments::new(self.caller.clone(), tax_invoice_key)
    }

    /// Looks up the URL from which a tax invoice can be downloaded as a PDF.
    ///
    /// `GET /b2b/tax-invoices/{taxInvoiceKey}/pdf-download-url`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fpdf-download-url)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoicePdfDownloadUrlError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoice_pdf_download_url(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> GetB2bTaxInvoicePdfDownloadUrl {
        GetB2bTaxInvoicePdfDownloadUrl::new(self.caller.clone(), tax_invoice_key)
    }

    /// Looks up the URL that shows a tax invoice in a pop-up window.
    ///
    /// `GET /b2b/tax-invoices/{taxInvoiceKey}/popup-url`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fpopup-url)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoicePopupUrlError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoice_popup_url(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> GetB2bTaxInvoicePopupUrl {
        GetB2bTaxInvoicePopupUrl::new(self.caller.clone(), tax_invoice_key)
    }

    /// Looks up the URL from which a tax invoice can be printed.
    ///
    /// `GET /b2b/tax-invoices/{taxInvoiceKey}/print-url`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fprint-url)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoicePrintUrlError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoice_print_url(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> GetB2bTaxInvoicePrintUrl {
        GetB2bTaxInvoicePrintUrl::new(self.caller.clone(), tax_invoice_key)
    }

    /// Looks up the tax invoices that match a filter, a page at a time.
    ///
    /// `GET /b2b/tax-invoices`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetB2bTaxInvoices::items) and
    /// [`pages`](GetB2bTaxInvoices::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#get%20%2Fb2b%2Ftax-invoices)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetB2bTaxInvoicesError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_b2b_tax_invoices(&self) -> GetB2bTaxInvoices {
        GetB2bTaxInvoices::new(self.caller.clone())
    }

    /// Approves the issuance of a tax invoice. It must be `REQUESTED` for reverse issuance,
    /// `DRAFTED` for regular issuance.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/issue`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fissue)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`IssueB2bTaxInvoiceError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotDraftedStatus`, `B2BTaxInvoiceNotFound`,
    /// `B2BTaxInvoiceNotRequestedStatus`, `B2BTaxInvoiceNoSupplierDocumentKey`, `Forbidden`,
    /// `InvalidRequest`, `Unauthorized`.
    pub fn issue_b2b_tax_invoice(&self, tax_invoice_key: impl Into<String>) -> IssueB2bTaxInvoice {
        IssueB2bTaxInvoice::new(self.caller.clone(), tax_invoice_key)
    }

    /// Drafts and issues a tax invoice in one step. Only for regular issuance, by the supplier.
    ///
    /// `POST /b2b/tax-invoices/issue-immediately`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2Fissue-immediately)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`IssueB2bTaxInvoiceImmediatelyError`]: `B2BCannotChangeTaxType`,
    /// `B2BCounterpartyNotFound`, `B2BCounterpartyNtsNotConnected`, `B2BExternalService`,
    /// `B2BIdAlreadyExists`, `B2BIssuanceTypeMismatch`, `B2BModificationNotProvided`,
    /// `B2BNotEnabled`, `B2BOriginalTaxInvoiceNotFound`, `B2BRecipientNotFound`,
    /// `B2BSupplierNotFound`, `B2BTaxInvoiceNotFound`,
    /// `B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed`, `B2BTaxInvoiceStatusNotSendingCompleted`,
    /// `B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn issue_b2b_tax_invoice_immediately(
        &self,
        tax_invoice: B2bTaxInvoiceInput,
    ) -> IssueB2bTaxInvoiceImmediately {
        IssueB2bTaxInvoiceImmediately::new(self.caller.clone(), tax_invoice)
    }

    /// Refuses, as the supplier, a recipient's request for reverse issuance.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/refuse-request`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Frefuse-request)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RefuseB2bTaxInvoiceRequestError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceNotRequestedStatus`,
    /// `B2BTaxInvoiceNoSupplierDocumentKey`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn refuse_b2b_tax_invoice_request(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> RefuseB2bTaxInvoiceRequest {
        RefuseB2bTaxInvoiceRequest::new(self.caller.clone(), tax_invoice_key)
    }

    /// Asks the supplier to issue a drafted tax invoice. Only for reverse issuance; it then
    /// waits for the supplier's approval.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/request`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Frequest)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RequestB2bTaxInvoiceError`]: `B2BCannotChangeTaxType`, `B2BExternalService`,
    /// `B2BIssuanceTypeMismatch`, `B2BModificationNotProvided`, `B2BNotEnabled`,
    /// `B2BOriginalTaxInvoiceNotFound`, `B2BTaxInvoiceNotDraftedStatus`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceNoRecipientDocumentKey`,
    /// `B2BTaxInvoiceStatusNotSendingCompleted`, `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn request_b2b_tax_invoice(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> RequestB2bTaxInvoice {
        RequestB2bTaxInvoice::new(self.caller.clone(), tax_invoice_key)
    }

    /// Drafts a tax invoice and asks the supplier to issue it, in one step. Only for reverse
    /// issuance.
    ///
    /// `POST /b2b/tax-invoices/request-reverse-issuance`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2Frequest-reverse-issuance)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RequestB2bTaxInvoiceReverseIssuanceError`]: `B2BCannotChangeTaxType`,
    /// `B2BCounterpartyNotFound`, `B2BCounterpartyNtsNotConnected`, `B2BExternalService`,
    /// `B2BIdAlreadyExists`, `B2BIssuanceTypeMismatch`, `B2BModificationNotProvided`,
    /// `B2BNotEnabled`, `B2BOriginalTaxInvoiceNotFound`, `B2BRecipientNotFound`,
    /// `B2BSupplierNotFound`, `B2BTaxInvoiceNotFound`,
    /// `B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed`, `B2BTaxInvoiceStatusNotSendingCompleted`,
    /// `B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn request_b2b_tax_invoice_reverse_issuance(
        &self,
        tax_invoice: B2bTaxInvoiceInput,
    ) -> RequestB2bTaxInvoiceReverseIssuance {
        RequestB2bTaxInvoiceReverseIssuance::new(self.caller.clone(), tax_invoice)
    }

    /// Sends an issued tax invoice to the National Tax Service at once.
    ///
    /// `POST /b2b/tax-invoices/{taxInvoiceKey}/send-to-nts`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#post%20%2Fb2b%2Ftax-invoices%2F%7BtaxInvoiceKey%7D%2Fsend-to-nts)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`SendToNtsB2bTaxInvoiceError`]: `B2BExternalService`, `B2BNotEnabled`,
    /// `B2BTaxInvoiceNotFound`, `B2BTaxInvoiceNotIssuedStatus`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn send_to_nts_b2b_tax_invoice(
        &self,
        tax_invoice_key: impl Into<String>,
    ) -> SendToNtsB2bTaxInvoice {
        SendToNtsB2bTaxInvoice::new(self.caller.clone(), tax_invoice_key)
    }

    /// Updates a tax invoice that was saved as a draft.
    ///
    /// `PUT /b2b/tax-invoices/draft`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/b2b.taxInvoice?v=v2#put%20%2Fb2b%2Ftax-invoices%2Fdraft)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`UpdateB2bTaxInvoiceDraftError`]: `B2BCannotChangeTaxType`, `B2BCounterpartyNotFound`,
    /// `B2BCounterpartyNtsNotConnected`, `B2BDocumentKeyCannotBeChanged`, `B2BExternalService`,
    /// `B2BIdAlreadyExists`, `B2BIssuanceTypeMismatch`, `B2BModificationNotProvided`,
    /// `B2BNotEnabled`, `B2BOriginalTaxInvoiceNotFound`, `B2BRecipientNotFound`,
    /// `B2BSupplierNotFound`, `B2BTaxInvoiceNotDraftedStatus`, `B2BTaxInvoiceNotFound`,
    /// `B2BTaxInvoiceRecipientDocumentKeyAlreadyUsed`, `B2BTaxInvoiceStatusNotSendingCompleted`,
    /// `B2BTaxInvoiceSupplierDocumentKeyAlreadyUsed`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn update_b2b_tax_invoice_draft(
        &self,
        tax_invoice_key: impl Into<String>,
        tax_invoice: B2bTaxInvoiceInput,
    ) -> UpdateB2bTaxInvoiceDraft {
        UpdateB2bTaxInvoiceDraft::new(self.caller.clone(), tax_invoice_key, tax_invoice)
    }
}
