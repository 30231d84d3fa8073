//! This example is a receiver on axum. `cargo run --example axum` starts it.
//!
//! `PORTONE_WEBHOOK_SECRET` has the secret that PortOne's console shows, or several secrets separated by
//! commas. `PORT` sets the port, which is 3000 by default. Port 0 stands for any free port.

use std::error::Error;

use axum::{Router, http::StatusCode, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook};
use portone_examples::{Setup, interrupted, log_delivery, serve::serve, start_log};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let setup = Setup::from_env()?;
    let app = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(setup.verifier.clone()));

    let listener = TcpListener::bind(setup.address).await?;
    setup.announce(listener.local_addr()?);
    let _log = start_log();
    serve(listener, app, interrupted()).await;
    Ok(())
}

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> StatusCode {
    log_delivery(&delivery);
    // A shop asks PortOne's API for the payment here, and compares it with its own order, as
    // `payment_sync` does.
    StatusCode::OK
}
