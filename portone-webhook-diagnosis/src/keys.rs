//! This module lists the keys that may have signed a delivery: the keys of the secrets as they were given,
//! and the keys that damaged secrets had before the damage.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use portone_webhook_core::{WebhookSecret, WebhookVerifier};

use crate::{finding::Finding, repair::Repair, secret::SecretText};

/// A key that may have signed a delivery.
pub(crate) struct CandidateKey {
    /// The verifier that has this key alone.
    pub(crate) verifier: WebhookVerifier,
    /// The name of the secret in findings.
    pub(crate) source: String,
    /// The reasons why the receiver does not verify with this key; empty if the receiver does.
    pub(crate) findings: Vec<Finding>,
}

type Undo = fn(&str) -> Cow<'_, str>;

/// The known kinds of damage to a secret, in the order in which they are undone.
const REPAIRS: [Repair<Undo>; 7] = [
    Repair {
        name: "secret-with-name",
        undo: |text| {
            let named = |(name, value): &(&str, &str)| {
                is_variable_name(name) && !value.trim_matches('=').is_empty()
            };
            // An environment file has `NAME=value`, and YAML has `name: value`.
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

/// Returns the keys to try. The configured secrets come first, then the other secrets, and then repaired
/// secrets.
pub(crate) fn candidates(secrets: &[SecretText]) -> Vec<CandidateKey> {
    let (configured, others): (Vec<_>, Vec<_>) =
        secrets.iter().partition(|secret| secret.is_configured());
    let usable = configured.iter().filter_map(|secret| candidate(secret, Vec::new()));
    let mut keys: Vec<_> = usable.collect();
    keys.extend(others.iter().filter_map(|secret| candidate(secret, vec![other_secret(secret)])));
    keys.extend(configured.iter().chain(&others).filter_map(|secret| repaired(secret)));
    keys.extend(configured.windows(2).filter_map(|pair| match pair {
        [first, second] => joined(first, second),
        _ => None,
    }));
    keys.extend(configured.iter().flat_map(|secret| separated(secret)));
    keys.extend(configured.into_iter().flat_map(not_decoded));
    keys
}

/// Returns the key of a secret that is not damaged.
fn candidate(secret: &SecretText, findings: Vec<Finding>) -> Option<CandidateKey> {
    Some(CandidateKey {
        verifier: secret.key().ok()?.into(),
        source: secret.source().to_owned(),
        findings,
    })
}

/// Returns the finding for a secret that the receiver does not have.
fn other_secret(secret: &SecretText) -> Finding {
    Finding::new(
        "other-secret",
        format!("It is signed with {}, and the receiver has another secret.", secret.source()),
        "Give the receiver that secret. Each store has one for 실연동 and another one for 테스트.",
    )
}

/// Repairs a damaged secret, and returns its key with the findings that describe the damage.
pub(crate) fn repaired(secret: &SecretText) -> Option<CandidateKey> {
    let mut text = Cow::Borrowed(secret.text());
    let mut findings = Vec::new();
    for repair in &REPAIRS {
        let undone = (repair.undo)(&text);
        if undone == text {
            continue;
        }
        // An undamaged secret has one prefix, so the removal of a single prefix is not reported as a repair.
        if text.strip_prefix("whsec_") != Some(&undone) {
            findings.push(repair.finding_for_secret(secret.source()));
        }
        text = undone.into_owned().into();
    }
    if findings.is_empty() {
        return None;
    }
    findings.extend((!secret.is_configured()).then(|| other_secret(secret)));
    candidate(&secret.with_text(text.into_owned()), findings)
}

/// Joins two secrets that are halves of one. A secret with a line break inside is read as two secrets.
fn joined(first: &SecretText, second: &SecretText) -> Option<CandidateKey> {
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
    candidate(&whole, vec![Finding::new("secret-white-space", what, "Copy it again, as one line.")])
}

/// Returns the key of each secret in a list that has semicolons in place of commas.
pub(crate) fn separated(secret: &SecretText) -> impl Iterator<Item = CandidateKey> {
    let list = Some(secret.text()).filter(|text| text.contains(';'));
    list.into_iter().flat_map(|text| text.split(';')).filter_map(|text| {
        let what = format!("{} is a list with ; between the secrets.", secret.source());
        Some(CandidateKey {
            verifier: text.parse::<WebhookSecret>().ok()?.into(),
            source: secret.source().to_owned(),
            findings: vec![Finding::new("secret-separator", what, "Put a comma between them.")],
        })
    })
}

/// Returns the keys of a sender that signs with the characters of a secret, and does not decode their base64.
fn not_decoded(secret: &SecretText) -> impl Iterator<Item = CandidateKey> {
    let characters = secret.text().strip_prefix("whsec_").unwrap_or(secret.text());
    [characters, secret.text()].into_iter().filter_map(|characters| {
        let what = format!("The sender has signed with the letters of {}, and not with the key that they encode.", secret.source());
        let fix = "PortOne does not do that: mend what signed it. The key is what the base64 behind `whsec_` decodes to.";
        Some(CandidateKey {
            verifier: WebhookSecret::from_bytes(characters.as_bytes()).ok()?.into(),
            source: secret.source().to_owned(),
            findings: vec![Finding::new("secret-not-decoded", what, fix)],
        })
    })
}

/// Says whether a text can be the name of a variable, or a prefix such as `export NAME`.
fn is_variable_name(text: &str) -> bool {
    let is_name_character =
        |character: char| character.is_ascii_alphanumeric() || "_ $:".contains(character);
    text.chars().all(is_name_character) && !text.starts_with("whsec_")
}
