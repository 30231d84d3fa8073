//! PortOne's quick guide on actix-web: `cargo run --example payment_sync_actix [FILE]`.
//!
//! `payment_sync` says how it is set up; this has the same shop, in `examples/src/shop`. `routes.rs` is what
//! actix-web has to do with it.

mod routes;

use std::{error::Error, time::Duration};

use actix_web::{App, HttpServer, rt};
use portone_examples::{interrupted, shop::OpenShop, start_log};
use tokio::time::timeout;

/// How long a request may take that is there when the server is to end.
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
    // As in the example `actix`
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
    // A webhook is handled to its end even where nobody waits for the answer any more. Workers that stop
    // end it, so they stop last.
    handle.pause().await;
    let _ = timeout(LAST_REQUESTS, open.idempotency.drain()).await;
    handle.stop(true).await;
    running.await??;
    Ok(())
}
