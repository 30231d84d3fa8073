/// The basis of settlement amounts: net, without VAT, or gross, with VAT.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SettlementAmountType {
    /// The supply amount, without VAT.
    Net,
    /// The supply amount plus VAT.
    Gross,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(SettlementAmountType {
    Net "NET"
    Gross "GROSS"
});
