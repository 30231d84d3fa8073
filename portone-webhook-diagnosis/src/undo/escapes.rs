//! This module replaces the escapes of strings, of HTML and of logs with what they stand for.

/// Replaces the escapes of HTML for the signs that JSON and base64 have.
pub(crate) fn html(text: &str) -> String {
    let signs = [("&quot;", "\""), ("&#34;", "\""), ("&#x22;", "\""), ("&#39;", "'")];
    let more = [("&#x27;", "'"), ("&#x3D;", "="), ("&#61;", "="), ("&#x2B;", "+"), ("&#43;", "+")];
    let last = [("&#x2F;", "/"), ("&#47;", "/"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let signs = signs.into_iter().chain(more).chain(last);
    signs.fold(text.to_owned(), |text, (escaped, sign)| match text.contains(escaped) {
        true => text.replace(escaped, sign),
        false => text,
    })
}

/// Replaces the escapes that begin with a backslash. The result is none if one of them is not known.
pub(crate) fn strict(text: &str) -> Option<Vec<u8>> {
    replaced(text, true)
}

/// Replaces the escapes that begin with a backslash, and keeps what is none.
pub(crate) fn lenient(text: &str) -> Vec<u8> {
    replaced(text, false).unwrap_or_default()
}

fn replaced(text: &str, strict: bool) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let Some(next) = escape.chars().next() else {
            bytes.push(b'\\');
            return (!strict).then_some(bytes);
        };
        let after = escape.get(next.len_utf8()..)?;
        rest = after;
        match next {
            'n' => bytes.push(b'\n'),
            'r' => bytes.push(b'\r'),
            't' => bytes.push(b'\t'),
            'a' if strict => bytes.push(7),
            'b' if strict => bytes.push(8),
            'f' if strict => bytes.push(12),
            'v' if strict => bytes.push(11),
            '0' => bytes.push(0),
            'x' | 'u' | 'U' => match coded(next, after) {
                Some((code, behind)) => {
                    bytes.extend(code);
                    rest = behind;
                }
                None if strict => return None,
                None => bytes.extend([b'\\', u8::try_from(next).unwrap_or(b'x')]),
            },
            _ => bytes.extend_from_slice(next.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    Some(bytes)
}

/// Reads the digits of `\x22`, `\u0022` or `\U00000022`. Two `\u` may be one character.
fn coded(sign: char, text: &str) -> Option<(Vec<u8>, &str)> {
    let digits = |text, count| hexadecimal(text, count);
    let (number, rest) = match sign {
        'x' => {
            let (byte, rest) = digits(text, 2)?;
            return Some((vec![u8::try_from(byte).ok()?], rest));
        }
        'u' => match text.strip_prefix('{').and_then(|text| text.split_once('}')) {
            Some((inner, rest)) => (u32::from_str_radix(inner, 16).ok()?, rest),
            None => digits(text, 4)?,
        },
        _ => digits(text, 8)?,
    };
    let (character, rest) = match char::from_u32(number) {
        Some(character) => (character, rest),
        None => {
            let (low, rest) = digits(rest.strip_prefix("\\u")?, 4)?;
            let units = [u16::try_from(number).ok()?, u16::try_from(low).ok()?];
            (char::decode_utf16(units).next()?.ok()?, rest)
        }
    };
    Some((character.encode_utf8(&mut [0; 4]).as_bytes().to_vec(), rest))
}

fn hexadecimal(text: &str, count: usize) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some((u32::from_str_radix(digits, 16).ok().filter(|_| all)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_stand_for_bytes_and_characters() {
        assert_eq!(strict(r#"{\xea\'\\"\n}"#).unwrap(), b"{\xea'\\\"\n}");
        assert_eq!(strict(r"\u2713\ud83d\ude00\U0001f600\u{41}").unwrap(), "✓😀😀A".as_bytes());
        for unknown in [r"\x4", r"\xzz", r"\u12", r"\ud83d", "\\"] {
            assert_eq!(strict(unknown), None, "{unknown}");
            assert_eq!(lenient(unknown), unknown.as_bytes(), "{unknown}");
        }
    }
}
