//! This example shows PortOne's confirm process on axum. PortOne asks the shop before it approves a payment,
//! and the shop refuses when no item is left.
//!
//! `cargo run --example confirm` runs it. It asks about the last item for two payments.

use std::{
    collections::HashSet,
    error::Error,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{Router, body::to_bytes, extract::State, routing::post};
use portone_axum::testing::{self, Delivery, ToRequest as _};
use portone_axum::{ConfirmReply, PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret};
use portone_examples::DEVELOPMENT_SECRET;
use tower::ServiceExt as _;

/// The number of items in stock, and the payments that an item is kept for. A shop has this in its database.
#[derive(Default)]
struct Stock {
    items: usize,
    kept_for: HashSet<String>,
}

async fn on_confirm(
    State(stock): State<Arc<Mutex<Stock>>>,
    delivery: VerifiedWebhook,
) -> ConfirmReply {
    let Webhook::TransactionConfirm(event) = delivery.payload() else {
        // For any other event, a 200 tells PortOne that the event was received.
        return ConfirmReply::accept();
    };
    if event.data.total_amount != 39_900 {
        return ConfirmReply::reject("가격이 변경되었습니다.");
    }
    let payment_id = &event.data.payment_id;
    let mut stock = stock.lock().unwrap_or_else(PoisonError::into_inner);
    // PortOne may ask again about the same payment, and then the answer has to be the same.
    if !stock.kept_for.contains(payment_id) && stock.kept_for.len() == stock.items {
        return ConfirmReply::reject("품절된 상품입니다.");
    }
    stock.kept_for.insert(payment_id.clone());
    ConfirmReply::accept()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    let stock = Stock { items: 1, ..Stock::default() };
    let app: Router = Router::new()
        .route("/confirm", post(on_confirm))
        .layer(PortOneWebhookLayer::new(secret.clone()))
        .with_state(Arc::new(Mutex::new(stock)));

    for payment_id in ["order-1", "order-2", "order-1"] {
        let question = Webhook::TransactionConfirm(testing::confirm(payment_id, 39_900));
        let request = Delivery::of(&question).signed_with(&secret).to_request("/confirm");
        let (head, body) = app.clone().oneshot(request).await?.into_parts();
        let body = to_bytes(body, 1000).await?;
        println!("{payment_id}: {} {}", head.status.as_u16(), String::from_utf8_lossy(&body));
    }
    Ok(())
}
