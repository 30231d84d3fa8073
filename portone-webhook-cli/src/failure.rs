//! What ends the program: one line, and an exit code that is not 0.

use std::{
    error::Error,
    io::{self, Write as _},
    process::ExitCode,
};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::{redaction::redacted, text::in_one_line};

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

    pub(crate) fn into_message(self) -> String {
        self.0
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
    let text = match stray(error) {
        Some(argument) => text.replace(argument, "[secret]"),
        None => text.to_owned(),
    };
    line(&format!("{text} (see --help)"));
    ExitCode::from(2)
}

/// What stands where no such argument is expected. A long one is more likely a secret than a mistake
/// in an option.
fn stray(error: &clap::Error) -> Option<&str> {
    let kind = match error.kind() {
        ErrorKind::UnknownArgument => ContextKind::InvalidArg,
        ErrorKind::InvalidSubcommand => ContextKind::InvalidSubcommand,
        _ => return None,
    };
    match error.get(kind) {
        Some(ContextValue::String(text)) if text.len() >= 16 && !text.starts_with("--") => {
            Some(text)
        }
        _ => None,
    }
}

/// A remark or an error, on standard error. No secret is in it, whatever the arguments are.
pub(crate) fn line(text: &str) {
    let words: Vec<_> = text.split_whitespace().collect();
    // If even that cannot be written, there is nobody to tell.
    let _ = writeln!(io::stderr(), "{}", in_one_line(&redacted(&words.join(" "))));
}
