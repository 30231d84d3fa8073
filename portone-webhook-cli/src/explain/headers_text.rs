//! Headers, as programs write them down.

use serde_json::Value;

type Headers = Vec<(String, Vec<u8>)>;

/// Lines of the form `Name: value`, JSON, or the form `{name=[value], ..}` of Java.
pub(super) fn parse(text: &str) -> Result<Headers, &'static str> {
    let text = text.trim();
    let headers = match serde_json::from_str(text) {
        Ok(Value::Object(members)) => {
            members.into_iter().flat_map(|(name, value)| named(&name, value)).collect()
        }
        Ok(Value::Array(items)) => items.into_iter().flat_map(pair).collect(),
        Ok(_) => return Err("the JSON has no headers"),
        Err(_) => match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(text) => java(text),
            None => lines(text),
        },
    };
    if headers.is_empty() {
        Err("it has no headers, such as webhook-id: msg-1")
    } else {
        Ok(headers)
    }
}

/// `Name: value`, with or without what `curl -v` puts in front.
pub(super) fn line(line: &[u8]) -> Option<(String, Vec<u8>)> {
    let line = line.strip_prefix(b"> ").unwrap_or(line);
    // A table that is copied has tabs.
    let colon = line.iter().position(|byte| matches!(byte, b':' | b'\t'))?;
    let (name, value) = line.split_at_checked(colon)?;
    let name = str::from_utf8(name.trim_ascii()).ok()?;
    let token = |letter: char| letter.is_ascii_graphic() && letter != '"';
    let named = !name.is_empty() && name.chars().all(token);
    named.then(|| (name.to_owned(), value.get(1..).unwrap_or_default().trim_ascii().to_vec()))
}

/// Up to the empty line that ends them.
fn lines(text: &str) -> Headers {
    let lines = text.lines().take_while(|line| !line.trim().is_empty());
    lines.filter_map(|text| line(text.trim().as_bytes())).collect()
}

/// `{"name": .., "value": ..}`, as browsers write it, or `["name", "value"]`.
fn pair(item: Value) -> Headers {
    let (name, value) = match item {
        Value::Object(mut item) => (item.remove("name"), item.remove("value")),
        Value::Array(mut item) if item.len() == 2 => {
            let value = item.pop();
            (item.pop(), value)
        }
        _ => (None, None),
    };
    match (name, value) {
        (Some(Value::String(name)), Some(value)) => named(&name, value),
        _ => Headers::new(),
    }
}

/// A text, a number, or a list of them.
fn named(name: &str, value: Value) -> Headers {
    match value {
        Value::Array(values) => values.into_iter().flat_map(|value| named(name, value)).collect(),
        Value::String(text) => vec![(name.to_owned(), text.into_bytes())],
        Value::Number(number) => vec![(name.to_owned(), number.to_string().into_bytes())],
        _ => Headers::new(),
    }
}

/// `name=[value], name=value`; a value may have commas, so a new one begins with a name.
fn java(text: &str) -> Headers {
    let mut headers = Headers::new();
    for part in text.split(", ") {
        match part.split_once('=').filter(|(name, _)| !name.contains([',', '/', '+', ' '])) {
            Some((name, value)) => {
                headers.push((name.trim().to_owned(), value.as_bytes().to_vec()))
            }
            None => {
                if let Some((_, value)) = headers.last_mut() {
                    value.extend([b", ", part.as_bytes()].concat());
                }
            }
        }
    }
    for (_, value) in &mut headers {
        let inside = value.strip_prefix(b"[").and_then(|value| value.strip_suffix(b"]"));
        if let Some(inside) = inside {
            *value = inside.to_vec();
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_the_same_headers() {
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
        ] {
            let headers = parse(text).unwrap();
            let headers: Vec<_> = headers
                .iter()
                .map(|(name, value)| (name.as_str(), str::from_utf8(value).unwrap()))
                .collect();
            assert_eq!(headers, expected, "{text}");
        }
        for text in ["", "\n", "[]", "{}", "7", "no headers here", "[1,[2],{\"name\":1}]"] {
            assert!(parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_value_may_have_what_separates() {
        let headers = parse("{accept=[a, b], date=[Sun, 1 Nov], x=[]}").unwrap();
        let values: Vec<_> =
            headers.iter().map(|(_, value)| str::from_utf8(value).unwrap()).collect();
        assert_eq!(values, ["a, b", "Sun, 1 Nov", ""]);
    }
}
