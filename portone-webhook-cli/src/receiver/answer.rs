//! This module evaluates the answer of a receiver.

use std::time::Duration;

use reqwest::{StatusCode, header::HeaderMap};
use serde::Deserialize;

use crate::redaction::redacted;

/// The largest number of characters of an answer that are shown.
const MAX_EXCERPT: usize = 60;

/// The answer of a receiver to a delivery.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body, or the first part of one that is too long.
    pub(crate) body: Vec<u8>,
    /// Whether the body is all of it.
    pub(crate) whole: bool,
    /// The time between the start of the request and the end of the answer.
    pub(crate) time: Duration,
}

/// The error for a delivery that got no answer.
pub(crate) struct NoAnswer {
    /// The cause, for the user.
    pub(crate) why: String,
    /// Whether no connection was made, so that nothing was sent.
    pub(crate) unreachable: bool,
}

/// The body of a refusal.
#[derive(Deserialize)]
struct Refusal {
    reason: String,
}

impl Answer {
    /// Returns the reason of a refusal, or the beginning of any other body.
    pub(crate) fn summary(&self) -> String {
        match serde_json::from_slice(&self.body) {
            Ok(Refusal { reason }) => excerpt(&reason),
            Err(_) => excerpt(String::from_utf8_lossy(&self.body).trim()),
        }
    }

    /// Says whether PortOne regards the delivery as successful and does not send it again.
    pub(crate) fn is_accepted(&self) -> bool {
        self.status == StatusCode::OK
    }

    /// Says whether the receiver refused the delivery. A missing route or method is not a refusal.
    pub(crate) fn is_refusal(&self) -> bool {
        let no_route = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
        self.status.is_client_error() && !no_route.contains(&self.status)
    }

    /// Says whether the receiver asks for another attempt, because it is handling the same delivery.
    pub(crate) fn is_busy(&self) -> bool {
        let busy =
            [StatusCode::CONFLICT, StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE];
        busy.contains(&self.status)
    }
}

/// Returns the beginning of a text, with secrets redacted. A receiver may answer with its own secret.
fn excerpt(text: &str) -> String {
    redacted(text).chars().take(MAX_EXCERPT).collect()
}
