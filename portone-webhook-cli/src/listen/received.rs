//! This module holds a delivery as it was received, so that it can be passed on and sent again.

use std::time::SystemTime;

use axum::{body::Bytes, http::request::Parts};
use portone_webhook_core::{WebhookHeaders, WebhookSecret, testing::RawRequest, unix_now};
use serde::Serialize;

use crate::failure::Failure;

/// A delivery as it was received, or as it is sent again.
#[derive(Clone)]
pub(super) struct Received {
    /// The time of receipt.
    pub(super) at: SystemTime,
    /// The path and the query.
    pub(super) path: String,
    pub(super) request: RawRequest,
    /// Whether the body was read to its end.
    pub(super) whole: bool,
    /// How the page has sent it again; none if it was received.
    pub(super) replay: Option<Replay>,
}

/// How an earlier delivery was sent again.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Replay {
    /// The number of the earlier delivery.
    pub(super) of: u64,
    /// Whether it was signed anew, in place of the earlier time and signature.
    pub(super) signed: bool,
}

impl Received {
    pub(super) fn new(head: &Parts, body: &Bytes, whole: bool) -> Self {
        let headers = head.headers.iter();
        let headers = headers.map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
        Self {
            at: SystemTime::now(),
            path: head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            request: RawRequest { headers: headers.collect(), body: body.to_vec() },
            whole,
            replay: None,
        }
    }

    pub(super) fn id(&self) -> Option<&[u8]> {
        self.request.header(WebhookHeaders::ID)
    }

    /// Puts the current time and its signature in place of the ones that were received.
    pub(super) fn sign(&mut self, secret: &WebhookSecret) -> Result<(), Failure> {
        let id = self.id().ok_or_else(|| Failure::new("there is no webhook-id to sign"))?;
        let time = unix_now();
        let signature = secret
            .sign(id, time, &self.request.body)
            .map_err(|error| Failure::with_cause("it cannot be signed", &error))?;
        let request =
            self.request.clone().replace_header(WebhookHeaders::TIMESTAMP, time.to_string());
        self.request = request.replace_header(WebhookHeaders::SIGNATURE, signature);
        Ok(())
    }

    /// Returns the size in bytes.
    pub(super) fn size(&self) -> usize {
        let headers = self.request.headers.iter();
        let lengths = headers.map(|(name, value)| name.len().saturating_add(value.len()));
        let start = self.path.len().saturating_add(self.request.body.len());
        lengths.fold(start, usize::saturating_add)
    }
}
