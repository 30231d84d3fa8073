use crate::{DateTime, json::UnrecognizedMembers};

/// The reason why a billing key could not be issued.
#[derive(Clone)]
#[non_exhaustive]
pub struct BillingKeyFailure {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The error code of the payment provider.
    pub pg_code: Option<String>,
    /// The error message of the payment provider.
    pub pg_message: Option<String>,
    /// The time at which the issuance failed.
    pub failed_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BillingKeyFailure, "" = "", 0b101, {
    0 message "message"
    1 pg_code "pgCode"
    2 pg_message "pgMessage"
    3 failed_at "failedAt"
});
