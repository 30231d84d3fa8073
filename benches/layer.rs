//! This benchmark measures what the layer for idempotency itself costs a request, with stores that take next to
//! no time, and what the store in memory costs beyond a store that was written by hand.
//!
//! `cargo bench -p portone-benches --bench layer` runs it.

use axum::{Router, http::StatusCode};
use portone_benches::{
    Delivery, Group, SECRET, Summary, on_axum,
    stores::{ByHand, Idle},
};
use portone_webhook_core::WebhookSecret;
use portone_webhook_idempotency::MemoryStore;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;

/// The number of deliveries that a store has room for. The stores are full, so that they have to forget a delivery
/// for each new one.
const CAPACITY: u16 = 10_000;

fn main() {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let memory = MemoryStore::new(CAPACITY.into()).unwrap();
    let apps = [
        ("none", on_axum::layered()),
        ("idle", on_axum::layered_once(Idle)),
        ("by hand", on_axum::layered_once(ByHand::new(CAPACITY.into()))),
        ("memory", on_axum::layered_once(memory)),
    ];
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let delivery = Delivery::new(222);
    let fresh = || on_axum::request(&delivery.fresh(&secret));
    for (_, app) in &apps {
        (0..CAPACITY).for_each(|_| send(&runtime, app, fresh()));
    }

    let mut group = Group::new("axum with idempotency, 222 bytes");
    for (name, app) in &apps {
        group = group.subject_with(*name, fresh, |request| send(&runtime, app, request));
    }
    let [none, idle, by_hand, memory] = group.run();
    let mut summary = Summary::default();
    summary.request("idempotency_idle_over_none", &idle, &none);
    summary.request("idempotency_memory_over_by_hand", &memory, &by_hand);
}

fn send(runtime: &Runtime, app: &Router, request: axum::extract::Request) {
    let answer = runtime.block_on(app.clone().oneshot(request)).unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(!answer.headers().contains_key("idempotent-replayed"));
}
