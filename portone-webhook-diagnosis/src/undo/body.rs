//! This module undoes changes to a body. Each function returns the bodies that may have been signed.

use std::{collections::BTreeMap, io::Read as _, iter};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode;
use portone_webhook_core::WebhookVerifier;
use serde::{Deserialize, de::IgnoredAny};

use crate::undo::{escapes, json};

/// The bodies that may have been signed. The iterator creates one at a time, because each may be large.
pub(crate) type Candidates<'a> = Box<dyn Iterator<Item = Vec<u8>> + 'a>;

pub(crate) fn decode_base64(body: &[u8]) -> Candidates<'_> {
    let decoded = STANDARD.decode(body.trim_ascii());
    Box::new(decoded.into_iter().filter(|body| !body.is_empty()))
}

/// Decodes hexadecimal digits as logs and databases write them, with or without separators.
pub(crate) fn decode_hex(body: &[u8]) -> Candidates<'_> {
    let body = body.trim_ascii();
    let digits = [&b"\\x"[..], b"0x"].into_iter().find_map(|sign| body.strip_prefix(sign));
    let digits = digits.unwrap_or(body).iter().copied();
    let digits: Vec<u8> =
        digits.filter(|byte| !byte.is_ascii_whitespace() && *byte != b':').collect();
    let (pairs, rest) = digits.as_chunks::<2>();
    let bytes = pairs.iter().map(|pair| {
        let digits = str::from_utf8(pair).ok().filter(|_| pair.iter().all(u8::is_ascii_hexdigit));
        u8::from_str_radix(digits?, 16).ok()
    });
    let decoded: Option<Vec<u8>> = bytes.collect();
    Box::new(decoded.filter(|body| rest.is_empty() && !body.is_empty()).into_iter())
}

/// Decompresses gzip, up to the size of the largest body that a receiver accepts.
pub(crate) fn decompress_gzip(body: &[u8]) -> Candidates<'_> {
    let mut decompressed = Vec::new();
    let most = u64::try_from(WebhookVerifier::BODY_LIMIT).unwrap_or(u64::MAX);
    let read = flate2::read::GzDecoder::new(body).take(most).read_to_end(&mut decompressed);
    Box::new(read.is_ok().then_some(decompressed).into_iter())
}

/// Decodes EUC-KR, the encoding of older systems in Korea, with the characters that Windows added to it.
pub(crate) fn decode_euc_kr(body: &[u8]) -> Candidates<'_> {
    let text = encoding_rs::EUC_KR.decode_without_bom_handling_and_without_replacement(body);
    Box::new(text.into_iter().map(|text| text.into_owned().into_bytes()))
}

/// Parses `b'..'`, as Python prints bytes.
pub(crate) fn parse_bytes_literal(body: &[u8]) -> Candidates<'_> {
    let literal = body.trim_ascii().strip_prefix(b"b");
    let inner = [b"'", b"\""].into_iter().find_map(|quote| {
        literal?.strip_prefix(quote)?.strip_suffix(quote).and_then(|text| str::from_utf8(text).ok())
    });
    Box::new(inner.and_then(escapes::strict).into_iter())
}

/// Parses a list of numbers, or the JSON of a `Buffer` of Node.js, which has such a list.
pub(crate) fn parse_byte_list(body: &[u8]) -> Candidates<'_> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum List {
        Buffer { data: Vec<u8> },
        Bare(Vec<u8>),
    }

    let list = serde_json::from_slice(body).map(|list| match list {
        List::Buffer { data } | List::Bare(data) => data,
    });
    Box::new(list.into_iter().filter(|body| !body.is_empty()))
}

/// Returns the member `body` of the event that an API gateway passes to a function.
pub(crate) fn unwrap_gateway_event(body: &[u8]) -> Candidates<'_> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Event {
        body: String,
        #[serde(default)]
        is_base64_encoded: bool,
    }

    let event = serde_json::from_slice(body).into_iter();
    Box::new(event.filter_map(|Event { body, is_base64_encoded }| match is_base64_encoded {
        true => STANDARD.decode(body).ok(),
        false => Some(body.into_bytes()),
    }))
}

pub(crate) fn parse_json_string(body: &[u8]) -> Candidates<'_> {
    Box::new(serde_json::from_slice::<String>(body).into_iter().map(String::into_bytes))
}

