//! This module reads programs that send a request, such as `fetch("..", {..})`.

use portone_webhook_core::testing::RawRequest;
use serde_json::Value;

use super::{body as webhook, dump};
use crate::literal;

/// Says whether a text is a program, and no command of a shell.
pub(super) fn is_script(text: &str) -> bool {
    let calls = ["fetch(", "axios", "new Headers(", "requests.post(", "requests.request("];
    calls.iter().any(|call| text.contains(call)) && !text.contains("curl ")
}

/// Reads the request of a program: its headers, and the text that it sends as the body.
pub(super) fn request(text: &str) -> Option<RawRequest> {
    if let Some(request) = copied_fetch(text) {
        return Some(request);
    }
    let headers = dump::read(text, 1).ok()?.headers;
    let body = body(text).or_else(|| webhook::body_in_text(text))?;
    Some(RawRequest { headers, body: body.into_bytes() })
}

/// Parses `fetch("..", {"headers": {..}, "body": ".."})`, as the developer tools of a browser copy a request.
fn copied_fetch(text: &str) -> Option<RawRequest> {
    let (_, call) = text.split_once("fetch(")?;
    let (_, options) = call.split_once('{')?;
    let options = format!("{{{options}");
    let mut reader = serde_json::Deserializer::from_str(&options).into_iter::<Value>();
    let options = reader.next()?.ok()?;
    let headers = dump::headers(&options.get("headers")?.to_string()).ok()?;
    let body = options.get("body")?.as_str()?.as_bytes().to_vec();
    Some(RawRequest { headers, body })
}

/// Returns the text behind `body:`, of a variable that stands there, or of an object that is given to
/// `JSON.stringify`.
fn body(text: &str) -> Option<String> {
    let labels = ["body:", "\"body\":", "'body':", "data:", "data=", "body="];
    labels.iter().find_map(|label| {
        text.match_indices(label).take(8).find_map(|(index, _)| {
            let before = text.get(..index)?.chars().next_back();
            let value = text.get(index..)?.strip_prefix(label)?;
            if before.is_some_and(|before| before.is_alphanumeric() || before == '_') {
                return None;
            }
            value_of(value, text)
        })
    })
}

fn value_of(value: &str, text: &str) -> Option<String> {
    let value = value.trim_start();
    if let Some(found) = literal_text(value) {
        return Some(found);
    }
    let end = value.find(|next: char| !next.is_alphanumeric() && !"_$".contains(next));
    let name = value.get(..end.unwrap_or(value.len())).filter(|name| !name.is_empty())?;
    [format!("{name} = "), format!("{name} := "), format!("{name}=")].iter().find_map(|sign| {
        let (_, value) = text.split_once(sign.as_str())?;
        literal_text(value.trim_start())
    })
}

/// Reads a string, or an object that is written as JSON.
fn literal_text(value: &str) -> Option<String> {
    let object =
        ["JSON.stringify(", "json.dumps("].iter().find_map(|call| value.strip_prefix(call));
    match object {
        Some(object) => literal::prefix_to_json(object).map(|(json, _)| json),
        None => literal::string(value).map(|(text, _)| text),
    }
}
