/// The means of payment used within an easy pay service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EasyPayMethodType {
    /// `CARD`.
    Card,
    /// A bank transfer.
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
