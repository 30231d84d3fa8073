//! This module reads bytes as programs print them: as digits, as a list of numbers or as a literal.

use std::{collections::BTreeMap, iter};

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use super::{body::Candidates, escapes};

/// Base64 with or without `=` at its end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns the bytes if there are any.
fn candidate<'a>(bytes: Option<Vec<u8>>) -> Candidates<'a> {
    Box::new(bytes.into_iter().filter(|bytes| !bytes.is_empty()))
}

fn text(body: &[u8]) -> &str {
    str::from_utf8(body).unwrap_or_default().trim()
}

/// Decodes base64 in its forms: with the letters for URLs, without `=`, on several lines, in quotes, or in a
/// `data:` URL.
pub(crate) fn decode_base64(body: &[u8]) -> Candidates<'_> {
    let text = text(body).trim_matches(['"', '\'', '`']);
    let data = text.strip_prefix("data:").and_then(|data| data.split_once(";base64,"));
    let text = data.map_or(text, |(_, data)| data);
    let standard = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(|byte| match byte {
        b'-' => b'+',
        b'_' => b'/',
        byte => byte,
    });
    candidate(BASE64.decode(standard.collect::<Vec<_>>()).ok())
}

/// Decodes hexadecimal digits as logs, databases and tools write them, with or without separators.
pub(crate) fn decode_hex(body: &[u8]) -> Candidates<'_> {
    let text = text(body).trim_matches(['"', '\'']);
    candidate(hex_dump(text).or_else(|| hex_digits(text)))
}

fn hex_digits(text: &str) -> Option<Vec<u8>> {
    let text = text.strip_prefix("X'").unwrap_or(text);
    let plain = text.replace("\\x", " ").replace("0x", " ").replace("0X", " ");
    let separates = |next: char| next.is_whitespace() || ":,-;{}[]".contains(next);
    let mut bytes = Vec::with_capacity(text.len());
    for group in plain.split(separates) {
        let (pairs, rest) = group.as_bytes().as_chunks::<2>();
        if !rest.is_empty() {
            return None;
        }
        for pair in pairs {
            bytes.push(hex_byte(pair)?);
        }
    }
    Some(bytes)
}

fn hex_byte(pair: &[u8; 2]) -> Option<u8> {
    let digits = str::from_utf8(pair).ok().filter(|_| pair.iter().all(u8::is_ascii_hexdigit));
    u8::from_str_radix(digits?, 16).ok()
}

/// Reads the lines of `hexdump -C`, `xxd` and Wireshark: an offset, up to 16 bytes, and their characters.
fn hex_dump(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (offset, rest) = line.trim_start().split_once(' ').unwrap_or((line.trim(), ""));
        let offset = usize::from_str_radix(offset.trim_end_matches(':'), 16).ok()?;
        if offset != bytes.len() {
            return None;
        }
        let end = offset.saturating_add(16);
        let rest = rest.split('|').next().unwrap_or_default();
        'line: for group in rest.split_whitespace() {
            let (pairs, odd) = group.as_bytes().as_chunks::<2>();
            if pairs.iter().any(|pair| hex_byte(pair).is_none()) || !odd.is_empty() {
                break;
            }
            for pair in pairs {
                if bytes.len() == end {
                    break 'line;
                }
                bytes.push(hex_byte(pair)?);
            }
        }
    }
    Some(bytes)
}

/// Parses `b'..'` as Python and Rust print bytes, and `'..'` as Python prints a text.
pub(crate) fn parse_bytes_literal(body: &[u8]) -> Candidates<'_> {
    // JSON may have the literal as a string.
    let string = text(body).starts_with("\"b").then(|| serde_json::from_slice(body).ok()).flatten();
    let text: String = string.unwrap_or_else(|| text(body).to_owned());
    let text =
        text.strip_prefix("bytearray(").and_then(|text| text.strip_suffix(')')).unwrap_or(&text);
    let literal = text.strip_prefix(['b', 'u', 'B']);
    let inner = ["'", "\""].into_iter().find_map(|quote| {
        let literal = literal.or_else(|| (quote == "'").then_some(text))?;
        literal.strip_prefix(quote)?.strip_suffix(quote)
    });
    candidate(inner.and_then(escapes::strict))
}

/// Replaces `\x22`, as nginx and Apache write it in a log.
pub(crate) fn parse_log_escapes(body: &[u8]) -> Candidates<'_> {
    let text = text(body);
    let escapes = text.matches('\\').count();
    let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let is_log = escapes > 0 && text.matches("\\x").count() == escapes;
    candidate(is_log.then(|| escapes::strict(text)).flatten())
}

/// Parses a list of numbers, which may have brackets or a type around it, or the JSON of a `Buffer` of
/// Node.js. Java has negative numbers for the bytes from 128 on.
pub(crate) fn parse_byte_list(body: &[u8]) -> Candidates<'_> {
    let text = text(body);
    let buffer = text.strip_prefix("<Buffer ").and_then(|text| text.strip_suffix('>'));
    candidate(buffer.and_then(hex_digits).or_else(|| numbers(text)).or_else(|| numbered(text)))
}

