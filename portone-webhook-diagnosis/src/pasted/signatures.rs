//! This module reads values without quotes, of which only their shape says where they end.

/// The largest number of signatures in one list.
const MAX_SIGNATURES: usize = 100;

/// Returns the value at the start of a text. A list of signatures goes on behind a space or a comma.
pub(super) fn unquoted(text: &str) -> &str {
    let first = signatures_length(text);
    let length = if first > 0 { first } else { joined_length(text) };
    text.get(..length).unwrap_or_default()
}

/// Says whether a signature begins with this text, such as `v1,`.
pub(super) fn begins_signature(text: &str) -> bool {
    let Some(version) = text.strip_prefix(['v', 'V']) else { return false };
    let digits = version.trim_start_matches(|next: char| next.is_ascii_digit());
    let sign = digits.trim_start_matches('a');
    digits.len() < version.len() && sign.starts_with([',', '=', ':'])
}

/// Returns the length of a list of signatures, or 0 if there is none.
fn signatures_length(text: &str) -> usize {
    let mut length = 0usize;
    let mut rest = text;
    for _ in 0..MAX_SIGNATURES {
        if !begins_signature(rest) {
            break;
        }
        let version = rest.find([',', '=', ':']).unwrap_or_default().saturating_add(1);
        let base64 = base64_length(rest.get(version..).unwrap_or_default());
        if base64 == 0 {
            break;
        }
        let end = version.saturating_add(base64);
        length = text.len().saturating_sub(rest.len()).saturating_add(end);
        let after = rest.get(end..).unwrap_or_default();
        let next = after.trim_start_matches([',', ' ']);
        let is_near = after.len().saturating_sub(next.len()) <= 2;
        if !is_near || next.len() == after.len() {
            break;
        }
        rest = next;
    }
    length
}

/// Returns the length of the base64 at the start of a text. A + in it may have become a space.
fn base64_length(text: &str) -> usize {
    let is_base64 = |next: char| next.is_ascii_alphanumeric() || "+/-_".contains(next);
    let mut length = 0usize;
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let more = rest.trim_start_matches(is_base64);
        length = length.saturating_add(rest.len().saturating_sub(more.len()));
        let padding = more.len().saturating_sub(more.trim_start_matches('=').len()).min(2);
        if padding > 0 || length >= 43 {
            return length.saturating_add(padding);
        }
        // A percent-encoded value goes on, and so does one that has lost a +.
        let next = more.strip_prefix('%').or_else(|| {
            let word = more.strip_prefix(' ')?;
            let end = word.trim_start_matches(is_base64);
            let total = length.saturating_add(word.len().saturating_sub(end.len()));
            (end.starts_with('=') && total <= 43).then_some(word)
        });
        match next {
            Some(_) => length = length.saturating_add(1),
            None => return length,
        }
    }
}

/// Returns the length of a value without spaces, and of a second one of the same length that was joined to
/// it with a comma.
fn joined_length(text: &str) -> usize {
    let first = word(text);
    let after = text.get(first.len()..).unwrap_or_default();
    let second = after.strip_prefix(',').map(|rest| word(rest.trim_start_matches(' ')));
    let is_alike = |second: &&str| {
        let begins = |length| second.get(..length).is_some_and(|begin| first.starts_with(begin));
        second.len() == first.len() && first.len() > 8 && begins(4)
    };
    match second.filter(is_alike) {
        Some(second) => {
            let rest = after.get(1..).unwrap_or_default();
            let spaces = rest.len().saturating_sub(rest.trim_start_matches(' ').len());
            first.len().saturating_add(1).saturating_add(spaces).saturating_add(second.len())
        }
        None => first.len(),
    }
}

fn word(text: &str) -> &str {
    let ends = |next: char| {
        next.is_whitespace() || "\"'`,;&()[]{}<>|\\\u{2502}\u{201c}\u{201d}".contains(next)
    };
    text.split(ends).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_where_its_shape_does() {
        let one = "v1,8/D7wNosTy4VtEYigm/NwhnJMu7WCUkN/D+U5PFh9zU=";
        let lost = one.replace('+', " ");
        for (text, expected) in [
            (format!("{one}, host=a"), one),
            (format!("{one},host=a"), one),
            (format!("{one}] b"), one),
            (format!("{one} {one} b"), &format!("{one} {one}")),
            (format!("{one},{one} b"), &format!("{one},{one}")),
            (format!("{one}, {one}"), &format!("{one}, {one}")),
            (format!("{lost} b"), &lost),
            ("1775000000, b=c".to_owned(), "1775000000"),
            ("msg-12345678, msg-12345678\n".to_owned(), "msg-12345678, msg-12345678"),
            ("msg-12345678, host: a".to_owned(), "msg-12345678"),
            ("v1 b".to_owned(), "v1"),
        ] {
            assert_eq!(unquoted(&text), expected, "{text}");
        }
    }
}
