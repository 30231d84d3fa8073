use crate::json::UnrecognizedMembers;

/// The amounts of a payment: total, taxes, discount, and what was paid and cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentAmount {
    /// The total amount of the payment. It is in the currency's smallest unit.
    pub total: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free: i64,
    /// The amount of VAT. It is in the currency's smallest unit.
    pub vat: Option<i64>,
    /// The supply amount. It is in the currency's smallest unit.
    pub supply: Option<i64>,
    /// The total amount of discounts: by the card company, by PortOne's promotion and by easy
    /// pay (reward points and coupons). It is in the currency's smallest unit.
    pub discount: i64,
    /// The amount that was actually paid. It is in the currency's smallest unit.
    pub paid: i64,
    /// The total amount that was cancelled. It is in the currency's smallest unit.
    pub cancelled: i64,
    /// The tax-free part of the total amount that was cancelled. It is in the currency's
    /// smallest unit.
    pub cancelled_tax_free: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentAmount, "" = "", 0b0, {
    0 total "total"
    1 tax_free "taxFree"
    2 vat "vat"
    3 supply "supply"
    4 discount "discount"
    5 paid "paid"
    6 cancelled "cancelled"
    7 cancelled_tax_free "cancelledTaxFree"
});

/// The amounts of a payment in a request. When `vat` is left out, it is 1/11 of the amount
/// without the tax-free part.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PaymentAmountInput {
    /// The total amount. It is in the currency's smallest unit.
    pub total: i64,
    /// The tax-free amount. It is in the currency's smallest unit.
    pub tax_free: Option<i64>,
    /// The amount of VAT. The default is 1/11 of the total amount without its tax-free part. It
    /// is in the currency's smallest unit.
    pub vat: Option<i64>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentAmountInput {
    /// Makes one with its required members.
    pub fn new(total: i64) -> Self {
        Self { total, tax_free: None, vat: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the tax-free amount. It is in the currency's smallest unit.
    pub fn tax_free(mut self, tax_free: i64) -> Self {
        self.tax_free = Some(tax_free);
        self
    }

    /// Sets the amount of VAT. The default is 1/11 of the total amount without its tax-free
    /// part. It is in the currency's smallest unit.
    pub fn vat(mut self, vat: i64) -> Self {
        self.vat = Some(vat);
        self
    }
}

crate::json::record!(PaymentAmountInput, "" = "", 0b0, {
    0 total "total"
    1 tax_free "taxFree"
    2 vat "vat"
});
