use std::sync::Arc;

use axum::http::StatusCode;
use portone_webhook_core::WebhookVerifier;
use portone_webhook_diagnosis::SecretText;
use tokio::sync::Semaphore;

use super::{inbox::Inbox, log::Log, page::Page, questions::Questions, shop::Shop};

/// The state that all requests share.
pub(super) struct Listener {
    /// The URL at which this machine reaches the program, without a slash at the end.
    pub(super) url: String,
    /// Whether other machines can reach the program.
    pub(super) allows_remote: bool,
    pub(super) verifier: WebhookVerifier,
    pub(super) secrets: Vec<SecretText>,
    /// The shop that gets every delivery; none without `--forward-to`.
    pub(super) shop: Option<Shop>,
    /// What asks PortOne about payments; none without an API secret.
    pub(super) questions: Option<Questions>,
    /// The status of the answer to a verified delivery, if there is no shop.
    pub(super) answer: StatusCode,
    /// The permit to diagnose a refused delivery. There is one, so that one delivery is diagnosed at a time.
    pub(super) diagnosis_permit: Arc<Semaphore>,
    pub(super) inbox: Inbox,
    pub(super) log: Log,
    pub(super) page: Page,
}
