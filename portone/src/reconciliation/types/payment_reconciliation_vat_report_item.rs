use crate::{json::UnrecognizedMembers, reconciliation::SimplifiedPaymentMethodType};

/// The amounts that a VAT report gives for one payment method.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentReconciliationVatReportItem {
    /// The payment method.
    pub payment_method: SimplifiedPaymentMethodType,
    /// The supply amount. It is in the currency's smallest unit.
    pub supply_amount: i64,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat_amount: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free_amount: i64,
    /// The total amount. It is in the currency's smallest unit.
    pub total_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentReconciliationVatReportItem, "" = "", 0b0, {
    0 payment_method "paymentMethod"
    1 supply_amount "supplyAmount"
    2 vat_amount "vatAmount"
    3 tax_free_amount "taxFreeAmount"
    4 total_amount "totalAmount"
});
