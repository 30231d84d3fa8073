//! This module makes the client of PortOne's API, and says in one line why a call has failed.

use std::{env, path::PathBuf, time::Duration};

use portone::{ApiSecret, Error, ErrorKind, PortOneClient};

use crate::{
    failure::{Failure, root_cause},
    input,
};

const VARIABLE: &str = "PORTONE_API_SECRET";

/// The options that name the API and its secret.
#[derive(clap::Args)]
pub(crate) struct ApiArgs {
    /// A file with the V2 API secret of PortOne's console, in place of the environment variable
    /// PORTONE_API_SECRET
    #[arg(long, value_name = "FILE")]
    api_secret_file: Option<PathBuf>,
    /// The ID of the store, if the API secret is for several
    #[arg(long, value_name = "ID")]
    store_id: Option<String>,
    /// The URL of the API, such as that of a stand-in on this machine
    #[arg(long, value_name = "URL", default_value = "https://api.portone.io")]
    api_url: String,
    /// The longest time for one call of the API with all of its attempts, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..))]
    api_timeout: u64,
}

impl ApiArgs {
    pub(crate) fn client(&self) -> Result<PortOneClient, Failure> {
        self.optional_client()?.ok_or_else(|| {
            Failure::new(format!(
                "no API secret: set {VARIABLE} to a V2 API secret of PortOne's console, or name a file that has it \
                 with --api-secret-file"
            ))
        })
    }

    /// Creates the client if there is an API secret.
    pub(crate) fn optional_client(&self) -> Result<Option<PortOneClient>, Failure> {
        let Some(secret) = self.secret()? else { return Ok(None) };
        let mut builder = PortOneClient::builder(secret)
            .base_url(&self.api_url)
            .deadline(Duration::from_secs(self.api_timeout));
        if let Some(store) = &self.store_id {
            builder = builder.store_id(store);
        }
        let built = builder.build();
        built.map(Some).map_err(|error| Failure::with_cause("cannot call PortOne", &error))
    }

    fn secret(&self) -> Result<Option<ApiSecret>, Failure> {
        let (place, text) = match &self.api_secret_file {
            Some(path) => (input::display_name(path), input::read_text(path)?),
            None => match secret_of_environment()? {
                Some(text) => (VARIABLE.to_owned(), text),
                None => return Ok(None),
            },
        };
        let cannot_use = |error| Failure::with_cause(&format!("cannot use {place}"), &error);
        text.trim().parse().map(Some).map_err(cannot_use)
    }
}

fn secret_of_environment() -> Result<Option<String>, Failure> {
    match env::var(VARIABLE) {
        Ok(text) if !text.trim().is_empty() => Ok(Some(text)),
        Err(env::VarError::NotUnicode(_)) => {
            Err(Failure::new(format!("{VARIABLE} is not UTF-8 text")))
        }
        _ => Ok(None),
    }
}

/// Says in one line why PortOne could not be asked, and what to do.
pub(crate) fn failure(error: impl Into<Error>) -> Failure {
    let error = error.into();
    Failure::new(format!("{}: {}", what_failed(&error), what_to_do(&error)))
}

fn what_failed(error: &Error) -> String {
    match error.kind() {
        ErrorKind::Transport(cause) => {
            format!("PortOne could not be reached ({})", root_cause(&**cause))
        }
        ErrorKind::Timeout => "PortOne has not answered in time".to_owned(),
        ErrorKind::NotPortOne { status, .. } => {
            format!("something that is not PortOne's API has answered {status}")
        }
        _ => format!("PortOne has refused the call ({error})"),
    }
}

fn what_to_do(error: &Error) -> &'static str {
    match (error.status(), error.type_name()) {
        (_, Some("UNAUTHORIZED")) => {
            "the API secret is wrong or expired: take a V2 API secret from PortOne's console"
        }
        (_, Some("FORBIDDEN")) => {
            "the API secret has no access to this store: look at --store-id, and at the secret"
        }
        (_, Some("PAYMENT_NOT_FOUND")) => {
            "there is no such payment in this store: look at the ID, at --store-id, and at the secret"
        }
        _ if error.is_transient() => "try again later",
        _ => "this is not the program's to mend: look at the URL and at what was asked for",
    }
}
