mod entries;
mod orders;

use std::{
    collections::HashMap,
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
    checkpoints: Arc<Mutex<Checkpoints>>,
}

/// Checkpoints, by their names.
type Checkpoints = HashMap<Box<[u8]>, Vec<u8>>;

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
        let entries = Arc::new(Mutex::new(Entries::new(capacity)));
        Ok(Self { entries, checkpoints: Arc::default() })
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        lock(&self.entries)
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

    fn checkpoint<'a>(&'a self, name: &'a [u8]) -> StoreFuture<'a, Option<Vec<u8>>> {
        Box::pin(async move { Ok(lock(&self.checkpoints).get(name).cloned()) })
    }

    fn set_checkpoint<'a>(&'a self, name: &'a [u8], checkpoint: &'a [u8]) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            lock(&self.checkpoints).insert(name.into(), checkpoint.into());
            Ok(())
        })
    }
}

/// Locks what a store has. The lock is held for a few steps in memory, in which nothing panics.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}
