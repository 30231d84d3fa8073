/// The state of a transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformTransferStatus {
    /// The settlement is scheduled.
    Scheduled,
    /// The settlement is in progress.
    InProcess,
    /// `SETTLED`.
    Settled,
    /// The payout is being made.
    InPayout,
    /// `PAID_OUT`.
    PaidOut,
    /// The payout is confirmed.
    PayoutConfirmed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformTransferStatus {
    Scheduled "SCHEDULED"
    InProcess "IN_PROCESS"
    Settled "SETTLED"
    InPayout "IN_PAYOUT"
    PaidOut "PAID_OUT"
    PayoutConfirmed "PAYOUT_CONFIRMED"
});
