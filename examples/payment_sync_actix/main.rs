//! This example is the shop of PortOne's quick guide on actix-web. `cargo run --example payment_sync_actix
//! [FILE]` starts it.
//!
//! The documentation of `payment_sync` says how to set the shop up. The shop itself is in
//! `examples/src/shop`, and both examples share it. `routes.rs` has the code that is particular to actix-web.

mod routes;

use std::{error::Error, time::Duration};

use actix_web::{App, HttpServer, rt};
use portone_examples::{interrupted, shop::OpenShop, start_log};
use tokio::time::timeout;

/// The longest time that a running request may take once the server has to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(30);

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let open = OpenShop::from_env().await?;
    let (shop, verifier) = (open.shop.clone(), open.verifier.clone());
    let idempotency = open.idempotency.clone();
    let server = HttpServer::new(move || {
        let routes = routes::routes(shop.clone(), verifier.clone(), idempotency.clone());
        App::new().configure(routes)
    })
    .disable_signals()
    // The example `actix` explains these limits.
    .workers(2)
    .max_connections(384)
    .bind(open.address)?;
    for address in server.addrs() {
        open.announce(address);
    }
    let _log = start_log();

    let server = server.run();
    let handle = server.handle();
    let running = rt::spawn(server);
    interrupted().await;
    // A webhook is handled to its end even if nobody waits for the answer any more. A worker that stops ends
    // its handlers, so the workers stop last.
    handle.pause().await;
    let _ = timeout(LAST_REQUESTS, open.idempotency.drain()).await;
    handle.stop(true).await;
    running.await??;
    Ok(())
}
