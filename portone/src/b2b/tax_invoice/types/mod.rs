mod b2b_bulk_tax_invoice;
mod b2b_company_state_business_status;
mod b2b_search_date_type;
mod b2b_tax_invoice;
mod b2b_tax_invoice_input;
mod b2b_tax_invoice_summary;
mod create_b2b_file_upload_url_payload;
mod date_range_option;
mod decimal;
mod errors;
mod get_b2b_tax_invoices_body_date_filter;
mod get_b2b_tax_invoices_body_filter;
mod get_b2b_tax_invoices_body_primary_filter;
mod map_stat;
mod tax_invoices_sheet_field;

pub use self::b2b_bulk_tax_invoice::{
    B2bBulkTaxInvoice, B2bBulkTaxInvoiceSourceType, B2bBulkTaxInvoiceStat, B2bBulkTaxInvoiceStatus,
};
pub use self::b2b_company_state_business_status::B2bCompanyStateBusinessStatus;
pub use self::b2b_search_date_type::B2bSearchDateType;
pub use self::b2b_tax_invoice::{
    B2bTaxInvoice, B2bTaxInvoiceAdditionalContact, B2bTaxInvoiceAttachment, B2bTaxInvoiceCompany,
    B2bTaxInvoiceContact, B2bTaxInvoiceDocumentModificationType, B2bTaxInvoiceIssuanceType,
    B2bTaxInvoiceItem, B2bTaxInvoiceKeyType, B2bTaxInvoiceModification,
    B2bTaxInvoiceModificationCreateBody, B2bTaxInvoiceModificationType, B2bTaxInvoicePurposeType,
    B2bTaxInvoiceSortBy, B2bTaxInvoiceSortInput, B2bTaxInvoiceStatus, B2bTaxInvoiceTaxationType,
};
pub use self::b2b_tax_invoice_input::{B2bTaxInvoiceInput, B2bTaxInvoiceInputRequired};
pub use self::b2b_tax_invoice_summary::B2bTaxInvoiceSummary;
pub use self::create_b2b_file_upload_url_payload::CreateB2bFileUploadUrlPayload;
pub use self::date_range_option::DateRangeOption;
pub use self::decimal::Decimal;
pub use self::errors::{B2bRecipientNotFoundError, B2bSupplierNotFoundError};
pub use self::get_b2b_tax_invoices_body_date_filter::GetB2bTaxInvoicesBodyDateFilter;
pub use self::get_b2b_tax_invoices_body_filter::GetB2bTaxInvoicesBodyFilter;
pub use self::get_b2b_tax_invoices_body_primary_filter::GetB2bTaxInvoicesBodyPrimaryFilter;
pub use self::map_stat::MapStat;
pub use self::tax_invoices_sheet_field::TaxInvoicesSheetField;
