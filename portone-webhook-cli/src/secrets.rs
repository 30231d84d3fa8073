//! Where the secrets come from.

use std::{env, path::PathBuf};

use portone_webhook_core::{SecretError, WebhookSecret};

use crate::{failure::Failure, input};

const VARIABLE: &str = "PORTONE_WEBHOOK_SECRET";

/// In place of the environment variable `PORTONE_WEBHOOK_SECRET`.
#[derive(clap::Args)]
pub(crate) struct SecretArgs {
    /// A file with the secret, or with several, separated by commas or lines; in place of the
    /// environment variable PORTONE_WEBHOOK_SECRET
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
    /// The secret itself. It stays in the shell's history, and others on this machine can see it:
    /// prefer the variable or a file
    #[arg(long, value_name = "SECRET", conflicts_with = "secret_file", allow_hyphen_values = true)]
    secret: Option<String>,
}

/// A secret as it was given, which may be damaged.
pub(crate) struct SecretText {
    /// Such as `secret 2 of PORTONE_WEBHOOK_SECRET`
    pub(crate) source: String,
    pub(crate) text: String,
    /// Not the receiver's own: that of another environment, or one that was replaced.
    pub(crate) elsewhere: bool,
}

impl SecretArgs {
    /// At least one, in their order.
    pub(crate) fn read(&self) -> Result<Vec<SecretText>, Failure> {
        if let Some(text) = &self.secret {
            return Ok(list("--secret", text.split(',')));
        }
        if let Some(path) = &self.secret_file {
            let text = input::text(path)?;
            return Ok(list(&input::name(path), text.trim().split([',', '\n'])));
        }
        match env::var(VARIABLE) {
            Ok(text) if !text.trim().is_empty() => Ok(list(VARIABLE, text.split(','))),
            Err(env::VarError::NotUnicode(_)) => {
                Err(Failure::new(format!("{VARIABLE} is not UTF-8 text")))
            }
            _ => Err(Failure::new(format!(
                "no secret: set {VARIABLE} to the one that PortOne's console shows, or name a file \
                 that has it with --secret-file"
            ))),
        }
    }

    /// The first of them, to sign with.
    pub(crate) fn signing(&self) -> Result<WebhookSecret, Failure> {
        let secrets = self.read()?;
        let first = secrets.first().ok_or_else(|| Failure::new("no secret"))?;
        first.usable_key()
    }
}

impl SecretText {
    pub(crate) fn key(&self) -> Result<WebhookSecret, SecretError> {
        self.text.parse()
    }

    /// The key, for a command that cannot do without it.
    pub(crate) fn usable_key(&self) -> Result<WebhookSecret, Failure> {
        let cannot = |error| Failure::because(&format!("cannot use {}", self.source), &error);
        self.key().map_err(cannot)
    }

    /// One of another place, which is called `name`.
    pub(crate) fn of_elsewhere(name: &str, text: &str) -> Self {
        Self { source: name.to_owned(), text: text.trim().to_owned(), elsewhere: true }
    }
}

fn list<'a>(place: &str, texts: impl Iterator<Item = &'a str>) -> Vec<SecretText> {
    let texts: Vec<_> = texts.map(str::trim).collect();
    let only = texts.len() == 1;
    let named = |(number, text): (usize, &str)| SecretText {
        source: match only {
            true => format!("the secret of {place}"),
            false => format!("secret {} of {place}", number.saturating_add(1)),
        },
        text: text.to_owned(),
        elsewhere: false,
    };
    texts.into_iter().enumerate().map(named).collect()
}
