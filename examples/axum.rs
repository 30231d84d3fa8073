//! A receiver on axum: `cargo run --example axum`.
//!
//! `PORTONE_WEBHOOK_SECRET` has the secret that PortOne's console shows, or several separated by
//! commas. `PORT` changes the port, which is 3000; 0 takes a free one.

use std::error::Error;

use axum::{Router, http::StatusCode, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook};
use portone_examples::Setup;
use tokio::{net::TcpListener, signal};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Shows what the feature `tracing` tells of refusals.
    tracing_subscriber::fmt().compact().init();

    let setup = Setup::from_env()?;
    let app = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(setup.verifier.clone()));

    let listener = TcpListener::bind(setup.address).await?;
    setup.announce(listener.local_addr()?);
    axum::serve(listener, app).with_graceful_shutdown(stop()).await?;
    println!("stopped");
    Ok(())
}

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> StatusCode {
    let webhook = delivery.payload();
    let subject = webhook.payment_id().or(webhook.billing_key()).unwrap_or("-");
    println!("{} {} {subject}", delivery.id(), webhook.type_name());
    // A shop asks PortOne's API for the payment here, and compares it with its own order.
    StatusCode::OK
}

async fn stop() {
    if let Err(error) = signal::ctrl_c().await {
        eprintln!("Ctrl-C cannot be heard, and so stops nothing: {error}");
        std::future::pending::<()>().await;
    }
}
