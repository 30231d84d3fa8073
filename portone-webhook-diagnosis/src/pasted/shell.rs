//! This module splits a text into commands and words as a POSIX shell does. It also reads the quotes `$'..'`
//! of bash, here-documents and here-strings.

use std::collections::BTreeMap;

use super::{
    ansi,
    heredoc::{self, Pending},
    word::{Input, UNTERMINATED, Word, push},
};

/// A command with its words.
#[derive(Debug, Clone, Default)]
pub(super) struct Command {
    pub(super) words: Vec<Word>,
    pub(super) input: Option<Input>,
    /// Whether the next command reads what this one writes.
    pub(super) is_piped: bool,
}

/// The commands of a text. Nothing is expanded but the variables that the text sets itself.
pub(super) struct Commands<'a> {
    pub(super) rest: &'a str,
    pub(super) variables: BTreeMap<Vec<u8>, Word>,
    /// The number of bytes that may still be put in the place of variables.
    pub(super) budget: usize,
}

/// The largest number of bytes that are put in the place of variables.
const MAX_EXPANDED: usize = 1024 * 1024;

impl<'a> Commands<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, variables: BTreeMap::new(), budget: MAX_EXPANDED }
    }

    /// Returns the next command. A line break does not end it, as the sign for its continuation may be lost.
    /// Comments before the command are skipped.
    pub(super) fn next(&mut self) -> Result<Option<Command>, &'static str> {
        let mut command = Command::default();
        let mut word: Option<Word> = None;
        let mut pending: Option<Pending> = None;
        while let Some(next) = self.bump() {
            match next {
                '\n' if pending.is_some() => {
                    self.end_word(&mut word, &mut command);
                    if let Some(document) = pending.take() {
                        command.input = Some(Input::Text(self.document(&document)));
                        return Ok(Some(command));
                    }
                }
                ' ' | '\t' | '\n' | '\r' => self.end_word(&mut word, &mut command),
                // A backslash at the end of a line is a line continuation.
                '\\' if self.skip_line_break() => {}
                '\\' => {
                    let next = self.bump().ok_or(UNTERMINATED)?;
                    push(&mut word.get_or_insert_default().text, next);
                }
                '\'' => {
                    let (text, rest) = self.rest.split_once('\'').ok_or(UNTERMINATED)?;
                    word.get_or_insert_default().text.extend_from_slice(text.as_bytes());
                    self.rest = rest;
                }
                '"' => self.double_quoted(word.get_or_insert_default())?,
                '$' if self.skip("'") => {
                    self.rest = ansi::quoted(self.rest, &mut word.get_or_insert_default().text)?;
                }
                '#' if word.is_none() && command.words.is_empty() => {
                    self.rest = self.rest.split_once('\n').map_or("", |(_, rest)| rest);
                }
                '<' if word.is_none() => self.input(&mut command, &mut pending)?,
                '>' if word.is_none() => {
                    self.rest = self.rest.trim_start_matches(['>', '&', ' ']);
                    let target = self.rest.find(char::is_whitespace).unwrap_or(self.rest.len());
                    self.rest = self.rest.get(target..).unwrap_or_default();
                }
                '|' | ';' | '&' if pending.is_none() => {
                    command.is_piped = next == '|' && !self.skip("|");
                    self.skip("&");
                    self.end_word(&mut word, &mut command);
                    return Ok(Some(command));
                }
                // A command behind a here-document reads what this one writes.
                '|' => {
                    self.end_word(&mut word, &mut command);
                    command.is_piped = true;
                    let line = self.rest.find('\n').unwrap_or(self.rest.len());
                    let (more, text) = self.rest.split_at_checked(line).unwrap_or_default();
                    self.rest = text.strip_prefix('\n').unwrap_or_default();
                    if let Some(document) = pending.take() {
                        command.input = Some(Input::Text(self.document(&document)));
                    }
                    self.rest = more;
                    return Ok(Some(command));
                }
                '#' if word.is_none() => break,
                next => {
                    let word = word.get_or_insert_default();
                    self.push_or_expand(next, word);
                }
            }
        }
        self.end_word(&mut word, &mut command);
        self.rest = "";
        Ok((!command.words.is_empty()).then_some(command))
    }

    pub(super) fn bump(&mut self) -> Option<char> {
        let next = self.rest.chars().next()?;
        self.rest = self.rest.get(next.len_utf8()..)?;
        Some(next)
    }

    /// Skips a text, and says whether it was there.
    pub(super) fn skip(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn skip_line_break(&mut self) -> bool {
        self.skip("\r\n") || self.skip("\n")
    }

    /// Ends a word. If it is an assignment such as `NAME=value`, its value is kept.
    fn end_word(&mut self, word: &mut Option<Word>, command: &mut Command) {
        let Some(word) = word.take() else { return };
        let equals = word.text.iter().position(|byte| *byte == b'=');
        if let Some((name, value)) = equals.and_then(|index| word.text.split_at_checked(index))
            && !name.is_empty()
            && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        {
            let text = value.get(1..).unwrap_or_default().to_vec();
            self.variables.insert(name.to_vec(), Word { text, expanded: word.expanded });
        }
        command.words.push(word);
    }

    pub(super) fn double_quoted(&mut self, word: &mut Word) -> Result<(), &'static str> {
        loop {
            match self.bump().ok_or(UNTERMINATED)? {
                '"' => return Ok(()),
                '\\' if self.skip_line_break() => {}
                '\\' => match self.bump().ok_or(UNTERMINATED)? {
                    next @ ('"' | '\\' | '$' | '`') => push(&mut word.text, next),
                    next => {
                        word.text.push(b'\\');
                        push(&mut word.text, next);
                    }
                },
                next => self.push_or_expand(next, word),
            }
        }
    }

    /// Reads the command behind `$`, if it writes a here-document. Each attempt may read all of the text.
    fn substitution(&mut self) -> Option<(String, &'a str)> {
        let command = self.rest.strip_prefix('(')?;
        if !command.trim_start().starts_with("cat") {
            return None;
        }
        self.budget = self.budget.checked_sub(command.len())?;
        heredoc::substituted(self.rest)
    }

    /// Adds a character to a word, or what a shell puts in the place of a variable.
    pub(super) fn push_or_expand(&mut self, next: char, word: &mut Word) {
        let begins = |next: char| next.is_ascii_alphanumeric() || "_({".contains(next);
        if next != '$' || !self.rest.starts_with(begins) {
            word.expanded |= next == '`';
            push(&mut word.text, next);
            return;
        }
        if let Some((text, rest)) = self.substitution() {
            word.text.extend_from_slice(text.as_bytes());
            self.rest = rest;
            return;
        }
        let inner = self.rest.strip_prefix('{').unwrap_or(self.rest);
        let is_name = |next: char| next.is_ascii_alphanumeric() || next == '_';
        let after = inner.trim_start_matches(is_name);
        let name = inner.get(..inner.len().saturating_sub(after.len())).unwrap_or_default();
        let closed = match inner.len() == self.rest.len() {
            true => Some(after),
            false => after.strip_prefix('}'),
        };
        match (self.variables.get(name.as_bytes()), closed) {
            (Some(value), Some(rest)) if value.text.len() <= self.budget => {
                self.budget = self.budget.saturating_sub(value.text.len());
                word.text.extend_from_slice(&value.text);
                word.expanded |= value.expanded;
                self.rest = rest;
            }
            _ => {
                word.expanded = true;
                push(&mut word.text, next);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Result<Vec<Word>, &'static str> {
        Ok(Commands::new(text).next()?.unwrap_or_default().words)
    }

    fn read(text: &str) -> Result<Vec<String>, &'static str> {
        Ok(words(text)?.into_iter().map(|word| String::from_utf8(word.text).unwrap()).collect())
    }

    #[test]
    fn words_are_read_as_a_shell_reads_them() {
        for (text, expected) in [
            ("curl  -H a\\ b", vec!["curl", "-H", "a b"]),
            ("a \\\n b\\\r\nc", vec!["a", "bc"]),
            (r#"'{"a":"b\n"}'"#, vec![r#"{"a":"b\n"}"#]),
            (r#""{\"a\":\"\\n\"\n$x}""#, vec![r#"{"a":"\n"\n$x}"#]),
            (r"'it'\''s'", vec!["it's"]),
            (r"$'it\'s\n\x41\101\0\u c\ud55c\U1F600'", vec!["it's\nAA\0\0 c한😀"]),
            ("'' \"\"", vec!["", ""]),
            ("a | b", vec!["a"]),
            ("# a 'comment\n#\na # b", vec!["a"]),
            ("a 'b|c' > d", vec!["a", "b|c"]),
            ("한글 '신발'", vec!["한글", "신발"]),
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
        }
        for text in ["'a", "\"a", "$'a", "a\\", "$'\\x'", "$'\\ud800'"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn words_that_a_shell_expands_are_marked() {
        for text in ["$A", "a\"$A\"", "\"${A}\"", "$(cat a)", "\"`cat a`\"", "`a`"] {
            assert!(words(text).unwrap().iter().any(|word| word.expanded), "{text}");
        }
        for text in ["'$A'", "\"\\$A\"", "\\$A", "$'$A'", "5$", "\"$ 5\""] {
            assert!(words(text).unwrap().iter().all(|word| !word.expanded), "{text}");
        }
    }

    #[test]
    fn variables_of_the_text_are_expanded() {
        for text in ["A=b c$A \"${A}d\"", "A='b' c$A \"${A}d\""] {
            assert_eq!(read(text).unwrap(), ["A=b", "cb", "bd"], "{text}");
        }
    }

    #[test]
    fn variables_cannot_grow_without_end() {
        let doubled = (0..40).map(|number| format!("A{}=$A{number}$A{number} ", number + 1));
        let text = format!("A0=aaaa {}", doubled.collect::<String>());
        let size: usize = words(&text).unwrap().iter().map(|word| word.text.len()).sum();
        assert!(size < 3 * MAX_EXPANDED, "{size}");
    }

    #[test]
    fn standard_input_is_read_from_the_text() {
        let input = |text: &str| match Commands::new(text).next().unwrap().unwrap().input {
            Some(Input::Text(word)) => (String::from_utf8(word.text).unwrap(), word.expanded),
            input => panic!("{input:?}"),
        };
        for (text, expected) in [
            ("a <<EOF -b\n{\\$1}\nEOF\nc", "{$1}\n"),
            ("a <<'EOF'\n{$A}\n EOF\nEOF", "{$A}\n EOF\n"),
            ("a <<-\"E\"\n\t{}\n\tE\n", "{}\n"),
            ("a <<< '{}'", "{}\n"),
            ("a <<EOF | b\n{}\nEOF\n", "{}\n"),
            ("a <<EOF\n{}", "{}"),
        ] {
            assert_eq!(input(text), (expected.to_owned(), false), "{text}");
        }
        assert!(input("a <<EOF\n$A\nEOF").1);
        let mut commands = Commands::new("a <<EOF | b c\n{}\nEOF\n");
        assert!(commands.next().unwrap().unwrap().is_piped);
        assert_eq!(commands.next().unwrap().unwrap().words.len(), 2);
    }
}
