//! This crate remembers in Redis which [PortOne](https://portone.io) webhooks were handled, so that a handler
//! runs once for each delivery.
//!
//! The store is given to [`Idempotency`](portone_webhook_idempotency::Idempotency), whose crate says what is
//! promised:
//!
//! ```no_run
//! use portone_webhook_idempotency::Idempotency;
//! use portone_webhook_redis_store::RedisStore;
//!
//! # async fn start() -> Result<(), Box<dyn std::error::Error>> {
//! let idempotency = Idempotency::new(RedisStore::connect("redis://localhost/0").await?);
//! # let _ = idempotency;
//! # Ok(())
//! # }
//! # let _ = start;
//! ```
//!
//! # Under load
//!
//! All steps share one connection, and go out without waiting for the answers of others. A Redis with `appendfsync
//! always`, on a disk that keeps 4 KiB in 0.24 ms and with 2 CPUs that it shares with the senders and the receiver, takes 1,190
//! deliveries a second one at a time, 4,550 with 8 at once and 17,700 with 64 at once, of which 99 in 100 take under 6.7 ms.
//! `cargo bench -p portone-benches --bench idempotency -- redis` measures it.
//!
//! # From an earlier version
//!
//! Earlier versions had no namespaces. Their keys, which begin with `portone:webhook:1:`, count for every
//! namespace until they expire, so that nothing that was handled before runs again. But servers of an earlier
//! version could claim what new servers have claimed, so stop all of them before the first new server starts.
//!
//! # Features
//!
//! - `tls`, which is on by default, adds `rediss://` by rustls with ring.
//! - `tracing` writes an event if a server does not say whether it evicts keys.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod clock;
mod connection;
mod error;
mod names;
mod old_keys;
mod scripts;
mod steps;
mod store;

pub use error::SetupError;
pub use store::RedisStore;
