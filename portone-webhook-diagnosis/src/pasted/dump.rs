//! This module reads a request as a program has printed it, in whatever form.

use serde_json::Value;

use crate::undo::headers::HEADER_NAMES;

use super::{
    body, clean,
    completeness::{self, count, values},
    error::PastedError,
    json,
    labelled::{self, Labelled},
    lines,
    names::{self, Headers},
    spelling,
};

/// A request as a program has printed it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let event = r#"{"headers":{"webhook-id":"msg-1"},"body":"e30=","isBase64Encoded":true}"#;
/// let dump = pasted::dump(event)?;
/// assert_eq!(dump.headers, [("webhook-id".to_owned(), b"msg-1".to_vec())]);
/// assert_eq!(dump.body.as_deref(), Some(&b"{}"[..]));
/// # Ok::<(), pasted::PastedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dump {
    /// The headers.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body; none if the text does not have it.
    pub body: Option<Vec<u8>>,
}

/// Reads the headers of a request from the text that a framework, a logger or a tool prints of it. The body
/// is read, too, if the text has it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let line = "08:33:20 INFO webhook-id=msg-1 webhook-timestamp=1775000000";
/// assert_eq!(pasted::dump(line)?.headers[1].1, b"1775000000");
/// assert!(pasted::dump("There was a webhook-id.").is_err(), "a sentence has no value");
/// # Ok::<(), pasted::PastedError>(())
/// ```
///
/// # Errors
///
/// Returns [`PastedError`] if the text has no headers, or if it names a header of a webhook and the value
/// cannot be read.
pub fn dump(text: &str) -> Result<Dump, PastedError> {
    read(text, 0)
}

/// Reads the headers of a request from the text that a framework, a logger or a tool prints of it.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let headers = pasted::headers("{'webhook-id': 'msg-1', 'webhook-timestamp': '1775000000'}")?;
/// assert_eq!(headers[0], ("webhook-id".to_owned(), b"msg-1".to_vec()));
/// # Ok::<(), pasted::PastedError>(())
/// ```
///
/// # Errors
///
/// Returns [`PastedError`] if the text has no header, or if it names a header of a webhook and the value
/// cannot be read.
pub fn headers(text: &str) -> Result<Vec<(String, Vec<u8>)>, PastedError> {
    read(text, 0).map(|dump| dump.headers)
}

/// Reads a text that stands in JSON.
fn read_within(text: &str, depth: usize) -> Option<json::Found> {
    let Dump { headers, body } = read(text, depth).ok()?;
    Some(json::Found { headers, body })
}

/// Reads a text that stands within `depth` other texts.
pub(super) fn read(text: &str, depth: usize) -> Result<Dump, PastedError> {
    let bare = text.trim_start_matches('\u{feff}').trim();
    if let Ok(json) = serde_json::from_str::<Value>(bare)
        && !matches!(json, Value::Number(_))
    {
        let text = bare;
        let found = best(json::find(&json, depth, read_within))?;
        let dump = match found {
            Some(found) => {
                Dump { headers: found.headers, body: found.body.or_else(|| event_body(text)) }
            }
            None => Dump { headers: json::of_json(json), body: event_body(text) },
        };
        return checked(dump, text, &[]);
    }
    let cleaned = clean::cleaned(text);
    let text = cleaned.trim();
    if depth < json::MAX_DEPTH
        && let Some(stripped) = clean::without_line_prefix(&cleaned)
        && let Ok(dump) = read(&stripped, depth.saturating_add(1))
        && count(&dump.headers) == HEADER_NAMES.len()
    {
        return Ok(dump);
    }
    let (exact, rest) = lines::exact(text);
    let exact = Dump {
        headers: spelling::with_hyphens(exact),
        body: rest.and_then(|rest| http_body(rest, text)),
    };
    if count(&exact.headers) == HEADER_NAMES.len() && lines::are_clean(&exact.headers, text) {
        return checked(exact, text, &[]);
    }
    let embedded: Vec<_> = ['{', '[']
        .into_iter()
        .flat_map(|bracket| body::json_in_text(text, bracket, false))
        .filter(|json| !names::mentions(json).is_empty())
        .filter_map(|json| serde_json::from_str::<Value>(json).ok())
        .flat_map(|json| json::find(&json, depth, read_within))
        .collect();
    let embedded = best(embedded)?.unwrap_or_default();
    let body = || embedded.body.clone().or_else(|| event_body(text));
    if count(&embedded.headers) == HEADER_NAMES.len() {
        let body = body();
        return checked(Dump { headers: embedded.headers, body }, text, &[]);
    }
    let plain = clean::unescaped(text);
    if let Some(plain) = plain.as_deref().filter(|plain| *plain != text)
        && depth < json::MAX_DEPTH
        && let Ok(dump) = read(plain, depth.saturating_add(1))
        && count(&dump.headers) == HEADER_NAMES.len()
    {
        let body = event_body(text).or(dump.body);
        return Ok(Dump { body, ..dump });
    }
    let Labelled { headers, absent, several } = labelled::read(text);
    if several {
        return Err(several_deliveries());
    }
    if count(&headers) > 0
        && (count(&headers) > count(&exact.headers) || !lines::are_clean(&exact.headers, text))
    {
        let by_shape = match count(&headers).saturating_add(absent.len()) < HEADER_NAMES.len() {
            true => labelled::by_shape(text),
            false => Headers::new(),
        };
        let headers = if by_shape.is_empty() { headers } else { by_shape };
        return checked(Dump { headers, body: body() }, text, &absent);
    }
    if count(&exact.headers) == 0 {
        let headers = labelled::by_shape(text);
        if !headers.is_empty() {
            return checked(Dump { headers, body: body() }, text, &[]);
        }
    }
    checked(exact, text, &absent)
}

