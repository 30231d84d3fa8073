use std::borrow::Cow;

use memchr::memchr2;

use super::{Fault, ValidJson};

/// A place in JSON text that serde_json has found to be valid. So the cursor looks only for what the text means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    /// Begins at the start of a text.
    pub(super) fn new(valid: ValidJson<'a>) -> Self {
        Self { rest: valid.get() }
    }

    /// Gives the first byte of the next value, which tells its kind.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        // PortOne sends no white space.
        let first = self.rest.as_bytes().first().copied();
        if !matches!(first, Some(b' ' | b'\t' | b'\n' | b'\r')) {
            return first;
        }
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.as_bytes().first().copied()
    }

    /// Passes this byte, if it comes next.
    pub(super) fn pass(&mut self, byte: char) -> bool {
        self.peek();
        let passed = self.rest.strip_prefix(byte);
        self.rest = passed.unwrap_or(self.rest);
        passed.is_some()
    }

    /// Passes `null`, if it comes next.
    pub(crate) fn pass_null(&mut self) -> bool {
        self.peek();
        let passed = self.rest.strip_prefix("null");
        self.rest = passed.unwrap_or(self.rest);
        passed.is_some()
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Takes a string.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        let fault = || Fault::expected("a string");
        if self.peek() != Some(b'"') {
            return Err(fault());
        }
        let text = self.rest.strip_prefix('"').ok_or_else(fault)?;
        let end = memchr2(b'"', b'\\', text.as_bytes()).ok_or_else(fault)?;
        let (plain, after) = text.split_at_checked(end).ok_or_else(fault)?;
        if let Some(rest) = after.strip_prefix('"') {
            self.rest = rest;
            return Ok(Cow::Borrowed(plain));
        }
        // serde_json knows all escapes. It reads one value, and says where the value ends.
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter::<String>();
        let text = values.next().and_then(Result::ok).ok_or_else(fault)?;
        self.take(values.byte_offset());
        Ok(Cow::Owned(text))
    }

    /// Takes a number, `true` or `false`, as its text.
    fn word(&mut self) -> &'a str {
        self.peek();
        let end = |byte: u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
        let length = self.rest.bytes().position(end);
        self.take(length.unwrap_or(self.rest.len()))
    }

    /// Takes an integer.
    pub(crate) fn integer(&mut self) -> Result<i64, Fault> {
        self.word().parse().map_err(|_| Fault::expected("a whole number"))
    }

    /// Takes `true` or `false`.
    pub(crate) fn boolean(&mut self) -> Result<bool, Fault> {
        self.word().parse().map_err(|_| Fault::expected("true or false"))
    }

    /// Passes the next value, whatever it is, and gives its text.
    pub(crate) fn skip(&mut self) -> &'a str {
        match self.peek() {
            Some(b'"') => self.take(string_length(self.rest)),
            Some(b'{' | b'[') => self.take(container_length(self.rest)),
            _ => self.word(),
        }
    }
}

/// Gives the length of the string at the start of the text, with its quotes.
fn string_length(text: &str) -> usize {
    let mut at = 1_usize;
    loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let Some(found) = memchr2(b'"', b'\\', rest) else { return text.len() };
        // The found byte itself, and the byte that is escaped by it.
        let (passed, is_end) = match rest.get(found) {
            Some(b'"') => (1, true),
            _ => (2, false),
        };
        at = at.saturating_add(found).saturating_add(passed);
        if is_end {
            return at;
        }
    }
}

/// Gives the length of the object or array at the start of the text. It does so without recursion, however deep
/// the value is.
fn container_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0_usize;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let string = text.get(at..).map_or(1, string_length);
                at = at.saturating_add(string);
                continue;
            }
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at = at.saturating_add(1);
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
