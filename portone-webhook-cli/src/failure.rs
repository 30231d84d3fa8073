//! What ends the program: one line, and an exit code that is not 0.

use std::{
    error::Error,
    io::{self, Write as _},
    process::ExitCode,
};

use crate::terminal;

/// The command cannot be understood, or what it needs cannot be had.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// What could not be done, and why.
    pub(crate) fn because(what: &str, error: &dyn Error) -> Self {
        Self(format!("{what}: {}", cause(error)))
    }

    pub(crate) fn exit(self) -> ExitCode {
        line(&format!("error: {}", self.0));
        ExitCode::from(2)
    }
}

/// What is at the bottom of an error; all above it only say where it came through.
pub(crate) fn cause(error: &dyn Error) -> String {
    match error.source() {
        Some(source) => cause(source),
        None => error.to_string(),
    }
}

/// Help and version go to standard output; anything else is an error of one line.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // Who has closed the pipe wants no more of it.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    // Behind it stands how to use the command.
    let text = text.split("\n\nUsage:").next().unwrap_or_default();
    let text = text.trim_end_matches("\n\nFor more information, try '--help'.\n");
    line(&format!("{} (see --help)", without_secrets(text)));
    ExitCode::from(2)
}

/// The arguments may have one in the wrong place.
fn without_secrets(text: &str) -> String {
    let mut parts = text.split("whsec_");
    let first = parts.next().unwrap_or_default().to_owned();
    let base64 = |letter: char| letter.is_ascii_alphanumeric() || "+/=_-".contains(letter);
    parts.fold(first, |text, part| text + "whsec_.." + part.trim_start_matches(base64))
}

/// A remark or an error, on standard error.
pub(crate) fn line(text: &str) {
    let words: Vec<_> = text.split_whitespace().collect();
    // If even that cannot be written, there is nobody to tell.
    let _ = writeln!(io::stderr(), "{}", terminal::plain(&words.join(" ")));
}
