/// The state of an account transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformAccountTransferStatus {
    /// The account transfer is waiting.
    Prepared,
    /// `SCHEDULED`.
    Scheduled,
    /// `CANCELLED`.
    Cancelled,
    /// `STOPPED`.
    Stopped,
    /// `PROCESSING`.
    Processing,
    /// `ASYNC_PROCESSING`.
    AsyncProcessing,
    /// `SUCCEEDED`.
    Succeeded,
    /// `FAILED`.
    Failed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformAccountTransferStatus {
    Prepared "PREPARED"
    Scheduled "SCHEDULED"
    Cancelled "CANCELLED"
    Stopped "STOPPED"
    Processing "PROCESSING"
    AsyncProcessing "ASYNC_PROCESSING"
    Succeeded "SUCCEEDED"
    Failed "FAILED"
});
