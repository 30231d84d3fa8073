//! This module undoes changes to headers. Each function returns the values that may have been sent.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

/// The names of the three headers of Standard Webhooks.
pub(crate) const HEADER_NAMES: [&str; 3] =
    [WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE];

const CONTENT_LENGTH: &str = "content-length";

/// The characters that are not percent-encoded in a URL.
const URL_SAFE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The largest number of headers, and of signatures in one header, that are examined.
const MAX_COUNT: usize = 100;

/// Returns a copy of a delivery without the headers that are not relevant to the signature.
pub(crate) fn with_relevant_headers(delivery: &RawRequest) -> RawRequest {
    let known =
        |name: &str| standard_name(name).is_some() || name.eq_ignore_ascii_case(CONTENT_LENGTH);
    let headers = delivery.headers.iter().filter(|(name, _)| known(name)).take(MAX_COUNT);
    let first = |(name, value): &(String, Vec<u8>)| {
        let signatures = value.split_inclusive(|byte| *byte == b' ').take(MAX_COUNT);
        (name.clone(), signatures.flatten().copied().collect())
    };
    RawRequest { headers: headers.map(first).collect(), body: delivery.body.clone() }
}

/// Says whether a delivery has a value for each of the three headers, perhaps under another name.
pub(crate) fn has_all_headers(delivery: &RawRequest) -> bool {
    HEADER_NAMES.iter().all(|standard| {
        let mut pairs = delivery.header_pairs();
        pairs.any(|(name, value)| standard_name(name) == Some(standard) && !value.is_empty())
    })
}

/// Returns the standard name of a header with a name such as `svix-id`, `webhook_id` or `HTTP_WEBHOOK_ID`.
pub(crate) fn standard_name(name: &str) -> Option<&'static str> {
    // No variant of a standard name is longer than this.
    if name.len() > 32 {
        return None;
    }
    let name = name.to_ascii_lowercase().replace('_', "-");
    let name = name.strip_prefix("http-").unwrap_or(&name);
    let name = name.strip_prefix("x-").unwrap_or(name);
    let name = name.replace("svix-", "webhook-");
    HEADER_NAMES.into_iter().find(|standard| *standard == name)
}

/// Gives headers their standard names.
pub(crate) fn with_standard_names(delivery: &RawRequest) -> Vec<RawRequest> {
    let mut renamed = delivery.clone();
    for (name, _) in &mut renamed.headers {
        if let Some(standard) =
            standard_name(name).filter(|standard| delivery.header(standard).is_none())
        {
            standard.clone_into(name);
        }
    }
    vec![renamed]
}

/// Keeps the first or the last value of each header that occurs more than once.
pub(crate) fn without_duplicates(delivery: &RawRequest) -> Vec<RawRequest> {
    let only = |pick: fn(&[Vec<u8>]) -> Option<&Vec<u8>>| {
        HEADER_NAMES.into_iter().fold(delivery.clone(), |delivery, name| {
            let values: Vec<_> = delivery
                .header_pairs()
                .filter(|(other, _)| other.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_vec())
                .collect();
            match pick(&values) {
                Some(value) if values.len() > 1 => {
                    delivery.without_header(name).with_header(name, value.clone())
                }
                _ => delivery,
            }
        })
    };
    vec![only(|values| values.first()), only(|values| values.last())]
}

/// Exchanges the values of `webhook-id` and `webhook-timestamp`.
pub(crate) fn with_id_and_timestamp_exchanged(delivery: &RawRequest) -> Vec<RawRequest> {
    let mut exchanged = delivery.clone();
    for (name, _) in &mut exchanged.headers {
        if name.eq_ignore_ascii_case(WebhookHeaders::ID) {
            WebhookHeaders::TIMESTAMP.clone_into(name);
        } else if name.eq_ignore_ascii_case(WebhookHeaders::TIMESTAMP) {
            WebhookHeaders::ID.clone_into(name);
        }
    }
    vec![exchanged]
}

/// Truncates the body to the length that the `content-length` header announces.
pub(crate) fn truncated_to_content_length(delivery: &RawRequest) -> Vec<RawRequest> {
    let body = content_length(delivery).and_then(|length| delivery.body.get(..length));
    body.map(|body| RawRequest { body: body.to_vec(), ..delivery.clone() }).into_iter().collect()
}

