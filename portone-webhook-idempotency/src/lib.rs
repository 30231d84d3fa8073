//! This crate gives each PortOne webhook one effect.
//!
//! PortOne sends a delivery again after every answer but 200, a merchant can resend a delivery by hand, and
//! an attempt can overlap the one before it. A handler that runs twice ships two parcels, and a handler that
//! is skipped loses an order. With [`Idempotency`] a handler runs once for each delivery, and again if it
//! failed.
//!
//! The layer of `portone-axum` and the middleware of `portone-actix` have the method `idempotency`, behind a
//! feature of the same name. The method takes an [`Idempotency`], or a store to make one from:
//!
//! ```text
//! .layer(PortOneWebhookLayer::new(secret).idempotency(store))        // axum
//! .wrap(PortOneWebhookMiddleware::new(secret).idempotency(store))    // actix-web
//! ```
//!
//! Without a framework, [`Idempotency::run`] does what they do.
//!
//! # What happens to a delivery
//!
//! ```text
//!                    claim
//!     (unknown) ──────────────▶ claimed ──── 2xx: complete ────▶ completed
//!         ▲                      │   ▲                               │
//!         │   any other answer,  │   │ the lease has run out:        │
//!         │   an error, a panic  │   │ the next attempt claims it    │
//!         ├───── release ────────┘   └── (its token is another one)  │
//!         └───────────── the retention has run out ──────────────────┘
//! ```
//!
//! A delivery is claimed only after it is verified. If an attempt finds the delivery claimed or completed,
//! [`ClaimRefusal`] says how it is answered.
//!
//! # Which deliveries are the same
//!
//! Two deliveries are the same if they have the same `webhook-id` in the same namespace. The namespace is a
//! name, if one is given, and otherwise it is made from the verifier's oldest secret and the route:
//! [`Idempotency::namespace`] says how, and who should give a name. If an id has more than 256 bytes, a store
//! gets its hash, and a log gets its beginning; PortOne's ids have 40 bytes.
//!
//! A program that also learns of events in another way than by deliveries, such as the crate
//! `portone-catch-up`, gives each *event* one effect: [`Idempotency::by_event`].
//!
//! # Confirm questions
//!
//! The question that PortOne asks before it approves a payment is not claimed, in either webhook version.
//! [`Verified::is_confirm`](portone_webhook_core::Verified::is_confirm) tells a question from an event. Every
//! answer but the handler's own could refuse a payment, or approve one that the handler would refuse. So the
//! handler is asked each time, whether the store answers or not. A question can come twice, so a handler
//! should make its reservations by the payment's ID. A handler that takes a claim and also gets questions
//! takes `Option<WebhookClaim>`.
//!
//! # What is promised
//!
//! - There is at most one *completed* run for each delivery within the retention, as long as the store keeps
//!   its data. Each claim has a fencing token of its own, so a handler that comes late, after its lease,
//!   cannot complete a delivery that another attempt has claimed since.
//! - No delivery is lost: a handler that fails, panics or dies with its process is run again by the next
//!   attempt, after its lease at the latest.
//! - A delivery that cannot be claimed, because the store is unavailable, slow or has too much to do, is answered
//!   503, and its handler is not run.
//! - A handler that has begun runs to its end, and its outcome is recorded, even if the client has hung up.
//! - While the store is unavailable, few records wait for it: at most 2,000, which two tasks try to write
//!   with pauses. If that is not enough, claims that were to be released are held until their lease ends, and
//!   only after that are successes not recorded.
//!
//! # What is not promised
//!
//! *Effects on other systems happen at least once*, as with every kind of delivery. A process can die after a
//! handler has sent an e-mail and before that is recorded, and a handler can be slower than its lease. Then
//! the handler runs again. Two things help:
//!
//! - Effects in your own SQL database happen exactly once if the handler completes its claim in the
//!   transaction that writes them: see `complete_in` of the stores in `portone-webhook-sqlx-store`, and the
//!   examples `idempotent` and `idempotent_postgres`.
//! - A service that the handler calls often takes an idempotency key, and the `webhook-id` can be that key.
//!
//! # Which store
//!
//! | store | crate | for | what ends its memory |
//! |---|---|---|---|
//! | [`MemoryStore`] | this one | tests, one process | a restart, and more deliveries than its capacity |
//! | `SqliteStore` | `portone-webhook-sqlx-store` | one machine | the loss of the file, which is noticed within two seconds |
//! | `PostgresStore` | `portone-webhook-sqlx-store` | any number of machines | the loss of the database, or of its latest transactions in a failover |
//! | `RedisStore` | `portone-webhook-redis-store` | any number of machines | a restart without `appendonly`, a failover, eviction |
//!
//! How many deliveries a second a store takes is a matter of its disk, as each delivery is written twice. With 64 at once on
//! 2 CPUs and a local SSD, SQLite takes 19,700, PostgreSQL 11,000, Redis 17,700 and the memory 130,000. The
//! stores' own documentation has more, and `benches/README.md` in the repository has all of it.
//!
//! The stores for databases are in crates of their own, so that a new version of a database's client is not a
//! new version of this crate or of the adapters. For another database, implement the trait
//! [`IdempotencyStore`].
//!
//! Deliveries whose time has run out are removed in batches of at most 1,000, about once in a hundred
//! deliveries, at most once a second unless there is more to remove, and whenever [`Idempotency::sweep`] is
//! called.
//!
//! # Leases and deploys
//!
//! A lease has to be longer than the slowest handler, and it is how long an order waits when a process dies.
//! PortOne waits 30 seconds for an answer, and the default lease is 60 seconds.
//!
//! A handler outlives its connection, so a server's graceful shutdown does not wait for it.
//! [`Idempotency::drain`] waits for it, and its documentation says when to call it. A handler that is cut off
//! nevertheless is run again after its lease. This is what it costs to be independent of the client.
//!
//! # Features
//!
//! - `metrics` counts claims and measures the store, with the facade of the crate `metrics`.
//! - `tracing` writes an event when the store fails, when a handler was slower than its lease, and when a
//!   claim has vanished from the store.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod backlog;
mod claim;
mod config;
mod error;
mod event_idempotency;
mod event_key;
mod idempotency;
mod key;
mod ledger;
mod log;
mod measured;
mod memory;
mod record;
mod refusal;
mod store;
mod timed;
mod token;

pub use claim::Claim;
pub use config::ConfigError;
pub use error::StoreError;
pub use event_idempotency::EventIdempotency;
pub use idempotency::Idempotency;
pub use key::ClaimKey;
pub use memory::MemoryStore;
pub use refusal::ClaimRefusal;
pub use store::{Claimed, Completion, IdempotencyStore, StoreFuture};
pub use token::ClaimToken;
