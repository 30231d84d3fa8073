use crate::json::UnrecognizedMembers;

/// The reason why an identity verification failed.
#[derive(Clone)]
#[non_exhaustive]
pub struct IdentityVerificationFailure {
    /// The reason for the failure.
    pub reason: Option<String>,
    /// The error code of the payment provider.
    pub pg_code: Option<String>,
    /// The error message of the payment provider.
    pub pg_message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IdentityVerificationFailure, "" = "", 0b100, {
    0 reason "reason"
    1 pg_code "pgCode"
    2 pg_message "pgMessage"
});
