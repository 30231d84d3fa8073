/// The time to which `from` and `until` apply when cash receipts are looked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CashReceiptTimeRangeField {
    /// `ISSUED_AT`.
    IssuedAt,
    /// `CANCELLED_AT`.
    CancelledAt,
    /// The time of the current state: `ISSUED_AT` for an issued cash receipt, `CANCELLED_AT` for
    /// a cancelled one.
    StatusUpdatedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CashReceiptTimeRangeField {
    IssuedAt "ISSUED_AT"
    CancelledAt "CANCELLED_AT"
    StatusUpdatedAt "STATUS_UPDATED_AT"
});
