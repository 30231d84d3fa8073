//! The same JSON in other writings.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// More than the orders of three members with four in one of them.
const MOST_ORDERS: usize = 1000;

/// Without white space between the tokens.
pub(super) fn compact(json: &str) -> Option<String> {
    Some(tokens(json)?.into_iter().filter(|token| !is_space(token)).collect())
}

/// With a space behind each comma and colon, as Python writes it.
pub(super) fn spaced(json: &str) -> Option<String> {
    map(&compact(json)?, |token| match token {
        "," | ":" => format!("{token} "),
        _ => token.to_owned(),
    })
}

/// On many lines, with this in front of them for each level.
pub(super) fn indented(json: &str, unit: &str) -> Option<String> {
    let mut level = 0usize;
    let mut before = None;
    map(&compact(json)?, |token| {
        let first = token.chars().next();
        let closes = matches!(first, Some('}' | ']'));
        let opened = matches!(before, Some('{' | '['));
        level = level.saturating_sub(usize::from(closes));
        let breaks = opened != closes || before == Some(',');
        let space = if breaks { format!("\n{}", unit.repeat(level)) } else { String::new() };
        level = level.saturating_add(usize::from(matches!(first, Some('{' | '['))));
        before = first;
        if first == Some(':') { ": ".to_owned() } else { space + token }
    })
}

/// Each text with only those escapes that it has to have.
pub(super) fn unescaped(json: &str) -> Option<String> {
    map(json, |token| {
        let text = serde_json::from_str::<String>(token);
        let written = text.and_then(|text| serde_json::to_string(&text));
        written.unwrap_or_else(|_| token.to_owned())
    })
}

/// What is not ASCII in the form `\u0000`.
pub(super) fn escaped(json: &str, capitals: bool) -> Option<String> {
    let unit = |unit: &mut u16| match capitals {
        true => format!("\\u{unit:04X}"),
        false => format!("\\u{unit:04x}"),
    };
    let letter = |letter: char| match letter.is_ascii() {
        true => letter.to_string(),
        false => letter.encode_utf16(&mut [0; 2]).iter_mut().map(unit).collect(),
    };
    tokens(json).map(|_| json.chars().map(letter).collect())
}

/// `1.0` as `1`.
pub(super) fn whole_numbers(json: &str) -> Option<String> {
    map(json, |token| {
        let whole = token.strip_suffix(".0").filter(|whole| whole.parse::<i64>().is_ok());
        whole.unwrap_or(token).to_owned()
    })
}

/// `1` as `1.0`.
pub(super) fn decimal_numbers(json: &str) -> Option<String> {
    map(json, |token| match token.parse::<i64>() {
        Ok(_) => format!("{token}.0"),
        Err(_) => token.to_owned(),
    })
}

/// With the members of the object, and those of its `data`, in every order; compact.
pub(super) fn orders(json: &str) -> Option<Vec<String>> {
    let json = compact(json)?;
    let event: BTreeMap<String, &RawValue> = serde_json::from_str(&json).ok()?;
    let data = event.get("data").and_then(|data| serde_json::from_str(data.get()).ok());
    let data: BTreeMap<String, &RawValue> = data.unwrap_or_default();
    let count = |members: usize| (1..=members).fold(1usize, usize::saturating_mul);
    if count(event.len()).saturating_mul(count(data.len())) > MOST_ORDERS {
        return None;
    }
    let mut all = Vec::new();
    for data in permutations(members(&data)) {
        let mut members = members(&event);
        if !data.is_empty() {
            members.retain(|member| !member.starts_with("\"data\":"));
            members.push(format!("\"data\":{{{}}}", data.join(",")));
        }
        let orders = permutations(members);
        all.extend(orders.into_iter().map(|members| format!("{{{}}}", members.join(","))));
    }
    Some(all)
}

fn members(object: &BTreeMap<String, &RawValue>) -> Vec<String> {
    let name = |name: &String| serde_json::Value::from(name.as_str()).to_string();
    object.iter().map(|(key, value)| format!("{}:{}", name(key), value.get())).collect()
}

fn permutations(items: Vec<String>) -> Vec<Vec<String>> {
    items.into_iter().fold(vec![Vec::new()], |shorter, item| {
        let longer = |items: Vec<String>| {
            let item = item.clone();
            (0..=items.len()).map(move |position| {
                let mut items = items.clone();
                items.insert(position, item.clone());
                items
            })
        };
        shorter.into_iter().flat_map(longer).collect()
    })
}

fn map(json: &str, token: impl FnMut(&str) -> String) -> Option<String> {
    Some(tokens(json)?.into_iter().map(token).collect())
}

/// What JSON consists of, white space included. Joined, they are the text.
fn tokens(json: &str) -> Option<Vec<&str>> {
    serde_json::from_str::<&RawValue>(json).ok()?;
    let mut rest = json;
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => string_end(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => Some(1),
            _ if first.is_ascii_whitespace() => rest.find(|next: char| !next.is_ascii_whitespace()),
            _ => rest.find(|next: char| ",]}".contains(next) || next.is_ascii_whitespace()),
        };
        let (token, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        tokens.push(token);
        rest = after;
    }
    Some(tokens)
}

fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    // Both quotes
    end.map(|inside| inside.saturating_add(2))
}

fn is_space(token: &str) -> bool {
    token.starts_with(|first: char| first.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = r#"{"a":"한\",","b":[1,2.0,{}],"data":{"x":[],"y":null}}"#;

    #[test]
    fn a_writing_can_be_undone() {
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
        let orders =
            orders(r#"{"type":1,"timestamp":2,"data":{"b":1,"a":{"d":2, "c":3}}}"#).unwrap();
        assert_eq!(orders.len(), 12);
        assert!(
            orders.contains(
                &r#"{"type":1,"timestamp":2,"data":{"b":1,"a":{"d":2,"c":3}}}"#.to_owned()
            )
        );
        assert!(
            orders.contains(
                &r#"{"data":{"a":{"d":2,"c":3},"b":1},"timestamp":2,"type":1}"#.to_owned()
            )
        );
        let large = format!(
            "{{{}}}",
            (0..9).map(|key| format!("\"{key}\":1")).collect::<Vec<_>>().join(",")
        );
        assert_eq!(super::orders(&large), None);
    }

    #[test]
    fn numbers_change_and_texts_do_not() {
        let json = r#"{"a":1.0,"b":"1.0","c":-2.50}"#;
        assert_eq!(whole_numbers(json).as_deref(), Some(r#"{"a":1,"b":"1.0","c":-2.50}"#));
        assert_eq!(decimal_numbers(r#"[1,"1"]"#).as_deref(), Some(r#"[1.0,"1"]"#));
    }

    #[test]
    fn what_is_no_json_has_no_other_writing() {
        for text in ["", "{", "a=b", "{\"a\":}", "\u{feff}{}"] {
            assert_eq!(compact(text), None, "{text:?}");
        }
    }
}
