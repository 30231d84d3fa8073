use crate::{
    Date, DateTime,
    b2b::tax_invoice::{
        B2bCompanyStateBusinessStatus, B2bTaxInvoiceDocumentModificationType,
        B2bTaxInvoiceIssuanceType, B2bTaxInvoiceItem, B2bTaxInvoicePurposeType,
        B2bTaxInvoiceStatus, B2bTaxInvoiceTaxationType,
    },
    json::UnrecognizedMembers,
};

/// A tax invoice as it appears in a list.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bTaxInvoiceSummary {
    /// The ID of the tax invoice.
    pub id: String,
    /// The type of taxation.
    pub taxation_type: B2bTaxInvoiceTaxationType,
    /// The document type of the tax invoice: normal or modified.
    pub document_modification_type: B2bTaxInvoiceDocumentModificationType,
    /// Whether the tax invoice was issued late.
    pub is_delayed: Option<bool>,
    /// The type of issuance: regular, by the supplier, or reverse, requested by the recipient.
    pub issuance_type: B2bTaxInvoiceIssuanceType,
    /// The ID of the bulk tax invoice.
    pub bulk_tax_invoice_id: Option<String>,
    /// The ID of the payout.
    pub payout_id: Option<String>,
    /// The total supply amount. It is in the currency's smallest unit.
    pub total_supply_amount: i64,
    /// The total amount of tax. It is in the currency's smallest unit.
    pub total_tax_amount: i64,
    /// The total amount of the tax invoice. It is in the currency's smallest unit.
    pub total_amount: i64,
    /// The purpose of the tax invoice: to confirm a payment, to ask for one, or neither.
    pub purpose_type: B2bTaxInvoicePurposeType,
    /// The business registration number of the supplier.
    pub supplier_brn: String,
    /// The trade name of the supplier.
    pub supplier_name: String,
    /// The name of the supplier's representative.
    pub supplier_representative_name: String,
    /// The supplier's document number of the tax invoice.
    pub supplier_document_key: Option<String>,
    /// The ID of the counterparty that is the supplier.
    pub supplier_counterparty_id: Option<String>,
    /// The business registration number of the recipient.
    pub recipient_brn: String,
    /// The trade name of the recipient.
    pub recipient_name: String,
    /// The name of the recipient's representative.
    pub recipient_representative_name: String,
    /// The recipient's document number of the tax invoice.
    pub recipient_document_key: Option<String>,
    /// The ID of the counterparty that is the recipient.
    pub recipient_counterparty_id: Option<String>,
    /// Whether the recipient's business is open, suspended or closed.
    pub recipient_business_status: Option<B2bCompanyStateBusinessStatus>,
    /// The date on which the recipient's business was closed or suspended. Absent in other
    /// states.
    pub recipient_closed_suspended_date: Option<Date>,
    /// The date on which the tax invoice was written.
    pub write_date: Date,
    /// The last date on which the tax invoice can be issued.
    pub issuance_due_date: Date,
    /// The state of the tax invoice.
    pub status: B2bTaxInvoiceStatus,
    /// The time at which the tax invoice was saved as a draft.
    pub drafted_at: Option<DateTime>,
    /// The time at which the issuance was requested.
    pub requested_at: Option<DateTime>,
    /// The time at which this was issued.
    pub issued_at: Option<DateTime>,
    /// The time at which the tax invoice was opened.
    pub opened_at: Option<DateTime>,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The time at which the tax invoice was sent to the National Tax Service.
    pub nts_sent_at: Option<DateTime>,
    /// The approval number of the National Tax Service, given when the tax invoice is issued
    /// (signed).
    pub nts_approval_number: Option<String>,
    /// The result of sending the tax invoice to the National Tax Service.
    pub nts_result: Option<String>,
    /// The time at which the result of the National Tax Service was received.
    pub nts_result_received_at: Option<DateTime>,
    /// The result code of the National Tax Service for the issuance: three letters and three
    /// digits.
    pub nts_result_code: Option<String>,
    /// A memo.
    pub memo: Option<String>,
    /// The items of the tax invoice. At most 99.
    pub items: Vec<B2bTaxInvoiceItem>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bTaxInvoiceSummary, "" = "", 0b1010010100000000000, {
    0 id "id"
    1 taxation_type "taxationType"
    2 document_modification_type "documentModificationType"
    3 is_delayed "isDelayed"
    4 issuance_type "issuanceType"
    5 bulk_tax_invoice_id "bulkTaxInvoiceId"
    6 payout_id "payoutId"
    7 total_supply_amount "totalSupplyAmount"
    8 total_tax_amount "totalTaxAmount"
    9 total_amount "totalAmount"
    10 purpose_type "purposeType"
    11 supplier_brn "supplierBrn"
    12 supplier_name "supplierName"
    13 supplier_representative_name "supplierRepresentativeName"
    14 supplier_document_key "supplierDocumentKey"
    15 supplier_counterparty_id "supplierCounterpartyId"
    16 recipient_brn "recipientBrn"
    17 recipient_name "recipientName"
    18 recipient_representative_name "recipientRepresentativeName"
    19 recipient_document_key "recipientDocumentKey"
    20 recipient_counterparty_id "recipientCounterpartyId"
    21 recipient_business_status "recipientBusinessStatus"
    22 recipient_closed_suspended_date "recipientClosedSuspendedDate"
    23 write_date "writeDate"
    24 issuance_due_date "issuanceDueDate"
    25 status "status"
    26 drafted_at "draftedAt"
    27 requested_at "requestedAt"
    28 issued_at "issuedAt"
    29 opened_at "openedAt"
    30 status_updated_at "statusUpdatedAt"
    31 nts_sent_at "ntsSentAt"
    32 nts_approval_number "ntsApprovalNumber"
    33 nts_result "ntsResult"
    34 nts_result_received_at "ntsResultReceivedAt"
    35 nts_result_code "ntsResultCode"
    36 memo "memo"
    37 items "items"
});
