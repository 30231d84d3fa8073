/// The state of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// `READY`.
    Ready,
    /// The payment waits to be completed.
    Pending,
    /// `VIRTUAL_ACCOUNT_ISSUED`.
    VirtualAccountIssued,
    /// `PAID`.
    Paid,
    /// `FAILED`.
    Failed,
    /// `PARTIAL_CANCELLED`.
    PartialCancelled,
    /// `CANCELLED`.
    Cancelled,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentStatus {
    Ready "READY"
    Pending "PENDING"
    VirtualAccountIssued "VIRTUAL_ACCOUNT_ISSUED"
    Paid "PAID"
    Failed "FAILED"
    PartialCancelled "PARTIAL_CANCELLED"
    Cancelled "CANCELLED"
});
