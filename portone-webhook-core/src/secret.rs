use std::{fmt, str::FromStr};

use base64::{
    Engine as _, alphabet, decoded_len_estimate,
    engine::{
        DecodePaddingMode,
        general_purpose::{GeneralPurpose, GeneralPurposeConfig},
    },
};
use hmac::{
    KeyInit,
    block_api::HmacCore,
    digest::block_api::{Buffer, FixedOutputCore, UpdateCore},
};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{
    error::{SecretError, VerifyError},
    guessable::{is_guessable_key, is_placeholder},
    headers::{Signed, check_id},
    signature::Signature,
    wiped::Wiped,
};

const SECRET_TEXT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The text whose HMAC is a fingerprint. A signed text has two dots or more, and this text has none, so no
/// fingerprint is a part of a signature.
const FINGERPRINT: &[u8] = b"portone-webhook-core fingerprint of a secret";

/// The key with which PortOne signs a store's webhooks.
///
/// The key is read from the text that PortOne's console shows, which is standard base64, with or without the
/// prefix `whsec_` and the padding. White space around the text is ignored, since a line break often ends up
/// in an environment variable.
///
/// The HMAC key schedule is computed once, when the secret is made. Each clone wipes its own copy from memory
/// when it is dropped, and `Debug` does not show the key. Copies that the compiler or the HMAC's set-up
/// leaves on the stack are not wiped.
///
/// ```
/// use portone_webhook_core::WebhookSecret;
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// assert_eq!(format!("{secret:?}"), "WebhookSecret(..)");
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
#[derive(Clone)]
pub struct WebhookSecret(KeyedHmac);

/// An HMAC without a buffer. A buffer is only needed while something is signed, so it is not copied with the
/// key.
type KeyedHmac = HmacCore<Sha256>;

impl WebhookSecret {
    /// The least number of bytes that a key can have, which is 16, like the shortest key in the tests of
    /// PortOne's SDKs.
    pub const SHORTEST: usize = 16;

    /// Makes a secret from the key itself, which is already decoded.
    ///
    /// ```
    /// use portone_webhook_core::WebhookSecret;
    ///
    /// let secret = WebhookSecret::from_bytes(b"a key of 19 bytes..")?;
    /// let text: WebhookSecret = "whsec_YSBrZXkgb2YgMTkgYnl0ZXMuLg==".parse()?;
    /// assert_eq!(secret.sign("msg_1", 1745908930, "{}"), text.sign("msg_1", 1745908930, "{}"));
    /// # Ok::<(), portone_webhook_core::SecretError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`SecretError::Empty`] if `key` has no byte, [`SecretError::TooShort`] if it has fewer than
    /// [`SHORTEST`](Self::SHORTEST), and [`SecretError::Guessable`] if it is a placeholder or a pattern.
    /// Every other key is accepted, whatever its length is.
    pub fn from_bytes(key: &[u8]) -> Result<Self, SecretError> {
        if key.is_empty() {
            return Err(SecretError::Empty);
        }
        if key.len() < Self::SHORTEST {
            return Err(SecretError::TooShort);
        }
        if is_guessable_key(key) {
            return Err(SecretError::Guessable);
        }
        // HMAC takes keys of every length, so this error does not occur.
        KeyedHmac::new_from_slice(key).map(Self).map_err(|_| SecretError::Empty)
    }

    /// Signs a delivery as PortOne does, and returns the text of its `webhook-signature` header.
    ///
    /// A receiver does not need this method. It is for tests, which play PortOne's part; the feature
    /// `testing` makes whole deliveries with it.
    ///
    /// `timestamp` is the time of the attempt in seconds since the Unix epoch, and stands in the
    /// `webhook-timestamp` header as a decimal number. The signed text is `id.timestamp.body` (Standard
    /// Webhooks, "Signature scheme").
    ///
    /// ```
    /// use portone_webhook_core::WebhookSecret;
    ///
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let body = r#"{"email":"test@example.com","username":"test_user"}"#;
    /// assert_eq!(
    ///     secret.sign("msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", 1649367553, body)?,
    ///     "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`InvalidId`](VerifyError::InvalidId) if there is a `.` in the id, since such a signature
    /// would fit other deliveries as well.
    pub fn sign(
        &self,
        id: impl AsRef<[u8]>,
        timestamp: u64,
        body: impl AsRef<[u8]>,
    ) -> Result<String, VerifyError> {
        check_id(id.as_ref())?;
        let timestamp = timestamp.to_string();
        let signed = Signed { id: id.as_ref(), timestamp: timestamp.as_bytes() };
        Ok(format!("v1,{}", self.signature(signed, body.as_ref())))
    }

