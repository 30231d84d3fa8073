use std::{fmt, str::FromStr};

use base64::{
    Engine as _, alphabet, decoded_len_estimate,
    engine::{
        DecodePaddingMode,
        general_purpose::{GeneralPurpose, GeneralPurposeConfig},
    },
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{SecretError, metadata::signed, signature::Signature};

const SECRET_TEXT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What a fingerprint is the HMAC of. A signed text has two dots or more, and this has none, so no
/// fingerprint is a part of a signature.
const FINGERPRINT: &[u8] = b"portone-webhook-core fingerprint of a secret";

/// The key that PortOne signs a store's webhooks with.
///
/// It is read from the text that PortOne's console shows: standard base64, with or without the
/// prefix `whsec_` and the padding. White space around the text is ignored, as a line break often
/// ends up in an environment variable.
///
/// The HMAC key schedule is computed once, here. Each clone wipes its own from memory when it is
/// dropped, and `Debug` does not show it. What the compiler or the HMAC's set-up leaves on the stack
/// is out of reach.
///
/// ```
/// use portone_webhook_core::WebhookSecret;
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// assert_eq!(format!("{secret:?}"), "WebhookSecret(..)");
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
#[derive(Clone)]
pub struct WebhookSecret(Hmac<Sha256>);

impl WebhookSecret {
    /// Takes the key itself, already decoded.
    ///
    /// ```
    /// use portone_webhook_core::WebhookSecret;
    ///
    /// let secret = WebhookSecret::from_bytes(b"a key of bytes")?;
    /// let text: WebhookSecret = "whsec_YSBrZXkgb2YgYnl0ZXM=".parse()?;
    /// assert_eq!(secret.sign("msg_1", 1745908930, "{}"), text.sign("msg_1", 1745908930, "{}"));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`SecretError::Empty`] if `key` has no byte. Every other length is taken.
    pub fn from_bytes(key: &[u8]) -> Result<Self, SecretError> {
        if key.is_empty() {
            return Err(SecretError::Empty);
        }
        // HMAC takes keys of every length, so this error does not occur.
        Hmac::new_from_slice(key).map(Self).map_err(|_| SecretError::Empty)
    }

    /// Signs a delivery as PortOne does; the result is the text of its `webhook-signature` header.
    ///
    /// A receiver does not need this. It is there for tests, which play PortOne's part; the feature
    /// `testing` makes whole deliveries with it.
    ///
    /// `timestamp` is the time of the attempt in seconds since the Unix epoch, and goes into the
    /// `webhook-timestamp` header as a decimal number. The signed text is `id.timestamp.body`
    /// (Standard Webhooks, "Signature scheme").
    ///
    /// ```
    /// use portone_webhook_core::WebhookSecret;
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let body = r#"{"email":"test@example.com","username":"test_user"}"#;
    /// assert_eq!(
    ///     secret.sign("msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", 1649367553, body),
    ///     "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
    /// );
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    pub fn sign(&self, id: impl AsRef<[u8]>, timestamp: u64, body: impl AsRef<[u8]>) -> String {
        let metadata = signed(id.as_ref(), timestamp.to_string().as_bytes());
        format!("v1,{}", self.signature(&metadata, body.as_ref()))
    }

    /// Tells the key from others without telling the key.
    pub(crate) fn fingerprint(&self) -> [u8; 16] {
        let mut mac = self.0.clone();
        mac.update(FINGERPRINT);
        let tag = mac.finalize().into_bytes();
        tag.first_chunk().copied().unwrap_or_default()
    }

    /// `metadata` is what stands before the body in the signed text: `id.timestamp.`
    pub(crate) fn signature(&self, metadata: &[u8], body: &[u8]) -> Signature {
        let mut mac = self.0.clone();
        mac.update(metadata);
        mac.update(body);
        Signature::new(&mac.finalize())
    }
}

impl FromStr for WebhookSecret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, SecretError> {
        let text = text.trim_ascii();
        let text = text.strip_prefix("whsec_").unwrap_or(text);
        let mut key = Zeroizing::new(vec![0; decoded_len_estimate(text.len())]);
        let length =
            SECRET_TEXT.decode_slice(text, &mut key).map_err(|_| SecretError::InvalidBase64)?;
        key.truncate(length);
        Self::from_bytes(&key)
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret(..)")
    }
}

#[cfg(test)]
mod tests {
    use hmac::digest::CtOutput;

    use super::*;

    const KEY: &str = "pzQGE83cSIRKM4/WH5QY+g==";

    fn signature(secret: &str) -> Result<String, SecretError> {
        Ok(secret.parse::<WebhookSecret>()?.sign("id", 1, "body"))
    }

    #[test]
    fn every_spelling_of_a_secret_is_the_same_key() {
        let expected = signature(KEY);
        assert!(expected.is_ok());
        for spelling in [
            "whsec_pzQGE83cSIRKM4/WH5QY+g==",
            "whsec_pzQGE83cSIRKM4/WH5QY+g",
            "pzQGE83cSIRKM4/WH5QY+g",
            " \t\r\nwhsec_pzQGE83cSIRKM4/WH5QY+g==\r\n",
        ] {
            assert_eq!(signature(spelling), expected, "{spelling:?}");
        }
    }

    #[test]
    fn a_text_without_a_key_is_refused() {
        for text in ["", " \n", "whsec_", "\twhsec_ "] {
            assert_eq!(signature(text), Err(SecretError::Empty), "{text:?}");
        }
        assert_eq!(WebhookSecret::from_bytes(b"").err(), Some(SecretError::Empty));
    }

    #[test]
    fn a_damaged_text_is_refused_without_being_quoted() {
        for text in [
            "pzQGE83cSIRKM4_WH5QY-g==",
            "pzQGE83cSIRK M4/WH5QY+g==",
            "pzQGE83cSIRKM4/WH5QY+h==",
            "whsec_whsec_pzQGE83cSIRKM4/WH5QY+g==",
            "WHSEC_pzQGE83cSIRKM4/WH5QY+g==",
            "\u{a0}pzQGE83cSIRKM4/WH5QY+g==",
            "pzQGE83cSIRKM",
            "비밀",
            "====",
        ] {
            let error = signature(text).expect_err(text);
            assert_eq!(error, SecretError::InvalidBase64, "{text:?}");
            assert!(!error.to_string().contains(text), "{error}");
        }
    }

    #[test]
    fn keys_of_any_length_sign() {
        for length in [1, 16, 24, 32, 63, 64, 65, 1024] {
            let secret = WebhookSecret::from_bytes(&vec![7; length]).unwrap();
            assert_eq!(secret.sign("id", 1, "body").len(), "v1,".len() + 44);
        }
    }

    /// What the compiler can tell of it: each part that `Hmac<Sha256>` is made of wipes itself.
    #[test]
    fn the_key_is_wiped_on_drop() {
        fn wiped<T: zeroize::ZeroizeOnDrop>() {}
        wiped::<Sha256>();
        wiped::<CtOutput<Hmac<Sha256>>>();
        wiped::<Zeroizing<Vec<u8>>>();
        assert!(std::mem::needs_drop::<WebhookSecret>());
    }
}
