//! A receiver on axum: `cargo run --example axum`.
//!
//! `PORTONE_WEBHOOK_SECRET` has the secret that PortOne's console shows, or several separated by
//! commas. `PORT` changes the port, which is 3000; 0 takes a free one.

use std::{error::Error, time::Duration};

use axum::{Router, http::StatusCode, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook};
use portone_examples::{Setup, interrupted, log_delivery, start_log};
use tokio::{net::TcpListener, time::sleep};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let setup = Setup::from_env()?;
    let app = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(setup.verifier.clone()));

    let listener = TcpListener::bind(setup.address).await?;
    setup.announce(listener.local_addr()?);
    let _log = start_log();
    let server = axum::serve(listener, app).with_graceful_shutdown(interrupted());
    tokio::select! {
        ended = server => ended?,
        // A request that does not end must not keep it up for ever.
        () = async { interrupted().await; sleep(Duration::from_secs(5)).await } => {}
    }
    Ok(())
}

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> StatusCode {
    log_delivery(&delivery);
    // A shop asks PortOne's API for the payment here, and compares it with its own order, as
    // `payment_sync` does.
    StatusCode::OK
}
