//! This module reads commands for PowerShell.

use std::borrow::Cow;

use portone_webhook_core::testing::RawRequest;

use super::{body, dump, word::Word};

/// Says whether a command sends a request with a cmdlet of PowerShell.
pub(super) fn is_cmdlet(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["invoke-webrequest", "invoke-restmethod"].iter().any(|name| lower.contains(name))
        || ["iwr ", "irm "].iter().any(|name| lower.trim_start().starts_with(name))
}

/// Says whether a command has the prompt of PowerShell, or names a program as PowerShell needs it.
pub(super) fn is_prompt(text: &str) -> bool {
    text.trim_start().starts_with("PS ") || text.contains("curl.exe")
}

/// Writes the escapes of PowerShell as those of a POSIX shell.
pub(super) fn in_shell_quotes(text: &str) -> Cow<'_, str> {
    match text.contains("`\"") {
        true => text.replace("`\"", "\\\"").replace("`$", "\\$").into(),
        false => text.into(),
    }
}

/// Removes the backslash before each quote of JSON. Windows PowerShell needs it there within `'..'`.
pub(super) fn remove_backslashes(word: &mut Word) {
    if let Ok(text) = str::from_utf8(&word.text)
        && text.starts_with("{\\\"")
    {
        word.text = text.replace("\\\"", "\"").into_bytes();
    }
}

/// Reads the request that a cmdlet of PowerShell sends.
pub(super) fn request(text: &str) -> Option<RawRequest> {
    let plain = plain(text);
    let headers = dump::read(&plain, 1).ok()?.headers;
    let body = body(text).or_else(|| body::body_in_text(&plain))?;
    Some(RawRequest { headers, body: body.into_bytes() })
}

/// Returns the text of the option `-Body`, or of the variable that is given there.
fn body(text: &str) -> Option<String> {
    let start = text.to_ascii_lowercase().rfind("-body ")?;
    let value = text.get(start..)?.get("-body ".len()..)?.trim_start();
    if let Some(name) = value.strip_prefix('$') {
        let end = name.find(|next: char| !next.is_alphanumeric() && next != '_');
        let name = name.get(..end.unwrap_or(name.len()))?;
        return string(assigned(text, name)?);
    }
    // A cast such as `([System.Text.Encoding]::UTF8.GetBytes("..")` stands around the text.
    let value = match value.starts_with('(') {
        true => value.get(value.find(['"', '\''])?..)?,
        false => value,
    };
    string(value)
}

/// Returns the text behind `$name =`.
fn assigned<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let sign = format!("${name}");
    text.match_indices(&sign).find_map(|(index, _)| {
        let rest = text.get(index..)?.strip_prefix(sign.as_str())?.trim_start();
        Some(rest.strip_prefix('=')?.trim_start())
    })
}

/// Reads a string: `".."`, `'..'`, or a here-string between `@"` and `"@`.
fn string(text: &str) -> Option<String> {
    for quote in ["\"", "'"] {
        if let Some(inner) = text.strip_prefix('@').and_then(|text| text.strip_prefix(quote)) {
            let (_, lines) = inner.split_once('\n')?;
            let end = lines.find(&format!("\n{quote}@"))?;
            let inner = lines.get(..end)?.trim_end_matches('\r');
            return Some(if quote == "\"" { plain(inner) } else { inner.to_owned() });
        }
    }
    let quote = text.chars().next().filter(|next| "\"'".contains(*next))?;
    let inner = text.get(1..)?;
    let mut characters = inner.char_indices().peekable();
    while let Some((index, next)) = characters.next() {
        match next {
            '`' if quote == '"' => drop(characters.next()),
            next if next == quote && characters.next_if(|(_, next)| *next == quote).is_none() => {
                let inner = inner.get(..index)?;
                let doubled = inner.replace(&format!("{quote}{quote}"), &quote.to_string());
                return Some(if quote == '"' { plain(&doubled) } else { doubled });
            }
            _ => {}
        }
    }
    None
}

/// Replaces the escapes with a backquote, and characters such as `$([char]51452)`.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(index) = rest.find(['`', '$']) {
        let (before, sign) = rest.split_at_checked(index).unwrap_or_default();
        plain.push_str(before);
        let mut after = sign.chars();
        let first = after.next();
        rest = after.as_str();
        if first == Some('$') {
            match character(rest) {
                Some((character, behind)) => {
                    plain.push(character);
                    rest = behind;
                }
                None => plain.push('$'),
            }
            continue;
        }
        let next = after.next();
        rest = after.as_str();
        match next {
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some('0') => plain.push('\0'),
            // A backquote at the end of a line is a line continuation.
            Some('\r' | '\n') => plain.push(' '),
            next => plain.extend(next),
        }
    }
    plain.push_str(rest);
    plain
}

/// Reads the code of a character behind `$`. Two codes may be one character.
fn character(text: &str) -> Option<(char, &str)> {
    let (first, rest) = code(text)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, rest));
    }
    let (second, rest) = code(rest.strip_prefix('$')?)?;
    let units = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    Some((char::decode_utf16(units).next()?.ok()?, rest))
}

fn code(text: &str) -> Option<(u32, &str)> {
    let text = text.strip_prefix("([char]")?;
    let end = text.bytes().take(12).position(|byte| byte == b')')?;
    let (number, rest) = (text.get(..end)?, text.get(end.saturating_add(1)..)?);
    let code = match number.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    Some((code.ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_as_powershell_reads_them() {
        for (text, expected) in [
            ("\"{`\"a`\":`\"`$1$([char]51452)`n`\"}\" b", "{\"a\":\"$1주\n\"}"),
            ("\"$([char]55357)$([char]0xde00)\"", "😀"),
            ("\"{\"\"a\"\":1}\"", "{\"a\":1}"),
            ("'it''s `n'", "it's `n"),
            ("@'\r\n{}\r\n'@", "{}"),
            ("@\"\n{`\"a`\":1}\n\"@", "{\"a\":1}"),
        ] {
            assert_eq!(string(text).as_deref(), Some(expected), "{text}");
        }
        for other in ["", "a", "\"a", "@'\na", "'"] {
            assert_eq!(string(other), None, "{other}");
        }
    }
}
