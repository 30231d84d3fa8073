//! This module finds the body in a text or in JSON that also has the headers.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde::Deserialize as _;
use serde_json::{Map, Value, value::RawValue};

use super::clean;

/// The members in which an event or a log has the body of a request.
const BODY_MEMBERS: [&str; 14] = [
    "rawBody",
    "bodyRaw",
    "raw_body",
    "request_body",
    "requestBody",
    "postData",
    "body",
    "content",
    "payload",
    "data",
    "text",
    "bodyText",
    "input",
    "raw",
];

/// The largest number of bytes that are read in the search for JSON in a text.
const BUDGET: usize = 4 * 1024 * 1024;

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns the body that stands in an event next to its headers.
pub(super) fn of_event(members: &Map<String, Value>) -> Option<Vec<u8>> {
    BODY_MEMBERS.into_iter().find_map(|name| match (name, members.get(name)?) {
        // The whole request is in base64 there, as ngrok has it.
        ("raw", Value::String(text)) => {
            let raw = BASE64.decode(text).unwrap_or_else(|_| text.clone().into_bytes());
            let end = raw.windows(4).position(|window| window == b"\r\n\r\n")?;
            raw.get(end.saturating_add(4)..).filter(|body| !body.is_empty()).map(<[u8]>::to_vec)
        }
        (_, value) => from_json(value, members),
    })
}

/// Reads a body that is a text, a text in base64, a `Buffer` of Node.js, or an object with such a text.
pub(super) fn from_json(value: &Value, around: &Map<String, Value>) -> Option<Vec<u8>> {
    match value {
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => {
            let flags = [around.get("isBase64Encoded"), around.get("is_base64_encoded")];
            let is_base64 = flags.contains(&Some(&Value::Bool(true)))
                || around.get("encoding").and_then(Value::as_str) == Some("base64");
            let decoded = is_base64.then(|| BASE64.decode(text).ok()).flatten();
            Some(decoded.unwrap_or_else(|| text.clone().into_bytes()))
        }
        Value::Object(members) if members.get("data").is_some_and(Value::is_array) => {
            serde_json::from_value(members.get("data")?.clone()).ok()
        }
        Value::Object(members) => {
            let inner = ["text", "raw", "data", "content", "body", "string"].into_iter();
            inner.filter_map(|name| members.get(name)).find_map(|inner| match inner {
                Value::String(_) => from_json(inner, members),
                _ => None,
            })
        }
        _ => None,
    }
}

/// Returns the webhook that stands in a text, or in what the text is without its escapes.
pub(crate) fn body_in_text(text: &str) -> Option<String> {
    if let Some(body) = in_text(text) {
        return Some(body.to_owned());
    }
    let doubled = text.contains("\"\"").then(|| text.replace("\"\"", "\""));
    let plain = doubled.or_else(|| clean::unescaped(text))?;
    in_text(&plain).map(str::to_owned)
}

/// Returns the first webhook that stands in a text as JSON.
fn in_text(text: &str) -> Option<&str> {
    json_in_text(text, '{', true).find(|json| {
        serde_json::from_str::<Map<String, Value>>(json).is_ok_and(|members| is_event(&members))
    })
}

/// Says whether an object is a webhook.
fn is_event(members: &Map<String, Value>) -> bool {
    let has = |name: &str| members.contains_key(name);
    has("type") && has("data") && members.get("type").is_some_and(Value::is_string)
        || has("payment_id") && has("tx_id")
        || has("imp_uid")
}

/// Returns the JSON that stands in a text and begins with this bracket. What stands within other JSON is
/// returned if `nested` is set. Nothing is returned once the budget of the search is spent.
pub(super) fn json_in_text(text: &str, bracket: char, nested: bool) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let mut budget = BUDGET;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(bracket)?;
            let from = rest.get(start..)?;
            let inside = from.get(bracket.len_utf8()..)?;
            rest = inside;
            // JSON goes on with a quote or a bracket.
            if !inside.trim_start().starts_with(['"', '[', '{']) {
                continue;
            }
            let mut reader = serde_json::Deserializer::from_str(from);
            match <&RawValue>::deserialize(&mut reader) {
                Ok(json) => {
                    budget = budget.checked_sub(json.get().len())?;
                    if !nested {
                        rest = from.get(json.get().len()..)?;
                    }
                    return Some(json.get());
                }
                Err(error) => budget = budget.checked_sub(length_read(from, &error))?,
            }
        }
    })
}

/// Returns how much of a text was read until an error.
fn length_read(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len);
    lines.sum::<usize>().saturating_add(error.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_is_found_in_a_text() {
        let event = r#"{"type":"A", "data":{"a":"}"}}"#;
        let text = format!("POST / {{x}} {{\"a\":1}} payload={event}] {{\"type\":\"B\"}}");
        assert_eq!(in_text(&text), Some(event));
        assert_eq!(in_text(&format!("{{\"body\":{event}}}")), Some(event));
        assert_eq!(in_text("{\"type\":1,\"data\":2}"), None);
    }

    #[test]
    fn a_search_ends_when_its_budget_is_spent() {
        let text = "{\"a".repeat(300_000);
        assert_eq!(in_text(&text), None);
    }
}
