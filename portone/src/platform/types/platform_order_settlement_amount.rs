use crate::{json::UnrecognizedMembers, platform::PlatformUserDefinedFormulaResults};

/// The settlement amount of an order, and the amounts from which it was computed.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformOrderSettlementAmount {
    /// The settlement amount. It is in the currency's smallest unit.
    pub settlement: i64,
    /// The tax-free part of the settlement amount. It is in the currency's smallest unit.
    pub settlement_tax_free: i64,
    /// The amount of the payment. It is in the currency's smallest unit.
    pub payment: i64,
    /// The amount of VAT in the payment. It is in the currency's smallest unit.
    pub payment_vat: i64,
    /// The amount of VAT deducted from the settlement: the payment's VAT if the contract says to
    /// subtract it, else 0. It is in the currency's smallest unit.
    pub payment_vat_burden: i64,
    /// The tax-free part of the payment's amount. It is in the currency's smallest unit.
    pub payment_tax_free: i64,
    /// The supply amount of the payment. It is in the currency's smallest unit.
    pub payment_supply: i64,
    /// The amount of the order. It is in the currency's smallest unit.
    pub order: i64,
    /// The tax-free part of the order's amount. It is in the currency's smallest unit.
    pub order_tax_free: i64,
    /// The fee that the platform takes for brokering the sale.
    pub platform_fee: i64,
    /// The amount of VAT on the platform fee. It is in the currency's smallest unit.
    pub platform_fee_vat: i64,
    /// The amount of the additional fee. It is in the currency's smallest unit.
    pub additional_fee: i64,
    /// The amount of VAT on the additional fee. It is in the currency's smallest unit.
    pub additional_fee_vat: i64,
    /// The amount of the discount. It is in the currency's smallest unit.
    pub discount: i64,
    /// The tax-free amount of the discount. It is in the currency's smallest unit.
    pub discount_tax_free: i64,
    /// The amount of the discount share, under the discount share policies. It is in the
    /// currency's smallest unit.
    pub discount_share: i64,
    /// The tax-free amount of the discount share. It is in the currency's smallest unit.
    pub discount_share_tax_free: i64,
    /// The results of the user-defined formulas, by key.
    pub user_defined_formulas: PlatformUserDefinedFormulaResults,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformOrderSettlementAmount, "" = "", 0b0, {
    0 settlement "settlement"
    1 settlement_tax_free "settlementTaxFree"
    2 payment "payment"
    3 payment_vat "paymentVat"
    4 payment_vat_burden "paymentVatBurden"
    5 payment_tax_free "paymentTaxFree"
    6 payment_supply "paymentSupply"
    7 order "order"
    8 order_tax_free "orderTaxFree"
    9 platform_fee "platformFee"
    10 platform_fee_vat "platformFeeVat"
    11 additional_fee "additionalFee"
    12 additional_fee_vat "additionalFeeVat"
    13 discount "discount"
    14 discount_tax_free "discountTaxFree"
    15 discount_share "discountShare"
    16 discount_share_tax_free "discountShareTaxFree"
    17 user_defined_formulas "userDefinedFormulas"
});
