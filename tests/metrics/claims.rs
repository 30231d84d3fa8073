use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    time::Duration,
};

use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, testing::ToRequest as _};
use portone_tests::{Handler, SHOP_SECRET, paid};
use portone_webhook_core::{WebhookSecret, testing::Delivery};
use portone_webhook_idempotency::{
    ClaimKey, Claimed, Completion, Idempotency, IdempotencyStore, MemoryStore, StoreError,
    StoreFuture,
};
use tokio::time::sleep;
use tower::{Layer as _, ServiceExt as _};

use crate::metrics::{Metrics, value};

/// A store in memory that can be away, and can forget what it had.
#[derive(Debug, Clone)]
struct Shaky {
    store: Arc<MemoryStore>,
    is_away: Arc<AtomicBool>,
    is_empty: Arc<AtomicBool>,
}

impl Shaky {
    fn new() -> Self {
        let store = Arc::new(MemoryStore::new(100).unwrap());
        Self { store, is_away: Arc::default(), is_empty: Arc::default() }
    }

    fn answer<'a, T: Send + 'a>(&self, answer: StoreFuture<'a, T>) -> StoreFuture<'a, T> {
        if self.is_away.load(SeqCst) {
            return Box::pin(async { Err(StoreError::new("it is away")) });
        }
        answer
    }
}

impl IdempotencyStore for Shaky {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        self.answer(self.store.claim(key, lease))
    }

    fn complete<'a>(&'a self, key: ClaimKey<'a>, time: Duration) -> StoreFuture<'a, Completion> {
        if self.is_empty.load(SeqCst) {
            return Box::pin(async { Ok(Completion::Lost) });
        }
        self.answer(self.store.complete(key, time))
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        self.answer(self.store.release(key))
    }
}

fn claims(outcome: &str) -> String {
    format!(r#"portone_webhook_claims_total{{outcome="{outcome}"}}"#)
}

fn completions(outcome: &str) -> String {
    format!(r#"portone_webhook_completions_total{{outcome="{outcome}"}}"#)
}

fn store(operation: &str, outcome: &str) -> String {
    format!(r#"portone_webhook_store_seconds_count{{operation="{operation}",outcome="{outcome}"}}"#)
}

const WAITING: &str = "portone_webhook_waiting_records";

#[tokio::test(start_paused = true)]
async fn claims_and_the_store_are_counted() {
    let mut metrics = Metrics::take().await;
    let shaky = Shaky::new();
    let idempotency = Idempotency::new(shaky.clone());
    let start = |id| Handler::start(&idempotency, id);

    let handler = start("msg-1").await.unwrap();
    metrics.assert_counted(&[claims("acquired"), store("claim", "ok")], "begun");
    start("msg-1").await.unwrap_err();
    metrics.assert_counted(&[claims("in_progress"), store("claim", "ok")], "in progress");
    handler.finish(true).await;
    metrics.assert_counted(&[completions("recorded"), store("complete", "ok")], "done");
    start("msg-1").await.unwrap_err();
    metrics.assert_counted(&[claims("completed"), store("claim", "ok")], "again");

    let handler = start("msg-2").await.unwrap();
    handler.finish(false).await;
    let failed = [claims("acquired"), store("claim", "ok"), store("release", "ok")];
    metrics.assert_counted(&failed, "failed");

    let handler = start("msg-3").await.unwrap();
    shaky.is_empty.store(true, SeqCst);
    handler.finish(true).await;
    shaky.is_empty.store(false, SeqCst);
    let lost =
        [claims("acquired"), store("claim", "ok"), completions("lost"), store("complete", "ok")];
    metrics.assert_counted(&lost, "lost");
}

/// Lets a record wait for its store until the runtime ends.
pub(crate) async fn let_a_record_wait() {
    let shaky = Shaky::new();
    let handler = Handler::start(&Idempotency::new(shaky.clone()), "msg-1").await.unwrap();
    shaky.is_away.store(true, SeqCst);
    handler.finish(true).await;
}

#[tokio::test(start_paused = true)]
async fn what_waits_for_the_store_is_counted() {
    let mut metrics = Metrics::take().await;
    let shaky = Shaky::new();
    let idempotency = Idempotency::new(shaky.clone());
    let handler = Handler::start(&idempotency, "msg-1").await.unwrap();
    shaky.is_away.store(true, SeqCst);
    handler.finish(true).await;
    let begun = [claims("acquired"), store("claim", "ok"), store("complete", "failed")];
    metrics.assert_counted(&[&begun[..], &[WAITING.to_owned()]].concat(), "away");

    shaky.is_away.store(false, SeqCst);
    sleep(Duration::from_secs(2)).await;
    metrics.assert_changed(
        &[(&completions("recorded"), 1.0), (&store("complete", "ok"), 1.0), (WAITING, -1.0)],
        "back",
    );

    let handler = Handler::start(&idempotency, "msg-2").await.unwrap();
    shaky.is_away.store(true, SeqCst);
    handler.finish(true).await;
    sleep(Duration::from_secs(2 * 60 * 60)).await;
    assert_eq!(metrics.change(&completions("unrecorded")), 1.0);
    assert_eq!(metrics.change(WAITING), 0.0);
}

#[tokio::test(start_paused = true)]
async fn a_delivery_that_is_not_handled_again_has_an_outcome_of_its_own() {
    let mut metrics = Metrics::take().await;
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    let shaky = Shaky::new();
    let layer = PortOneWebhookLayer::new(secret.clone()).idempotency(shaky.clone());
    let route = axum::routing::post(async |_: VerifiedWebhook| "handled");
    let app = layer.layer(axum::Router::new().route("/webhook", route));
    let send = || {
        let request = Delivery::of(&paid()).id("msg-1").signed_with(&secret).to_request("/webhook");
        app.clone().oneshot(request)
    };
    let deliveries = |outcome, reason| {
        format!(
            r#"portone_webhook_deliveries_total{{outcome="{outcome}",reason="{reason}",type="Transaction.Paid"}}"#
        )
    };
    for (is_away, status, outcome, reason) in [
        (false, 200, "handled", ""),
        (false, 200, "replayed", "ALREADY_COMPLETED"),
        (true, 503, "deferred", "IDEMPOTENCY_STORE_UNAVAILABLE"),
    ] {
        shaky.is_away.store(is_away, SeqCst);
        assert_eq!(send().await.unwrap().status(), status);
        assert_eq!(metrics.change(&deliveries(outcome, reason)), 1.0, "{outcome}");
        metrics.forget();
    }
    // The claim that may have been made is released, twice.
    assert_eq!(value(WAITING), Some(1.0));
    shaky.is_away.store(false, SeqCst);
    sleep(Duration::from_secs(60)).await;
    assert_eq!(value(WAITING), Some(0.0));
}
