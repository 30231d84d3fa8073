use crate::b2b::tax_invoice::B2bBulkTaxInvoiceStat;

crate::json::map! {
/// The number and total amount of the tax invoices in a bulk tax invoice, by state.
MapStat, B2bBulkTaxInvoiceStat
}
