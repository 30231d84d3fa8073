/// The type of a cash receipt, by what the receipt is used for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CashReceiptType {
    /// For an income tax deduction.
    Personal,
    /// For proof of business expenses.
    Corporate,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CashReceiptType {
    Personal "PERSONAL"
    Corporate "CORPORATE"
});
