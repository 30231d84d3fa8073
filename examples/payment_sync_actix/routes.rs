use std::sync::Arc;

use actix_web::{
    HttpResponse,
    http::StatusCode,
    web::{self, Bytes, Data, PayloadConfig, ServiceConfig},
};
use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook};
use portone_examples::shop::{Answer, Shop};
use portone_webhook_core::WebhookVerifier;
use portone_webhook_idempotency::Idempotency;

pub fn routes(
    shop: Arc<Shop>,
    verifier: WebhookVerifier,
    idempotency: Idempotency,
) -> impl FnOnce(&mut ServiceConfig) {
    let webhook = PortOneWebhookMiddleware::new(verifier).idempotency(idempotency);
    move |config| {
        config
            .app_data(Data::from(shop))
            .app_data(PayloadConfig::new(Shop::BODY_LIMIT))
            .route("/", web::get().to(page))
            .route("/api/item", web::get().to(item))
            .route("/api/order", web::post().to(new_order))
            .route("/api/payment/complete", web::post().to(complete))
            .service(
                web::resource("/api/payment/webhook")
                    .wrap(webhook)
                    .route(web::post().to(on_webhook)),
            );
    }
}

async fn page(shop: Data<Shop>) -> HttpResponse {
    respond(shop.page())
}

async fn item(shop: Data<Shop>) -> HttpResponse {
    respond(shop.item())
}

async fn new_order(shop: Data<Shop>, body: Bytes) -> HttpResponse {
    respond(shop.new_order(&body).await)
}

async fn complete(shop: Data<Shop>, body: Bytes) -> HttpResponse {
    respond(shop.complete(&body).await)
}

async fn on_webhook(shop: Data<Shop>, delivery: VerifiedWebhook) -> HttpResponse {
    respond(shop.webhook(delivery.payload()).await)
}

fn respond(answer: Answer) -> HttpResponse {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    HttpResponse::build(status).content_type(answer.content_type).body(answer.body)
}
