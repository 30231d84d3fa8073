//! Remembers in Redis which [PortOne](https://portone.io) webhooks were handled, so that a handler runs once
//! for each delivery.
//!
//! The store goes to [`Idempotency`](portone_webhook_idempotency::Idempotency), whose crate says what is
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
//! # From an earlier version
//!
//! Before, there were no namespaces. Keys that begin with `portone:webhook:1:` count for every namespace until
//! they end, so that nothing that was handled before runs again. But servers of the version before could claim
//! past the new ones: stop them all before the first new one starts.
//!
//! # Features
//!
//! - `tls` (on unless switched off): `rediss://`, by rustls with ring.
//! - `tracing`: an event where a server does not say whether it evicts keys.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod connection;
mod error;
mod names;
mod scripts;
mod store;

pub use error::SetupError;
pub use store::RedisStore;