/// Parses the `content-length` header.
pub(crate) fn content_length(delivery: &RawRequest) -> Option<usize> {
    str::from_utf8(delivery.header(CONTENT_LENGTH)?).ok()?.trim().parse().ok()
}

/// Splits a value that a proxy has joined from two headers with a comma.
pub(crate) fn split_joined_value(value: &str) -> String {
    let list = value.replace(", v1,", " v1,").replace(",v1,", " v1,");
    if list.starts_with("v1") {
        return list;
    }
    value.split(',').next().unwrap_or_default().trim().to_owned()
}

pub(crate) fn unquoted(value: &str) -> String {
    value.trim_matches(['"', '\'', '`']).to_owned()
}

pub(crate) fn without_white_space(value: &str) -> String {
    value.split(['\r', '\n', '\t']).map(str::trim).collect()
}

pub(crate) fn url_decoded(value: &str) -> String {
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}

pub(crate) fn url_encoded(value: &str) -> String {
    percent_encode(value.as_bytes(), URL_SAFE).to_string()
}

pub(crate) fn milliseconds_to_seconds(timestamp: &str) -> String {
    let milliseconds = timestamp.parse().map(Duration::from_millis);
    milliseconds.map_or_else(|_| timestamp.to_owned(), |since| since.as_secs().to_string())
}

/// Converts a date, or a number such as `1745908930.0`, to whole seconds.
pub(crate) fn timestamp_in_whole_seconds(timestamp: &str) -> String {
    match timestamp.parse::<Timestamp>() {
        Ok(date) => date.as_second().to_string(),
        Err(_) => timestamp.split('.').next().unwrap_or_default().to_owned(),
    }
}

pub(crate) fn with_comma_after_version(signatures: &str) -> String {
    signatures.replace("v1=", "v1,").replace("v1:", "v1,").replace("V1,", "v1,")
}

pub(crate) fn with_version(signatures: &str) -> String {
    map_signatures(signatures, |entry| (!entry.contains(',')).then(|| format!("v1,{entry}")))
}

pub(crate) fn to_standard_base64(signatures: &str) -> String {
    map_tags(signatures, |tag| Some(tag.replace('-', "+").replace('_', "/")))
}

pub(crate) fn spaces_to_plus(signatures: &str) -> String {
    signatures.replace(' ', "+").replace("+v1,", " v1,")
}

pub(crate) fn with_padding(signatures: &str) -> String {
    map_tags(signatures, |tag| (tag.len() == 43).then(|| format!("{tag}=")))
}

pub(crate) fn hex_to_base64(signatures: &str) -> String {
    map_tags(signatures, |tag| {
        let (pairs, []) = tag.as_bytes().as_chunks::<2>() else { return None };
        let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
        Some(STANDARD.encode(pairs.iter().map(byte).collect::<Option<Vec<_>>>()?))
    })
}

/// Applies a function to the base64 after `v1,` in each signature. The function returns none for no change.
fn map_tags(signatures: &str, change: impl Fn(&str) -> Option<String>) -> String {
    map_signatures(signatures, |entry| {
        let tag = entry.strip_prefix("v1,").and_then(&change)?;
        Some(format!("v1,{tag}"))
    })
}

/// Applies a function to each signature of a list. The function returns none for no change.
fn map_signatures(signatures: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let changed = |entry: &str| change(entry).unwrap_or_else(|| entry.to_owned());
    signatures.split(' ').map(changed).collect::<Vec<_>>().join(" ")
}

/// Applies a function to the values of the headers that have one of these names.
pub(crate) fn with_mapped_values(
    delivery: &RawRequest,
    names: &[&str],
    change: fn(&str) -> String,
) -> RawRequest {
    let mut delivery = delivery.clone();
    for (name, value) in &mut delivery.headers {
        let known = names.iter().any(|known| name.eq_ignore_ascii_case(known));
        if let Ok(text) = str::from_utf8(value)
            && known
        {
            *value = change(text).into_bytes();
        }
    }
    delivery
}
