//! This crate remembers in SQLite or PostgreSQL which [PortOne](https://portone.io) webhooks were handled, so
//! that a handler runs once for each delivery.
//!
//! A store is given to [`Idempotency`](portone_webhook_idempotency::Idempotency), whose crate says what is
//! promised. Each store is behind a feature, so name the one that you need:
//!
//! ```toml
//! [dependencies]
//! portone-webhook-sqlx-store = { version = "0.1", features = ["postgres"] }
//! ```
#![cfg_attr(
    feature = "sqlite",
    doc = "
```
use portone_webhook_idempotency::Idempotency;
use portone_webhook_sqlx_store::SqliteStore;

# #[tokio::main]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let folder = std::env::temp_dir().join(format!(\"portone-store-{}\", std::process::id()));
# std::fs::create_dir_all(&folder)?;
let pool = SqliteStore::connect(folder.join(\"shop.db\")).await?;
SqliteStore::create_tables(&pool).await?;
let idempotency = Idempotency::new(SqliteStore::new(pool.clone()).await?);
# drop(idempotency);
# pool.close().await;
# std::fs::remove_dir_all(folder)?;
# Ok(())
# }
```"
)]
//!
//! # Exactly one effect
//!
//! A handler that writes to the same database can complete its claim in the transaction that writes its
//! effect, with `complete_in`. Then both are written, or neither is, even if a process dies in between.
//!
//! # Under load
//!
//! A commit with a hundred steps takes a database about as long as a commit with one. So a claim or a completion
//! that finds the database idle is written at once, and those that come meanwhile wait and are written together: in
//! SQLite as one statement, in PostgreSQL as one transaction on each of two connections. Each has an answer of its
//! own. If such a batch fails, its steps are made one by one. Where commits are slow, those that one has answered bring
//! their next steps before the next one begins.
//!
//! Deliveries a second through the layer on axum, each of them claimed, handled and completed, with both commits on the
//! disk. The senders, the receiver and the database share 2 CPUs. `cargo bench -p portone-benches --bench idempotency`
//! measures it.
//!
//! | store | the disk keeps 4 KiB in | one at a time | 8 at once | 64 at once | p99 of 64 |
//! |---|---|---|---|---|---|
//! | `SqliteStore` | 0.24 ms, as a local SSD does | 1,090 | 4,480 | 19,700 | 8.6 ms |
//! | | 2.6 ms | 174 | 1,120 | 7,000 | 21 ms |
//! | `PostgresStore` | 0.24 ms | 801 | 3,580 | 11,000 | 11 ms |
//! | | 2.6 ms | 141 | 738 | 4,750 | 20 ms |
//!
//! At most 16,384 claims wait. Those beyond are answered 503 at once. A handler's own transaction with `complete_in`
//! has its own commit.
//!
//! `PostgresStore` needs PostgreSQL 12 or newer for this.
//!
//! # The tables
//!
//! `create_tables` creates the tables, or migrates those of an earlier version to this version. `schema`
//! returns the statements as text, for those who migrate by other means. A service that shares its database
//! with another one gives the tables names of their own, which are [`TableNames`].
//!
//! Deliveries whose time has run out are removed in batches of at most 1,000, about once in a hundred
//! deliveries, at most once a second unless there is more to remove, and whenever
//! [`Idempotency::sweep`](portone_webhook_idempotency::Idempotency::sweep) is called.
//!
//! # From an earlier version
//!
//! Version 1 of the tables had no namespaces. `create_tables` migrates the tables to version 2 and keeps
//! their rows; until then, `new` returns an error that says so. A row of version 1 gets an empty namespace,
//! which counts for every other one until the retention ends, so that nothing that was handled before runs
//! again. Servers of the earlier version cannot claim in tables of this version, and answer 503.
//!
//! # Features
//!
//! - `sqlite` adds `SqliteStore`, and compiles SQLite itself.
//! - `postgres` adds `PostgresStore`.
//! - `tls`, which is on by default, encrypts connections to PostgreSQL, as managed databases want it, by
//!   rustls with ring. SQLite needs none of this, and `default-features = false` saves its compilation.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod claim;
mod error;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod group;
mod names;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod schema;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod statements;

pub use error::SetupError;
pub use names::TableNames;
#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
