//! This module writes the same JSON in other ways.

use std::{collections::BTreeMap, iter};

use serde_json::value::RawValue;

/// The largest number of orders that are tried.
const MAX_ORDERS: usize = 1000;

/// The largest depth that is indented. An event has three levels. The size of indented text grows with the
/// square of the depth.
const MAX_DEPTH: usize = 64;

/// The largest factor by which the output may exceed the input.
const MAX_GROWTH: usize = 4;

/// Removes the white space between the tokens.
pub(crate) fn compact(json: &str) -> Option<String> {
    Some(tokens(json)?.filter(|token| !is_white_space(token)).collect())
}

/// Puts one space after each comma and colon, as Python does.
pub(crate) fn spaced(json: &str) -> Option<String> {
    map_tokens(json, |token, text| {
        if !is_white_space(token) {
            text.push_str(token);
        }
        if matches!(token, "," | ":") {
            text.push(' ');
        }
    })
}

/// Puts each member on a line of its own, indented by `unit` for each level.
pub(crate) fn indented(json: &str, unit: &str) -> Option<String> {
    let mut level = 0usize;
    let mut before = None;
    for token in tokens(json)? {
        level = match token {
            "{" | "[" => level.saturating_add(1),
            "}" | "]" => level.saturating_sub(1),
            _ => level,
        };
        if level > MAX_DEPTH {
            return None;
        }
    }
    map_tokens(json, |token, text| {
        if is_white_space(token) {
            return;
        }
        let first = token.chars().next();
        let closes = matches!(first, Some('}' | ']'));
        let opened = matches!(before, Some('{' | '['));
        level = level.saturating_sub(usize::from(closes));
        if opened != closes || before == Some(',') {
            text.push('\n');
            text.extend(iter::repeat_n(unit, level));
        }
        level = level.saturating_add(usize::from(matches!(first, Some('{' | '['))));
        before = first;
        text.push_str(token);
        if first == Some(':') {
            text.push(' ');
        }
    })
}

/// Removes the escapes that JSON does not require.
pub(crate) fn unescaped(json: &str) -> Option<String> {
    map_tokens(json, |token, text| {
        let escaped = Some(token).filter(|token| token.contains('\\'));
        let plain = escaped.and_then(|token| serde_json::from_str::<String>(token).ok());
        let written = plain.and_then(|plain| serde_json::to_string(&plain).ok());
        text.push_str(written.as_deref().unwrap_or(token));
    })
}

/// Escapes each character that is not ASCII in the form `\u0000`.
pub(crate) fn escaped(json: &str, capitals: bool) -> Option<String> {
    let digits = if capitals { b"0123456789ABCDEF" } else { b"0123456789abcdef" };
    map_tokens(json, |token, text| {
        for character in token.chars() {
            if character.is_ascii() {
                text.push(character);
                continue;
            }
            for unit in character.encode_utf16(&mut [0; 2]) {
                text.push_str("\\u");
                let nibbles = [12, 8, 4, 0].map(|shift| usize::from(*unit >> shift & 15));
                text.extend(
                    nibbles
                        .iter()
                        .filter_map(|nibble| digits.get(*nibble))
                        .copied()
                        .map(char::from),
                );
            }
        }
    })
}

/// Writes each number such as `1.0` as `1`.
pub(crate) fn whole_numbers(json: &str) -> Option<String> {
    map_tokens(json, |token, text| {
        let whole = token.strip_suffix(".0").filter(|whole| whole.parse::<i64>().is_ok());
        text.push_str(whole.unwrap_or(token));
    })
}

/// Writes each number such as `1` as `1.0`.
pub(crate) fn decimal_numbers(json: &str) -> Option<String> {
    map_tokens(json, |token, text| {
        text.push_str(token);
        if token.parse::<i64>().is_ok() {
            text.push_str(".0");
        }
    })
}

/// Puts the members of the object, and the members of its `data`, in every order. The output is compact.
pub(crate) fn member_orders(json: &str) -> Option<impl Iterator<Item = String> + use<>> {
    let json = compact(json)?;
    let event: BTreeMap<String, &RawValue> = serde_json::from_str(&json).ok()?;
    let data = event.get("data").and_then(|data| serde_json::from_str(data.get()).ok());
    let data = members(&data.unwrap_or_default());
    let mut event = members(&event);
    if !data.is_empty() {
        event.retain(|member| !member.starts_with("\"data\":"));
        event.push(String::new());
    }
    let count = |members: &[String]| (1..=members.len()).try_fold(1usize, usize::checked_mul);
    let (inner, outer) = (count(&data)?, count(&event)?);
    let orders = inner.checked_mul(outer).filter(|orders| *orders <= MAX_ORDERS)?;
    Some((0..orders).map(move |number| {
        let (outer, inner) = (number.checked_div(inner), number.checked_rem(inner));
        let inside =
            format!("\"data\":{{{}}}", nth_permutation(&data, inner.unwrap_or_default()).join(","));
        let mut members = nth_permutation(&event, outer.unwrap_or_default());
        for member in members.iter_mut().filter(|member| member.is_empty()) {
            *member = &inside;
        }
        format!("{{{}}}", members.join(","))
    }))
}

