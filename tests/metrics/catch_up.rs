use std::time::{Duration, SystemTime};

use portone::testing::{NewPayment, StandIn};
use portone_catch_up::{CatchUp, Claim, Webhook};
use portone_webhook_idempotency::{Idempotency, MemoryStore};

use crate::metrics::{Metrics, value};

const REACHED: &str =
    r#"portone_catch_up_reached_timestamp_seconds{payments="test",store_id="store-1"}"#;

fn events(outcome: &str) -> String {
    format!(r#"portone_catch_up_events_total{{outcome="{outcome}"}}"#)
}

#[tokio::test]
async fn runs_and_their_events_are_counted() {
    let mut metrics = Metrics::take().await;
    let stand_in = StandIn::new();
    for id in ["order-1", "order-2"] {
        stand_in.payments().open(NewPayment::new(id, 5_000));
        stand_in.payments().pay(id);
    }
    let events_of_shop = Idempotency::new(MemoryStore::new(100).unwrap()).by_event("orders");
    let start = SystemTime::now() - Duration::from_secs(60 * 60);
    let client = stand_in.builder().store_id("store-1").build().unwrap();
    let catch_up = CatchUp::new(client, events_of_shop, start).test_payments();
    let handler = async |event: Webhook, _: Claim| match event.payment_id() {
        Some("order-2") => Err("it is odd"),
        _ => Ok(()),
    };

    let before = SystemTime::now();
    let progress = catch_up.run(handler).await.unwrap();
    assert_eq!((progress.handled, progress.failed), (1, 1));
    // Its webhook may still come.
    assert_eq!(metrics.change(&events("early")), 1.0);
    assert_eq!(metrics.change(&events("handled")), 0.0);
    assert!(metrics.change(&events("failed")) >= 1.0);
    assert_eq!(metrics.change(r#"portone_catch_up_runs_total{outcome="ended"}"#), 1.0);
    // All but the overlap was looked at.
    let reached = SystemTime::UNIX_EPOCH + Duration::from_secs_f64(value(REACHED).unwrap());
    let behind = before.duration_since(reached).unwrap();
    assert!(behind <= CatchUp::OVERLAP && behind > CatchUp::OVERLAP / 2, "{behind:?}");

    metrics.forget();
    stand_in.payments().open(NewPayment::new("order-3", 5_000));
    stand_in.payments().pay("order-3");
    catch_up.clone().overlap(Duration::ZERO).run(handler).await.unwrap();
    assert_eq!(metrics.change(&events("early")), 0.0);
    assert_eq!(metrics.change(&events("handled")), 1.0);
    // The work of a run is no delivery. Both events of the payments are claimed.
    assert_eq!(metrics.change(r#"portone_webhook_claims_total{outcome="in_progress"}"#), 0.0);

    metrics.forget();
    stand_in.fault(portone::testing::Fault::error(401, "UNAUTHORIZED"));
    catch_up.run(handler).await.unwrap_err();
    assert_eq!(metrics.change(r#"portone_catch_up_runs_total{outcome="failed"}"#), 1.0);
}
