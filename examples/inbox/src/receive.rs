//! This module is the server that PortOne's webhooks go to. It stores each delivery before it answers 200, and does no more.

use std::time::Duration;

use axum::{Router, extract::State, http::StatusCode, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookVerifier};
use tokio::time::timeout;

use crate::{delivery::StoredDelivery, queue::Queue};

/// The longest time that the queue may take to store a delivery. PortOne waits for 30 seconds.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) fn server(queue: Queue, verifier: WebhookVerifier) -> Router {
    Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(verifier))
        .with_state(queue)
}

async fn on_webhook(
    State(queue): State<Queue>,
    VerifiedWebhook(delivery): VerifiedWebhook,
) -> StatusCode {
    if delivery.is_confirm() {
        // A 200 would approve the payment. Such a question is answered at once, on a route of its own: see the example
        // `confirm`.
        return StatusCode::NOT_FOUND;
    }
    match timeout(PATIENCE, queue.push(StoredDelivery::new(&delivery))).await {
        Ok(Ok(())) => return StatusCode::OK,
        Ok(Err(error)) => tracing::error!("{} is not stored: {error}", delivery.id()),
        Err(_) => tracing::error!("{} is not stored: the queue is too slow", delivery.id()),
    }
    // PortOne sends it again. If it was stored after all, it is in the queue twice, and has one effect.
    StatusCode::SERVICE_UNAVAILABLE
}
