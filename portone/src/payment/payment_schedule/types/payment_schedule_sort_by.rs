/// The time by which payment schedules are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentScheduleSortBy {
    /// `CREATED_AT`.
    CreatedAt,
    /// `TIME_TO_PAY`.
    TimeToPay,
    /// The time at which the scheduled payment was attempted, whether it succeeded or failed.
    CompletedAt,
    /// The time at which the payment was attempted or is due or, for a revoked payment schedule,
    /// at which it was revoked.
    StatusTimestamp,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentScheduleSortBy {
    CreatedAt "CREATED_AT"
    TimeToPay "TIME_TO_PAY"
    CompletedAt "COMPLETED_AT"
    StatusTimestamp "STATUS_TIMESTAMP"
});
