use std::{
    fmt,
    time::{Duration, Instant},
};

use moka::{Expiry, ops::compute::Op, policy::EvictionPolicy, sync::Cache};

use crate::{
    ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, StoreError, StoreFuture,
    key::OwnedKey,
};

/// Remembers in this process only: for tests, and for handlers that may run again after a restart.
///
/// It is bounded. Beyond its capacity it forgets the ids that were asked for longest ago, those in
/// work included, so it needs room for all that come within the retention.
///
/// ```
/// use portone_idempotency::{Idempotency, MemoryStore};
///
/// // Enough for a shop with 10,000 deliveries in the 30 days of the retention
/// let idempotency = Idempotency::new(MemoryStore::new(10_000));
/// # let _ = idempotency;
/// ```
#[derive(Clone)]
pub struct MemoryStore {
    entries: Cache<OwnedKey, Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    token: ClaimToken,
    completed: bool,
    ends: Instant,
}

impl Entry {
    fn new(token: ClaimToken, completed: bool, time: Duration) -> Result<Self, StoreError> {
        let ends = Instant::now().checked_add(time);
        let ends = ends.ok_or_else(|| StoreError::new("the time is too long for a clock"))?;
        Ok(Self { token, completed, ends })
    }

    fn remaining(&self) -> Duration {
        self.ends.saturating_duration_since(Instant::now())
    }
}

impl MemoryStore {
    /// A store for at most `capacity` ids.
    pub fn new(capacity: u64) -> Self {
        let entries = Cache::builder()
            .max_capacity(capacity)
            .eviction_policy(EvictionPolicy::lru())
            .expire_after(AtItsEnd)
            .build();
        Self { entries }
    }

    fn claim(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let claim = Entry::new(token, false, lease)?;
        let mut claimed = Claimed::Acquired;
        self.entries.entry(key.into()).and_compute_with(|entry| {
            // The cache removes what has ended, but not at once.
            match entry.map(|entry| entry.into_value()) {
                Some(entry) if !entry.remaining().is_zero() => {
                    claimed = match entry.completed {
                        true => Claimed::Completed,
                        false => Claimed::InProgress { remaining: entry.remaining() },
                    };
                    Op::Nop
                }
                _ => Op::Put(claim),
            }
        });
        Ok(claimed)
    }

    fn complete(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let done = Entry::new(token, true, retention)?;
        let mut completion = Completion::Lost;
        self.entries.entry(key.into()).and_compute_with(|entry| match entry {
            Some(entry) if entry.value().token == token => {
                completion = Completion::Recorded;
                Op::Put(done)
            }
            _ => Op::Nop,
        });
        Ok(completion)
    }

    fn release(&self, key: DeliveryKey<'_>, token: ClaimToken) {
        self.entries.entry(key.into()).and_compute_with(|entry| match entry {
            Some(entry) if entry.value().token == token && !entry.value().completed => Op::Remove,
            _ => Op::Nop,
        });
    }
}

impl IdempotencyStore for MemoryStore {
    fn claim<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed> {
        Box::pin(async move { self.claim(key, token, lease) })
    }

    fn complete<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move { self.complete(key, token, retention) })
    }

    fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            self.release(key, token);
            Ok(())
        })
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

/// When the cache may forget an entry.
struct AtItsEnd;

impl Expiry<OwnedKey, Entry> for AtItsEnd {
    fn expire_after_create(&self, _: &OwnedKey, entry: &Entry, _: Instant) -> Option<Duration> {
        Some(entry.remaining())
    }

    fn expire_after_update(
        &self,
        _: &OwnedKey,
        entry: &Entry,
        _: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        Some(entry.remaining())
    }
}
