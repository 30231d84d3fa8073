//! This module reads headers in the forms that have exactly one meaning: lines, JSON and printed maps.

use serde_json::Value;

use super::{
    dump,
    error::PastedError,
    json::{self, Headers},
    printed,
};

/// The names of headers that most requests have.
const COMMON: &str = " accept accept-encoding accept-language authorization cache-control connection content-length \
    content-type cookie date forwarded host origin postman-token referer user-agent x ";

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
    dump::read(text, 0).map(|dump| dump.headers)
}

/// Says whether a name is that of a header, which most requests have.
pub(super) fn is_common(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    COMMON.contains(&format!(" {} ", name.trim_start_matches("http-")))
        || name.starts_with("x-") && name.len() > 2
}

/// Reads JSON that has no webhook headers: an object whose members are headers, or that has them as a member.
pub(super) fn of_json(json: Value) -> Headers {
    match json {
        Value::Object(mut members) => {
            let members = match members.remove("headers") {
                Some(Value::Object(headers)) => headers,
                Some(Value::Array(headers)) => return json::items_as_headers(&headers),
                _ => members,
            };
            members.iter().flat_map(|(name, value)| json::values_of(name, value)).collect()
        }
        Value::Array(items) => json::items_as_headers(&items),
        _ => Headers::new(),
    }
}

/// Reads the lines of a text, or the map that it is. What follows the empty line behind the headers is
/// returned, too.
pub(super) fn exact(text: &str) -> (Headers, Option<&str>) {
    match printed::pairs(text) {
        Some(pairs) => (pairs, None),
        None => parse_lines(text),
    }
}

/// Says whether nothing is left in the values that belongs to the form of the text.
pub(super) fn are_clean(headers: &Headers, text: &str) -> bool {
    let is_clean = |(name, value): &(String, Vec<u8>)| {
        let Some(standard) = crate::undo::headers::standard_name(name) else { return true };
        let begins_otherwise = value.first().is_some_and(|first| b"[{(<=|>&*".contains(first));
        let has_bracket = value.iter().any(|byte| b"{}[]\\|".contains(byte));
        let ends_otherwise = standard == "webhook-timestamp"
            && value.last().is_some_and(|last| b",;\"')]}".contains(last))
            && !value.starts_with(b"\"");
        let other_line = value.is_empty() && is_value_on_next_line(text, name);
        !begins_otherwise && !has_bracket && !ends_otherwise && !other_line
    };
    headers.iter().all(is_clean)
}

/// Says whether the line behind a name is no header, so that it may be the value.
fn is_value_on_next_line(text: &str, name: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let found = lines.any(|line| line.strip_suffix(':').is_some_and(|line| line.trim() == name));
    found && lines.next().is_some_and(|line| !line.is_empty() && !line.contains(": "))
}

/// Parses a line of the form `Name: value`, with or without the prefix `> ` of `curl -v`.
pub(super) fn parse_line(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let line = line.strip_prefix(b"> ").unwrap_or(line);
    // A table that was copied from a browser has tabs in place of colons.
    let colon = line.iter().skip(1).position(|byte| matches!(byte, b':' | b'\t'))?;
    let (name, value) = line.split_at_checked(colon.saturating_add(1))?;
    let name = str::from_utf8(name.trim_ascii()).ok()?;
    let is_token = |character: char| character.is_ascii_graphic() && character != '"';
    let named = !name.is_empty() && name.chars().all(is_token);
    named.then(|| (name.to_owned(), value.get(1..).unwrap_or_default().trim_ascii().to_vec()))
}

/// Parses lines up to the first empty line, which ends the headers. A line without a name, and with white
/// space in front, continues the line before it.
fn parse_lines(text: &str) -> (Headers, Option<&str>) {
    let mut headers = Headers::new();
    let mut rest = None;
    let mut index = 0usize;
    for line in text.split_inclusive('\n') {
        index = index.saturating_add(line.len());
        if line.trim().is_empty() || line.trim() == ">" {
            rest = text.get(index..).map(str::trim);
            break;
        }
        match parse_line(line.trim().as_bytes()) {
            Some(header) => headers.push(header),
            None if line.starts_with([' ', '\t']) => {
                if let Some((_, value)) = headers.last_mut().filter(|(_, value)| !value.is_empty())
                {
                    value.extend([b"\n ", line.trim().as_bytes()].concat());
                }
            }
            None => {}
        }
    }
    // YAML has quotes around a string that looks like a number, and a header does not. So a quoted number
    // shows that the text is YAML, and that the quotes are not part of the values.
    let is_number = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    if headers.iter().any(|(_, value)| inside_quotes(value).is_some_and(is_number)) {
        for (_, value) in &mut headers {
            if let Some(inside) = inside_quotes(value) {
                *value = inside.to_vec();
            }
        }
    }
    (headers, rest.filter(|rest| !rest.is_empty()))
}

/// Returns the part of a value that is inside quotes.
fn inside_quotes(value: &[u8]) -> Option<&[u8]> {
    let inside = |quote: &[u8]| value.strip_prefix(quote)?.strip_suffix(quote);
    inside(b"'").or_else(|| inside(b"\""))
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
