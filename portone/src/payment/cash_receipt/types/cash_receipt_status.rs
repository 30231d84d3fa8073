/// The state of a cash receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CashReceiptStatus {
    /// `ISSUED`.
    Issued,
    /// `CANCELLED`.
    Cancelled,
    /// `FAILED`.
    Failed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CashReceiptStatus {
    Issued "ISSUED"
    Cancelled "CANCELLED"
    Failed "FAILED"
});
