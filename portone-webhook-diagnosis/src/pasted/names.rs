//! This module finds the names of the three headers in a text, in every spelling that programs give them.

use portone_webhook_core::WebhookHeaders;

/// The largest number of names that are looked at in one text.
const MAX_MENTIONS: usize = 3000;

/// The longest prefix of a name that is looked at, such as `http.request.header.`.
const MAX_PREFIX: usize = 64;

/// The names and the values of headers.
pub(super) type Headers = Vec<(String, Vec<u8>)>;

/// The names of headers that most requests have.
const COMMON: &str = " accept accept-encoding accept-language authorization cache-control connection content-length \
    content-type cookie date forwarded host origin postman-token referer user-agent x ";

/// The last word of each name, and the standard name.
const WORDS: [(&str, &str); 3] = [
    ("id", WebhookHeaders::ID),
    ("timestamp", WebhookHeaders::TIMESTAMP),
    ("signature", WebhookHeaders::SIGNATURE),
];

/// A place in a text that names one of the three headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// The name of the header. It is not the standard name if it stands for a header with another name, such
    /// as `svix-id` or `x-webhook-id`.
    pub(super) name: String,
    /// The standard name, which is in lower case.
    pub(super) standard: &'static str,
    /// The index at which the name begins, with its prefix.
    pub(super) start: usize,
    /// The index behind the name.
    pub(super) end: usize,
    /// The part in front of the name that is a label of a log, such as `request_` or `http.request.header.`,
    /// in lower case.
    pub(super) prefix: String,
    /// Whether the words of the name are joined with a hyphen, as those of a header are.
    pub(super) hyphenated: bool,
}

/// Returns the places that name one of the three headers, in their order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let lower = text.to_ascii_lowercase();
    let families = ["webhook", "svix"].into_iter();
    let found = families.flat_map(|family| {
        let places = lower.match_indices(family).take(MAX_MENTIONS);
        places.filter_map(|(index, _)| mention_at(&lower, family, index)).collect::<Vec<_>>()
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|mention| mention.start);
    found
}

/// Returns the name that a key of a map is, perhaps with a label in front, as in `header:webhook-id`.
pub(super) fn mention_in_key(key: &str) -> Option<Mention> {
    let key = key.trim().trim_end_matches(['"', '\'', ']']);
    if key.len() > MAX_PREFIX.saturating_mul(2) {
        return None;
    }
    let mention = mentions(key).into_iter().find(|mention| mention.end == key.len())?;
    let label = key.get(..mention.start)?;
    let is_label = label.is_empty() || label.ends_with([':', '[', '"', '\'', '/']);
    is_label.then(|| Mention { prefix: format!("{label}{}", mention.prefix), ..mention })
}

/// Says whether a name is that of a header, which most requests have.
pub(super) fn is_common(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    COMMON.contains(&format!(" {} ", name.trim_start_matches("http-")))
        || name.starts_with("x-") && name.len() > 2
}

fn mention_at(lower: &str, family: &str, index: usize) -> Option<Mention> {
    let joint = index.saturating_add(family.len());
    let after = lower.get(joint..)?;
    let (rest, hyphenated) = match after.strip_prefix(['_', '.', ' ']) {
        Some(rest) => (rest, false),
        None => (after.strip_prefix('-').unwrap_or(after), after.starts_with('-')),
    };
    let (word, standard) = WORDS
        .into_iter()
        .find(|(word, _)| rest.strip_prefix(word).is_some_and(|tail| !continues_name(tail)))?;
    let before = lower.get(..index)?;
    let is_prefix =
        |character: &char| character.is_ascii_alphanumeric() || "_-.$".contains(*character);
    let length = before.chars().rev().take(MAX_PREFIX).take_while(is_prefix).count();
    let start = index.saturating_sub(length);
    let prefix = lower.get(start..index)?;
    let renamed = ["x-", "x_"].iter().any(|sign| {
        prefix.strip_suffix(sign).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    let is_other_name = prefix.ends_with(char::is_alphanumeric)
        || prefix.contains("resp")
        || !renamed && prefix.ends_with('-') && prefix.contains(char::is_alphanumeric);
    if is_other_name {
        return None;
    }
    let name = match (family, renamed) {
        ("webhook", false) => standard.to_owned(),
        (family, false) => format!("{family}-{word}"),
        (family, true) => format!("x-{family}-{word}"),
    };
    let label = if renamed { prefix.get(..prefix.len().saturating_sub(2))? } else { prefix };
    Some(Mention {
        name,
        standard,
        start,
        end: lower.len().saturating_sub(rest.len()).saturating_add(word.len()),
        prefix: label.trim_matches('-').to_owned(),
        hyphenated,
    })
}

/// Says whether a text continues the name in front of it, as `-old` continues `webhook-id`.
fn continues_name(tail: &str) -> bool {
    let mut characters = tail.chars();
    match characters.next() {
        Some('-' | '_') => characters.next().is_some_and(char::is_alphanumeric),
        next => next.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        mentions(text).into_iter().map(|mention| mention.name).collect()
    }

    #[test]
    fn each_spelling_is_found() {
        for text in [
            "webhook-id",
            "Webhook-Id: a",
            "HTTP_WEBHOOK_ID=a",
            "$http_webhook_id",
            "request_Webhook-Id",
            "http.request.header.webhook-id",
            "http.request.header.webhook_id",
            "webhookId=a",
            "the Webhook ID: a",
            "\"webhook-id\"",
            "--webhook-id",
        ] {
            assert_eq!(names(text), ["webhook-id"], "{text}");
        }
        assert_eq!(names("x-webhook-id HTTP_X_WEBHOOK_ID"), ["x-webhook-id", "x-webhook-id"]);
        assert_eq!(names("svix-id, svix-signature"), ["svix-id", "svix-signature"]);
    }

    #[test]
    fn a_key_may_have_a_label() {
        for key in ["webhook-id", "header:webhook-id", "headers[\"Webhook-Id\"]", "req.webhookId"] {
            assert!(mention_in_key(key).is_some(), "{key}");
        }
        for key in ["webhook-ids", "a webhook-id", "webhook-id: a"] {
            assert!(mention_in_key(key).is_none(), "{key}");
        }
    }

    #[test]
    fn other_names_are_not_found() {
        for text in [
            "webhook",
            "webhook-identity",
            "webhook-id-old",
            "original-webhook-id",
            "mywebhook-id",
            "http.response.header.webhook-id",
            "webhook  id",
        ] {
            assert!(names(text).is_empty(), "{text}");
        }
    }
}