    /// Returns bytes that tell the key from other keys without revealing it.
    pub(crate) fn fingerprint(&self) -> [u8; 16] {
        self.hmac([FINGERPRINT]).first_chunk().copied().unwrap_or_default()
    }

    pub(crate) fn signature(&self, signed: Signed<'_>, body: &[u8]) -> Signature {
        Signature::new(&self.hmac([signed.id, b".", signed.timestamp, b".", body]))
    }

    fn hmac<const N: usize>(&self, parts: [&[u8]; N]) -> Wiped<32> {
        let mut hmac = self.0.clone();
        let mut buffer = Buffer::<KeyedHmac>::default();
        for part in parts {
            buffer.digest_blocks(part, |blocks| hmac.update_blocks(blocks));
        }
        let mut tag = Wiped::new();
        hmac.finalize_fixed_core(&mut buffer, (&mut *tag).into());
        tag
    }
}

impl FromStr for WebhookSecret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, SecretError> {
        let text = text.trim_ascii();
        let text = text.strip_prefix("whsec_").unwrap_or(text);
        if is_placeholder(text.as_bytes()) {
            return Err(SecretError::Guessable);
        }
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
    use hmac::digest::block_api::CoreProxy;

    use super::*;

    const KEY: &str = "pzQGE83cSIRKM4/WH5QY+g==";

    fn signature(secret: &str) -> Result<String, SecretError> {
        Ok(secret.parse::<WebhookSecret>()?.sign("id", 1, "body").unwrap())
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
            "whsec_!!",
        ] {
            let error = signature(text).expect_err(text);
            assert_eq!(error, SecretError::InvalidBase64, "{text:?}");
            assert!(!error.to_string().contains(text), "{error}");
        }
    }

    #[test]
    fn keys_of_any_length_from_sixteen_bytes_on_sign() {
        let key: Vec<u8> =
            (0..1024u32).map(|byte| byte.wrapping_mul(0x9e37_79b9).to_be_bytes()[0]).collect();
        for length in [16, 24, 32, 63, 64, 65, 1024] {
            let secret = WebhookSecret::from_bytes(&key[..length]).unwrap();
            assert_eq!(secret.sign("id", 1, "body").unwrap().len(), "v1,".len() + 44);
        }
    }

    #[test]
    fn what_anybody_can_guess_is_refused() {
        for text in [
            "null",
            "whsec_null",
            "whsec_xxxx",
            "whsec_your_webhook_secret",
            "changemechangemechangemechangeme",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "abcabcabcabcabcabcabcabcabcabcab",
            "////////////////////////////////",
            // This text decodes to sixteen bytes, each of which is 7.
            "BwcHBwcHBwcHBwcHBwcHBw==",
            // This text decodes to `changemechangeme`.
            "Y2hhbmdlbWVjaGFuZ2VtZQ==",
        ] {
            assert_eq!(signature(text), Err(SecretError::Guessable), "{text:?}");
        }
        assert_eq!(WebhookSecret::from_bytes(&[0; 64]).err(), Some(SecretError::Guessable));
    }

    #[test]
    fn a_key_of_fewer_than_sixteen_bytes_is_refused() {
        let key = b"\x9c\x02\xe1\x17\xb0\x84\xd3\x0f\xa6\x91\xc8\x1d\xf2\x8b\x05\xbe";
        for length in 1..16 {
            let error = WebhookSecret::from_bytes(&key[..length]).err();
            assert_eq!(error, Some(SecretError::TooShort), "{length}");
        }
        assert!(WebhookSecret::from_bytes(key).is_ok());
        assert_eq!(signature("whsec_pzQGE83cSIRKM4/WH5QY"), Err(SecretError::TooShort));
    }

    #[test]
    fn an_error_says_what_a_secret_looks_like_and_where_it_is() {
        for text in ["", "null", "pzQGE83c", "%"] {
            let shown = signature(text).unwrap_err().to_string();
            assert!(
                shown.contains("whsec_") && shown.contains("결제알림(Webhook) 관리"),
                "{shown}"
            );
        }
    }

    /// Checks what the compiler can tell, which is that each part of a `KeyedHmac`, its buffer and its tag wipe
    /// themselves.
    #[test]
    fn the_key_is_wiped_on_drop() {
        fn wiped<T: zeroize::ZeroizeOnDrop>() {}
        wiped::<<Sha256 as CoreProxy>::Core>();
        wiped::<Buffer<KeyedHmac>>();
        wiped::<Wiped<32>>();
        wiped::<Zeroizing<Vec<u8>>>();
        assert!(std::mem::needs_drop::<WebhookSecret>());
    }
}
