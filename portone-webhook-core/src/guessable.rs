//! What stands where a secret belongs, such as the placeholders of `.env` templates.

use std::collections::BTreeSet;

/// Placeholders are put together from these. A key that is random is never written in such words alone.
const WORDS: &[&str] = &[
    "a",
    "abc",
    "add",
    "admin",
    "an",
    "any",
    "api",
    "app",
    "asdf",
    "bar",
    "base",
    "baz",
    "change",
    "changed",
    "company",
    "config",
    "console",
    "copied",
    "copy",
    "default",
    "demo",
    "dev",
    "development",
    "dummy",
    "empty",
    "encoded",
    "enter",
    "env",
    "example",
    "fake",
    "false",
    "fill",
    "fix",
    "foo",
    "for",
    "from",
    "goes",
    "hash",
    "here",
    "hmac",
    "holder",
    "in",
    "insert",
    "invalid",
    "is",
    "it",
    "key",
    "local",
    "long",
    "me",
    "missing",
    "my",
    "name",
    "nan",
    "nil",
    "no",
    "none",
    "not",
    "null",
    "object",
    "of",
    "pass",
    "password",
    "paste",
    "place",
    "please",
    "port",
    "portone",
    "private",
    "prod",
    "production",
    "public",
    "put",
    "qwerty",
    "random",
    "real",
    "replace",
    "safe",
    "sample",
    "secret",
    "secure",
    "server",
    "set",
    "sha",
    "shop",
    "sign",
    "signature",
    "signing",
    "some",
    "staging",
    "store",
    "string",
    "strong",
    "super",
    "tbd",
    "test",
    "testing",
    "text",
    "the",
    "this",
    "to",
    "todo",
    "token",
    "top",
    "true",
    "undefined",
    "unset",
    "user",
    "value",
    "very",
    "webhook",
    "whsec",
    "with",
    "x",
    "xyz",
    "you",
    "your",
    "yours",
];

/// Whether a text is a placeholder, whatever it decodes to: words, one letter again and again, or letters
/// in the order of the alphabet.
pub(crate) fn is_placeholder(text: &[u8]) -> bool {
    text.iter().any(u8::is_ascii_alphanumeric)
        && (is_words(text) || !has_different(text, 2) || is_a_sequence(text))
}

/// Whether there are at least so many different bytes.
///
/// A random key of 16 bytes has fewer than 4 with a probability below 10⁻²⁶, and the 22 letters of its
/// base64 have fewer than 6 with one below 10⁻¹⁷.
pub(crate) fn has_different(bytes: &[u8], many: usize) -> bool {
    (0..=u8::MAX).filter(|byte| bytes.contains(byte)).nth(many.saturating_sub(1)).is_some()
}

/// Whether it is words, in letters of any case, with anything but letters between them.
fn is_words(text: &[u8]) -> bool {
    // Where a word can begin, as there may be several ways to read what is in front
    let mut starts = BTreeSet::from([0]);
    while let Some(start) = starts.pop_first() {
        let Some((first, _)) = text.get(start..).and_then(<[u8]>::split_first) else { return true };
        let is_next = |word: &&&str| {
            let next = text.get(start..start.saturating_add(word.len()));
            next.is_some_and(|next| next.eq_ignore_ascii_case(word.as_bytes()))
        };
        let lengths = WORDS.iter().filter(is_next).map(|word| word.len());
        let separator = (!first.is_ascii_alphabetic()).then_some(1);
        starts.extend(lengths.chain(separator).map(|length| start.saturating_add(length)));
    }
    false
}

/// Whether most bytes are the successors of those before them, as in `abcdefgh` and `0123456789`.
fn is_a_sequence(text: &[u8]) -> bool {
    let (mut pairs, mut successors) = (0usize, 0usize);
    for (one, next) in text.iter().zip(text.iter().skip(1)) {
        pairs = pairs.saturating_add(1);
        successors = successors.saturating_add(usize::from(one.checked_add(1) == Some(*next)));
    }
    pairs > 0 && successors.saturating_mul(4) >= pairs.saturating_mul(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found() {
        for text in [
            "null",
            "None",
            "undefined",
            "xxxx",
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "x",
            "0000000000000000000000",
            "12345678901234567890123456789012",
            "abcdefghijklmnopqrstuvwxyz",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef",
            "changeme",
            "CHANGE_ME",
            "change-me-please",
            "<your-webhook-secret>",
            "YOUR_WEBHOOK_SECRET_HERE",
            "yourPortOneWebhookSecretGoesHere",
            "replaceThisWithYourSecretKey1234",
            "${PORTONE_WEBHOOK_SECRET}",
            "secret/key+value==",
            "test1234",
            "[object Object]",
        ] {
            assert!(is_placeholder(text.as_bytes()), "{text}");
        }
        for text in [
            "",
            "=",
            "비밀",
            "C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
            "pzQGE83cSIRKM4/WH5QY+g==",
            "Zm9yIGRldmVsb3BtZW50IG9ubHk=",
            "jtpGNVwPT/m+F+0FS5USbcac2YvKMrWjgx9+tu/SJ1U=",
        ] {
            assert!(!is_placeholder(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_text_that_can_be_read_in_many_ways_is_read_soon() {
        assert!(!is_placeholder(&[&b"axatoto".repeat(10_000)[..], b"q"].concat()));
    }

    #[test]
    fn different_bytes_are_counted() {
        assert!(has_different(b"aab", 2) && !has_different(b"aab", 3));
        assert!(!has_different(b"", 1) && has_different(b"\0\xff", 2));
    }
}