/// Returns the candidate with the most of the three headers. Others that have as many, and other values, are
/// other deliveries.
fn best(found: Vec<json::Found>) -> Result<Option<json::Found>, PastedError> {
    let most = found.iter().map(|found| count(&found.headers)).max().unwrap_or_default();
    let mut found = found.into_iter().filter(|found| count(&found.headers) == most);
    let Some(mut first) = found.next() else { return Ok(None) };
    for other in found {
        if most == HEADER_NAMES.len() && !is_same(&first.headers, &other.headers) {
            return Err(several_deliveries());
        }
        // Some events have each header once, and as a list of its values.
        if values(&other.headers).count() > values(&first.headers).count() {
            first.headers = other.headers;
        }
        first.body = first.body.or(other.body);
    }
    Ok(Some(first))
}

/// Says whether two lists have the same webhook headers, though one may have some of them twice.
fn is_same(one: &Headers, other: &Headers) -> bool {
    let within = |one: &Headers, other: &Headers| {
        values(one).all(|value| values(other).any(|other| value == other))
    };
    within(one, other) || within(other, one)
}

fn several_deliveries() -> PastedError {
    PastedError::new("it has the headers of several deliveries: give those of one")
}

/// Returns a request, or the error for a header that the text names and that was not read.
fn checked(dump: Dump, text: &str, absent: &[&str]) -> Result<Dump, PastedError> {
    completeness::check(&dump.headers, dump.body.as_deref(), text, absent).map(|()| dump)
}

/// Returns the body of an HTTP message, which follows its headers.
fn http_body(rest: &str, text: &str) -> Option<Vec<u8>> {
    event_body(text).or_else(|| {
        let is_body = rest.starts_with(['{', '[']) && rest.ends_with(['}', ']']);
        is_body.then(|| rest.as_bytes().to_vec())
    })
}

