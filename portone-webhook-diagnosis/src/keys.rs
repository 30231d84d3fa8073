//! The keys to try: those that the secrets are, and those that they would be undamaged.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use portone_webhook_core::{WebhookSecret, WebhookVerifier};

use crate::{finding::Finding, repair::Repair, secret::SecretText};

pub(crate) struct Key {
    pub(crate) verifier: WebhookVerifier,
    pub(crate) source: String,
    /// Why the receiver does not verify with it; none if it does.
    pub(crate) findings: Vec<Finding>,
}

type Undo = fn(&str) -> Cow<'_, str>;

/// In the order in which they are undone.
const REPAIRS: [Repair<Undo>; 7] = [
    Repair {
        name: "secret-with-name",
        undo: |text| {
            let named =
                |(name, value): &(&str, &str)| is_name(name) && !value.trim_matches('=').is_empty();
            // As in an environment file, or else as in YAML
            let parts = text.split_once('=').filter(named);
            let parts = parts.or_else(|| text.split_once(": ").filter(named));
            parts.map_or(text, |(_, value)| value.trim()).into()
        },
        what: "has the name of its variable in front",
        fix: "Give the value alone, which starts with whsec_.",
    },
    Repair {
        name: "secret-quoted",
        undo: |text| text.trim_matches(['"', '\'', '`', '“', '”', '‘', '’']).into(),
        what: "has quotes around it, as they are not removed everywhere",
        fix: "Give it without quotes.",
    },
    Repair {
        name: "secret-white-space",
        undo: |text| text.chars().filter(char::is_ascii_graphic).collect::<String>().into(),
        what: "has white space, a line break or an invisible character inside",
        fix: "Copy it again, as one line.",
    },
    Repair {
        name: "secret-url-encoded",
        undo: |text| percent_decode_str(text).decode_utf8_lossy(),
        what: "is percent-encoded, as in a URL",
        fix: "Decode it: %2B is +, %2F is / and %3D is =.",
    },
    Repair {
        name: "secret-encoded-twice",
        undo: |text| {
            let decoded = STANDARD.decode(text).ok().and_then(|key| String::from_utf8(key).ok());
            decoded.filter(|text| text.starts_with("whsec_")).map_or(text.into(), Into::into)
        },
        what: "is encoded in base64 once more, as the `data` of a Kubernetes secret is",
        fix: "Decode it once, or give it as `stringData`.",
    },
    Repair {
        name: "secret-prefix",
        undo: |text| {
            let mut key = text;
            while let Some((prefix, rest)) = key.split_at_checked("whsec_".len()) {
                if !prefix.eq_ignore_ascii_case("whsec_") {
                    break;
                }
                key = rest;
            }
            key.into()
        },
        what: "has its prefix twice or in other letters; it is `whsec_`",
        fix: "Copy it again from PortOne's console.",
    },
    Repair {
        name: "secret-url-safe",
        undo: |text| text.replace('-', "+").replace('_', "/").into(),
        what: "is written in the URL-safe alphabet",
        fix: "Write + for - and / for _.",
    },
];

/// Those of the receiver as they are, then those of elsewhere, then what they would be undamaged.
pub(crate) fn all(secrets: &[SecretText]) -> Vec<Key> {
    let (others, own): (Vec<_>, Vec<_>) =
        secrets.iter().partition(|secret| secret.is_of_another_place());
    let mut keys: Vec<_> = own.iter().filter_map(|secret| key(secret, Vec::new())).collect();
    keys.extend(others.iter().filter_map(|secret| key(secret, vec![other(secret)])));
    keys.extend(own.iter().chain(&others).filter_map(|secret| repaired(secret)));
    keys.extend(own.windows(2).filter_map(|pair| match pair {
        [first, second] => joined(first, second),
        _ => None,
    }));
    keys.extend(own.iter().flat_map(|secret| separated(secret)));
    keys.extend(own.into_iter().flat_map(undecoded));
    keys
}

fn key(secret: &SecretText, findings: Vec<Finding>) -> Option<Key> {
    Some(Key { verifier: secret.key().ok()?.into(), source: secret.source().to_owned(), findings })
}

fn other(secret: &SecretText) -> Finding {
    Finding::new(
        "other-secret",
        format!("It is signed with {}, and the receiver has another secret.", secret.source()),
        "Give the receiver that secret. Each store has one for 실연동 and another one for 테스트.",
    )
}

/// The key that a damaged secret would be, with what is wrong with it.
pub(crate) fn repaired(secret: &SecretText) -> Option<Key> {
    let mut text = Cow::Borrowed(secret.text());
    let mut findings = Vec::new();
    for repair in &REPAIRS {
        let undone = (repair.undo)(&text);
        if undone == text {
            continue;
        }
        // The prefix belongs there, once.
        if text.strip_prefix("whsec_") != Some(&undone) {
            findings.push(repair.finding_of(secret.source()));
        }
        text = undone.into_owned().into();
    }
    if findings.is_empty() {
        return None;
    }
    findings.extend(secret.is_of_another_place().then(|| other(secret)));
    key(&secret.with_text(text.into_owned()), findings)
}

/// A secret with a line break inside reads as two of them.
fn joined(first: &SecretText, second: &SecretText) -> Option<Key> {
    if second.text().starts_with("whsec_") {
        return None;
    }
    let text = format!("{}{}", first.text(), second.text());
    let whole = first.with_text(text);
    let what = format!(
        "{} and {} are one secret, with a line break or a comma inside.",
        first.source(),
        second.source()
    );
    key(&whole, vec![Finding::new("secret-white-space", what, "Copy it again, as one line.")])
}

/// Each of those in a list that has another sign than a comma between them
pub(crate) fn separated(secret: &SecretText) -> impl Iterator<Item = Key> {
    let list = Some(secret.text()).filter(|text| text.contains(';'));
    list.into_iter().flat_map(|text| text.split(';')).filter_map(|text| {
        let what = format!("{} is a list with ; between the secrets.", secret.source());
        Some(Key {
            verifier: text.parse::<WebhookSecret>().ok()?.into(),
            source: secret.source().to_owned(),
            findings: vec![Finding::new("secret-separator", what, "Put a comma between them.")],
        })
    })
}

/// Its letters as the key, for a sender that forgets to decode them.
fn undecoded(secret: &SecretText) -> impl Iterator<Item = Key> {
    let letters = secret.text().strip_prefix("whsec_").unwrap_or(secret.text());
    [letters, secret.text()].into_iter().filter_map(|letters| {
        let what = format!("The sender has signed with the letters of {}, and not with the key that they encode.", secret.source());
        let fix = "PortOne does not do that: mend what signed it. The key is what the base64 behind `whsec_` decodes to.";
        Some(Key {
            verifier: WebhookSecret::from_bytes(letters.as_bytes()).ok()?.into(),
            source: secret.source().to_owned(),
            findings: vec![Finding::new("secret-not-decoded", what, fix)],
        })
    })
}

fn is_name(text: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_alphanumeric() || "_ $:".contains(letter);
    text.chars().all(letter) && !text.starts_with("whsec_")
}
