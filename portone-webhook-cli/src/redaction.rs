//! Takes secrets out of what is printed: whoever gives one in a wrong place does not know it there.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use portone_webhook_diagnosis::SecretText;

const HIDDEN: &str = "[secret]";
const PREFIX: &str = "whsec_";

/// PortOne's secrets have more letters of base64; a word of fewer is seldom one.
const LONG: usize = 24;
/// Shorter texts may stand anywhere by chance.
const SECRET_LENGTH: usize = 16;

/// Text without what looks like a secret, or like the password of a URL.
pub(crate) fn redacted(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(without_user)
        .map(|word| without_keys(&word))
        .collect()
}

/// Text without these very secrets, and without them as they stand in a URL.
pub(crate) fn without(secrets: &[SecretText], mut text: String) -> String {
    for secret in secrets {
        let key = secret.text().trim().trim_start_matches(PREFIX).trim_end_matches('=');
        if key.len() < SECRET_LENGTH {
            continue;
        }
        for key in [key, &utf8_percent_encode(key, NON_ALPHANUMERIC).to_string()] {
            if text.contains(key) {
                text = text.replace(key, HIDDEN);
            }
        }
    }
    text
}

/// Where a URL is not written well, its password may have an `@` or a slash.
fn without_user(word: &str) -> String {
    match word.rsplit_once('@') {
        Some((user, host)) if user.contains(':') => {
            let scheme = user.split_once("://").map(|(scheme, _)| format!("{scheme}://"));
            format!("{}{HIDDEN}@{host}", scheme.unwrap_or_default())
        }
        _ => word.to_owned(),
    }
}

fn without_keys(word: &str) -> String {
    let other = |letter: char| !letter.is_ascii_alphanumeric() && !"+/=_-%".contains(letter);
    let mut text = String::with_capacity(word.len());
    for piece in word.split_inclusive(other) {
        let run = piece.strip_suffix(other).unwrap_or(piece);
        let (_, end) = piece.split_at_checked(run.len()).unwrap_or_default();
        text.push_str(&without_key(run));
        text.push_str(end);
    }
    text
}

/// Of letters of base64 and percent escapes.
fn without_key(run: &str) -> String {
    let prefix = run.to_ascii_lowercase().find(PREFIX);
    let end = prefix.map(|start| start.saturating_add(PREFIX.len()));
    match end.and_then(|end| run.split_at_checked(end)) {
        Some((_, "")) => run.to_owned(),
        Some((start, _)) => format!("{start}{HIDDEN}"),
        None if looks_random(run) => HIDDEN.to_owned(),
        None => run.to_owned(),
    }
}

/// Capitals, small letters and digits take turns, as they do in no path, no UUID and no name.
fn looks_random(run: &str) -> bool {
    let kind = |byte: u8| match byte {
        b'A'..=b'Z' => 'A',
        b'a'..=b'z' => 'a',
        b'0'..=b'9' => '0',
        _ => '-',
    };
    let has = |wanted| run.bytes().any(|byte| kind(byte) == wanted);
    let letters = run.bytes().map(kind).filter(|kind| *kind != '-');
    let changes = letters.clone().zip(letters.skip(1)).filter(|(one, next)| one != next).count();
    run.len() >= LONG && has('A') && has('a') && changes.saturating_mul(4) >= run.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    #[test]
    fn what_looks_like_a_secret_is_hidden() {
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
        ] {
            assert_eq!(redacted(text), shown);
        }
    }

    #[test]
    fn other_text_stays() {
        for text in [
            "error: a secret begins with whsec_, or has none",
            "cannot read /home/kim/Projects2026/portone-webhook/secret.txt: No such file",
            "C:\\Users\\KimMinji\\Documents\\PortOne\\secrets\\test1.txt",
            "/run/secrets/portone/3f0c6e0e-31f1-4a6f-6e0b-0c5b1f6a2d11",
            "msg-01968581-8736-5ad1-411a-1d7894166352",
            "no answer from http://127.0.0.1:3000/payments/webhook?shop=1: refused",
            "Transaction.VirtualAccountIssued mail@example.com 결제알림(Webhook)",
            "TIMESTAMP_TOO_OLD --other-secret-file NO_MATCHING_SIGNATURE",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn a_known_secret_is_hidden_wherever_it_stands() {
        let secret = SecretText::new("test", format!("whsec_{KEY}"));
        let encoded = utf8_percent_encode(KEY, NON_ALPHANUMERIC);
        let text = format!("a{KEY}b/{encoded}");
        assert_eq!(without(&[secret], text), "a[secret]b/[secret]");
    }
}
