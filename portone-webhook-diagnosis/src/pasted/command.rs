//! This module normalises a command that was copied from a document, a browser or a terminal.

use std::borrow::Cow;

use portone_webhook_core::testing::RawRequest;
use serde_json::Value;

use super::headers::headers;

/// Removes the code fences of Markdown, the curly quotes of word processors, the line continuations of
/// PowerShell, and the carets with which browsers escape a command for `cmd.exe`.
pub(super) fn normalise(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains("```") {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("```"));
        text = lines.collect::<Vec<_>>().join("\n").into();
    }
    if [" \u{201c}", " \u{2018}"].iter().any(|quote| text.contains(quote)) {
        let straight = text.replace(['\u{201c}', '\u{201d}'], "\"");
        text = straight.replace(['\u{2018}', '\u{2019}'], "'").into();
    }
    // A backquote at the end of a line is PowerShell's line continuation.
    if text.contains(" `\n") || text.contains(" `\r\n") {
        text = text.replace(" `\r\n", " ").replace(" `\n", " ").into();
    }
    if text.contains("^\"") {
        text = unescape_carets(&text).into();
    }
    text
}

/// Removes the carets that escape characters for `cmd.exe`. A caret at the end of a line is a line
/// continuation.
fn unescape_carets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '^' {
            plain.push(character);
            continue;
        }
        characters.next_if_eq(&'\r');
        plain.extend(characters.next().map(|next| if next == '\n' { ' ' } else { next }));
    }
    plain
}

/// Parses `fetch("..", {"headers": {..}, "body": ".."})`, as the developer tools of a browser copy a request.
pub(super) fn parse_fetch(text: &str) -> Option<RawRequest> {
    let call = text.trim().trim_start_matches("await ").strip_prefix("fetch(")?;
    let (_, options) = call.split_once('{')?;
    let (options, _) = options.rsplit_once('}')?;
    let options: Value = serde_json::from_str(&format!("{{{options}}}")).ok()?;
    let headers = headers(&options.get("headers")?.to_string()).ok()?;
    let body = options.get("body")?.as_str()?.as_bytes().to_vec();
    Some(RawRequest { headers, body })
}
