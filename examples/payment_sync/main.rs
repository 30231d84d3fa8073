//! PortOne's quick guide on axum: `cargo run --example payment_sync [FILE]`.
//!
//! Without any setting it runs offline, with a stand-in for PortOne whose part of the page plays the buyer.
//! To pay through PortOne, in a test or in earnest, set what its console shows:
//!
//! - `PORTONE_API_SECRET`: the secret of the V2 API
//! - `PORTONE_WEBHOOK_SECRET`: 웹훅 시크릿, of 결제알림(Webhook) 관리, 결제모듈 V2, 웹훅 버전 2024-04-25
//! - `PORTONE_STORE_ID`: 상점 아이디
//! - `PORTONE_CHANNEL_KEY`: 채널 키
//! - `PORTONE_CHANNEL_TYPE`: `LIVE` for a channel of 실연동; `TEST` for one of 테스트, and unless set
//!
//! FILE has the orders. `PORT` changes the port, which is 3000; 0 takes a free one.
//!
//! `routes.rs` is what axum has to do with it. The shop itself is `examples/src/shop`, and
//! `payment_sync_actix` has the same one.

mod routes;

use std::error::Error;

use portone_examples::{
    interrupted,
    serve::{LAST_REQUESTS, serve},
    shop::OpenShop,
    start_log,
};
use tokio::{net::TcpListener, time::timeout};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let open = OpenShop::from_env().await?;
    let app = routes::routes(open.shop.clone(), open.verifier.clone(), open.idempotency.clone());
    let listener = TcpListener::bind(open.address).await?;
    open.announce(listener.local_addr()?);
    let _log = start_log();

    serve(listener, app, interrupted()).await;
    // A webhook is handled to its end even where nobody waits for the answer any more.
    let _ = timeout(LAST_REQUESTS, open.idempotency.drain()).await;
    Ok(())
}