/// Writes each member of an object as `"name":value`.
fn members(object: &BTreeMap<String, &RawValue>) -> Vec<String> {
    let name = |name: &String| serde_json::Value::from(name.as_str()).to_string();
    object.iter().map(|(key, value)| format!("{}:{}", name(key), value.get())).collect()
}

/// Returns the permutation with this number. The number encodes the position at which each item is inserted.
fn nth_permutation(items: &[String], mut number: usize) -> Vec<&str> {
    let mut permutation = Vec::with_capacity(items.len());
    for (item, places) in items.iter().zip(1usize..) {
        permutation.insert(number.checked_rem(places).unwrap_or_default(), item.as_str());
        number = number.checked_div(places).unwrap_or_default();
    }
    permutation
}

/// Writes each token with a function. The result is none if the output is much larger than the input.
fn map_tokens(json: &str, mut write: impl FnMut(&str, &mut String)) -> Option<String> {
    let mut text = String::with_capacity(json.len());
    let most = json.len().saturating_mul(MAX_GROWTH);
    for token in tokens(json)? {
        write(token, &mut text);
        if text.len() > most {
            return None;
        }
    }
    Some(text)
}

/// Splits JSON into tokens. White space is a token as well, so that the tokens together are the whole text.
fn tokens(json: &str) -> Option<impl Iterator<Item = &str>> {
    serde_json::from_str::<&RawValue>(json).ok()?;
    let mut rest = json;
    Some(iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match first {
            '"' => string_end(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => Some(1),
            _ if first.is_ascii_whitespace() => rest.find(|next: char| !next.is_ascii_whitespace()),
            _ => rest.find(|next: char| ",]}".contains(next) || next.is_ascii_whitespace()),
        };
        let (token, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(token)
    }))
}

/// Returns the length of the string at the start of a text, with its quotes.
fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    // The length includes both quotes.
    end.map(|inside| inside.saturating_add(2))
}

fn is_white_space(token: &str) -> bool {
    token.starts_with(|first: char| first.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const JSON: &str = r#"{"a":"한\",","b":[1,2.0,{}],"data":{"x":[],"y":null}}"#;

    #[test]
    fn compact_undoes_other_serializations() {
        let indented = indented(JSON, "  ").unwrap();
        let value: serde_json::Value = serde_json::from_str(JSON).unwrap();
        assert_eq!(indented, serde_json::to_string_pretty(&value).unwrap());
        let spaced = spaced(JSON).unwrap();
        assert_eq!(spaced, r#"{"a": "한\",", "b": [1, 2.0, {}], "data": {"x": [], "y": null}}"#);
        let escaped = escaped(JSON, false).unwrap();
        assert!(escaped.contains(r#""\ud55c\",""#), "{escaped}");
        assert_eq!(unescaped(&escaped).as_deref(), Some(JSON));
        assert_eq!(compact(&indented).as_deref(), Some(JSON));
        assert_eq!(compact(&spaced).as_deref(), Some(JSON));
    }

    #[test]
    fn every_order_is_tried_once() {
        let json = r#"{"type":1,"timestamp":2,"data":{"b":1,"a":{"d":2, "c":3}}}"#;
        let orders: BTreeSet<_> = member_orders(json).unwrap().collect();
        assert_eq!(orders.len(), 12);
        assert!(orders.contains(r#"{"type":1,"timestamp":2,"data":{"b":1,"a":{"d":2,"c":3}}}"#));
        assert!(orders.contains(r#"{"data":{"a":{"d":2,"c":3},"b":1},"timestamp":2,"type":1}"#));
        let large = format!(
            "{{{}}}",
            (0..9).map(|key| format!("\"{key}\":1")).collect::<Vec<_>>().join(",")
        );
        assert!(member_orders(&large).is_none());
    }

    #[test]
    fn deeply_nested_json_is_not_indented() {
        let nested = |levels| ["[".repeat(levels), "]".repeat(levels)].concat();
        let member = format!("{{\"text\":\"{}\",\"list\":{}}}", "a".repeat(5000), nested(63));
        assert!(indented(&member, "  ").is_some());
        let member = format!("{{\"text\":\"{}\",\"list\":{}}}", "a".repeat(50000), nested(64));
        assert_eq!(indented(&member, "  "), None);
        assert_eq!(indented(&nested(32_000), "\t"), None);
        // This text is not nested deeply, but would become many times larger.
        let broad = vec!["[[[[[0]]]]]"; 1000].join(",");
        assert_eq!(indented(&format!("[[[[[[[[[[{broad}]]]]]]]]]]"), "    "), None);
    }

    #[test]
    fn numbers_change_and_strings_do_not() {
        let json = r#"{"a":1.0,"b":"1.0","c":-2.50}"#;
        assert_eq!(whole_numbers(json).as_deref(), Some(r#"{"a":1,"b":"1.0","c":-2.50}"#));
        assert_eq!(decimal_numbers(r#"[1,"1"]"#).as_deref(), Some(r#"[1.0,"1"]"#));
    }

    #[test]
    fn only_json_has_other_serializations() {
        for text in ["", "{", "a=b", "{\"a\":}", "\u{feff}{}"] {
            assert_eq!(compact(text), None, "{text:?}");
        }
    }
}
