use std::{fmt, str::FromStr};

use http::HeaderValue;
use zeroize::Zeroizing;

/// The secret of PortOne's V2 API, which PortOne's console shows.
///
/// The text is checked once, when it is parsed. `Debug` output does not show it, and it is wiped from memory when it
/// is dropped. The HTTP client has copies of it in the requests that it sends.
///
/// ```
/// use portone::{ApiSecret, ApiSecretError};
///
/// let secret: ApiSecret = "a secret from the console".parse()?;
/// assert_eq!(format!("{secret:?}"), "ApiSecret(…)");
/// assert_eq!("".parse::<ApiSecret>().unwrap_err(), ApiSecretError::Empty);
/// # Ok::<(), ApiSecretError>(())
/// ```
#[derive(Clone)]
pub struct ApiSecret(Zeroizing<String>);

impl ApiSecret {
    /// Makes the value of the header `authorization`.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        let text = Zeroizing::new(format!("PortOne {}", *self.0));
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

impl FromStr for ApiSecret {
    type Err = ApiSecretError;

    fn from_str(text: &str) -> Result<Self, ApiSecretError> {
        if text.is_empty() {
            return Err(ApiSecretError::Empty);
        }
        if text.contains(['\r', '\n']) {
            return Err(ApiSecretError::LineBreak);
        }
        if text.starts_with("whsec_") {
            return Err(ApiSecretError::WebhookSecret);
        }
        if text.trim() != text || !text.chars().all(|sign| sign == ' ' || sign.is_ascii_graphic()) {
            return Err(ApiSecretError::NotAHeader);
        }
        let scheme = text.split(' ').next().unwrap_or_default();
        if ["portone", "bearer", "basic"].iter().any(|other| scheme.eq_ignore_ascii_case(other)) {
            return Err(ApiSecretError::Scheme);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }
}

impl fmt::Debug for ApiSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiSecret(…)")
    }
}

/// The reason why a text is no API secret. It does not repeat the text.
///
/// ```
/// use portone::{ApiSecret, ApiSecretError};
///
/// // The file from which the shop reads its secret ends with a line break.
/// let file = "a secret from the console\n";
/// assert_eq!(file.parse::<ApiSecret>().unwrap_err(), ApiSecretError::LineBreak);
/// assert!(file.trim_end().parse::<ApiSecret>().is_ok());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ApiSecretError {
    /// The text is empty. An environment variable may be set to nothing.
    #[error("the API secret is empty")]
    Empty,
    /// There is a line break in the text, often at its end, as in a file.
    #[error("there is a line break in the API secret, maybe at its end")]
    LineBreak,
    /// The text is a webhook secret, which begins with `whsec_`.
    #[error("this is a webhook secret; the API secret is another text of PortOne's console")]
    WebhookSecret,
    /// The text begins with a word such as `PortOne` or `Bearer`, as the header does that the client makes of the secret.
    #[error("the word before the API secret belongs to the header, and the client adds it")]
    Scheme,
    /// The text has characters that no HTTP header can have, or a space at its start or end.
    #[error("there are characters in the API secret that an HTTP header cannot have")]
    NotAHeader,
}
