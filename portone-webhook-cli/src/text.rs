//! This module makes text from an untrusted sender safe to show.

use std::fmt::Write as _;

/// Says whether a character is visible and changes nothing around it. Control characters are not plain, and
/// neither are characters that hide or reverse the text next to them.
pub(crate) fn is_plain(character: char) -> bool {
    !character.is_control()
        && !matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Converts bytes to text, and escapes all characters that are not plain, except for line breaks and tabs.
pub(crate) fn visible(bytes: &[u8]) -> String {
    escaped(bytes, |character| is_plain(character) || matches!(character, '\n' | '\r' | '\t'))
}

/// Escapes all characters that are not plain, so that the text is one line and cannot control a terminal.
pub(crate) fn in_one_line(text: &str) -> String {
    escaped(text.as_bytes(), is_plain)
}

/// Escapes a text as [`in_one_line`] does, and shortens it to `longest` characters.
pub(crate) fn shortened(text: &str, longest: usize) -> String {
    let mut line = in_one_line(text);
    if let Some((end, _)) = line.char_indices().nth(longest) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// Converts bytes to text, and escapes the characters for which `is_kept` is false.
fn escaped(bytes: &[u8], is_kept: impl Fn(char) -> bool) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            if is_kept(character) {
                text.push(character);
            } else {
                text.extend(character.escape_default());
            }
        }
        for byte in chunk.invalid() {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\x{byte:02x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_are_not_plain_are_escaped() {
        assert_eq!(visible("결제\t{\r\n}".as_bytes()), "결제\t{\r\n}");
        assert_eq!(visible(b"a\xff\x00\x1b[31m"), r"a\xff\u{0}\u{1b}[31m");
        assert_eq!(visible("\u{202e}abc\u{feff}".as_bytes()), r"\u{202e}abc\u{feff}");
        // The last character is cut off.
        assert_eq!(visible(&"결".as_bytes()[..2]), r"\xea\xb2");
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(in_one_line("한도를 \"넘는\" 금액입니다."), "한도를 \"넘는\" 금액입니다.");
        assert_eq!(in_one_line("a\x1b[2Jb\r\nc\x07"), "a\\u{1b}[2Jb\\r\\nc\\u{7}");
        assert_eq!(in_one_line("\u{202e}\u{9b}31m"), "\\u{202e}\\u{9b}31m");
        assert_eq!(shortened("주문-1", 4), "주문-1");
        assert_eq!(shortened("주문-12", 4), "주문-1…");
    }
}
