//! What a command has become by the time that it is pasted.

use std::borrow::Cow;

use portone_webhook_core::testing::RawRequest;
use serde_json::Value;

use super::headers::headers;

/// A command without the fence of Markdown, the curly quotes of a word processor, the ends of lines of
/// PowerShell, and the carets with which browsers escape it for the command line of Windows.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains("```") {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("```"));
        text = lines.collect::<Vec<_>>().join("\n").into();
    }
    if [" \u{201c}", " \u{2018}"].iter().any(|quote| text.contains(quote)) {
        let straight = text.replace(['\u{201c}', '\u{201d}'], "\"");
        text = straight.replace(['\u{2018}', '\u{2019}'], "'").into();
    }
    // The line goes on, for PowerShell.
    if text.contains(" `\n") || text.contains(" `\r\n") {
        text = text.replace(" `\r\n", " ").replace(" `\n", " ").into();
    }
    if text.contains("^\"") {
        text = without_carets(&text).into();
    }
    text
}

/// A caret stands before each letter that means something to `cmd.exe`, and before the end of a line that goes on.
fn without_carets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '^' {
            plain.push(letter);
            continue;
        }
        letters.next_if_eq(&'\r');
        plain.extend(letters.next().map(|next| if next == '\n' { ' ' } else { next }));
    }
    plain
}

/// `fetch("..", {"headers": {..}, "body": ".."})`, as the tools for developers of a browser copy a request.
pub(super) fn fetch(text: &str) -> Option<RawRequest> {
    let call = text.trim().trim_start_matches("await ").strip_prefix("fetch(")?;
    let (_, options) = call.split_once('{')?;
    let (options, _) = options.rsplit_once('}')?;
    let options: Value = serde_json::from_str(&format!("{{{options}}}")).ok()?;
    let headers = headers(&options.get("headers")?.to_string()).ok()?;
    let body = options.get("body")?.as_str()?.as_bytes().to_vec();
    Some(RawRequest { headers, body })
}
