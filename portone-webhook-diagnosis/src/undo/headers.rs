//! What is undone in the headers: each function has the values that may have been sent.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

pub(crate) const NAMES: [&str; 3] =
    [WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE];

const LENGTH: &str = "content-length";

/// What stays as it is in a URL
const URL_SAFE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// More of them, or of signatures in one, say nothing new.
const MOST: usize = 100;

/// With the headers alone that can make a difference, so that no copy has more than those.
pub(crate) fn relevant(delivery: &RawRequest) -> RawRequest {
    let known = |name: &str| own_name(name).is_some() || name.eq_ignore_ascii_case(LENGTH);
    let headers = delivery.headers.iter().filter(|(name, _)| known(name)).take(MOST);
    let first = |(name, value): &(String, Vec<u8>)| {
        let entries = value.split_inclusive(|byte| *byte == b' ').take(MOST);
        (name.clone(), entries.flatten().copied().collect())
    };
    RawRequest { headers: headers.map(first).collect(), body: delivery.body.clone() }
}

/// Whether there is a value for each header, perhaps under another name.
pub(crate) fn complete(delivery: &RawRequest) -> bool {
    NAMES.iter().all(|own| {
        let mut pairs = delivery.header_pairs();
        pairs.any(|(name, value)| own_name(name) == Some(own) && !value.is_empty())
    })
}

/// What a header is called in `svix-id`, `webhook_id`, `HTTP_WEBHOOK_ID`, `x-webhook-id` and the like.
fn own_name(name: &str) -> Option<&'static str> {
    // No prefix makes one longer than that.
    if name.len() > 32 {
        return None;
    }
    let name = name.to_ascii_lowercase().replace('_', "-");
    let name = name.strip_prefix("http-").unwrap_or(&name);
    let name = name.strip_prefix("x-").unwrap_or(name);
    let name = name.replace("svix-", "webhook-");
    NAMES.into_iter().find(|own| *own == name)
}

pub(crate) fn own_names(delivery: &RawRequest) -> Vec<RawRequest> {
    let mut renamed = delivery.clone();
    for (name, _) in &mut renamed.headers {
        if let Some(own) = own_name(name).filter(|own| delivery.header(own).is_none()) {
            own.clone_into(name);
        }
    }
    vec![renamed]
}

/// One of the values of each header that is there more than once.
pub(crate) fn once(delivery: &RawRequest) -> Vec<RawRequest> {
    let only = |pick: fn(&[Vec<u8>]) -> Option<&Vec<u8>>| {
        NAMES.into_iter().fold(delivery.clone(), |delivery, name| {
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

/// Each into the place of the other.
pub(crate) fn exchanged(delivery: &RawRequest) -> Vec<RawRequest> {
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

/// The part of the body that the `content-length` covers.
pub(crate) fn as_long_as_announced(delivery: &RawRequest) -> Vec<RawRequest> {
    let body = content_length(delivery).and_then(|length| delivery.body.get(..length));
    body.map(|body| RawRequest { body: body.to_vec(), ..delivery.clone() }).into_iter().collect()
}

pub(crate) fn content_length(delivery: &RawRequest) -> Option<usize> {
    str::from_utf8(delivery.header(LENGTH)?).ok()?.trim().parse().ok()
}

/// As a proxy joins what is there twice.
pub(crate) fn unjoined(value: &str) -> String {
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

pub(crate) fn seconds_of_milliseconds(timestamp: &str) -> String {
    let milliseconds = timestamp.parse().map(Duration::from_millis);
    milliseconds.map_or_else(|_| timestamp.to_owned(), |since| since.as_secs().to_string())
}

/// Of `1745908930.0`, or of a date.
pub(crate) fn whole_seconds(timestamp: &str) -> String {
    match timestamp.parse::<Timestamp>() {
        Ok(date) => date.as_second().to_string(),
        Err(_) => timestamp.split('.').next().unwrap_or_default().to_owned(),
    }
}

pub(crate) fn with_comma(signatures: &str) -> String {
    signatures.replace("v1=", "v1,").replace("v1:", "v1,").replace("V1,", "v1,")
}

pub(crate) fn with_version(signatures: &str) -> String {
    entries(signatures, |entry| (!entry.contains(',')).then(|| format!("v1,{entry}")))
}

pub(crate) fn standard_base64(signatures: &str) -> String {
    tags(signatures, |tag| Some(tag.replace('-', "+").replace('_', "/")))
}

pub(crate) fn with_plus(signatures: &str) -> String {
    signatures.replace(' ', "+").replace("+v1,", " v1,")
}

pub(crate) fn padded(signatures: &str) -> String {
    tags(signatures, |tag| (tag.len() == 43).then(|| format!("{tag}=")))
}

pub(crate) fn from_hex(signatures: &str) -> String {
    tags(signatures, |tag| {
        let (pairs, []) = tag.as_bytes().as_chunks::<2>() else { return None };
        let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
        Some(STANDARD.encode(pairs.iter().map(byte).collect::<Option<Vec<_>>>()?))
    })
}

/// The part behind `v1,`, where it can be changed.
fn tags(signatures: &str, change: impl Fn(&str) -> Option<String>) -> String {
    entries(signatures, |entry| {
        let tag = entry.strip_prefix("v1,").and_then(&change)?;
        Some(format!("v1,{tag}"))
    })
}

fn entries(signatures: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let changed = |entry: &str| change(entry).unwrap_or_else(|| entry.to_owned());
    signatures.split(' ').map(changed).collect::<Vec<_>>().join(" ")
}

/// With other values in the headers of these names.
pub(crate) fn mapped(
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
