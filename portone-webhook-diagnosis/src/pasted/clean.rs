//! This module removes from a text what terminals, editors and tools add to it.

use std::borrow::Cow;

use crate::undo::escapes;

use super::names;

/// Removes the colours of terminals, byte order marks, no-break spaces, and line breaks that are written as
/// `\r\n` at the end of each line.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains('\u{1b}') {
        text = without_colours(&text).into();
    }
    if text.contains(['\u{feff}', '\u{a0}', '\u{200b}']) {
        text = text.replace(['\u{feff}', '\u{200b}'], "").replace('\u{a0}', " ").into();
    }
    let ends = |text: &str| text.lines().filter(|line| line.trim_end().ends_with("\\r\\n")).count();
    if text.contains("\\r\\n") && ends(&text) >= 2 {
        let lines = text.lines().map(|line| line.trim_end().trim_end_matches("\\r\\n"));
        text = lines.collect::<Vec<_>>().join("\n").into();
    }
    if text.contains("```") {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("```"));
        text = lines.collect::<Vec<_>>().join("\n").into();
    }
    if ["// ", "# "].iter().any(|sign| text.contains(&format!(", {sign}"))) {
        text = text.lines().map(without_comment).collect::<Vec<_>>().join("\n").into();
    }
    text
}

/// Removes what stands in front of every line, such as a time stamp and a level. Its digits may differ. The
/// result is none if there is nothing, or if it is a part of the names.
pub(super) fn without_line_prefix(text: &str) -> Option<String> {
    let masked = |line: &str, length: usize| {
        let digit = |next: char| if next.is_ascii_digit() { '0' } else { next };
        line.chars().chain([' ']).take(length).map(digit).collect::<Vec<_>>()
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut common = masked(lines.next()?, 200);
    let mut count = 1usize;
    for line in lines {
        let other = masked(line, common.len());
        let same = common.iter().zip(&other).take_while(|(one, other)| one == other).count();
        common.truncate(same);
        count = count.saturating_add(1);
    }
    let last = common.iter().rposition(|next| next.is_whitespace() || "|>:]".contains(*next))?;
    common.truncate(last.saturating_add(1));
    // The indentation of the lines is no prefix.
    let length = common.iter().rposition(|next| !next.is_whitespace())?.saturating_add(1);
    let length = match common.get(length) {
        Some(_) => length.saturating_add(1),
        None => length,
    };
    if count < 3 || length < 3 {
        return None;
    }
    let rest = |line: &str| line.chars().skip(length).collect::<String>();
    let stripped = text.lines().map(rest).collect::<Vec<_>>().join("\n");
    let is_whole = names::mentions(&stripped).len() == names::mentions(text).len();
    is_whole.then_some(stripped)
}

/// Removes a comment behind a comma, as in `'name': 'value', // sent`.
fn without_comment(line: &str) -> &str {
    let comment = ["', // ", "\", // ", "', # ", "\", # "].iter().find_map(|sign| line.find(sign));
    let end = comment.map(|index| index.saturating_add(2));
    end.and_then(|end| line.get(..end)).unwrap_or(line)
}

/// Removes the escape sequences with which a terminal is told a colour.
fn without_colours(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sequence = part.strip_prefix('[').map(|rest| {
            rest.trim_start_matches(|next: char| next.is_ascii_digit() || ";?".contains(next))
        });
        let mut rest = sequence.unwrap_or(part).chars();
        if sequence.is_some() {
            // The last character of a sequence is a letter.
            rest.next();
        }
        plain.push_str(rest.as_str());
    }
    plain
}

/// Returns a text in which escapes are replaced with what they stand for: those of HTML, and those with a
/// backslash. The result is none if the text has no escapes.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let html = ["&quot;", "&#34;", "&#39;", "&#x27;", "&#x3D;", "&#43;", "&#x2B;"];
    if html.iter().any(|sign| text.contains(sign)) {
        return Some(escapes::html(text));
    }
    let is_query = text.contains("&webhook") || text.contains("&Webhook");
    if is_query && text.contains('%') || text.contains("%22") && text.contains("%3A") {
        let decoded = percent_encoding::percent_decode_str(text);
        return Some(decoded.decode_utf8_lossy().into_owned());
    }
    text.contains('\\').then(|| String::from_utf8_lossy(&escapes::lenient(text)).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_add_is_removed() {
        assert_eq!(cleaned("\u{1b}[36mwebhook-id\u{1b}[0m: a"), "webhook-id: a");
        assert_eq!(cleaned("\u{feff}a:\u{a0}b"), "a: b");
        assert_eq!(cleaned("  a: b\\r\\n\n  c: d\\r\\n\n  \\r\\n\n"), "  a: b\n  c: d\n  ");
        assert_eq!(cleaned("a: b\n"), "a: b\n");
        assert_eq!(cleaned("'a': 'b', // c\n'd': 'e, # f',"), "'a': 'b',\n'd': 'e, # f',");
    }

    #[test]
    fn the_prefix_of_every_line_is_removed() {
        for (text, expected) in [
            ("web-1  | {\nweb-1  |   a\nweb-1  | }", Some("{\n  a\n}")),
            ("09:01 INFO a: 1\n09:02 INFO b: 2\n\n10:00 INFO c", Some("a: 1\nb: 2\n\nc")),
            ("webhook id: a\nwebhook timestamp: b\nwebhook signature: c", None),
            ("  a: 1\n  b: 2\n  c: 3", None),
            ("a: 1\nb: 2\nc: 3", None),
            ("", None),
        ] {
            assert_eq!(without_line_prefix(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn escapes_are_replaced() {
        assert_eq!(unescaped("a: b"), None);
        assert_eq!(
            unescaped("{\\\"a\\\":\\\"b\\/\\u002B\\\"}").as_deref(),
            Some("{\"a\":\"b/+\"}")
        );
        assert_eq!(unescaped("{&quot;a&quot;:1}").as_deref(), Some("{\"a\":1}"));
        assert_eq!(unescaped("a\\r\\nb\\x22").as_deref(), Some("a\r\nb\""));
    }
}
