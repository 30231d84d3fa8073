//! This example is the shop of PortOne's quick guide on axum. `cargo run --example payment_sync [FILE]`
//! starts it.
//!
//! Without any setting, the shop runs offline with a stand-in for PortOne. The stand-in adds a panel to the
//! page, on which you play the buyer. To pay through PortOne, with a test channel or with real money, set
//! these variables to what PortOne's console shows:
//!
//! - `PORTONE_API_SECRET` is the secret of the V2 API.
//! - `PORTONE_WEBHOOK_SECRET` is the 웹훅 시크릿 of 결제알림(Webhook) 관리, 결제모듈 V2, 웹훅 버전 2024-04-25.
//! - `PORTONE_STORE_ID` is the 상점 아이디.
//! - `PORTONE_CHANNEL_KEY` is the 채널 키.
//! - `PORTONE_CHANNEL_TYPE` is `LIVE` for a 실연동 channel, and `TEST` for a 테스트 channel. The default is `TEST`.
//!
//! FILE is the database of the orders. `PORT` sets the port, which is 3000 by default. Port 0 stands for any
//! free port. `METRICS_PORT` sets the port at which Prometheus finds `/metrics`, which is any free one by default.
//!
//! `routes.rs` has the code that is particular to axum. The shop itself is in `examples/src/shop`, and
//! `payment_sync_actix` has the same shop.

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
    // A webhook is handled to its end even if nobody waits for the answer any more.
    let _ = timeout(LAST_REQUESTS, open.idempotency.drain()).await;
    Ok(())
}
