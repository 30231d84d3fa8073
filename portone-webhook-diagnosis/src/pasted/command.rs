//! This module normalises a command that was copied from a document, a browser or a terminal.

use std::borrow::Cow;

/// Removes the code fences of Markdown, the curly quotes and dashes of word processors, the no-break spaces of
/// web pages, and the line continuations of PowerShell.
pub(super) fn normalise(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains("```") {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("```"));
        text = lines.collect::<Vec<_>>().join("\n").into();
    }
    if text.contains(['\u{a0}', '\u{200b}', '\u{feff}']) {
        text = text.replace('\u{a0}', " ").replace(['\u{200b}', '\u{feff}'], "").into();
    }
    if [" \u{201c}", " \u{2018}"].iter().any(|quote| text.contains(quote)) {
        let straight = text.replace(['\u{201c}', '\u{201d}'], "\"");
        text = straight.replace(['\u{2018}', '\u{2019}'], "'").into();
    }
    if text.contains(" \u{2013}") || text.contains(" \u{2014}") {
        text = text.replace(" \u{2013}", " -").replace(" \u{2014}", " --").into();
    }
    // A terminal begins a continued line with a prompt.
    for prompt in ["\\\n> ", "\\\r\n> ", "`\n>> ", "`\r\n>> "] {
        if text.contains(prompt) {
            text = text.replace(prompt, prompt.trim_end_matches(['>', ' '])).into();
        }
    }
    // A backquote at the end of a line is PowerShell's line continuation.
    if text.contains("`\n") || text.contains("`\r\n") {
        text = text.replace("`\r\n", " ").replace("`\n", " ").into();
    }
    text
}
