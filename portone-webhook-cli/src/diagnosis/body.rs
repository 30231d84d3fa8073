//! What is undone in a body: each function has the forms that it may have been signed in.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode;

use super::json;

pub(super) fn without_base64(body: &[u8]) -> Vec<Vec<u8>> {
    STANDARD.decode(body.trim_ascii()).into_iter().filter(|body| !body.is_empty()).collect()
}

pub(super) fn without_json_string(body: &[u8]) -> Vec<Vec<u8>> {
    serde_json::from_slice::<String>(body).into_iter().map(String::into_bytes).collect()
}

/// UTF-16, as PowerShell's `>` writes it.
pub(super) fn without_utf16(body: &[u8]) -> Vec<Vec<u8>> {
    let (pairs, rest) = body.as_chunks::<2>();
    let readings = [u16::from_le_bytes, u16::from_be_bytes].map(|read| {
        let units: Vec<_> = pairs.iter().map(|pair| read(*pair)).collect();
        let text = String::from_utf16(&units).ok().filter(|_| rest.is_empty())?;
        Some(text.trim_start_matches('\u{feff}').as_bytes().to_vec())
    });
    readings.into_iter().flatten().collect()
}

/// UTF-8 that was read as Latin-1 or Windows-1252, and written as UTF-8 again.
pub(super) fn without_mojibake(body: &[u8]) -> Vec<Vec<u8>> {
    let text = str::from_utf8(body).ok().filter(|text| !text.is_ascii());
    text.and_then(|text| text.chars().map(windows_1252).collect()).into_iter().collect()
}

/// The byte of a character. Where Windows-1252 has none, it is that of Latin-1.
fn windows_1252(character: char) -> Option<u8> {
    const FROM_128: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let position = FROM_128.chars().position(|other| other == character);
    match position {
        Some(position) => u8::try_from(position).ok()?.checked_add(128),
        None => u8::try_from(character).ok(),
    }
}

/// The form's bytes, or the text that a form's parser took for a key.
pub(super) fn without_form(body: &[u8]) -> Vec<Vec<u8>> {
    let with_spaces: Vec<_> =
        body.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let decoded = |text: &[u8]| percent_decode(text).collect::<Vec<_>>();
    let mut forms = vec![decoded(body), decoded(&with_spaces)];
    for form in &forms.clone() {
        forms.extend(form.strip_suffix(b"=").map(<[u8]>::to_vec));
    }
    if let Ok(serde_json::Value::Object(members)) = serde_json::from_slice(body) {
        let mut members = members.into_iter();
        if let (Some((key, _)), None) = (members.next(), members.next()) {
            forms.push(key.into_bytes());
        }
    }
    forms
}

pub(super) fn without_mark(body: &[u8]) -> Vec<Vec<u8>> {
    body.strip_prefix("\u{feff}".as_bytes()).into_iter().map(<[u8]>::to_vec).collect()
}

pub(super) fn with_mark(body: &[u8]) -> Vec<Vec<u8>> {
    vec![["\u{feff}".as_bytes(), body].concat()]
}

pub(super) fn compact(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| json::compact(text).into_iter().collect())
}

pub(super) fn not_compact(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| {
        let indented =
            ["  ", "    ", "\t"].into_iter().filter_map(|unit| json::indented(text, unit));
        json::spaced(text).into_iter().chain(indented).collect()
    })
}

pub(super) fn unescaped(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| json::unescaped(text).into_iter().collect())
}

pub(super) fn escaped(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| {
        let slashes = |text: &String| text.replace('/', "\\/");
        let escaped =
            [false, true].into_iter().filter_map(|capitals| json::escaped(text, capitals));
        let mut forms: Vec<_> = escaped.collect();
        forms.extend(forms.iter().map(slashes).collect::<Vec<_>>());
        forms.push(slashes(&text.to_owned()));
        forms
    })
}

pub(super) fn other_numbers(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| {
        json::whole_numbers(text).into_iter().chain(json::decimal_numbers(text)).collect()
    })
}

pub(super) fn other_order(body: &[u8]) -> Vec<Vec<u8>> {
    as_text(body, |text| json::orders(text).unwrap_or_default())
}

fn as_text(body: &[u8], forms: impl Fn(&str) -> Vec<String>) -> Vec<Vec<u8>> {
    let forms = str::from_utf8(body).map(forms).unwrap_or_default();
    forms.into_iter().map(String::into_bytes).collect()
}

pub(super) fn unix_lines(body: &[u8]) -> Vec<Vec<u8>> {
    let mut line_feeds = body.to_vec();
    let mut next = body.iter().skip(1);
    line_feeds.retain(|byte| !(next.next() == Some(&b'\n') && *byte == b'\r'));
    vec![line_feeds]
}

pub(super) fn windows_lines(body: &[u8]) -> Vec<Vec<u8>> {
    let lines: Vec<_> = body.split(|byte| *byte == b'\n').collect();
    vec![lines.join(&b"\r\n"[..])]
}

pub(super) fn without_line_break(body: &[u8]) -> Vec<Vec<u8>> {
    let ends = [&b"\r\n"[..], b"\n", b"\r"];
    ends.iter().filter_map(|end| body.strip_suffix(*end)).map(<[u8]>::to_vec).collect()
}

pub(super) fn with_line_break(body: &[u8]) -> Vec<Vec<u8>> {
    [&b"\n"[..], b"\r\n"].iter().map(|end| [body, end].concat()).collect()
}

pub(super) fn trimmed(body: &[u8]) -> Vec<Vec<u8>> {
    vec![
        body.trim_ascii().to_vec(),
        body.trim_ascii_start().to_vec(),
        body.trim_ascii_end().to_vec(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn korean_read_as_windows_1252_comes_back() {
        let mojibake = "ì‹\u{a0}ë°œ".as_bytes();
        assert_eq!(without_mojibake(mojibake), ["신발".as_bytes()]);
        // Euro sign, C1 control and plain Latin-1
        assert_eq!(without_mojibake("€\u{81}é".as_bytes()), [[0x80, 0x81, 0xe9]]);
        assert!(without_mojibake("신발".as_bytes()).is_empty());
    }

    #[test]
    fn lines_end_in_one_way() {
        assert_eq!(unix_lines(b"\r\na\r\r\nb\r"), [b"\na\r\nb\r"]);
        assert_eq!(windows_lines(b"a\nb\n"), [b"a\r\nb\r\n"]);
    }
}
