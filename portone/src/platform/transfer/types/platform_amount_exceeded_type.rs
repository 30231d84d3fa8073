/// The kind of excess: which amount was larger than which other amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformAmountExceededType {
    /// The discount is larger than the order amount.
    DiscountThanOrder,
    /// The tax-free discount is larger than the discount.
    DiscountTaxFreeThanDiscount,
    /// The tax-free discount is larger than the tax-free order amount.
    DiscountTaxFreeThanOrderTaxFree,
    /// The tax-free payment amount is larger than the payment amount.
    PaymentTaxFreeThanPayment,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformAmountExceededType {
    DiscountThanOrder "DISCOUNT_THAN_ORDER"
    DiscountTaxFreeThanDiscount "DISCOUNT_TAX_FREE_THAN_DISCOUNT"
    DiscountTaxFreeThanOrderTaxFree "DISCOUNT_TAX_FREE_THAN_ORDER_TAX_FREE"
    PaymentTaxFreeThanPayment "PAYMENT_TAX_FREE_THAN_PAYMENT"
});
