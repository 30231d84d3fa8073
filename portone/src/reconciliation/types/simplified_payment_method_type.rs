/// A payment method, in a simplified list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SimplifiedPaymentMethodType {
    /// A credit or debit card.
    Card,
    /// `VIRTUAL_ACCOUNT`.
    VirtualAccount,
    /// Bank transfer.
    Transfer,
    /// A balance charged in advance.
    Charge,
    /// Mobile carrier billing.
    Mobile,
    /// `POINT`.
    Point,
    /// Another payment method.
    Etc,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(SimplifiedPaymentMethodType {
    Card "CARD"
    VirtualAccount "VIRTUAL_ACCOUNT"
    Transfer "TRANSFER"
    Charge "CHARGE"
    Mobile "MOBILE"
    Point "POINT"
    Etc "ETC"
});
