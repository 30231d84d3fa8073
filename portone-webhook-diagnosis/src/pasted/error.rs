/// The error for a pasted text that is not in the expected format. The message contains no secret.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let error = pasted::headers("a text without headers").unwrap_err();
/// assert_eq!(error.to_string(), "it has no headers, such as webhook-id: msg-1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PastedError(String);

impl PastedError {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}
