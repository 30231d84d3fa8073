/// The state of a payment schedule.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentScheduleStatus {
    /// `SCHEDULED`.
    Scheduled,
    /// `STARTED`.
    Started,
    /// `SUCCEEDED`.
    Succeeded,
    /// `FAILED`.
    Failed,
    /// The payment schedule was revoked.
    Revoked,
    /// The payment waits to be completed.
    Pending,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentScheduleStatus {
    Scheduled "SCHEDULED"
    Started "STARTED"
    Succeeded "SUCCEEDED"
    Failed "FAILED"
    Revoked "REVOKED"
    Pending "PENDING"
});
