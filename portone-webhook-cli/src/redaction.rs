//! This module redacts secrets in what the program prints. A user may have put a secret in a wrong place,
//! such as a file name, without noticing.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use portone_webhook_diagnosis::SecretText;

const REPLACEMENT: &str = "[secret]";
const PREFIX: &str = "whsec_";

/// The length from which a random-looking word is taken for a secret. PortOne's secrets are longer.
const MIN_RANDOM_LENGTH: usize = 24;
/// The length of the shortest secret that is searched for. A shorter text may occur anywhere by chance.
const MIN_SECRET_LENGTH: usize = 16;

/// Redacts everything in a text that looks like a secret or like the password of a URL.
pub(crate) fn redacted(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(redact_passwords)
        .map(|word| redact_keys(&word))
        .collect()
}

/// Redacts the given secrets in a text, including their percent-encoded form.
pub(crate) fn without_secrets(secrets: &[SecretText], mut text: String) -> String {
    for secret in secrets {
        let key = secret.text().trim().trim_start_matches(PREFIX).trim_end_matches('=');
        if key.len() < MIN_SECRET_LENGTH {
            continue;
        }
        for key in [key, &utf8_percent_encode(key, NON_ALPHANUMERIC).to_string()] {
            if text.contains(key) {
                text = text.replace(key, REPLACEMENT);
            }
        }
    }
    text
}

/// Redacts the passwords of URLs in a word. In JSON, each string is a word of its own: one may have a colon in front of a
/// mail address in another.
fn redact_passwords(word: &str) -> String {
    let is_json = ["{\"", "[\"", "\":", "\","].iter().any(|sign| word.contains(sign));
    if !is_json {
        return redact_password(word);
    }
    word.split_inclusive('"').map(redact_password).collect()
}

/// Redacts the user and the password of a URL. In a malformed URL the password may contain an `@` or a slash.
fn redact_password(word: &str) -> String {
    match word.rsplit_once('@') {
        Some((user, host)) if user.contains(':') => {
            let scheme = user.split_once("://").map(|(scheme, _)| format!("{scheme}://"));
            format!("{}{REPLACEMENT}@{host}", scheme.unwrap_or_default())
        }
        _ => word.to_owned(),
    }
}

/// Redacts the keys in a word, which may have other characters around them.
fn redact_keys(word: &str) -> String {
    let is_delimiter =
        |character: char| !character.is_ascii_alphanumeric() && !"+/=_-%".contains(character);
    let mut text = String::with_capacity(word.len());
    for piece in word.split_inclusive(is_delimiter) {
        let token = piece.strip_suffix(is_delimiter).unwrap_or(piece);
        let (_, end) = piece.split_at_checked(token.len()).unwrap_or_default();
        text.push_str(&redact_key(token));
        text.push_str(end);
    }
    text
}

/// Redacts a token of base64 characters and percent escapes, if it looks like a key.
fn redact_key(token: &str) -> String {
    let prefix = token.to_ascii_lowercase().find(PREFIX);
    let end = prefix.map(|start| start.saturating_add(PREFIX.len()));
    match end.and_then(|end| token.split_at_checked(end)) {
        Some((_, "")) => token.to_owned(),
        Some((start, _)) => format!("{start}{REPLACEMENT}"),
        None if looks_random(token) => REPLACEMENT.to_owned(),
        None => token.to_owned(),
    }
}

/// Says whether upper-case letters, lower-case letters and digits alternate as often as in random base64.
/// They alternate less often in a path, a UUID or a name.
fn looks_random(token: &str) -> bool {
    let kind = |byte: u8| match byte {
        b'A'..=b'Z' => 'A',
        b'a'..=b'z' => 'a',
        b'0'..=b'9' => '0',
        _ => '-',
    };
    let has = |wanted| token.bytes().any(|byte| kind(byte) == wanted);
    let letters = token.bytes().map(kind).filter(|kind| *kind != '-');
    let changes = letters.clone().zip(letters.skip(1)).filter(|(one, next)| one != next).count();
    token.len() >= MIN_RANDOM_LENGTH
        && has('A')
        && has('a')
        && changes.saturating_mul(4) >= token.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    #[test]
    fn text_that_looks_like_a_secret_is_redacted() {
        for (text, shown) in [
            ("cannot read whsec_C2FVsBQI: gone", "cannot read whsec_[secret]: gone"),
            ("'prod=WHSEC_C2FV%2Bb5s%3D'", "'prod=WHSEC_[secret]'"),
            (KEY, "[secret]"),
            ("C2FVsBQIhrscChlQIMV%2Bb5sSYspob7oD", "[secret]"),
            ("C2FVsBQIhrscChlQIMV-b5sSYspob7oD", "[secret]"),
            ("'pzQGE83cSIRKM4/WH5QY+g=='", "'[secret]'"),
            ("http://user:pass@host/a", "http://[secret]@host/a"),
            ("'http://user:p/a@ss@host:x/'", "'http://[secret]@host:x/'"),
            ("user:pass@host", "[secret]@host"),
            (
                r#"{"id":"a","url":"http://user:pass@host/a","to":"kim@shop.example"}"#,
                r#"{"id":"a","url":"http://[secret]@host/a","to":"kim@shop.example"}"#,
            ),
        ] {
            assert_eq!(redacted(text), shown);
        }
    }

    #[test]
    fn other_text_is_unchanged() {
        for text in [
            "error: a secret begins with whsec_, or has none",
            "cannot read /home/kim/Projects2026/portone-webhook/secret.txt: No such file",
            "C:\\Users\\KimMinji\\Documents\\PortOne\\secrets\\test1.txt",
            "/run/secrets/portone/3f0c6e0e-31f1-4a6f-6e0b-0c5b1f6a2d11",
            "msg-01968581-8736-5ad1-411a-1d7894166352",
            "no answer from http://127.0.0.1:3000/payments/webhook?shop=1: refused",
            r#"{"id":"order-1","customer":{"email":"kim@shop.example"}}"#,
            r#"["12:30","kim@shop.example"]"#,
            "Transaction.VirtualAccountIssued mail@example.com 결제알림(Webhook)",
            "TIMESTAMP_TOO_OLD --other-secret-file NO_MATCHING_SIGNATURE",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn a_known_secret_is_redacted_everywhere() {
        let secret = SecretText::new("test", format!("whsec_{KEY}"));
        let encoded = utf8_percent_encode(KEY, NON_ALPHANUMERIC);
        let text = format!("a{KEY}b/{encoded}");
        assert_eq!(without_secrets(&[secret], text), "a[secret]b/[secret]");
    }
}
