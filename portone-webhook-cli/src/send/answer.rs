//! What a receiver has answered.

use std::time::Duration;

use reqwest::StatusCode;
use serde::Deserialize;

use crate::redaction::redacted;

/// What is shown of a body that has no reason.
const SHOWN: usize = 60;

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Vec<u8>,
    pub(super) time: Duration,
}

/// Why there is no answer.
pub(super) struct NoAnswer {
    pub(super) why: String,
    /// Nothing was sent either.
    pub(super) unreachable: bool,
}

#[derive(Deserialize)]
struct Refusal {
    reason: String,
}

impl Answer {
    /// The reason of a refusal, else how the body begins.
    pub(super) fn gist(&self) -> String {
        match serde_json::from_slice(&self.body) {
            Ok(Refusal { reason }) => shown(&reason),
            Err(_) => shown(String::from_utf8_lossy(&self.body).trim()),
        }
    }

    /// PortOne takes a delivery for done.
    pub(super) fn is_done(&self) -> bool {
        self.status == StatusCode::OK
    }

    /// The receiver does not want the delivery. It is none if there is no such route or method.
    pub(super) fn is_refusal(&self) -> bool {
        let no_route = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
        self.status.is_client_error() && !no_route.contains(&self.status)
    }

    /// Another attempt is being handled, and this one is to come again.
    pub(super) fn is_busy(&self) -> bool {
        let busy =
            [StatusCode::CONFLICT, StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE];
        busy.contains(&self.status)
    }
}

/// A receiver may answer with what it was sent, or set up with.
fn shown(text: &str) -> String {
    redacted(text).chars().take(SHOWN).collect()
}
