/// The type of a billing key's payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingKeyPaymentMethodType {
    /// `CARD`.
    Card,
    /// Mobile carrier billing.
    Mobile,
    /// `EASY_PAY`.
    EasyPay,
    /// Bank transfer.
    Transfer,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(BillingKeyPaymentMethodType {
    Card "CARD"
    Mobile "MOBILE"
    EasyPay "EASY_PAY"
    Transfer "TRANSFER"
});
