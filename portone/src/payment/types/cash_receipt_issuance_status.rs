/// The state of a cash receipt's issuance, as known when the payment was approved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CashReceiptIssuanceStatus {
    /// A cash receipt was issued. `cashReceipt` may still be absent, if it is only known that
    /// one was issued, but not its number.
    Issued,
    /// `NOT_ISSUED`.
    NotIssued,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CashReceiptIssuanceStatus {
    Issued "ISSUED"
    NotIssued "NOT_ISSUED"
});
