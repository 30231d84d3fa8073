use std::fmt;

use portone_webhook_core::{SecretError, WebhookSecret};

/// A secret as it was given, which may be damaged.
///
/// `Debug` does not show its text.
///
/// ```
/// use portone_webhook_diagnosis::SecretText;
///
/// let secret = SecretText::new("PORTONE_WEBHOOK_SECRET", "'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'");
/// assert!(secret.key().is_err(), "there are quotes around it");
/// ```
#[derive(Clone)]
pub struct SecretText {
    source: String,
    text: String,
    is_of_another_place: bool,
}

impl SecretText {
    /// A secret of the receiver. `source` is what it is called in findings, such as `secret 2 of
    /// PORTONE_WEBHOOK_SECRET`.
    pub fn new(source: impl Into<String>, text: impl Into<String>) -> Self {
        Self { source: source.into(), text: text.into(), is_of_another_place: false }
    }

    /// A secret that the receiver does not have: that of another environment, or one that was replaced. It is
    /// tried as well, to tell whether the delivery was signed with it.
    pub fn of_another_place(source: impl Into<String>, text: impl Into<String>) -> Self {
        Self { is_of_another_place: true, ..Self::new(source, text) }
    }

    /// What it is called in findings.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the receiver does not have it.
    pub fn is_of_another_place(&self) -> bool {
        self.is_of_another_place
    }

    /// The key, if the text is usable as it is.
    ///
    /// # Errors
    ///
    /// [`SecretError`] if it is not.
    pub fn key(&self) -> Result<WebhookSecret, SecretError> {
        self.text.parse()
    }

    /// The same secret with another text.
    pub(crate) fn with_text(&self, text: String) -> Self {
        Self { text, ..self.clone() }
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretText").field("source", &self.source).finish_non_exhaustive()
    }
}
