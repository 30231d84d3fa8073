//! One effect for each PortOne webhook.
//!
//! PortOne sends a delivery again after every answer but 200, and a merchant can resend by hand; an
//! attempt can overlap the one before it. With [`Idempotency`] a handler runs once for each
//! `webhook-id`, also when several servers share a store, and runs again if it failed.
//!
//! It is for the layer of `portone-axum` and the middleware of `portone-actix`, which have the method
//! `idempotency` with their feature of the same name.
#![doc(test(attr(deny(warnings))))]

mod idempotency;
mod log;
#[cfg(feature = "memory")]
mod memory;
mod not_run;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "redis")]
mod redis;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod schema;
mod setup;
#[cfg(feature = "sqlite")]
mod sqlite;
mod store;

pub use idempotency::{Claim, Idempotency};
#[cfg(feature = "memory")]
pub use memory::MemoryStore;
pub use not_run::NotRun;
#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
#[cfg(feature = "redis")]
pub use redis::RedisStore;
pub use setup::SetupError;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
pub use store::{ClaimToken, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture};
