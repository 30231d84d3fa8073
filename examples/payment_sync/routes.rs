use std::sync::Arc;

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook};
use portone_examples::shop::{Answer, Shop};
use portone_webhook_core::WebhookVerifier;
use portone_webhook_idempotency::Idempotency;

pub fn routes(shop: Arc<Shop>, verifier: WebhookVerifier, idempotency: Idempotency) -> Router {
    let webhook = PortOneWebhookLayer::new(verifier).idempotency(idempotency);
    Router::new()
        .route("/", get(page))
        .route("/api/item", get(item))
        .route("/api/order", post(new_order))
        .route("/api/payment/complete", post(complete))
        .layer(DefaultBodyLimit::max(Shop::BODY_LIMIT))
        .route("/api/payment/webhook", post(on_webhook).layer(webhook))
        .with_state(shop)
}

async fn page(State(shop): State<Arc<Shop>>) -> Response {
    respond(shop.page())
}

async fn item(State(shop): State<Arc<Shop>>) -> Response {
    respond(shop.item())
}

async fn new_order(State(shop): State<Arc<Shop>>, body: Bytes) -> Response {
    respond(shop.new_order(&body).await)
}

async fn complete(State(shop): State<Arc<Shop>>, body: Bytes) -> Response {
    respond(shop.complete(&body).await)
}

async fn on_webhook(State(shop): State<Arc<Shop>>, delivery: VerifiedWebhook) -> Response {
    respond(shop.webhook(delivery.payload()).await)
}

fn respond(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(CONTENT_TYPE, answer.content_type)], answer.body).into_response()
}
