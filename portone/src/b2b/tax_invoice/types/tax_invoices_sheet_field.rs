/// A column of the downloaded spreadsheet of tax invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaxInvoicesSheetField {
    /// `STATUS`.
    Status,
    /// `CANCEL_REASON`.
    CancelReason,
    /// `ISSUANCE_TYPE`.
    IssuanceType,
    /// The document type of the tax invoice: normal or modified.
    DocumentModificationType,
    /// Whether the tax invoice was issued late.
    IsDelayed,
    /// `WRITE_DATE`.
    WriteDate,
    /// `ISSUANCE_DUE_DATE`.
    IssuanceDueDate,
    /// `TAXATION_TYPE`.
    TaxationType,
    /// The purpose of the tax invoice: to confirm a payment, to ask for one, or neither.
    PurposeType,
    /// `SUPPLIER_COMPANY_NAME`.
    SupplierCompanyName,
    /// The supplier's business registration number.
    SupplierBrn,
    /// `SUPPLIER_REPRESENTATIVE_NAME`.
    SupplierRepresentativeName,
    /// `TOTAL_AMOUNT`.
    TotalAmount,
    /// `TOTAL_SUPPLY_AMOUNT`.
    TotalSupplyAmount,
    /// `TOTAL_TAX_AMOUNT`.
    TotalTaxAmount,
    /// The memo for internal use.
    Memo,
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `ISSUED_AT`.
    IssuedAt,
    /// The time at which the tax invoice was sent to the National Tax Service.
    NtsSentAt,
    /// `STATUS_UPDATED_AT`.
    StatusUpdatedAt,
    /// `BULK_TAX_INVOICE_ID`.
    BulkTaxInvoiceId,
    /// The ID of the tax invoice.
    PlainId,
    /// `SUPPLIER_DOCUMENT_KEY`.
    SupplierDocumentKey,
    /// `RECIPIENT_DOCUMENT_KEY`.
    RecipientDocumentKey,
    /// `RECIPIENT_COMPANY_NAME`.
    RecipientCompanyName,
    /// The recipient's business registration number.
    RecipientBrn,
    /// `RECIPIENT_REPRESENTATIVE_NAME`.
    RecipientRepresentativeName,
    /// `SUPPLIER_COUNTERPARTY_ID`.
    SupplierCounterpartyId,
    /// `RECIPIENT_COUNTERPARTY_ID`.
    RecipientCounterpartyId,
    /// `PAYOUT_ID`.
    PayoutId,
    /// `ITEMS`.
    Items,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(TaxInvoicesSheetField {
    Status "STATUS"
    CancelReason "CANCEL_REASON"
    IssuanceType "ISSUANCE_TYPE"
    DocumentModificationType "DOCUMENT_MODIFICATION_TYPE"
    IsDelayed "IS_DELAYED"
    WriteDate "WRITE_DATE"
    IssuanceDueDate "ISSUANCE_DUE_DATE"
    TaxationType "TAXATION_TYPE"
    PurposeType "PURPOSE_TYPE"
    SupplierCompanyName "SUPPLIER_COMPANY_NAME"
    SupplierBrn "SUPPLIER_BRN"
    SupplierRepresentativeName "SUPPLIER_REPRESENTATIVE_NAME"
    TotalAmount "TOTAL_AMOUNT"
    TotalSupplyAmount "TOTAL_SUPPLY_AMOUNT"
    TotalTaxAmount "TOTAL_TAX_AMOUNT"
    Memo "MEMO"
    RequestedAt "REQUESTED_AT"
    IssuedAt "ISSUED_AT"
    NtsSentAt "NTS_SENT_AT"
    StatusUpdatedAt "STATUS_UPDATED_AT"
    BulkTaxInvoiceId "BULK_TAX_INVOICE_ID"
    PlainId "PLAIN_ID"
    SupplierDocumentKey "SUPPLIER_DOCUMENT_KEY"
    RecipientDocumentKey "RECIPIENT_DOCUMENT_KEY"
    RecipientCompanyName "RECIPIENT_COMPANY_NAME"
    RecipientBrn "RECIPIENT_BRN"
    RecipientRepresentativeName "RECIPIENT_REPRESENTATIVE_NAME"
    SupplierCounterpartyId "SUPPLIER_COUNTERPARTY_ID"
    RecipientCounterpartyId "RECIPIENT_COUNTERPARTY_ID"
    PayoutId "PAYOUT_ID"
    Items "ITEMS"
});
