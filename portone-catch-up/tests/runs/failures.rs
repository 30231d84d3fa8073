//! These tests check what a run does if something fails, or is not as it should be.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::SystemTime,
};

use portone::payment::GetPayments;
use portone_catch_up::{CatchUp, CatchUpError, Claim, Webhook};
use portone_webhook_idempotency::Idempotency;
use serde_json::json;

use crate::shop::{HOUR, Shop};

#[tokio::test]
async fn an_event_whose_handler_fails_is_tried_by_the_next_runs() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.is_broken.store(true, SeqCst);
    for _ in 0..2 {
        let progress = shop.run().await;
        assert_eq!(progress.handled, 0);
        assert_eq!(progress.failed, 1);
    }
    shop.is_broken.store(false, SeqCst);
    assert_eq!(shop.run().await.handled, 1);
    assert_eq!(shop.of("order-1"), ["Paid"]);
    assert_eq!(shop.run().await.failed, 0);
}

#[tokio::test]
async fn a_handler_that_panics_has_failed() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.buy("order-2");
    let runs = AtomicUsize::new(0);
    let handler = async |event: Webhook, _: Claim| {
        runs.fetch_add(1, SeqCst);
        assert_ne!(event.payment_id(), Some("order-1"), "this one is odd");
        Ok::<_, String>(())
    };
    let progress = shop.catch_up.run(handler).await.unwrap();
    assert_eq!(progress.handled, 1);
    assert_eq!(progress.failed, 1);
    assert_eq!(shop.run().await.handled, 1);
}

/// If everything fails, something else is wrong. Then the run stops, and the next one has it all before it.
#[tokio::test]
async fn a_run_stops_if_everything_fails() {
    let shop = Shop::new();
    for number in 0..250 {
        shop.buy(&format!("order-{number}"));
    }
    shop.is_broken.store(true, SeqCst);
    let error = shop.try_run().await.unwrap_err();
    let CatchUpError::TooManyFailures { last } = &error else { panic!("{error:?}") };
    assert_eq!(last.to_string(), "the shop's database is away");
    assert!(error.is_transient());
    shop.is_broken.store(false, SeqCst);
    assert_eq!(shop.run().await.handled, 250);
}

/// Nothing tells a webhook of the older version from what the catch-up finds, so they would have two effects.
#[tokio::test]
async fn webhooks_of_the_older_version_are_refused() {
    for body in [
        r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#,
        "payment_id=order-1&tx_id=tx-1&status=Paid",
    ] {
        let shop = Shop::new();
        shop.buy("order-1");
        shop.payments.change(
            "order-1",
            json!({ "webhooks": [{ "id": "1", "url": "", "request": { "body": body } }] }),
        );
        let error = shop.try_run().await.unwrap_err();
        assert!(matches!(error, CatchUpError::OtherWebhookVersion { .. }), "{error:?}");
        assert!(!error.is_transient());
        assert_eq!(shop.of("order-1").len(), 0);
    }
}

#[tokio::test]
async fn a_start_before_the_memory_of_the_store_is_refused() {
    let shop = Shop::new();
    let start = SystemTime::now() - Idempotency::RETENTION - HOUR;
    let catch_up = CatchUp::new(shop.portone.client(), shop.events.clone(), start);
    let error = catch_up.run(|event, _| shop.on_event(event)).await.unwrap_err();
    assert!(matches!(error, CatchUpError::TooEarly { .. }), "{error:?}");
    assert!(error.to_string().contains("30 days"), "{error}");
    assert_eq!(shop.portone.take_requests().len(), 0);
}

#[tokio::test]
async fn what_is_not_of_this_program_is_no_checkpoint() {
    let shop = Shop::new();
    shop.events.set_checkpoint("catch-up", b"yesterday").await.unwrap();
    let error = shop.try_run().await.unwrap_err();
    assert!(matches!(error, CatchUpError::Checkpoint(_)), "{error:?}");
    shop.catch_up.restart().await.unwrap();
    shop.run().await;
}

#[tokio::test]
async fn a_secret_that_portone_refuses_ends_the_run() {
    let shop = Shop::new();
    shop.portone.refuse::<GetPayments>("UNAUTHORIZED");
    let error = shop.try_run().await.unwrap_err();
    assert!(matches!(error, CatchUpError::Api(_)), "{error:?}");
    assert!(!error.is_transient());
}
