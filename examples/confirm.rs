//! The confirm process: PortOne asks before it approves a payment, and the shop refuses when nothing
//! is left. `cargo run --example confirm` asks twice about the last item.

use std::{
    error::Error,
    sync::{Arc, Mutex},
};

use axum::{Router, extract::State, routing::post};
use portone_axum::{ConfirmReply, PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret};
use portone_examples::DEVELOPMENT_SECRET;
use portone_tests::{Delivery, event_body, exchange};
use tokio::net::TcpListener;

/// What is left of the item. A shop has this in its database.
type Stock = Arc<Mutex<u32>>;

async fn on_confirm(State(stock): State<Stock>, delivery: VerifiedWebhook) -> ConfirmReply {
    let Webhook::TransactionConfirm(event) = delivery.payload() else {
        return ConfirmReply::reject("잘못된 요청입니다.");
    };
    if event.data.total_amount != 39_900 {
        return ConfirmReply::reject("가격이 변경되었습니다.");
    }
    let Ok(mut left) = stock.lock() else {
        return ConfirmReply::reject("잠시 후 다시 시도해 주세요.");
    };
    match left.checked_sub(1) {
        Some(rest) => {
            *left = rest;
            ConfirmReply::accept()
        }
        None => ConfirmReply::reject("품절된 상품입니다."),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    let app = Router::new()
        .route("/confirm", post(on_confirm))
        .layer(PortOneWebhookLayer::new(secret.clone()))
        .with_state(Stock::new(Mutex::new(1)));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });

    for buyer in ["first", "second"] {
        let question = Delivery::new(&secret, event_body("Transaction.Confirm"));
        let answer = exchange(server, &question.request("/confirm")).await?;
        println!("the {buyer} buyer: {} {}", answer.status, answer.body);
    }
    Ok(())
}