/// Decodes UTF-16, as PowerShell's `>` writes it.
pub(crate) fn decode_utf16(body: &[u8]) -> Candidates<'_> {
    let (pairs, rest) = body.as_chunks::<2>();
    Box::new([u16::from_le_bytes, u16::from_be_bytes].into_iter().filter_map(move |read| {
        let units: Vec<_> = pairs.iter().map(|pair| read(*pair)).collect();
        let text = String::from_utf16(&units).ok().filter(|_| rest.is_empty())?;
        Some(text.trim_start_matches('\u{feff}').as_bytes().to_vec())
    }))
}

/// Restores UTF-8 that was read as Latin-1 or Windows-1252, and written as UTF-8 again.
pub(crate) fn undo_mojibake(body: &[u8]) -> Candidates<'_> {
    let text = str::from_utf8(body).into_iter().filter(|text| !text.is_ascii());
    Box::new(text.filter_map(|text| text.chars().map(to_windows_1252).collect()))
}

/// Returns the byte of a character in Windows-1252, or in Latin-1 if Windows-1252 does not have the
/// character.
fn to_windows_1252(character: char) -> Option<u8> {
    const FROM_128: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    if character.is_ascii() {
        return u8::try_from(character).ok();
    }
    let position = FROM_128.chars().position(|other| other == character);
    match position {
        Some(position) => u8::try_from(position).ok()?.checked_add(128),
        None => u8::try_from(character).ok(),
    }
}

/// Decodes a body that was encoded as a form, or returns the text that a parser of forms took for a key.
pub(crate) fn decode_form(body: &[u8]) -> Candidates<'_> {
    let decoded = [false, true].into_iter().map(|with_spaces| {
        let space = |byte: &u8| if with_spaces && *byte == b'+' { b' ' } else { *byte };
        percent_decode(&body.iter().map(space).collect::<Vec<_>>()).collect::<Vec<_>>()
    });
    let forms = decoded.flat_map(|form| {
        let without_sign = form.strip_suffix(b"=").map(<[u8]>::to_vec);
        [Some(form), without_sign].into_iter().flatten()
    });
    Box::new(forms.chain(single_key(body)))
}

/// Returns the key of a JSON object that has one member.
fn single_key(body: &[u8]) -> Option<Vec<u8>> {
    let members: BTreeMap<String, IgnoredAny> = serde_json::from_slice(body).ok()?;
    let mut keys = members.into_keys();
    keys.next().filter(|_| keys.next().is_none()).map(String::into_bytes)
}

/// Unescapes HTML, as a template or a web page writes it.
pub(crate) fn unescape_html(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| iter::once(escapes::html(text)))
}

pub(crate) fn strip_bom(body: &[u8]) -> Candidates<'_> {
    Box::new(body.strip_prefix("\u{feff}".as_bytes()).into_iter().map(<[u8]>::to_vec))
}

pub(crate) fn add_bom(body: &[u8]) -> Candidates<'_> {
    Box::new(iter::once(["\u{feff}".as_bytes(), body].concat()))
}

pub(crate) fn compact_json(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| json::compact(text).into_iter())
}

pub(crate) fn expand_json(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| {
        let units = ["  ", "    ", "\t"].into_iter();
        let indented = units.filter_map(move |unit| json::indented(text, unit));
        iter::once_with(move || json::spaced(text)).flatten().chain(indented)
    })
}

pub(crate) fn unescape_json(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| json::unescaped(text).into_iter())
}

pub(crate) fn escape_json(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| {
        let all = [(false, false), (true, false), (false, true), (true, true)].into_iter();
        let escaped = all.filter_map(move |(capitals, slashes)| {
            let escaped = json::escaped(text, capitals)?;
            Some(if slashes { escape_slashes(&escaped) } else { escaped })
        });
        escaped.chain(iter::once_with(move || escape_slashes(text)))
    })
}

fn escape_slashes(text: &str) -> String {
    text.replace('/', "\\/")
}

pub(crate) fn rewrite_numbers(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| {
        let functions = [json::whole_numbers, json::decimal_numbers].into_iter();
        functions.filter_map(move |function| function(text))
    })
}

pub(crate) fn reorder_members(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| json::member_orders(text).into_iter().flatten())
}

