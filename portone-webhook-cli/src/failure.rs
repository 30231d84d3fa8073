//! This module ends the program with an error message of one line and an exit code that is not 0.

use std::{
    error::Error,
    io::{self, Write as _},
    process::ExitCode,
};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::{redaction::redacted, text::in_one_line};

/// The error for a command that cannot be read or carried out.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Creates a failure that says what could not be done, and names the root cause of the error.
    pub(crate) fn with_cause(what: &str, error: &dyn Error) -> Self {
        Self(format!("{what}: {}", root_cause(error)))
    }

    pub(crate) fn into_message(self) -> String {
        self.0
    }

    /// Prints the failure, and returns the exit code.
    pub(crate) fn exit(self) -> ExitCode {
        print_line(&format!("error: {}", self.0));
        ExitCode::from(2)
    }
}

/// Returns the message of the innermost source of an error. The outer errors only add context.
pub(crate) fn root_cause(error: &dyn Error) -> String {
    match error.source() {
        Some(source) => root_cause(source),
        None => error.to_string(),
    }
}

/// Prints help and the version to standard output, and any other message of clap to standard error in one
/// line.
pub(crate) fn report_usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A write to a closed pipe fails, and this is not an error of the command.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    // The usage of the command follows the message, and is left out.
    let text = text.split("\n\nUsage:").next().unwrap_or_default();
    let text = text.trim_end_matches("\n\nFor more information, try '--help'.\n");
    let text = match possible_secret(error) {
        Some(argument) => text.replace(argument, "[secret]"),
        None => text.to_owned(),
    };
    print_line(&format!("{text} (see --help)"));
    ExitCode::from(2)
}

/// Returns an unexpected argument that may be a secret. A long argument is more likely a secret than a
/// misspelt option.
fn possible_secret(error: &clap::Error) -> Option<&str> {
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

/// Prints a warning or an error in one line on standard error, with all secrets redacted.
pub(crate) fn print_line(text: &str) {
    let words: Vec<_> = text.split_whitespace().collect();
    // A failure to write to standard error cannot be reported.
    let _ = writeln!(io::stderr(), "{}", in_one_line(&redacted(&words.join(" "))));
}
