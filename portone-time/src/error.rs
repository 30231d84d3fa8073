use std::error::Error;

/// The error of a text that is not the time or the date that it should be.
///
/// ```
/// use portone_time::DateTime;
///
/// let error = DateTime::from("yesterday").to_system_time().unwrap_err();
/// assert_eq!(error.to_string(), "the text is not a time as RFC 3339 writes it, or a date such as 2026-04-01");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("the text is not a time as RFC 3339 writes it, or a date such as 2026-04-01")]
pub struct TimeError(#[source] Box<dyn Error + Send + Sync>);

impl TimeError {
    pub(crate) fn new(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}
