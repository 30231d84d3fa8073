use std::time::Duration;

/// The reason why a setting cannot be used. Each text says what to do.
///
/// ```
/// use std::time::Duration;
/// use portone_webhook_idempotency::{ConfigError, Idempotency, MemoryStore};
///
/// assert!(matches!(MemoryStore::new(0), Err(ConfigError::ZeroCapacity)));
///
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
/// let error = idempotency.clone().lease(Duration::ZERO).unwrap_err();
/// assert!(matches!(error, ConfigError::ZeroTime("lease")));
/// let error = idempotency.retention(Duration::from_secs(60)).unwrap_err();
/// assert!(matches!(error, ConfigError::ShortRetention { .. }));
/// # Ok::<(), ConfigError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The store in memory would have room for nothing.
    #[error("a store in memory needs room for at least one delivery")]
    ZeroCapacity,
    /// The lease or the timeout is zero.
    #[error("a {0} of no time lets no handler run: leave it out, or give it some seconds")]
    ZeroTime(&'static str),
    /// The retention is so short that anybody who has seen a delivery could send it again after that.
    #[error(
        "a delivery has to be remembered for at least {} seconds, or whoever has seen it can have its \
         handler run again",
        shortest.as_secs()
    )]
    ShortRetention {
        /// The shortest retention that is accepted.
        shortest: Duration,
    },
}
