use std::{fmt, str::FromStr};

use http::HeaderValue;
use serde::{Deserialize, Serialize};

/// The key by which PortOne knows that a request was sent before, and answers it with the first answer.
///
/// PortOne keeps a key for three hours. The same key may not be used for another request. A write without a key of
/// yours has one of its own, which is the same for all attempts of the call.
///
/// A key of yours makes a call happen once even if your program ends in between and the call is made again within that
/// time. Later than that, look up first what was done.
///
/// ```
/// use portone::IdempotencyKey;
///
/// let key = IdempotencyKey::from_parts(["cancel", "order-20260401-1"])?;
/// assert_eq!(key, IdempotencyKey::from_parts(["cancel", "order-20260401-1"])?);
///
/// // The shop keeps the key with the order, so that it is there after a restart.
/// let kept: String = key.as_str().to_owned();
/// assert_eq!(IdempotencyKey::new(kept)?, key);
/// # Ok::<(), portone::IdempotencyKeyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// The fewest characters of a key, according to PortOne's reference.
    pub const MIN_LENGTH: usize = 16;
    /// The most characters of a key, according to PortOne's reference.
    pub const MAX_LENGTH: usize = 256;

    /// Takes a text as a key.
    ///
    /// # Errors
    ///
    /// Returns [`IdempotencyKeyError`] unless the text has 16 to 256 visible ASCII characters.
    pub fn new(text: impl Into<String>) -> Result<Self, IdempotencyKeyError> {
        let text = text.into();
        let is_long_enough = (Self::MIN_LENGTH..=Self::MAX_LENGTH).contains(&text.len());
        if !is_long_enough || !text.bytes().all(|byte| matches!(byte, b'!'..=b'~')) {
            return Err(IdempotencyKeyError(()));
        }
        Ok(Self(text))
    }

    /// Makes a key of texts, such as the name of what is done and the ID of an order. Different texts make different
    /// keys, whatever they have in them, and the same texts make the same key.
    ///
    /// # Errors
    ///
    /// Returns [`IdempotencyKeyError`] if the key would have more than 256 characters. A character that is no letter
    /// and no digit takes three, and one that is not ASCII takes up to twelve.
    pub fn from_parts<I>(parts: I) -> Result<Self, IdempotencyKeyError>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

        // The sign in front of each part is in none of them, as it is percent-encoded there.
        let mut text = String::from("portone-rust");
        for part in parts {
            text.push(':');
            text.extend(utf8_percent_encode(part.as_ref(), NON_ALPHANUMERIC));
        }
        while text.len() < Self::MIN_LENGTH {
            text.push('.');
        }
        Self::new(text)
    }

    /// Makes a key of 128 random bits.
    pub(crate) fn random() -> Option<Self> {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).ok()?;
        Some(Self(bits.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Returns the text of the key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes the value of the header `idempotency-key`, which is a string as RFC 8941 writes it.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        let quoted = self.0.replace('\\', "\\\\").replace('"', "\\\"");
        HeaderValue::from_str(&format!("\"{quoted}\"")).ok()
    }
}

impl TryFrom<String> for IdempotencyKey {
    type Error = IdempotencyKeyError;

    fn try_from(text: String) -> Result<Self, IdempotencyKeyError> {
        Self::new(text)
    }
}

impl From<IdempotencyKey> for String {
    fn from(key: IdempotencyKey) -> Self {
        key.0
    }
}

impl FromStr for IdempotencyKey {
    type Err = IdempotencyKeyError;

    fn from_str(text: &str) -> Result<Self, IdempotencyKeyError> {
        Self::new(text)
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The error of a text that cannot be an [`IdempotencyKey`].
///
/// ```
/// use portone::{IdempotencyKey, IdempotencyKeyError};
///
/// // The ID of an order is too short for a key. It can be a part of one.
/// let error: IdempotencyKeyError = IdempotencyKey::new("order-1").unwrap_err();
/// assert_eq!(error.to_string(), "an idempotency key has 16 to 256 visible ASCII characters");
/// assert!(IdempotencyKey::from_parts(["order-1"]).is_ok());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an idempotency key has 16 to 256 visible ASCII characters")]
pub struct IdempotencyKeyError(());
