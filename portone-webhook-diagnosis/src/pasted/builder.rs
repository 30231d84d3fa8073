//! This module builds a request from the options of a command.

use std::path::Path;

use portone_webhook_core::testing::RawRequest;

use super::{
    error::PastedError,
    lines,
    word::{Input, Word},
};

/// The parts of a request that have been read.
pub(super) struct Builder<'a> {
    /// The function that returns the content of a file.
    read: &'a dyn Fn(&Path) -> Result<Vec<u8>, String>,
    /// What the command reads from standard input, if the text has it.
    input: Option<Input>,
    headers: Vec<(String, Vec<u8>)>,
    body: Option<Vec<u8>>,
}

pub(super) fn unreadable(why: &str) -> PastedError {
    PastedError::new(format!("the curl command cannot be read: {why}"))
}

/// Returns the text of a word that a shell does not change.
pub(super) fn unexpanded(word: Word) -> Result<Vec<u8>, PastedError> {
    match word.expanded {
        false => Ok(word.text),
        true => Err(unreadable(
            "a shell puts something in place of $.. or `..` in a header or the body: give the command with that in its place",
        )),
    }
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        read: &'a dyn Fn(&Path) -> Result<Vec<u8>, String>,
        input: Option<Input>,
    ) -> Self {
        Self { read, input, headers: Vec::new(), body: None }
    }

    /// Returns the request, which needs at least one header and a body.
    pub(super) fn into_request(self) -> Result<RawRequest, PastedError> {
        if self.headers.is_empty() {
            return Err(unreadable("it has no header (-H)"));
        }
        let body = self.body.ok_or_else(|| unreadable("it has no body (-d)"))?;
        Ok(RawRequest { headers: self.headers, body })
    }

    /// Adds a header that is written as a line, or the lines of a file after `@`.
    pub(super) fn header(&mut self, text: &[u8]) -> Result<(), PastedError> {
        if text.starts_with(b"@") {
            let lines = self.content(text, |_| ())?;
            let lines = lines.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            self.headers.extend(lines.filter_map(lines::parse_line));
            return Ok(());
        }
        // In curl, `Name;` sends an empty header, and `Name:` removes a header that curl would send by
        // itself.
        match text.strip_suffix(b";") {
            Some(name) if !name.contains(&b':') => {
                self.headers.push((String::from_utf8_lossy(name).into_owned(), Vec::new()));
            }
            _ => {
                let line = lines::parse_line(text);
                self.headers.extend(line.filter(|(_, value)| !value.is_empty()));
            }
        }
        Ok(())
    }

    /// Adds data, where `@file` is replaced by the file's content.
    pub(super) fn data(
        &mut self,
        text: &[u8],
        separator: &[u8],
        change: fn(&mut Vec<u8>),
    ) -> Result<(), PastedError> {
        let content = self.content(text, change)?;
        self.append(&content, separator);
        Ok(())
    }

    /// Adds data as it is.
    pub(super) fn append(&mut self, data: &[u8], separator: &[u8]) {
        match &mut self.body {
            Some(body) => body.extend([separator, data].concat()),
            None => self.body = Some(data.to_vec()),
        }
    }

    /// Says whether the command has a body, or reads one from standard input.
    pub(super) fn has_body(&self) -> bool {
        self.body.is_some()
    }

    /// Returns what the command reads from standard input. It is never read from the standard input of this
    /// process, as nothing may come there.
    pub(super) fn standard_input(&self) -> Result<Vec<u8>, PastedError> {
        match &self.input {
            Some(Input::Text(word)) => unexpanded(word.clone()),
            Some(Input::File(word)) => self.file(&unexpanded(word.clone())?),
            None => Err(unreadable(
                "its body comes from standard input (@-), which the text does not have: give the body in its place, or a file as @body.json",
            )),
        }
    }

    fn content(&self, text: &[u8], change: fn(&mut Vec<u8>)) -> Result<Vec<u8>, PastedError> {
        let Some(path) = text.strip_prefix(b"@") else { return Ok(text.to_vec()) };
        let mut content = match path {
            b"-" | b"/dev/stdin" => self.standard_input(),
            path => self.file(path),
        }?;
        change(&mut content);
        Ok(content)
    }

    pub(super) fn file(&self, path: &[u8]) -> Result<Vec<u8>, PastedError> {
        let path =
            str::from_utf8(path).map_err(|_| PastedError::new("a file's name is not UTF-8"))?;
        match path {
            "-" | "/dev/stdin" => self.standard_input(),
            path => (self.read)(Path::new(path)).map_err(PastedError::new),
        }
    }
}
