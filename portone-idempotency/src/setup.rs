use std::time::Duration;

use crate::StoreError;

/// Why a store or a setting cannot be used. Each text says what to do.
///
/// ```
/// use std::time::Duration;
/// use portone_idempotency::{Idempotency, MemoryStore, SetupError};
///
/// assert!(matches!(MemoryStore::new(0), Err(SetupError::ZeroCapacity)));
///
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
/// let error = idempotency.clone().lease(Duration::ZERO).unwrap_err();
/// assert!(matches!(error, SetupError::ZeroTime("lease")));
/// let error = idempotency.retention(Duration::from_secs(60)).unwrap_err();
/// assert!(matches!(error, SetupError::ShortRetention { .. }));
/// # Ok::<(), SetupError>(())
/// ```
///
/// And of a database:
///
/// ```
/// use portone_idempotency::{SetupError, SqliteStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
/// match SqliteStore::new(pool.clone()).await {
///     Err(SetupError::MissingTable { .. }) => SqliteStore::create_tables(&pool).await?,
///     other => panic!("{other:?}"),
/// }
/// assert!(SqliteStore::new(pool).await.is_ok());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The database cannot be opened or reached.
    #[error("cannot connect to the idempotency store: check its URL, and that it runs")]
    Connect(#[source] StoreError),
    /// Its table is not there.
    #[error("the table {table} is missing: call {create} once, for example when deploying")]
    MissingTable {
        /// The table's name.
        table: &'static str,
        /// The method that creates it.
        create: &'static str,
    },
    /// Its table was made by an earlier version of this crate.
    #[error(
        "the idempotency table has version {found}, and this crate needs {expected}: call {create} once, \
         for example when deploying, which brings it there and keeps what is in it"
    )]
    OldTable {
        /// What is there.
        found: i64,
        /// What is needed.
        expected: i64,
        /// The method that brings it there.
        create: &'static str,
    },
    /// Its table was made by another version of this crate.
    #[error(
        "the idempotency table has version {found}, and this crate needs {expected}: use the crate's \
         version that made it, or drop portone_webhook_claims and portone_webhook_schema and create \
         them again, which forgets the ids that are kept"
    )]
    Version {
        /// What is there.
        found: i64,
        /// What is needed.
        expected: i64,
    },
    /// The database answers, but not as it should.
    #[error("the idempotency store refuses to be set up: see the cause")]
    Refused(#[source] StoreError),
    /// A Redis that throws keys away when its memory is full: a delivery that was handled would run again.
    #[error(
        "this Redis evicts keys when its memory is full (maxmemory-policy {policy}): set \
         maxmemory-policy noeviction, or use another Redis for the deliveries"
    )]
    Evicts {
        /// Its policy.
        policy: String,
    },
    /// A Redis or PostgreSQL that cannot be written to.
    #[error("this server is a replica, which cannot be written to: connect to its primary")]
    Replica,
    /// A store in memory that has room for nothing.
    #[error("a store in memory needs room for at least one delivery")]
    ZeroCapacity,
    /// A lease or a timeout of no time.
    #[error("a {0} of no time lets no handler run: leave it out, or give it some seconds")]
    ZeroTime(&'static str),
    /// A retention within which a delivery can be sent again by anybody who has seen it.
    #[error(
        "a delivery has to be remembered for at least {} seconds, or whoever has seen it can have its \
         handler run again",
        shortest.as_secs()
    )]
    ShortRetention {
        /// The shortest that is taken.
        shortest: Duration,
    },
}