fn event_body(text: &str) -> Option<Vec<u8>> {
    body::body_in_text(text).map(String::into_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn each_format_yields_the_same_headers() {
        let expected = [("Webhook-Id", "msg-1"), ("webhook-signature", "v1,a/b+c= v1,d==")];
        for text in [
            "Webhook-Id: msg-1\nwebhook-signature:v1,a/b+c= v1,d==\n\n{\"a\": \"b\"}",
            "POST /webhook HTTP/1.1\r\nWebhook-Id: msg-1\r\nwebhook-signature: v1,a/b+c= v1,d==\r\n",
            "Webhook-Id\tmsg-1\nwebhook-signature:\tv1,a/b+c= v1,d==",
            "> POST / HTTP/2\n> Webhook-Id: msg-1\n> webhook-signature: v1,a/b+c= v1,d==\n>",
            r#"{"Webhook-Id": "msg-1", "webhook-signature": ["v1,a/b+c= v1,d=="], "x": null}"#,
            r#"[{"name":"Webhook-Id","value":"msg-1"},{"name":"webhook-signature","value":"v1,a/b+c= v1,d=="}]"#,
            r#"[["Webhook-Id","msg-1"],["webhook-signature","v1,a/b+c= v1,d=="]]"#,
            "{Webhook-Id=[msg-1], webhook-signature=[v1,a/b+c= v1,d==]}",
            "{Webhook-Id=msg-1, webhook-signature=v1,a/b+c= v1,d==}",
            r#"{"version": "2.0", "headers": {"Webhook-Id": "msg-1", "webhook-signature": "v1,a/b+c= v1,d=="}}"#,
            "Headers [Webhook-Id=[msg-1], webhook-signature=[v1,a/b+c= v1,d==]]",
            "DefaultHttpHeaders[Webhook-Id: msg-1, webhook-signature: v1,a/b+c= v1,d==]",
            "{\n  'Webhook-Id': 'msg-1',\n  'webhook-signature': 'v1,a/b+c= v1,d=='\n}",
            "Array\n(\n    [Webhook-Id] => msg-1\n    [webhook-signature] => v1,a/b+c= v1,d==\n)",
            "{'Webhook-Id': 'msg-1', 'webhook-signature': 'v1,a/b+c= v1,d=='}",
            "{'Webhook-Id':'msg-1','webhook-signature':'v1,a/b+c= v1,d=='}",
            r#"{"Webhook-Id"=>"msg-1", "webhook-signature"=>"v1,a/b+c= v1,d=="}"#,
            r#"[Webhook-Id:"msg-1", webhook-signature:"v1,a/b+c= v1,d=="]"#,
            "Headers({'Webhook-Id': 'msg-1', 'webhook-signature': 'v1,a/b+c= v1,d=='})",
            "[(b'Webhook-Id', b'msg-1'), (b'webhook-signature', b'v1,a/b+c= v1,d==')]",
            "Map(2) {\n  'Webhook-Id' => 'msg-1',\n  'webhook-signature' => 'v1,a/b+c= v1,d=='\n}",
            "[ 'Webhook-Id', 'msg-1', 'webhook-signature', 'v1,a/b+c= v1,d==' ]",
            r#"["Webhook-Id", "msg-1", "webhook-signature", "v1,a/b+c= v1,d=="]"#,
            "map[Webhook-Id:[msg-1] webhook-signature:[v1,a/b+c= v1,d==]]",
            r#"{"Webhook-Id": "msg-1", "webhook-signature": "v1,a/b+c= v1,d=="}"#,
        ] {
            let headers = headers(text).unwrap();
            let headers: Vec<_> = headers
                .iter()
                .map(|(name, value)| (name.as_str(), str::from_utf8(value).unwrap()))
                .collect();
            assert_eq!(headers, expected, "{text}");
        }
        for text in ["", "\n", "[]", "{}", "7", "no headers here", "[1,[2],{\"name\":1}]"] {
            assert!(headers(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn quotes_are_removed_from_yaml_and_kept_elsewhere() {
        let values = |text| headers(text).unwrap().into_iter().map(|(_, value)| value);
        let yaml =
            "webhook-timestamp: '1775000000'\nwebhook-signature: \"v1,a=\"\nhost: shop.example";
        assert!(values(yaml).eq([&b"1775000000"[..], b"v1,a=", b"shop.example"]));
        let quoted = "webhook-timestamp: 1775000000\nwebhook-signature: \"v1,a=\"";
        assert!(values(quoted).eq([&b"1775000000"[..], b"\"v1,a=\""]));
    }

    #[test]
    fn a_value_may_contain_separators() {
        for text in [
            "{accept=[a, b], date=[Sun, 1 Nov 1:00], x=[it's]}",
            "{accept=a, b, date=Sun, 1 Nov 1:00, x=it's}",
            "Headers[accept: a, b, date: Sun, 1 Nov 1:00, x: it's]",
            r"{'accept': 'a, b', 'date': 'Sun, 1 Nov 1:00', 'x': 'it\'s'}",
            r#"[accept:"a, b", date:"Sun, 1 Nov 1:00", x:"it's"]"#,
            "{ accept: 'a, b', date: 'Sun, 1 Nov 1:00', x: \"it's\" }",
        ] {
            let headers = headers(text).unwrap();
            let values: Vec<_> =
                headers.iter().map(|(_, value)| str::from_utf8(value).unwrap()).collect();
            assert_eq!(values, ["a, b", "Sun, 1 Nov 1:00", "it's"], "{text}");
        }
    }
}
