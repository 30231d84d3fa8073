//! One effect for each PortOne webhook.
//!
//! PortOne sends a delivery again after every answer but 200, and a merchant can resend by hand; an
//! attempt can overlap the one before it. A handler that runs twice ships two parcels; one that is skipped
//! loses an order. With [`Idempotency`] a handler runs once for each delivery, and again if it failed.
//!
//! The layer of `portone-axum` and the middleware of `portone-actix` have the method `idempotency`, with
//! their feature of the same name. It takes an [`Idempotency`], or a store to make one from:
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
//! It is claimed only after it is verified. What an attempt is answered that finds it claimed or completed
//! stands with [`ClaimRefusal`].
//!
//! # Which deliveries are the same
//!
//! Those with the same `webhook-id` in the same namespace. That is a name, if one is given, and else it is
//! made of the verifier's oldest secret and the route: [`Idempotency::namespace`] says how, and who should
//! give a name. Of an id of more than 256 bytes a store gets the hash (PortOne's have 40), and a log the
//! beginning.
//!
//! # Confirm questions
//!
//! The question that PortOne asks before it approves a payment is not claimed, in either webhook version:
//! [`Verified::is_confirm`](portone_webhook_core::Verified::is_confirm) tells it from an event. It is no event
//! that was handled or was not, and every answer but the handler's own could refuse a payment, or approve one
//! that the handler would refuse. So the handler is asked each time, whether the store is there or not. What it
//! reserves, it reserves by the payment's ID, as a question can come twice. A handler that takes a claim and
//! also gets questions takes `Option<WebhookClaim>`.
//!
//! # What is promised
//!
//! - At most one *completed* run for each delivery within the retention, as long as the store keeps its data.
//!   Each claim has a token of its own; a handler that comes late, after its lease, cannot complete what
//!   somebody else has claimed since.
//! - No delivery is lost: a handler that fails, panics or dies with its process is run again by the next
//!   attempt, after its lease at the latest.
//! - A delivery that cannot be claimed, because the store is away or slow, is answered 503, and its handler
//!   is not run.
//! - The handler runs to its end, and its outcome is recorded, even if the client has hung up.
//! - While the store is away, little waits for it: at most 2,000 records, which two tasks try to write with
//!   pauses. Where that is not enough, claims that were to be given back are held until their lease ends, and
//!   only then successes are not recorded.
//!
//! # What is not
//!
//! *Towards the outside it is at least once*, as anywhere. A process can die after a handler has sent an
//! e-mail and before that is on record, and a handler can be slower than its lease. Then it runs again. Two
//! things help:
//!
//! - Effects in your own SQL database are exactly once if the handler completes its claim in the transaction
//!   that writes them: see `complete_in` of the stores in `portone-webhook-sqlx-store`, and the examples
//!   `idempotent` and `idempotent_postgres`.
//! - Services that are called take a key of their own against repetition; the `webhook-id` is one.
//!
//! # Which store
//!
//! | store | crate | for | what ends its memory |
//! |---|---|---|---|
//! | [`MemoryStore`] | this one | tests, one process | a restart, and more deliveries than its capacity |
//! | `SqliteStore` | `portone-webhook-sqlx-store` | one machine | the loss of the file, which is noticed within a second |
//! | `PostgresStore` | `portone-webhook-sqlx-store` | any number of machines | the loss of the database, or of its latest transactions in a failover |
//! | `RedisStore` | `portone-webhook-redis-store` | any number of machines | a restart without `appendonly`, a failover, eviction |
//!
//! The stores are crates of their own, so that a new version of a database's client is no new version of this
//! one or of the adapters. For another database there is the trait [`IdempotencyStore`].
//!
//! What has run out is removed in batches of at most 1,000, about once in a hundred deliveries, and whenever
//! [`Idempotency::sweep`] is called.
//!
//! # Leases and deploys
//!
//! A lease has to be longer than the slowest handler, and is how long an order waits when a process dies.
//! PortOne waits 30 seconds for an answer, and the lease is 60 seconds unless set.
//!
//! As a handler outlives its connection, a server's graceful shutdown does not wait for it:
//! [`Idempotency::drain`] does, and says when to call it. What is cut off nevertheless is run again after its
//! lease. This is what the independence from the client costs, beside a task for each delivery.
//!
//! # Features
//!
//! - `tracing`: an event when the store fails, when a handler was slower than its lease, and when a claim has
//!   vanished from the store.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod backlog;
mod claim;
mod config;
mod error;
mod idempotency;
mod key;
mod ledger;
mod log;
mod memory;
mod record;
mod refusal;
mod store;
mod timed;
mod token;

pub use claim::Claim;
pub use config::ConfigError;
pub use error::StoreError;
pub use idempotency::Idempotency;
pub use key::ClaimKey;
pub use memory::MemoryStore;
pub use refusal::ClaimRefusal;
pub use store::{Claimed, Completion, IdempotencyStore, StoreFuture};
pub use token::ClaimToken;
