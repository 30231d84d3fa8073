//! This benchmark measures what the layer for idempotency itself costs a request, with stores that take next to
//! no time, and what the store in memory costs beyond a store that was written by hand.
//!
//! `cargo bench -p portone-benches --bench layer` runs it.

use portone_benches::{
    Delivery, Group, SECRET, Summary, on_axum,
    stores::{ByHand, Idle},
};
use portone_webhook_core::WebhookSecret;
use portone_webhook_idempotency::MemoryStore;
use tokio::runtime::Builder;

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
        (0..CAPACITY).for_each(|_| runtime.block_on(on_axum::send_fresh(app, fresh())));
    }

    let mut group = Group::new("axum with idempotency, 222 bytes");
    for (name, app) in &apps {
        let send = |request| runtime.block_on(on_axum::send_fresh(app, request));
        group = group.subject_with(*name, fresh, send);
    }
    let [none, idle, by_hand, memory] = group.run();
    let mut summary = Summary::default();
    summary.request("idempotency_idle_over_none", &idle, &none);
    summary.request("idempotency_memory_over_by_hand", &memory, &by_hand);
}
