//! This module reads the quotes `$'..'` of bash, whose escapes are those of C.

use std::str::Chars;

use super::word::{UNTERMINATED, push};

/// Reads a text up to the quote that ends it, and returns the text behind that.
pub(super) fn quoted<'a>(text: &'a str, word: &mut Vec<u8>) -> Result<&'a str, &'static str> {
    let mut rest = text.chars();
    loop {
        let next = match rest.next().ok_or(UNTERMINATED)? {
            '\'' => return Ok(rest.as_str()),
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
            'x' => word.push(byte(number(&mut rest, 16, 2))?),
            '0'..='7' => {
                let first = next.to_digit(8).unwrap_or_default();
                let (others, count) = number(&mut rest, 8, 2);
                let scale = match count {
                    0 => 1,
                    1 => 8,
                    _ => 64,
                };
                word.push(byte((first.saturating_mul(scale).saturating_add(others), 1))?);
            }
            'u' => unicode(number(&mut rest, 16, 4), word)?,
            'U' => unicode(number(&mut rest, 16, 8), word)?,
            _ => push(word, next),
        }
    }
}

/// Reads a number, and returns it with the count of its digits.
fn number(rest: &mut Chars<'_>, radix: u32, max_digits: usize) -> (u32, usize) {
    let is_digit = |next: &char| next.is_digit(radix);
    let text: String = rest.clone().take(max_digits).take_while(is_digit).collect();
    rest.by_ref().take(text.len()).for_each(drop);
    (u32::from_str_radix(&text, radix).unwrap_or_default(), text.len())
}

fn byte((number, digits): (u32, usize)) -> Result<u8, &'static str> {
    u8::try_from(number).ok().filter(|_| digits > 0).ok_or("it has an escape that is no byte")
}

fn unicode((number, _): (u32, usize), word: &mut Vec<u8>) -> Result<(), &'static str> {
    push(word, char::from_u32(number).ok_or("it has an escape that is no character")?);
    Ok(())
}
