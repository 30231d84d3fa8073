use crate::json::UnrecognizedMembers;

/// The total amounts of a VAT report.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentReconciliationVatReportSummary {
    /// The total supply amount. It is in the currency's smallest unit.
    pub total_supply_amount: i64,
    /// The total amount of VAT. It is in the currency's smallest unit.
    pub total_vat_amount: i64,
    /// The total tax-free amount. It is in the currency's smallest unit.
    pub total_tax_free_amount: i64,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentReconciliationVatReportSummary, "" = "", 0b0, {
    0 total_supply_amount "totalSupplyAmount"
    1 total_vat_amount "totalVatAmount"
    2 total_tax_free_amount "totalTaxFreeAmount"
    3 total_amount "totalAmount"
});