fn numbers(text: &str) -> Option<Vec<u8>> {
    let list = match text.starts_with('{') {
        true => text.split_once("\"data\"")?.1,
        false => text,
    };
    let (_, inner) = list.rsplit_once(['[', '{']).or_else(|| list.split_once("<<"))?;
    let inner = inner.trim_end_matches(['}', ']', '>', ')', ' ', '\n', '\r']);
    let separates = |next: char| next.is_whitespace() || next == ',';
    let words = inner.split(separates).filter(|word| !word.is_empty());
    words
        .map(|word| match word.parse::<i16>().ok()? {
            number @ 0..=255 => u8::try_from(number).ok(),
            number => Some(i8::try_from(number).ok()?.cast_unsigned()),
        })
        .collect()
}

/// Parses `{"0":123,"1":34}`, as `JSON.stringify` writes a `Uint8Array`.
fn numbered(text: &str) -> Option<Vec<u8>> {
    let members: BTreeMap<usize, u8> = serde_json::from_str(text).ok()?;
    let bytes: Vec<u8> = members.values().copied().collect();
    members.keys().copied().eq(0..bytes.len()).then_some(bytes)
}

/// Restores quotes that were doubled, as in CSV and in spreadsheets.
pub(crate) fn undouble_quotes(body: &[u8]) -> Candidates<'_> {
    let text = text(body);
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let is_doubled = inner.contains("\"\"") && !inner.replace("\"\"", "").contains('"');
    Box::new(
        iter::once_with(move || inner.replace("\"\"", "\"").into_bytes())
            .filter(move |_| is_doubled),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(candidates: Candidates<'_>) -> Vec<Vec<u8>> {
        candidates.collect()
    }

    #[test]
    fn base64_is_decoded_in_its_forms() {
        for text in ["eyI/Pz4iOjF9", "eyI_Pz4iOjF9", "eyI/\nPz4i\nOjF9", "'eyI/Pz4iOjF9'"] {
            assert_eq!(all(decode_base64(text.as_bytes())), [br#"{"??>":1}"#], "{text}");
        }
        for text in ["e30=", "e30", "data:application/json;base64,e30="] {
            assert_eq!(all(decode_base64(text.as_bytes())), [b"{}"], "{text}");
        }
        for other in ["", "{}", "e"] {
            assert!(all(decode_base64(other.as_bytes())).is_empty(), "{other}");
        }
    }

    #[test]
    fn hexadecimal_digits_are_read_in_every_form() {
        for digits in [
            "7b7D",
            "7b 7d\n",
            "7b:7d",
            "0x7b7d",
            r"\x7b7d",
            "0x7b, 0x7d",
            r"\x7b\x7d",
            "7B-7D",
            "00000000  7b 7d                                             |{}|\n00000002\n",
            "00000000: 7b7d                                     {}\n",
            "0000   7b 7d                                             {}\n",
        ] {
            assert_eq!(all(decode_hex(digits.as_bytes())), [b"{}"], "{digits}");
        }
        for other in ["", "7b7", "{}", "+1", "0x", "zz"] {
            assert!(all(decode_hex(other.as_bytes())).is_empty(), "{other}");
        }
    }

    #[test]
    fn bytes_are_read_as_programs_print_them() {
        assert_eq!(all(parse_bytes_literal(br#"b'{\xea\'\\"\n}'"#)), [b"{\xea'\\\"\n}"]);
        assert_eq!(all(parse_bytes_literal(b"b\"it's\"")), [b"it's"]);
        assert_eq!(all(parse_bytes_literal(b"bytearray(b'a')")), [b"a"]);
        assert_eq!(all(parse_bytes_literal(br#""b'{\"a\"}'""#)), [b"{\"a\"}"]);
        assert_eq!(all(parse_bytes_literal(br"'\u2713'")), ["\u{2713}".as_bytes()]);
        for other in [&b"b'"[..], b"\"a\"", br"b'\x4'", br"b'\xzz'", b""] {
            assert!(all(parse_bytes_literal(other)).is_empty());
        }
        assert_eq!(all(parse_log_escapes(br"{\x22\xEA}")), [b"{\"\xea}"]);
        assert_eq!(all(parse_log_escapes(br#""{\x22}""#)), [b"{\"}"]);
        assert!(all(parse_log_escapes(br#"{\"\x22}"#)).is_empty());
        for list in [
            "[123,125]",
            r#"{"type":"Buffer","data":[123,125]}"#,
            "[123 125]",
            "<<123, 125>>",
            "Uint8Array(2) [ 123, 125 ]",
            "[]byte{123, 125}",
            r#"{"0":123,"1":125}"#,
            "<Buffer 7b 7d>",
        ] {
            assert_eq!(all(parse_byte_list(list.as_bytes())), [b"{}"], "{list}");
        }
        assert_eq!(all(parse_byte_list(b"[-22, 255]")), [[0xea, 255]]);
        for other in ["[300]", "[-129]", "[]", "{\"1\":1}", "<Buffer 7b ... 1 more byte>"] {
            assert!(all(parse_byte_list(other.as_bytes())).is_empty(), "{other}");
        }
        assert_eq!(all(undouble_quotes(b"\"{\"\"a\"\":1}\"")), [b"{\"a\":1}"]);
        assert!(all(undouble_quotes(b"{\"a\":\"\"}")).is_empty());
    }
}
