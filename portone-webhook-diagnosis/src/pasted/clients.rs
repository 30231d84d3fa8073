//! This module reads the options of wget and the items of HTTPie.

use super::{
    builder::{Builder, unexpanded, unreadable},
    error::PastedError,
    word::Word,
};

/// Says whether a word is wget.
pub(super) fn is_wget(word: &[u8]) -> bool {
    word == b"wget" || word.ends_with(b"/wget") || word == b"wget.exe"
}

/// Says whether a word is HTTPie, or a program with the same options.
pub(super) fn is_httpie(word: &[u8]) -> bool {
    [&b"http"[..], b"https", b"xh", b"xhs"].contains(&word)
}

/// Reads the options of wget.
pub(super) fn wget(
    builder: &mut Builder<'_>,
    mut words: impl Iterator<Item = Word>,
) -> Result<(), PastedError> {
    while let Some(word) = words.next() {
        let text = String::from_utf8_lossy(&word.text).into_owned();
        let (name, attached) = match text.split_once('=') {
            Some((name, value)) => (name, Some(value.as_bytes().to_vec())),
            None => (text.as_str(), None),
        };
        let known = ["--header", "--post-data", "--body-data", "--post-file", "--body-file"];
        if !known.contains(&name) {
            continue;
        }
        let value = match attached {
            Some(value) => Word { text: value, expanded: word.expanded },
            None => words.next().ok_or_else(|| unreadable("its last option has no value"))?,
        };
        let value = unexpanded(value)?;
        match name {
            "--header" => builder.header(&value)?,
            "--post-data" | "--body-data" => builder.append(&value, b"&"),
            _ => {
                let content = builder.file(&value)?;
                builder.append(&content, b"");
            }
        }
    }
    Ok(())
}

/// Reads the items of HTTPie: `name:value` is a header, and the body is an option or standard input.
pub(super) fn httpie(
    builder: &mut Builder<'_>,
    mut words: impl Iterator<Item = Word>,
) -> Result<(), PastedError> {
    while let Some(word) = words.next() {
        let text = String::from_utf8_lossy(&word.text).into_owned();
        if let Some(raw) = text.strip_prefix("--raw") {
            let value = match raw.strip_prefix('=') {
                Some(value) => Word { text: value.as_bytes().to_vec(), ..word },
                None => words.next().ok_or_else(|| unreadable("its last option has no value"))?,
            };
            builder.append(&unexpanded(value)?, b"");
            continue;
        }
        let sign = text.find([':', '=', '@', ';']);
        let (name, rest) = sign.and_then(|sign| text.split_at_checked(sign)).unwrap_or_default();
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let is_header =
            rest.starts_with(':') && !rest.starts_with(":=") && !rest.starts_with("://");
        if is_name && (is_header || rest == ";") {
            builder.header(&unexpanded(word)?)?;
        }
    }
    if !builder.has_body()
        && let Ok(content) = builder.standard_input()
    {
        builder.append(&content, b"");
    }
    Ok(())
}
