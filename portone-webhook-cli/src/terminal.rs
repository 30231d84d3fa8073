//! What is printed. Text from elsewhere cannot control the terminal, and a closed pipe is no fault.

use std::io::{self, Write as _};

use crate::failure::Failure;

/// Writes to standard output. Whoever has closed it, such as `head`, wants no more.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::because("cannot write to standard output", &error))
        }
        _ => Ok(()),
    }
}

/// On one line, and without anything that a terminal would obey or not show.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\'' | '\\' => plain.push(character),
            _ => plain.extend(character.escape_debug()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(plain("한도를 \"넘는\" 금액입니다."), "한도를 \"넘는\" 금액입니다.");
        assert_eq!(plain("a\x1b[2Jb\r\nc\x07"), "a\\u{1b}[2Jb\\r\\nc\\u{7}");
        assert_eq!(plain("\u{202e}\u{9b}31m"), "\\u{202e}\\u{9b}31m");
    }
}
