mod entries;

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use self::entries::Entries;
use crate::{
    config::ConfigError,
    key::ClaimKey,
    store::{Claimed, Completion, IdempotencyStore, StoreFuture},
};

/// A store in this process's memory, for tests, and for handlers that may run again after a restart.
///
/// The store has a capacity. A delivery takes a few hundred bytes, and at most one KiB. If the store is full,
/// it forgets the deliveries that have been done for longest, so it needs room for all that come within the
/// retention. It never forgets a delivery that is being handled before its lease ends. If it has room for
/// nothing else, a new delivery is answered 503.
///
/// ```
/// use portone_webhook_idempotency::{Idempotency, MemoryStore};
///
/// // This is enough for a shop with 10,000 deliveries in the 30 days of the retention.
/// let idempotency = Idempotency::new(MemoryStore::new(10_000)?);
/// # let _ = idempotency;
/// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
/// ```
#[derive(Clone)]
pub struct MemoryStore {
    entries: Arc<Mutex<Entries>>,
}

impl MemoryStore {
    /// Makes a store for at most `capacity` deliveries.
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::ZeroCapacity`] if `capacity` is zero.
    pub fn new(capacity: u64) -> Result<Self, ConfigError> {
        if capacity == 0 {
            return Err(ConfigError::ZeroCapacity);
        }
        let capacity = usize::try_from(capacity).unwrap_or(usize::MAX);
        Ok(Self { entries: Arc::new(Mutex::new(Entries::new(capacity))) })
    }

    /// Locks the entries. The lock is held for a few steps in memory, in which nothing panics.
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl IdempotencyStore for MemoryStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        Box::pin(async move { self.entries().claim(key, lease) })
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move { self.entries().complete(key, retention) })
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            self.entries().release(key);
            Ok(())
        })
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(async move { Ok(self.entries().sweep(limit)) })
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}
