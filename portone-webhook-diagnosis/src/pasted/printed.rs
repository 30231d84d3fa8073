//! This module reads maps as programming languages print them, such as `{'name': 'value'}` or
//! `Headers [name=[value]]`.

use super::names;

/// Reads the pairs of a printed map. The result is none if there are no brackets around the whole text.
///
/// Some languages print values without quotes. So a part that does not begin with a name continues the
/// previous value. If no part is a pair, names and values alternate.
pub(super) fn pairs(text: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let parts = split_parts(inside_brackets(text)?);
    let mut pairs: Vec<(String, Vec<u8>)> = Vec::new();
    for part in &parts {
        match parse_pair(part) {
            Some((name, value)) => pairs.push((name, value.into_bytes())),
            None => {
                if let Some((_, value)) = pairs.last_mut() {
                    value.extend([b", ", part.as_bytes()].concat());
                }
            }
        }
    }
    if pairs.is_empty() {
        let (alternating, _) = parts.as_chunks::<2>();
        pairs.extend(
            alternating.iter().map(|[name, value]| (unquoted(name), unquoted(value).into_bytes())),
        );
    }
    with_hyphens(&mut pairs);
    Some(pairs)
}

/// Returns the text inside the brackets, which may follow the name of a type.
fn inside_brackets(text: &str) -> Option<&str> {
    let is_type_name =
        |character: char| character.is_alphanumeric() || " \n._$()".contains(character);
    // The name may contain brackets itself, as in `Map(3) {..}`.
    let brackets = text.char_indices().filter(|(_, character)| "{[(".contains(*character)).take(3);
    let inner = brackets.into_iter().find_map(|(index, _)| {
        let (name, rest) = text.split_at_checked(index)?;
        strip_brackets(rest).filter(|_| name.chars().all(is_type_name))
    })?;
    let inner = inner.trim();
    // There may be two pairs of brackets, as in `Headers({..})`.
    Some(strip_brackets(inner).filter(|_| !inner.starts_with('(')).unwrap_or(inner))
}

fn strip_brackets(text: &str) -> Option<&str> {
    let is_whole = text.starts_with(['{', '[', '(']) && top_level(text).next().is_none();
    let inner = text.get(1..)?.strip_suffix(['}', ']', ')'])?;
    is_whole.then_some(inner)
}

/// Splits a text at its separators. Go separates with a space, and other languages with a comma or a line
/// break.
fn split_parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, character) in top_level(text) {
        let (previous, after) =
            (text.get(..index).unwrap_or_default(), text.get(index..).unwrap_or_default());
        let after = after.get(1..).unwrap_or_default();
        let ends = match character {
            '\n' => true,
            ',' => {
                after.is_empty()
                    || after.starts_with(char::is_whitespace)
                    || previous.ends_with(['\'', '"', ']', ')'])
            }
            ' ' => previous.ends_with(']') && !after.starts_with(['=', ':']),
            _ => false,
        };
        if ends {
            parts.extend(text.get(start..index));
            start = index.saturating_add(1);
        }
    }
    parts.extend(text.get(start..));
    let parts = parts.into_iter().map(|part| part.trim().trim_end_matches([',', ';']).trim_end());
    parts.filter(|part| !part.is_empty()).collect()
}

fn parse_pair(part: &str) -> Option<(String, String)> {
    let (name, value) = match part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
        Some(tuple) => tuple.split_once(',')?,
        None => {
            let (index, _) =
                top_level(part).find(|(_, character)| matches!(character, ':' | '='))?;
            let value = part.get(index..)?.get(1..)?;
            (part.get(..index)?, value.strip_prefix('>').unwrap_or(value))
        }
    };
    let name = header_name(unquoted(name.trim()));
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_name.then(|| (name, unquoted(value.trim())))
}

/// Returns the header name `webhook-id` for `HTTP_WEBHOOK_ID`, which is a variable's name in Rack and PHP.
fn header_name(name: String) -> String {
    match name.strip_prefix("HTTP_") {
        Some(name) => name.to_ascii_lowercase().replace('_', "-"),
        None => name,
    }
}

/// Gives the webhook headers their names, if no name has a hyphen, as in an object of Ruby or JavaScript.
fn with_hyphens(pairs: &mut [(String, Vec<u8>)]) {
    if pairs.iter().all(|(name, _)| !name.contains('-')) {
        for (name, _) in pairs {
            if let Some(mention) = names::mention_in_key(name) {
                *name = mention.name;
            }
        }
    }
}

/// Removes the brackets and quotes around a text, and the backslashes before quotes in it.
fn unquoted(text: &str) -> String {
    let text = strip_brackets(text).unwrap_or(text);
    let quoted =
        text.strip_prefix('b').filter(|text| text.starts_with(['\'', '"'])).unwrap_or(text);
    for quote in ['\'', '"'] {
        let inner = quoted.strip_prefix(quote).and_then(|text| text.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner.replace(&format!("\\{quote}"), &quote.to_string());
        }
    }
    text.to_owned()
}

/// Returns the characters that are outside of brackets and quotes, with their byte indices.
fn top_level(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut escaped = false;
    let mut previous = ' ';
    text.char_indices().filter(move |&(_, character)| {
        let last = std::mem::replace(&mut previous, character);
        if let Some(end) = quote {
            let is_escaped = escaped;
            escaped = character == '\\' && !is_escaped;
            if character == end && !is_escaped {
                quote = None;
            }
            return false;
        }
        match character {
            // An apostrophe within a word is not a quote.
            '\'' | '"' if "{[(,:=> b\n".contains(last) => quote = Some(character),
            '{' | '[' | '(' => depth = depth.saturating_add(1),
            '}' | ']' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    })
}
