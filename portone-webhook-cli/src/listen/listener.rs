use std::sync::Arc;

use axum::http::StatusCode;
use portone_webhook_core::WebhookVerifier;
use portone_webhook_diagnosis::SecretText;
use tokio::sync::Semaphore;

use super::{inbox::Inbox, log::Log, page::Page};

/// What all requests share.
pub(super) struct Listener {
    /// Where it is reached from this machine
    pub(super) url: String,
    /// Whether other machines can reach it, too
    pub(super) open: bool,
    pub(super) verifier: WebhookVerifier,
    pub(super) secrets: Vec<SecretText>,
    pub(super) answer: StatusCode,
    /// One refused delivery at a time is looked into.
    pub(super) turns: Arc<Semaphore>,
    pub(super) inbox: Inbox,
    pub(super) log: Log,
    pub(super) page: Page,
}
