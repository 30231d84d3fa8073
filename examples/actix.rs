//! This example is a receiver on actix-web. `cargo run --example actix` starts it.
//!
//! `PORTONE_WEBHOOK_SECRET` has the secret that PortOne's console shows, or several secrets separated by
//! commas. `PORT` sets the port, which is 3000 by default. Port 0 stands for any free port.

use std::error::Error;

use actix_web::{App, HttpResponse, HttpServer, web};
use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook};
use portone_examples::{Setup, log_delivery, start_log};

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let setup = Setup::from_env()?;
    let verifier = setup.verifier.clone();
    let server = HttpServer::new(move || {
        App::new().service(
            web::resource("/webhook")
                .wrap(PortOneWebhookMiddleware::new(verifier.clone()))
                .route(web::post().to(on_webhook)),
        )
    })
    // Each connection takes a file. A process can usually open 1,024 files (`ulimit -n`) and needs some for
    // itself, so each of the two workers accepts 384 connections. A client that has not sent its headers
    // after five seconds is disconnected.
    .workers(2)
    .max_connections(384)
    .bind(setup.address)?;

    for address in server.addrs() {
        setup.announce(address);
    }
    let _log = start_log();
    server.run().await?;
    Ok(())
}

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> HttpResponse {
    log_delivery(&delivery);
    // A shop asks PortOne's API for the payment here, and compares it with its own order, as
    // `payment_sync` does.
    HttpResponse::Ok().finish()
}
