use crate::json::UnrecognizedMembers;

/// The payment provider returned an error, described by its own code and message.
#[derive(Clone)]
#[non_exhaustive]
pub struct PgProviderError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The error code of the payment provider.
    pub pg_code: String,
    /// The error message of the payment provider.
    pub pg_message: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PgProviderError, "type" = "PG_PROVIDER", 0b101, {
    0 message "message"
    1 pg_code "pgCode"
    2 pg_message "pgMessage"
});
