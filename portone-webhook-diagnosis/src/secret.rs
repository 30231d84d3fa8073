use std::fmt;

use portone_webhook_core::{SecretError, WebhookSecret};

/// A secret as it was given, which may be damaged.
///
/// The output of `Debug` does not contain the secret.
///
/// ```
/// use portone_webhook_diagnosis::SecretText;
///
/// let secret = SecretText::new("PORTONE_WEBHOOK_SECRET", "'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'");
/// assert!(secret.key().is_err(), "there are quotes around it");
/// assert_eq!((secret.source(), secret.is_configured()), ("PORTONE_WEBHOOK_SECRET", true));
///
/// let test = SecretText::not_configured("test", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
/// assert!(test.text().starts_with("whsec_"));
/// ```
#[derive(Clone)]
pub struct SecretText {
    source: String,
    text: String,
    is_configured: bool,
}

impl SecretText {
    /// Creates a secret that the receiver is configured with. `source` is its name in findings, such as
    /// `secret 2 of PORTONE_WEBHOOK_SECRET`.
    pub fn new(source: impl Into<String>, text: impl Into<String>) -> Self {
        Self { source: source.into(), text: text.into(), is_configured: true }
    }

    /// Creates a secret that the receiver is not configured with, such as the secret of another environment
    /// or a secret that was replaced. [`diagnose`](crate::diagnose) says whether a delivery was signed with
    /// it.
    pub fn not_configured(source: impl Into<String>, text: impl Into<String>) -> Self {
        Self { is_configured: false, ..Self::new(source, text) }
    }

    /// Returns the name of the secret in findings.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns the text of the secret as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Says whether the receiver is configured with this secret.
    pub fn is_configured(&self) -> bool {
        self.is_configured
    }

    /// Decodes the key from the text.
    ///
    /// # Errors
    ///
    /// Returns [`SecretError`] if the text is not a usable secret.
    pub fn key(&self) -> Result<WebhookSecret, SecretError> {
        self.text.parse()
    }

    /// Returns a copy of the secret with another text.
    pub(crate) fn with_text(&self, text: String) -> Self {
        Self { text, ..self.clone() }
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretText").field("source", &self.source).finish_non_exhaustive()
    }
}
