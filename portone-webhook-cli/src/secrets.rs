//! Where the secrets come from.

use std::{env, path::PathBuf};

use portone_webhook_core::WebhookSecret;
use portone_webhook_diagnosis::SecretText;

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
        usable_key(first)
    }
}

/// The key, for a command that cannot do without it.
pub(crate) fn usable_key(secret: &SecretText) -> Result<WebhookSecret, Failure> {
    let cannot = |error| Failure::because(&format!("cannot use {}", secret.source()), &error);
    secret.key().map_err(cannot)
}

fn list<'a>(place: &str, texts: impl Iterator<Item = &'a str>) -> Vec<SecretText> {
    let texts: Vec<_> = texts.map(str::trim).collect();
    let only = texts.len() == 1;
    let named = |(number, text): (usize, &str)| {
        let source = match only {
            true => format!("the secret of {place}"),
            false => format!("secret {} of {place}", number.saturating_add(1)),
        };
        SecretText::new(source, text)
    };
    texts.into_iter().enumerate().map(named).collect()
}
