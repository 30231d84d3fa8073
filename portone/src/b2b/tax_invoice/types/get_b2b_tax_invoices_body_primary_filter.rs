use crate::{b2b::tax_invoice::GetB2bTaxInvoicesBodyDateFilter, json::UnrecognizedMembers};

/// The main condition by which tax invoices are found. Only one of its members may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct GetB2bTaxInvoicesBodyPrimaryFilter {
    /// Only tax invoices in these periods.
    pub date_filter: Option<GetB2bTaxInvoicesBodyDateFilter>,
    /// Only the tax invoice with this ID.
    pub tax_invoice_id: Option<String>,
    /// Only tax invoices of the bulk tax invoice with this ID.
    pub bulk_tax_invoice_id: Option<String>,
    /// Only the tax invoice with this approval number of the National Tax Service.
    pub nts_approval_number: Option<String>,
    /// Only the tax invoice with this document number of the supplier.
    pub supplier_document_key: Option<String>,
    /// Only the tax invoice with this document number of the recipient.
    pub recipient_document_key: Option<String>,
    /// Only tax invoices with one of these IDs.
    pub tax_invoice_ids: Option<Vec<String>>,
    /// Only tax invoices of the payout with this ID.
    pub payout_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bTaxInvoicesBodyPrimaryFilter {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            date_filter: None,
            tax_invoice_id: None,
            bulk_tax_invoice_id: None,
            nts_approval_number: None,
            supplier_document_key: None,
            recipient_document_key: None,
            tax_invoice_ids: None,
            payout_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `dateFilter`. Only tax invoices in these periods.
    pub fn date_filter(mut self, date_filter: GetB2bTaxInvoicesBodyDateFilter) -> Self {
        self.date_filter = Some(date_filter);
        self
    }

    /// Sets `taxInvoiceId`. Only the tax invoice with this ID.
    pub fn tax_invoice_id(mut self, tax_invoice_id: impl Into<String>) -> Self {
        self.tax_invoice_id = Some(tax_invoice_id.into());
        self
    }

    /// Sets `bulkTaxInvoiceId`. Only tax invoices of the bulk tax invoice with this ID.
    pub fn bulk_tax_invoice_id(mut self, bulk_tax_invoice_id: impl Into<String>) -> Self {
        self.bulk_tax_invoice_id = Some(bulk_tax_invoice_id.into());
        self
    }

    /// Sets `ntsApprovalNumber`. Only the tax invoice with this approval number of the National
    /// Tax Service.
    pub fn nts_approval_number(mut self, nts_approval_number: impl Into<String>) -> Self {
        self.nts_approval_number = Some(nts_approval_number.into());
        self
    }

    /// Sets `supplierDocumentKey`. Only the tax invoice with this document number of the
    /// supplier.
    pub fn supplier_document_key(mut self, supplier_document_key: impl Into<String>) -> Self {
        self.supplier_document_key = Some(supplier_document_key.into());
        self
    }

    /// Sets `recipientDocumentKey`. Only the tax invoice with this document number of the
    /// recipient.
    pub fn recipient_document_key(mut self, recipient_document_key: impl Into<String>) -> Self {
        self.recipient_document_key = Some(recipient_document_key.into());
        self
    }

    /// Sets `taxInvoiceIds`. Only tax invoices with one of these IDs.
    pub fn tax_invoice_ids(mut self, tax_invoice_ids: Vec<String>) -> Self {
        self.tax_invoice_ids = Some(tax_invoice_ids);
        self
    }

    /// Sets `payoutId`. Only tax invoices of the payout with this ID.
    pub fn payout_id(mut self, payout_id: impl Into<String>) -> Self {
        self.payout_id = Some(payout_id.into());
        self
    }
}

crate::json::record!(GetB2bTaxInvoicesBodyPrimaryFilter, "" = "", 0b0, {
    0 date_filter "dateFilter"
    1 tax_invoice_id "taxInvoiceId"
    2 bulk_tax_invoice_id "bulkTaxInvoiceId"
    3 nts_approval_number "ntsApprovalNumber"
    4 supplier_document_key "supplierDocumentKey"
    5 recipient_document_key "recipientDocumentKey"
    6 tax_invoice_ids "taxInvoiceIds"
    7 payout_id "payoutId"
});
