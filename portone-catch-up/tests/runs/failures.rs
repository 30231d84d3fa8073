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
    assert!(error.to_string().contains("720 hours"), "{error}");
    assert_eq!(shop.portone.take_requests().len(), 0);
}

#[tokio::test]
async fn a_start_in_the_future_is_refused() {
    let shop = Shop::new();
    let start = SystemTime::now() + HOUR;
    let catch_up = CatchUp::new(shop.portone.client(), shop.events.clone(), start);
    let error = catch_up.run(|event, _| shop.on_event(event)).await.unwrap_err();
    assert!(matches!(error, CatchUpError::Ahead), "{error:?}");
}

/// A run that is slow saves its place after somebody has begun anew.
#[tokio::test]
async fn a_restart_waits_for_the_run_that_is_on() {
    let shop = Shop::new();
    shop.buy("order-1");
    let handler = async |_: Webhook, _: Claim| {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        Ok::<_, String>(())
    };
    let (ran, restarted) = tokio::join!(shop.catch_up.run(handler), async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        shop.catch_up.restart().await
    });
    ran.unwrap();
    restarted.unwrap();
    let _ = shop.first_time_asked_for();
    // The next run begins at the start, which is an hour ago.
    shop.run().await;
    assert!(SystemTime::now().duration_since(shop.first_time_asked_for()).unwrap() >= HOUR);
}

/// What is kept of a dispute is enough to try it again under the id of its webhook.
#[tokio::test]
async fn a_dispute_that_failed_is_tried_again() {
    let shop = Shop::new();
    shop.buy("order-1");
    let body = json!({
        "type": "Transaction.DisputeCreated", "timestamp": portone::DateTime::from(SystemTime::now()),
        "data": { "paymentId": "order-1", "transactionId": "tx-1" },
    });
    let record = json!({ "id": "d", "url": "", "request": { "body": body.to_string() } });
    shop.payments.change("order-1", json!({ "webhooks": [record] }));
    shop.is_broken.store(true, SeqCst);
    assert_eq!(shop.run().await.failed, 2);
    shop.is_broken.store(false, SeqCst);
    assert_eq!(shop.run().await.handled, 2);
    assert_eq!(shop.of("order-1").len(), 2);
}

#[tokio::test]
async fn what_is_not_of_this_program_is_no_checkpoint() {
    let shop = Shop::new();
    shop.events.set_checkpoint("catch-up/test/", b"yesterday").await.unwrap();
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

/// The shop has changed the version before it began to catch up.
#[tokio::test]
async fn records_of_the_older_version_from_before_the_start_do_no_harm() {
    let shop = Shop::new();
    shop.buy("order-1");
    let body = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#;
    let record = json!({
        "id": "1", "url": "", "request": { "body": body, "requestedAt": "2024-01-01T00:00:00Z" },
    });
    shop.payments.change("order-1", json!({ "webhooks": [record] }));
    assert_eq!(shop.run().await.handled, 1);
}
