//! These tests run the code of the example `catch_up`.

#[path = "../catch_up/shop.rs"]
mod shop;

use std::time::{Duration, SystemTime};

use axum::http::StatusCode;
use portone::testing::{NewPayment, StandIn};
use portone_axum::testing::ToRequest as _;
use portone_catch_up::CatchUp;
use portone_examples::DEVELOPMENT_SECRET;
use portone_webhook_idempotency::Idempotency;
use portone_webhook_sqlx_store::SqliteStore;
use shop::Shop;
use tempfile::tempdir;
use tower::ServiceExt as _;

#[tokio::test]
async fn an_order_is_shipped_once_whoever_tells_of_it() {
    let folder = tempdir().unwrap();
    let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
    SqliteStore::create_tables(&pool).await.unwrap();
    sqlx::query("CREATE TABLE shipments (payment TEXT NOT NULL)").execute(&pool).await.unwrap();
    let store = SqliteStore::new(pool.clone()).await.unwrap();
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.send_webhooks("https://shop.example", &DEVELOPMENT_SECRET.parse().unwrap());
    let events = Idempotency::new(store.clone()).by_event("orders");
    let shop = Shop { portone: stand_in.client(), pool: pool.clone(), store };
    let server = shop.server(DEVELOPMENT_SECRET.parse().unwrap(), events.clone());
    let start = SystemTime::now() - Duration::from_secs(60);
    let catch_up = CatchUp::new(stand_in.client(), events, start).test_payments();
    let run = async || {
        let handler = |event, claim| shop.on_event(event, claim);
        catch_up.run(handler).await.unwrap().handled
    };

    for id in ["heard", "found", "cancelled"] {
        payments.open(NewPayment::new(id, 10_000)).unwrap();
        payments.pay(id).unwrap();
    }
    payments.cancel("cancelled", None).unwrap();
    let webhooks = payments.take_webhooks();
    let deliver = async |payment: &str| {
        for webhook in webhooks.iter().filter(|webhook| webhook.payment_id == payment) {
            let request = webhook.request.to_request("/webhook");
            assert_eq!(server.clone().oneshot(request).await.unwrap().status(), StatusCode::OK);
        }
    };
    deliver("heard").await;
    assert_eq!(run().await, 5);
    deliver("found").await;
    assert_eq!(run().await, 0);
    let shipped: Vec<String> =
        sqlx::query_scalar("SELECT payment FROM shipments").fetch_all(&pool).await.unwrap();
    // Nobody ships what was cancelled by then, although it was paid.
    assert_eq!(shipped, ["heard", "found"]);
}
