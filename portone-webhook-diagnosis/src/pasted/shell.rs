//! This module splits a command into words as a POSIX shell does. It also reads the quotes `$'..'` of bash.

use std::{iter::Peekable, str::Chars};

/// A word of a command.
#[derive(Default)]
pub(super) struct Word {
    /// The bytes of the word, without its quotes.
    pub(super) text: Vec<u8>,
    /// Whether a shell expands a part of the word, such as `$NAME`.
    pub(super) expanded: bool,
}

/// Splits the first command of a text into words, and expands nothing. Comments before the command are
/// skipped.
pub(super) fn words(text: &str) -> Result<Vec<Word>, &'static str> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    let mut rest = text.chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            ' ' | '\t' | '\n' | '\r' => words.extend(word.take()),
            // A backslash at the end of a line is a line continuation.
            '\\' if skip_line_break(&mut rest) => {}
            '\\' => push(&mut word.get_or_insert_default().text, rest.next().ok_or(UNTERMINATED)?),
            '\'' => single_quoted(&mut rest, &mut word.get_or_insert_default().text)?,
            '"' => double_quoted(&mut rest, word.get_or_insert_default())?,
            '$' if rest.next_if_eq(&'\'').is_some() => {
                ansi_quoted(&mut rest, &mut word.get_or_insert_default().text)?;
            }
            '#' if word.is_none() && words.is_empty() => {
                rest.by_ref().take_while(|next| *next != '\n').for_each(drop);
            }
            // Each of these characters ends the command or begins a redirection or a comment.
            '|' | ';' | '&' | '>' | '<' | '#' if word.is_none() => break,
            '|' | ';' | '&' => break,
            _ => {
                let word = word.get_or_insert_default();
                word.expanded |= is_expanded(next, &mut rest);
                push(&mut word.text, next);
            }
        }
    }
    words.extend(word);
    Ok(words)
}

/// The error for a command that ends too early.
const UNTERMINATED: &str = "it ends within quotes or behind a backslash";

/// The characters that are still to be read.
type Characters<'a> = Peekable<Chars<'a>>;

/// Skips a line break, and says whether there was one.
fn skip_line_break(rest: &mut Characters<'_>) -> bool {
    rest.next_if_eq(&'\r');
    rest.next_if_eq(&'\n').is_some()
}

/// Says whether `$NAME`, `${NAME}`, `$(command)` or a command in backquotes begins with this character.
fn is_expanded(next: char, rest: &mut Characters<'_>) -> bool {
    let begins = |character: &char| character.is_ascii_alphanumeric() || "_({".contains(*character);
    next == '`' || next == '$' && rest.peek().is_some_and(begins)
}

fn single_quoted(rest: &mut Characters<'_>, word: &mut Vec<u8>) -> Result<(), &'static str> {
    loop {
        match rest.next().ok_or(UNTERMINATED)? {
            '\'' => return Ok(()),
            next => push(word, next),
        }
    }
}

fn double_quoted(rest: &mut Characters<'_>, word: &mut Word) -> Result<(), &'static str> {
    loop {
        match rest.next().ok_or(UNTERMINATED)? {
            '"' => return Ok(()),
            '\\' if skip_line_break(rest) => {}
            '\\' => match rest.next().ok_or(UNTERMINATED)? {
                next @ ('"' | '\\' | '$' | '`') => push(&mut word.text, next),
                next => {
                    word.text.push(b'\\');
                    push(&mut word.text, next);
                }
            },
            next => {
                word.expanded |= is_expanded(next, rest);
                push(&mut word.text, next);
            }
        }
    }
}

fn ansi_quoted(rest: &mut Characters<'_>, word: &mut Vec<u8>) -> Result<(), &'static str> {
    loop {
        let next = match rest.next().ok_or(UNTERMINATED)? {
            '\'' => return Ok(()),
            '\\' => rest.next().ok_or(UNTERMINATED)?,
            next => {
                push(word, next);
                continue;
            }
        };
        match next {
            'n' => word.push(b'\n'),
            'r' => word.push(b'\r'),
            't' => word.push(b'\t'),
            'a' => word.push(7),
            'b' => word.push(8),
            'e' | 'E' => word.push(27),
            'f' => word.push(12),
            'v' => word.push(11),
            'x' => word.push(byte(number(rest, 16, 2))?),
            '0'..='7' => {
                let first = next.to_digit(8).unwrap_or_default();
                let (others, count) = number(rest, 8, 2);
                let scale = match count {
                    0 => 1,
                    1 => 8,
                    _ => 64,
                };
                word.push(byte((first.saturating_mul(scale).saturating_add(others), 1))?);
            }
            'u' => unicode(number(rest, 16, 4), word)?,
            'U' => unicode(number(rest, 16, 8), word)?,
            _ => push(word, next),
        }
    }
}

/// Reads a number, and returns it with the count of its digits.
fn number(rest: &mut Characters<'_>, radix: u32, max_digits: usize) -> (u32, usize) {
    let digits = std::iter::from_fn(|| rest.next_if(|next| next.is_digit(radix)));
    let text: String = digits.take(max_digits).collect();
    (u32::from_str_radix(&text, radix).unwrap_or_default(), text.len())
}

fn byte((number, digits): (u32, usize)) -> Result<u8, &'static str> {
    u8::try_from(number).ok().filter(|_| digits > 0).ok_or("it has an escape that is no byte")
}

fn unicode((number, _): (u32, usize), word: &mut Vec<u8>) -> Result<(), &'static str> {
    push(word, char::from_u32(number).ok_or("it has an escape that is no character")?);
    Ok(())
}

fn push(word: &mut Vec<u8>, next: char) {
    word.extend_from_slice(next.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, &'static str> {
        Ok(words(text)?.into_iter().map(|word| String::from_utf8(word.text).unwrap()).collect())
    }

    #[test]
    fn words_are_read_as_a_shell_reads_them() {
        for (text, expected) in [
            ("curl  -H a\\ b", vec!["curl", "-H", "a b"]),
            ("a \\\n b\\\r\nc", vec!["a", "bc"]),
            (r#"'{"a":"b\n"}'"#, vec![r#"{"a":"b\n"}"#]),
            (r#""{\"a\":\"\\n\"\n$x}""#, vec![r#"{"a":"\n"\n$x}"#]),
            (r"'it'\''s'", vec!["it's"]),
            (r"$'it\'s\n\x41\101\0\u c\ud55c\U1F600'", vec!["it's\nAA\0\0 c한😀"]),
            ("'' \"\"", vec!["", ""]),
            ("a | b", vec!["a"]),
            ("# a 'comment\n#\na # b", vec!["a"]),
            ("a 'b|c' > d", vec!["a", "b|c"]),
            ("한글 '신발'", vec!["한글", "신발"]),
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
        }
        for text in ["'a", "\"a", "$'a", "a\\", "$'\\x'", "$'\\ud800'"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn words_that_a_shell_expands_are_marked() {
        for text in ["$A", "a\"$A\"", "\"${A}\"", "$(cat a)", "\"`cat a`\"", "`a`"] {
            assert!(words(text).unwrap().iter().any(|word| word.expanded), "{text}");
        }
        for text in ["'$A'", "\"\\$A\"", "\\$A", "$'$A'", "5$", "\"$ 5\""] {
            assert!(words(text).unwrap().iter().all(|word| !word.expanded), "{text}");
        }
    }
}
