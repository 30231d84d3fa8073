//! This module reads the secrets from the command line, a file or the environment.

use std::{env, path::PathBuf};

use portone_webhook_core::WebhookSecret;
use portone_webhook_diagnosis::SecretText;

use crate::{failure::Failure, input};

const VARIABLE: &str = "PORTONE_WEBHOOK_SECRET";

/// The options that name the secrets. Without them the environment variable `PORTONE_WEBHOOK_SECRET` is read.
#[derive(clap::Args)]
pub(crate) struct SecretArgs {
    /// A file with the secret, or with several secrets separated by commas or lines, in place of the
    /// environment variable PORTONE_WEBHOOK_SECRET
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
    /// The secret itself. It stays in the shell's history, and others on this machine can see it:
    /// prefer the variable or a file
    #[arg(long, value_name = "SECRET", conflicts_with = "secret_file", allow_hyphen_values = true)]
    secret: Option<String>,
}

/// The options that name the receiver's secrets, and those that it does not have.
#[derive(clap::Args)]
pub(crate) struct KnownSecretArgs {
    #[command(flatten)]
    secrets: SecretArgs,
    /// A secret that the receiver does not have, such as `test=test.secret`, to find out whether the
    /// delivery was signed with it
    #[arg(long, value_name = "NAME=FILE", value_parser = parse_named_file)]
    other_secret_file: Vec<(String, PathBuf)>,
}

impl KnownSecretArgs {
    /// Reads all of the secrets.
    pub(crate) fn read(&self) -> Result<Vec<SecretText>, Failure> {
        let mut secrets = self.secrets.read()?;
        for (name, path) in &self.other_secret_file {
            secrets.push(SecretText::not_configured(name, input::read_text(path)?.trim()));
        }
        Ok(secrets)
    }
}

impl SecretArgs {
    /// Reads the secrets in their order. There is at least one.
    pub(crate) fn read(&self) -> Result<Vec<SecretText>, Failure> {
        if let Some(text) = &self.secret {
            return Ok(secret_texts("--secret", text.split(',')));
        }
        if let Some(path) = &self.secret_file {
            let text = input::read_text(path)?;
            return Ok(secret_texts(&input::display_name(path), text.trim().split([',', '\n'])));
        }
        match env::var(VARIABLE) {
            Ok(text) if !text.trim().is_empty() => Ok(secret_texts(VARIABLE, text.split(','))),
            Err(env::VarError::NotUnicode(_)) => {
                Err(Failure::new(format!("{VARIABLE} is not UTF-8 text")))
            }
            _ => Err(Failure::new(format!(
                "no secret: set {VARIABLE} to the one that PortOne's console shows, or name a file \
                 that has it with --secret-file"
            ))),
        }
    }

    /// Returns the first secret, which signs deliveries.
    pub(crate) fn signing_secret(&self) -> Result<WebhookSecret, Failure> {
        let secrets = self.read()?;
        let first = secrets.first().ok_or_else(|| Failure::new("no secret"))?;
        usable_key(first)
    }
}

/// Decodes the key of a secret for a command that needs it.
pub(crate) fn usable_key(secret: &SecretText) -> Result<WebhookSecret, Failure> {
    let to_failure =
        |error| Failure::with_cause(&format!("cannot use {}", secret.source()), &error);
    secret.key().map_err(to_failure)
}

/// Names each secret of a list after its number and the place where it was read.
fn secret_texts<'a>(place: &str, texts: impl Iterator<Item = &'a str>) -> Vec<SecretText> {
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

fn parse_named_file(text: &str) -> Result<(String, PathBuf), &'static str> {
    match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && !file.is_empty() => {
            Ok((name.to_owned(), file.into()))
        }
        _ => Err("it has to be a name, = and a file"),
    }
}
