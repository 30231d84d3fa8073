//! This module reads what a command takes from standard input: a file, a here-document or a here-string.

use super::{
    ansi,
    heredoc::{self, Pending},
    shell::{Command, Commands},
    word::{Input, UNTERMINATED, Word, push},
};

impl Commands<'_> {
    /// Reads the sign of a redirection of standard input, and what follows it.
    pub(super) fn input(
        &mut self,
        command: &mut Command,
        pending: &mut Option<Pending>,
    ) -> Result<(), &'static str> {
        if self.skip("<<") {
            let mut word = self.target()?;
            word.text.push(b'\n');
            command.input = Some(Input::Text(word));
        } else if self.skip("<") {
            let strips_tabs = self.skip("-");
            self.rest = self.rest.trim_start_matches([' ', '\t']);
            let expands = !self.rest.starts_with(['\'', '"', '\\']);
            let word = self.target()?;
            let end = String::from_utf8_lossy(&word.text).into_owned();
            *pending = Some(Pending { end, strips_tabs, expands });
        } else {
            command.input = Some(Input::File(self.target()?));
        }
        Ok(())
    }

    /// Reads the word behind the sign of a redirection.
    fn target(&mut self) -> Result<Word, &'static str> {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
        let mut word = Word::default();
        while let Some(next) = self.rest.chars().next() {
            if next.is_whitespace() || "|;&<>)".contains(next) {
                break;
            }
            self.bump();
            match next {
                '\'' => {
                    let (text, rest) = self.rest.split_once('\'').ok_or(UNTERMINATED)?;
                    word.text.extend_from_slice(text.as_bytes());
                    self.rest = rest;
                }
                '"' => self.double_quoted(&mut word)?,
                '$' if self.skip("'") => self.rest = ansi::quoted(self.rest, &mut word.text)?,
                '\\' => push(&mut word.text, self.bump().ok_or(UNTERMINATED)?),
                next => self.push_or_expand(next, &mut word),
            }
        }
        Ok(word)
    }

    /// Reads the text of a here-document.
    pub(super) fn document(&mut self, document: &Pending) -> Word {
        let (text, rest) = heredoc::text(self.rest, &document.end, document.strips_tabs);
        self.rest = rest;
        if !document.expands {
            return Word { text: text.into_bytes(), expanded: false };
        }
        let variables = std::mem::take(&mut self.variables);
        let mut inner = Commands { rest: &text, variables, budget: self.budget };
        let mut word = Word::default();
        while let Some(next) = inner.bump() {
            match next {
                '\\' if inner.skip_line_break() => {}
                '\\' if inner.rest.starts_with(['\\', '$', '`']) => {
                    if let Some(next) = inner.bump() {
                        push(&mut word.text, next);
                    }
                }
                next => inner.push_or_expand(next, &mut word),
            }
        }
        (self.variables, self.budget) = (inner.variables, inner.budget);
        word
    }
}
