//! This module has what the list of all calls is made of.

use std::{fmt::Debug, pin::Pin};

use portone::{ApiReason, Error, ErrorKind, PortOneClient};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// An operation, and how it is called.
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    /// Makes the call with what is required.
    pub(crate) minimal: fn(&PortOneClient, &Arguments) -> Called,
    /// Makes the call with everything that it takes.
    pub(crate) full: fn(&PortOneClient, &Arguments) -> Called,
}

/// The values of all parameters of an operation, and of all members of its input.
pub(crate) struct Arguments(pub(crate) Map<String, Value>);

impl Arguments {
    pub(crate) fn take<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_value(self.0[name].clone()).unwrap()
    }
}

/// What became of a call.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    Answered,
    /// PortOne refused with this status and this type of error, and the type is known or not.
    Refused(u16, String, bool),
    NotPortOne(u16),
    TooLarge(u16),
    Decode(u16),
    Transport,
    Other,
}

/// A call that was made.
pub(crate) struct Called(pub(crate) Pin<Box<dyn Future<Output = Outcome> + Send>>);

impl Called {
    pub(crate) fn of<C, T, E>(call: C) -> Self
    where
        C: IntoFuture<Output = Result<T, Error<E>>, IntoFuture: Send + 'static>,
        T: Debug,
        E: ApiReason + Debug,
    {
        let future = call.into_future();
        Self(Box::pin(async move {
            let error = match future.await {
                Ok(answer) => {
                    assert!(!format!("{answer:?}").contains("a canary"));
                    return Outcome::Answered;
                }
                Err(error) => error,
            };
            let shown = format!("{error} {error:?} {:?}", error.kind());
            assert!(!shown.contains("canary"), "{shown}");
            match error.kind() {
                ErrorKind::Api { status, reason } => {
                    let is_known = !format!("{reason:?}").starts_with("Unrecognized");
                    Outcome::Refused(*status, reason.type_name().to_owned(), is_known)
                }
                ErrorKind::NotPortOne { status, .. } => Outcome::NotPortOne(*status),
                ErrorKind::TooLarge { status } => Outcome::TooLarge(*status),
                ErrorKind::Decode { status, .. } => Outcome::Decode(*status),
                ErrorKind::Transport(_) => Outcome::Transport,
                _ => Outcome::Other,
            }
        }))
    }
}
