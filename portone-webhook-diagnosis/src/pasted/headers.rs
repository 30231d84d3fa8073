//! This module reads headers in the formats in which programs print them.

use serde_json::Value;

use super::{error::PastedError, printed};

type Headers = Vec<(String, Vec<u8>)>;

/// Reads headers from lines of the form `Name: value`, from JSON, or from a map as a program prints it.
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
/// Returns [`PastedError`] if the text has no header.
pub fn headers(text: &str) -> Result<Vec<(String, Vec<u8>)>, PastedError> {
    let text = text.trim();
    let headers = match serde_json::from_str(text) {
        Ok(Value::Object(members)) => object_headers(members),
        Ok(Value::Array(items)) if items.iter().all(Value::is_string) => {
            printed::pairs(text).unwrap_or_default()
        }
        Ok(Value::Array(items)) => items.into_iter().flat_map(pair_headers).collect(),
        Ok(_) => return Err(PastedError::new("the JSON has no headers")),
        Err(_) => printed::pairs(text).unwrap_or_else(|| parse_lines(text)),
    };
    if headers.is_empty() {
        Err(PastedError::new("it has no headers, such as webhook-id: msg-1"))
    } else {
        Ok(headers)
    }
}

/// Reads an object whose members are headers, or an event of an API gateway with a member `headers`.
fn object_headers(mut members: serde_json::Map<String, Value>) -> Headers {
    match members.remove("headers") {
        Some(Value::Object(headers)) => object_headers(headers),
        Some(Value::Array(headers)) => headers.into_iter().flat_map(pair_headers).collect(),
        _ => members.into_iter().flat_map(|(name, value)| values_of(&name, value)).collect(),
    }
}

/// Parses a line of the form `Name: value`, with or without the prefix `> ` of `curl -v`.
pub(super) fn parse_line(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let line = line.strip_prefix(b"> ").unwrap_or(line);
    // A table that was copied from a browser has tabs in place of colons.
    let colon = line.iter().position(|byte| matches!(byte, b':' | b'\t'))?;
    let (name, value) = line.split_at_checked(colon)?;
    let name = str::from_utf8(name.trim_ascii()).ok()?;
    let is_token = |character: char| character.is_ascii_graphic() && character != '"';
    let named = !name.is_empty() && name.chars().all(is_token);
    named.then(|| (name.to_owned(), value.get(1..).unwrap_or_default().trim_ascii().to_vec()))
}

/// Parses lines up to the first empty line, which ends the headers.
fn parse_lines(text: &str) -> Headers {
    let lines = text.lines().take_while(|line| !line.trim().is_empty());
    let mut headers: Headers =
        lines.filter_map(|text| parse_line(text.trim().as_bytes())).collect();
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
    headers
}

/// Returns the part of a value that is inside quotes.
fn inside_quotes(value: &[u8]) -> Option<&[u8]> {
    let inside = |quote: &[u8]| value.strip_prefix(quote)?.strip_suffix(quote);
    inside(b"'").or_else(|| inside(b"\""))
}

/// Reads `{"name": .., "value": ..}`, as browsers write a header, or `["name", "value"]`.
fn pair_headers(item: Value) -> Headers {
    let (name, value) = match item {
        Value::Object(mut item) => (item.remove("name"), item.remove("value")),
        Value::Array(mut item) if item.len() == 2 => {
            let value = item.pop();
            (item.pop(), value)
        }
        _ => (None, None),
    };
    match (name, value) {
        (Some(Value::String(name)), Some(value)) => values_of(&name, value),
        _ => Headers::new(),
    }
}

/// Returns a header for each value. The JSON is a string, a number, or a list of strings and numbers.
fn values_of(name: &str, value: Value) -> Headers {
    match value {
        Value::Array(values) => {
            values.into_iter().flat_map(|value| values_of(name, value)).collect()
        }
        Value::String(text) => vec![(name.to_owned(), text.into_bytes())],
        Value::Number(number) => vec![(name.to_owned(), number.to_string().into_bytes())],
        _ => Headers::new(),
    }
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
