//! This module reads headers in the forms that have exactly one meaning: lines and printed maps.

use crate::undo::headers::standard_name;

use super::{names::Headers, printed};

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
        let Some(standard) = standard_name(name) else { return true };
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
