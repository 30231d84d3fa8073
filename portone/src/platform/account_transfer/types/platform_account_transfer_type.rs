/// The direction of an account transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformAccountTransferType {
    /// `DEPOSIT`.
    Deposit,
    /// `WITHDRAWAL`.
    Withdrawal,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformAccountTransferType {
    Deposit "DEPOSIT"
    Withdrawal "WITHDRAWAL"
});
