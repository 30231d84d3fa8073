//! This module reads commands for the command line of Windows.

use super::word::{UNTERMINATED, Word};

/// Says whether a command is written for the command line of Windows: it has carets, a prompt with a drive,
/// or quotes that are doubled.
pub(super) fn is_command_line(text: &str) -> bool {
    let doubled = ["{\"\"", "\"\":", ",\"\"", "[\"\""];
    text.contains("^\"")
        || text.lines().any(|line| line.trim_end().ends_with(" ^"))
        || doubled.iter().any(|sign| text.contains(sign)) && !text.contains('\'')
        || without_prompt(text).len() < text.len()
}

/// Removes a prompt such as `C:\Users\kim>`.
pub(super) fn without_prompt(text: &str) -> &str {
    let has_drive = text.trim_start().get(1..3) == Some(":\\");
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    match text.split_once('>') {
        Some((_, rest)) if has_drive && line.contains('>') => rest,
        _ => text,
    }
}

/// Splits a command into words. Within quotes, a quote is `\"` or `""`, and a backslash may be doubled.
pub(super) fn words(text: &str) -> Result<Vec<Word>, &'static str> {
    let plain = without_carets(without_prompt(text));
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut rest = plain.chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match rest.next().ok_or(UNTERMINATED)? {
                        '\\' => {
                            let escaped = rest.next_if(|next| matches!(next, '"' | '\\'));
                            word.push(escaped.unwrap_or('\\'));
                        }
                        '"' if rest.next_if_eq(&'"').is_some() => word.push('"'),
                        '"' => break,
                        next => word.push(next),
                    }
                }
            }
            next if next.is_whitespace() => words.extend(word.take()),
            '|' | '&' | '>' | '<' if word.is_none() => break,
            '\\' if rest.next_if_eq(&'"').is_some() => word.get_or_insert_default().push('"'),
            next => word.get_or_insert_default().push(next),
        }
    }
    words.extend(word);
    let to_word = |word: String| Word { text: word.into_bytes(), expanded: false };
    Ok(words.into_iter().map(to_word).collect())
}

/// Removes the carets that escape characters. A caret at the end of a line is a line continuation, and the
/// character behind the line break is taken as it is.
fn without_carets(text: &str) -> String {
    if !text.contains("^\"") {
        return text.replace("^\r\n", " ").replace("^\n", " ");
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '^' {
            plain.push(character);
            continue;
        }
        characters.next_if_eq(&'\r');
        match characters.next() {
            Some('\n') => {
                characters.next_if_eq(&'\r');
                plain.push(characters.next_if_eq(&'\n').unwrap_or(' '));
            }
            next => plain.extend(next),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_windows_reads_them() {
        let read = |text: &str| -> Vec<String> {
            let words = words(text).unwrap().into_iter();
            words.map(|word| String::from_utf8(word.text).unwrap()).collect()
        };
        for (text, expected) in [
            ("curl \"a b\" ^\r\n  -d \"{\\\"c\\\":1}\"", vec!["curl", "a b", "-d", "{\"c\":1}"]),
            ("curl -d \"{\"\"c\"\":\"\"\"\"}\"", vec!["curl", "-d", "{\"c\":\"\"}"]),
            ("curl ^\"a^%^b^\" -d ^\"x^\n\ny^\"", vec!["curl", "a%b", "-d", "x\ny"]),
            ("C:\\Users\\kim>curl -d \"\" | more", vec!["curl", "-d", ""]),
            ("curl -d \"$A 'b' `c`\"", vec!["curl", "-d", "$A 'b' `c`"]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        assert!(words("curl \"a").is_err());
    }
}
