use portone_webhook_idempotency::StoreError;
use redis::RedisError;

/// The reason why a Redis server cannot be used. Each text says what to do.
///
/// ```
/// use portone_webhook_redis_store::{RedisStore, SetupError};
///
/// # #[tokio::main]
/// # async fn main() {
/// let refused = RedisStore::connect("localhost:6379").await;
/// assert!(matches!(refused, Err(SetupError::Connect(_))), "it is no URL");
/// # }
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The server cannot be reached, or the URL is not valid.
    #[error("cannot connect to the idempotency store: check its URL, and that it runs")]
    Connect(#[source] StoreError),
    /// The server answers, but does not run scripts.
    #[error("the idempotency store refuses to be set up: see the cause")]
    Refused(#[source] StoreError),
    /// The server evicts keys when its memory is full, so a delivery that was handled could run again.
    #[error(
        "this Redis evicts keys when its memory is full (maxmemory-policy {policy}): set \
         maxmemory-policy noeviction, or use another Redis for the deliveries"
    )]
    Evicts {
        /// The `maxmemory-policy` of the server.
        policy: String,
    },
    /// The server cannot be written to.
    #[error("this server is a replica, which cannot be written to: connect to its primary")]
    Replica,
    /// A prefix cannot stand in front of keys.
    #[error(
        "the prefix of keys is empty, or has a brace in it, which a Redis cluster would look at"
    )]
    InvalidPrefix,
}

pub(crate) fn unreachable(error: RedisError) -> SetupError {
    SetupError::Connect(StoreError::new(error))
}
