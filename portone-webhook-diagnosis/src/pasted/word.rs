//! This module has the words of a command.

/// A word of a command.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    /// The bytes of the word, without its quotes.
    pub(super) text: Vec<u8>,
    /// Whether a shell expands a part of the word, such as `$NAME`.
    pub(super) expanded: bool,
}

/// What a command reads from standard input.
#[derive(Debug, Clone)]
pub(super) enum Input {
    /// A text, such as that of a here-document.
    Text(Word),
    /// The content of the file with this name.
    File(Word),
}

/// The error for a command that ends too early.
pub(super) const UNTERMINATED: &str = "it ends within quotes or behind a backslash";

/// Adds a character to the text of a word.
pub(super) fn push(word: &mut Vec<u8>, next: char) {
    word.extend_from_slice(next.encode_utf8(&mut [0; 4]).as_bytes());
}
