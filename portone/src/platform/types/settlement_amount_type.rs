/// The basis of a settlement amount: with or without VAT.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SettlementAmountType {
    /// The supply amount, without VAT.
    Net,
    /// The supply amount and VAT.
    Gross,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(SettlementAmountType {
    Net "NET"
    Gross "GROSS"
});
