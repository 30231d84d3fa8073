//! This example finds the payments whose webhooks were lost while the shop was away. `cargo run --example catch_up` runs it
//! offline, with the stand-in for PortOne and a temporary database.
//!
//! `shop.rs` has the shop's code.

mod shop;

use std::time::{Duration, SystemTime};

use axum::Router;
use portone::testing::{NewPayment, Payments, SentWebhook, StandIn};
use portone_axum::testing::ToRequest as _;
use portone_catch_up::CatchUp;
use portone_examples::DEVELOPMENT_SECRET;
use portone_webhook_idempotency::Idempotency;
use portone_webhook_sqlx_store::SqliteStore;
use shop::{Failure, Shop};
use sqlx::SqlitePool;
use tempfile::tempdir;
use tower::ServiceExt as _;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let folder = tempdir()?;
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await?;
    SqliteStore::create_tables(&pool).await?;
    sqlx::query("CREATE TABLE shipments (payment TEXT NOT NULL)").execute(&pool).await?;
    let store = SqliteStore::new(pool.clone()).await?;

    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.send_webhooks("https://shop.example/webhook", &DEVELOPMENT_SECRET.parse()?);

    // The server and the catch-up share this, so that each event has one effect.
    let events = Idempotency::new(store.clone()).by_event("orders");
    let shop = Shop { portone: stand_in.client(), pool: pool.clone(), store };
    let server = shop.server(DEVELOPMENT_SECRET.parse()?, events.clone());
    // The shop opened a minute ago.
    let start = SystemTime::now() - Duration::from_secs(60);
    let catch_up =
        CatchUp::new(stand_in.client(), events, start).test_payments().on_progress(|progress| {
            println!(
                "   {} are listed, {} seconds are left",
                progress.listed,
                progress.left().as_secs()
            )
        });

    println!("By day, the webhooks of order-1 and order-2 arrive.");
    buy(&payments, &["order-1", "order-2"]);
    for webhook in payments.take_webhooks() {
        deliver(&server, &webhook).await?;
    }
    println!("   {} orders are shipped", shipments(&pool).await?);

    println!("At night the shop is away, and PortOne gives up.");
    buy(&payments, &["order-3", "order-4", "order-5"]);
    let lost = payments.take_webhooks();
    println!("   {} orders are shipped", shipments(&pool).await?);

    println!("In the morning the shop catches up.");
    let run = || {
        catch_up.run(|event, claim| {
            let shop = shop.clone();
            async move { shop.on_event(event, claim).await }
        })
    };
    let progress = run().await?;
    println!("   {} events were missed, {} were known", progress.handled, progress.known);
    println!("   {} orders are shipped", shipments(&pool).await?);

    println!("Somebody has the webhooks sent again in PortOne's console.");
    for webhook in lost {
        deliver(&server, &webhook).await?;
    }
    println!("   {} events were missed", run().await?.handled);
    println!("   {} orders are shipped", shipments(&pool).await?);
    Ok(())
}

fn buy(payments: &Payments, ids: &[&str]) {
    for id in ids {
        payments.open(NewPayment::new(*id, 10_000));
        payments.pay(id);
    }
}

async fn deliver(server: &Router, webhook: &SentWebhook) -> Result<(), Failure> {
    let answer = server.clone().oneshot(webhook.request.to_request("/webhook")).await?;
    println!("   {} of {}: {}", webhook.event.type_name(), webhook.payment_id, answer.status());
    Ok(())
}

async fn shipments(pool: &SqlitePool) -> sqlx::Result<i64> {
    sqlx::query_scalar("SELECT count(*) FROM shipments").fetch_one(pool).await
}
