//! This module undoes changes to a body. Each function returns the bodies that may have been signed.

use std::{collections::BTreeMap, iter};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode;
use serde::{Deserialize, de::IgnoredAny};

use crate::{
    literal, pasted,
    undo::{escapes, json},
};

/// The bodies that may have been signed. The iterator creates one at a time, because each may be large.
pub(crate) type Candidates<'a> = Box<dyn Iterator<Item = Vec<u8>> + 'a>;

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

/// Parses a JSON string, which may have lost the quotes around it.
pub(crate) fn parse_json_string(body: &[u8]) -> Candidates<'_> {
    let bare = body.trim_ascii();
    let is_bare = bare.starts_with(b"{\\\"") || bare.starts_with(b"[\\\"");
    let quoted = is_bare.then(|| [b"\"", bare, b"\""].concat());
    let texts = [Some(body.to_vec()), quoted].into_iter().flatten();
    Box::new(
        texts
            .filter_map(|text| serde_json::from_slice::<String>(&text).ok())
            .map(String::into_bytes),
    )
}

/// Returns the webhook that stands in a longer text, such as a line of a log.
pub(crate) fn find_in_text(body: &[u8]) -> Candidates<'_> {
    map_text(body, |text| pasted::body_in_text(text).into_iter())
}

/// Writes as JSON what a language prints of the object that a parser has made of the body.
pub(crate) fn print_object_as_json(body: &[u8]) -> Candidates<'_> {
    let is_json = serde_json::from_slice::<IgnoredAny>(body).is_ok();
    map_text(body, move |text| (!is_json).then(|| literal::to_json(text)).flatten().into_iter())
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
    use super::*;

    fn all(candidates: Candidates<'_>) -> Vec<Vec<u8>> {
        candidates.collect()
    }

    #[test]
    fn line_breaks_are_converted() {
        assert_eq!(all(crlf_to_lf(b"\r\na\r\r\nb\r")), [b"\na\r\nb\r"]);
        assert_eq!(all(lf_to_crlf(b"a\nb\n")), [b"a\r\nb\r\n"]);
    }
}
