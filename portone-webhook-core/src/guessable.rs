//! This module finds texts that stand where a secret belongs, such as the placeholders of `.env` templates.

use std::collections::BTreeSet;

/// The words that placeholders are made of. A random key of 16 bytes is written in these words, digits and
/// signs alone with a probability below 10⁻¹², and a random key of 24 bytes with one below 10⁻¹⁷.
const WORDS: &str = "\
    abc add admin an any api app asap asdf asdfghjkl bar base baz be before change changed \
    channel company config console copied copy default demo dev development do dummy empty \
    encoded enter env example fake false fill fix foo for from generate goes hash hello here \
    hmac holder iamport id in insert invalid is it key letmein local long me missing must my \
    name nan nil no none not null object of own pass passw passw0rd password paste payment \
    place please port portone private prod production public put qwerty qwertyuiop random real \
    replace safe sample secret secure server set sha shop should sign signature signing some \
    staging store string strong super tbd test testing text the this to todo token top true \
    undefined unset use user v1 v2 value very webhook whsec with world xx xxx xyz you your \
    yours zxcv zxcvb zxcvbnm";

/// Says whether a text is a placeholder, whatever it decodes to.
pub(crate) fn is_placeholder(text: &[u8]) -> bool {
    text.iter().any(u8::is_ascii_alphanumeric) && (is_words(text) || is_a_pattern(text))
}

/// Says whether anybody could guess this key, because it is the text of a placeholder or a pattern.
pub(crate) fn is_guessable_key(key: &[u8]) -> bool {
    let printable = key.iter().all(|byte| matches!(byte, b' '..=b'~'));
    is_a_pattern(key) || printable && is_placeholder(key)
}

/// Says whether a text consists of known words, in letters of any case, with anything but letters between
/// them.
fn is_words(text: &[u8]) -> bool {
    // These are the offsets at which a word can begin. There may be several, as the text in front can be
    // split into words in several ways.
    let mut starts = BTreeSet::from([0]);
    while let Some(start) = starts.pop_first() {
        let Some((first, _)) = text.get(start..).and_then(<[u8]>::split_first) else { return true };
        let is_next = |word: &&str| {
            let next = text.get(start..start.saturating_add(word.len()));
            next.is_some_and(|next| next.eq_ignore_ascii_case(word.as_bytes()))
        };
        let lengths = WORDS.split(' ').filter(is_next).map(str::len);
        let separator = (!first.is_ascii_alphabetic()).then_some(1);
        starts.extend(lengths.chain(separator).map(|length| start.saturating_add(length)));
    }
    false
}

/// Says whether a text is one block again and again, or goes up or down step by step for the most part, as
/// `aabbcc` and `9876543210` do.
///
/// The 22 letters of a random key of 16 bytes form such a pattern with a probability below 10⁻¹².
fn is_a_pattern(text: &[u8]) -> bool {
    let repeats = |length: usize| {
        let later = text.iter().skip(length);
        text.iter().zip(later).all(|(one, later)| one == later)
    };
    let half = text.len().checked_div(2).unwrap_or_default();
    let steps = text
        .iter()
        .zip(text.iter().skip(1))
        .filter(|(one, next)| one.to_ascii_lowercase().abs_diff(next.to_ascii_lowercase()) <= 1);
    let pairs = text.len().saturating_sub(1);
    text.len() == 1
        || (1..=half).any(repeats)
        || pairs > 0 && steps.count().saturating_mul(4) >= pairs.saturating_mul(3)
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
            "hunter2hunter2hunter2hunter2",
            "helloworldhelloworldhell",
            "cafebabedeadbeefcafebabedeadbeef",
            "yourPortOneV2SecretHere1",
            "iamportwebhooksecretkey1",
            "GenerateYourOwnSecretKey",
            "DoNotUseInProduction1234",
            "ThisShouldBeChangedASAP1",
            "qwertyuiopasdfghjklzxcvb",
            "ZYXWVUTSRQPONMLKJIHGFEDC",
            "AbCdEfGhIjKlMnOpQrStUvWx",
            "aabbccddeeffgghhiijjkkll",
            "[object Object]",
        ] {
            assert!(is_placeholder(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn secrets_and_texts_of_other_letters_are_no_placeholders() {
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
        assert!(!is_placeholder(&[&b"intoto".repeat(1000)[..], b"q"].concat()));
    }

    #[test]
    fn keys_are_guessable_as_texts_are() {
        let counted: Vec<u8> = (1..=16).collect();
        for key in
            [b"changemechangeme".as_slice(), b"your-webhook-secret-here", b"0123456789abcdef"]
        {
            assert!(is_guessable_key(key), "{}", key.escape_ascii());
        }
        assert!(is_guessable_key(&counted) && is_guessable_key(&[0; 64]));
        // This key has no ASCII letter and no word in it.
        let random = b"\x9c\x02\xe1\x17\xb0\x84\xd3\x0f\xa6\x91\xc8\x1d\xf2\x8b\x05\xbe";
        assert!(!is_guessable_key(random));
    }
}
