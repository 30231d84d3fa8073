/// The payment method used within an easy pay service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EasyPayMethodType {
    /// `CARD`.
    Card,
    /// Bank transfer.
    Transfer,
    /// Points charged in advance.
    Charge,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(EasyPayMethodType {
    Card "CARD"
    Transfer "TRANSFER"
    Charge "CHARGE"
});
