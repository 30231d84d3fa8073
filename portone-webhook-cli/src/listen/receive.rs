//! This module receives deliveries as a receiver with a layer of this project does. It also reads the bodies
//! of refused deliveries.

use std::{error::Error, sync::Arc};

use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::StreamExt as _;
use portone_webhook_core::{
    WebhookVerifier,
    adapter::{PendingDelivery, Refusal},
};
use portone_webhook_diagnosis::SecretText;
use tokio::time::{Instant, timeout_at};

use crate::{failure::Failure, secrets::usable_key};

use super::{guard, handle::handle, listener::Listener, outcome::Outcome, received::Received};

/// The number of bytes after which no more of a body is read. It is larger than the largest accepted body,
/// because some senders do not read an answer before they have sent the whole body.
const MAX_READ: usize = WebhookVerifier::DRAIN_LIMIT;

/// Creates the verifier that accepts all of the secrets.
pub(super) fn verifier(secrets: &[SecretText]) -> Result<WebhookVerifier, Failure> {
    let mut keys = secrets.iter().map(usable_key);
    let first = keys.next().unwrap_or_else(|| Err(Failure::new("there is no secret")))?;
    let verifier = WebhookVerifier::new(first);
    keys.try_fold(verifier, |verifier, key| Ok(verifier.also_accept(key?)))
}

/// Receives a delivery, and answers as the shop or as a receiver does.
pub(super) async fn receive(State(listener): State<Arc<Listener>>, request: Request) -> Response {
    if request.method() != Method::POST {
        let text = "Deliveries come with POST. The terminal says where they are shown.\n";
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "POST")], text).into_response();
    }
    // A web page could send many requests, and so displace the stored deliveries.
    if guard::is_from_web_page(request.headers()) {
        return (StatusCode::FORBIDDEN, "No web page sends deliveries.\n").into_response();
    }
    let (head, body) = request.into_parts();
    // As in the layers, the headers are checked before the body is read.
    let pending = PendingDelivery::begin(&listener.verifier, &head.headers);
    let (body, read) = read_body(body).await;
    let received = Received::new(&head, &body, read.is_ok());
    let outcome = Outcome::of(pending, &body, read);
    match handle(listener, received, outcome).await {
        Some(handled) => handled.answer,
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Reads a body up to the limit. The second value is the refusal of a body that was not read to its end.
async fn read_body(body: Body) -> (Bytes, Result<(), Refusal>) {
    let deadline =
        Instant::now().checked_add(WebhookVerifier::READ_TIMEOUT).unwrap_or_else(Instant::now);
    let mut chunks = body.into_data_stream();
    let mut kept = Vec::new();
    let mut length = 0usize;
    let ended = loop {
        let chunk = match timeout_at(deadline, chunks.next()).await {
            Ok(Some(Ok(chunk))) => chunk,
            Ok(Some(Err(error))) => {
                let error: Box<dyn Error + Send + Sync> = error.into();
                break Err(Refusal::IncompleteBody(Arc::from(error)));
            }
            Ok(None) => break Ok(()),
            Err(_) => break Err(Refusal::ReadTimeout),
        };
        length = length.saturating_add(chunk.len());
        let remaining = WebhookVerifier::BODY_LIMIT.saturating_sub(kept.len()).min(chunk.len());
        kept.extend_from_slice(chunk.get(..remaining).unwrap_or_default());
        if length > MAX_READ {
            break Ok(());
        }
    };
    let ended =
        if length > WebhookVerifier::BODY_LIMIT { Err(Refusal::PayloadTooLarge) } else { ended };
    (kept.into(), ended)
}
