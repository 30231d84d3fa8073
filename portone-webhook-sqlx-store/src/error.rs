use portone_webhook_idempotency::StoreError;

/// The reason why a database cannot be used. Each text says what to do.
#[cfg_attr(
    feature = "sqlite",
    doc = "
```
use portone_webhook_sqlx_store::{SetupError, SqliteStore};

# #[tokio::main]
# async fn main() -> Result<(), Box<dyn std::error::Error>> {
# let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect(\"sqlite::memory:\").await?;
match SqliteStore::new(pool.clone()).await {
    Err(SetupError::MissingTable { .. }) => SqliteStore::create_tables(&pool).await?,
    other => panic!(\"{other:?}\"),
}
assert!(SqliteStore::new(pool).await.is_ok());
# Ok(())
# }
```"
)]
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The database cannot be opened or reached.
    #[error("cannot connect to the idempotency store: check its URL, and that it runs")]
    Connect(#[source] StoreError),
    /// A table is missing.
    #[error("the table {table} is missing: call {create} once, for example when deploying")]
    MissingTable {
        /// The table's name.
        table: String,
        /// The method that creates it.
        create: &'static str,
    },
    /// The tables were made by an earlier version of this crate.
    #[error(
        "the idempotency table has version {found}, and this crate needs {expected}: call {create} once, \
         for example when deploying, which brings it there and keeps what is in it"
    )]
    OldTable {
        /// The version that was found.
        found: i64,
        /// The version that is needed.
        expected: i64,
        /// The method that migrates the tables.
        create: &'static str,
    },
    /// The tables were made by another version of this crate.
    #[error(
        "the idempotency table has version {found}, and this crate needs {expected}: use the crate's \
         version that made it, or drop its tables and create them again, which forgets the ids that \
         are kept"
    )]
    Version {
        /// The version that was found.
        found: i64,
        /// The version that is needed.
        expected: i64,
    },
    /// The database answers, but not as it should.
    #[error("the idempotency store refuses to be set up: see the cause")]
    Refused(#[source] StoreError),
    /// The server cannot be written to.
    #[error("this server is a replica, which cannot be written to: connect to its primary")]
    Replica,
    /// A prefix cannot stand in the name of a table.
    #[error(
        "the prefix of a table's name consists of small letters, digits and _, begins with a letter and has \
         at most 40 characters"
    )]
    InvalidName,
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(crate) fn unreachable(error: sqlx::Error) -> SetupError {
    SetupError::Connect(StoreError::new(error))
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(crate) fn refused(error: sqlx::Error) -> SetupError {
    SetupError::Refused(StoreError::new(error))
}