/// Applies a function to a body that is UTF-8 text.
fn map_text<'a, F: Iterator<Item = String> + 'a>(
    body: &'a [u8],
    function: impl Fn(&'a str) -> F + 'a,
) -> Candidates<'a> {
    Box::new(str::from_utf8(body).into_iter().flat_map(function).map(String::into_bytes))
}

pub(crate) fn crlf_to_lf(body: &[u8]) -> Candidates<'_> {
    let mut line_feeds = body.to_vec();
    let mut next = body.iter().skip(1);
    line_feeds.retain(|byte| !(next.next() == Some(&b'\n') && *byte == b'\r'));
    Box::new(iter::once(line_feeds))
}

pub(crate) fn lf_to_crlf(body: &[u8]) -> Candidates<'_> {
    let lines: Vec<_> = body.split(|byte| *byte == b'\n').collect();
    Box::new(iter::once(lines.join(&b"\r\n"[..])))
}

pub(crate) fn strip_line_break(body: &[u8]) -> Candidates<'_> {
    let ends = [&b"\r\n"[..], b"\n", b"\r"].into_iter();
    Box::new(ends.filter_map(|end| body.strip_suffix(end)).map(<[u8]>::to_vec))
}

pub(crate) fn add_line_break(body: &[u8]) -> Candidates<'_> {
    Box::new([&b"\n"[..], b"\r\n"].into_iter().map(move |end| [body, end].concat()))
}

pub(crate) fn trim_white_space(body: &[u8]) -> Candidates<'_> {
    let ways = [<[u8]>::trim_ascii, <[u8]>::trim_ascii_start, <[u8]>::trim_ascii_end];
    Box::new(ways.into_iter().map(|trim| trim(body).to_vec()))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn all(candidates: Candidates<'_>) -> Vec<Vec<u8>> {
        candidates.collect()
    }

    #[test]
    fn korean_read_as_windows_1252_is_restored() {
        let mojibake = "ì‹\u{a0}ë°œ".as_bytes();
        assert_eq!(all(undo_mojibake(mojibake)), ["신발".as_bytes()]);
        // The three characters are the euro sign, a C1 control and a character of Latin-1.
        assert_eq!(all(undo_mojibake("€\u{81}é".as_bytes())), [[0x80, 0x81, 0xe9]]);
        assert!(all(undo_mojibake("신발".as_bytes())).is_empty());
    }

    #[test]
    fn hexadecimal_digits_are_read_in_every_form() {
        for digits in ["7b7D", "7b 7d\n", "7b:7d", "0x7b7d", r"\x7b7d"] {
            assert_eq!(all(decode_hex(digits.as_bytes())), [b"{}"], "{digits}");
        }
        for other in ["", "7b7", "{}", "+1", "0x"] {
            assert!(all(decode_hex(other.as_bytes())).is_empty(), "{other}");
        }
    }

    #[test]
    fn bytes_are_read_as_python_and_node_print_them() {
        assert_eq!(all(parse_bytes_literal(br#"b'{\xea\'\\"\n}'"#)), [b"{\xea'\\\"\n}"]);
        assert_eq!(all(parse_bytes_literal(b"b\"it's\"")), [b"it's"]);
        for other in [&b"b'"[..], b"'a'", br"b'\x4'", br"b'\xzz'"] {
            assert!(all(parse_bytes_literal(other)).is_empty());
        }
        for list in ["[123,125]", r#"{"type":"Buffer","data":[123,125]}"#] {
            assert_eq!(all(parse_byte_list(list.as_bytes())), [b"{}"]);
        }
        assert!(all(parse_byte_list(b"[300]")).is_empty());
    }

    #[test]
    fn no_more_is_decompressed_than_a_receiver_accepts() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![b' '; 10_000_000]).unwrap();
        let bomb = encoder.finish().unwrap();
        assert!(all(decompress_gzip(&bomb)).iter().all(|body| body.len() <= 64 * 1024));
    }

    #[test]
    fn line_breaks_are_converted() {
        assert_eq!(all(crlf_to_lf(b"\r\na\r\r\nb\r")), [b"\na\r\nb\r"]);
        assert_eq!(all(lf_to_crlf(b"a\nb\n")), [b"a\r\nb\r\n"]);
    }
}
