/// The state of a payment's cash receipt.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentCashReceiptStatus {
    /// `ISSUED`.
    Issued,
    /// `CANCELLED`.
    Cancelled,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentCashReceiptStatus {
    Issued "ISSUED"
    Cancelled "CANCELLED"
});
