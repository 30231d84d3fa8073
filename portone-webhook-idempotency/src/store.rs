use std::{fmt, pin::Pin, time::Duration};

use crate::{error::StoreError, key::ClaimKey};

/// The future that a store's methods return.
///
/// ```
/// use portone_webhook_idempotency::{StoreError, StoreFuture};
///
/// /// Makes one step of a store of your own.
/// fn step<'a>(reachable: bool) -> StoreFuture<'a, u64> {
///     Box::pin(async move { if reachable { Ok(7) } else { Err(StoreError::new("no connection")) } })
/// }
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # assert_eq!(step(true).await?, 7);
/// # assert!(step(false).await.is_err());
/// # Ok(())
/// # }
/// ```
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A store that remembers which deliveries are being handled, and which are done.
///
/// This crate has a store in memory. The stores for SQLite, PostgreSQL and Redis are in crates of their own,
/// which are `portone-webhook-sqlx-store` and `portone-webhook-redis-store`. This trait is for those who have
/// another database. For each delivery, that is, for each id in a namespace, a store has to do this:
///
/// | the delivery is | [`claim`](Self::claim) | [`complete`](Self::complete) | [`release`](Self::release) |
/// |---|---|---|---|
/// | unknown, or its retention has ended | keeps the token until the lease ends: `Acquired` | `Lost` | nothing |
/// | claimed with this token | – | keeps it as completed until the retention ends: `Recorded` | forgets it |
/// | claimed with this token, and its lease has ended | keeps the new token: `Acquired` | `Recorded` | forgets it |
/// | claimed with another token | `InProgress` | `Lost` | nothing |
/// | completed with this token | – | `Recorded` | nothing |
/// | completed with another token | `Completed` | `Lost` | nothing |
///
/// The namespace and the id of a [`ClaimKey`] together say which delivery it is. Each method is one atomic
/// step, also between processes: of two calls of `claim` for the same delivery, one gets `Acquired`. A store
/// that cannot be reached returns an error, and never a guess. A future may be dropped before its end, and
/// then the step either was made or was not.
///
/// The trait is dyn compatible, so that a server's type does not change with its store. A method needs no
/// more than an `async` block in `Box::pin`. This short example has no leases and no retentions:
///
/// ```
/// use std::{collections::HashMap, sync::Mutex, time::Duration};
/// use portone_webhook_idempotency::{
///     ClaimKey, ClaimToken, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture,
/// };
///
/// type Deliveries = HashMap<[Vec<u8>; 2], (ClaimToken, bool)>;
///
/// #[derive(Debug, Default)]
/// struct Forgetful(Mutex<Deliveries>);
///
/// fn delivery(key: ClaimKey<'_>) -> [Vec<u8>; 2] {
///     [key.namespace().to_owned(), key.id().to_owned()]
/// }
///
/// impl Forgetful {
///     fn step<T>(&self, step: impl FnOnce(&mut Deliveries) -> T) -> Result<T, StoreError> {
///         Ok(step(&mut *self.0.lock().map_err(|_| StoreError::new("poisoned"))?))
///     }
/// }
///
/// impl IdempotencyStore for Forgetful {
///     fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
///         Box::pin(async move {
///             self.step(|deliveries| match deliveries.get(&delivery(key)) {
///                 Some((_, true)) => Claimed::Completed,
///                 Some((_, false)) => Claimed::InProgress { remaining: lease },
///                 None => {
///                     deliveries.insert(delivery(key), (key.token(), false));
///                     Claimed::Acquired
///                 }
///             })
///         })
///     }
///
///     fn complete<'a>(&'a self, key: ClaimKey<'a>, _: Duration) -> StoreFuture<'a, Completion> {
///         Box::pin(async move {
///             self.step(|deliveries| match deliveries.get_mut(&delivery(key)) {
///                 Some((held, done)) if *held == key.token() => {
///                     *done = true;
///                     Completion::Recorded
///                 }
///                 _ => Completion::Lost,
///             })
///         })
///     }
///
///     fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
///         Box::pin(async move {
///             self.step(|deliveries| {
///                 if deliveries.get(&delivery(key)) == Some(&(key.token(), false)) {
///                     deliveries.remove(&delivery(key));
///                 }
///             })
///         })
///     }
/// }
/// # let _: portone_webhook_idempotency::Idempotency = Forgetful::default().into();
/// ```
pub trait IdempotencyStore: fmt::Debug + Send + Sync + 'static {
    /// Claims a delivery for the time of the lease.
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed>;

    /// Records that the delivery is done, and keeps this record for the time of the retention.
    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion>;

    /// Releases a claim, so that the next attempt can have the delivery at once.
    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()>;

    /// Removes at most `limit` deliveries whose time has run out, and returns how many it has removed.
    ///
    /// A delivery that was not completed is kept for another
    /// [`Claim::GRACE_PERIOD`](crate::Claim::GRACE_PERIOD): a handler may have ended while the store was
    /// unavailable, and its success is recorded when the store is back. A store whose records expire by
    /// themselves has nothing to do here.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{ClaimKey, ClaimToken, IdempotencyStore as _, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let store = MemoryStore::new(100)?;
    /// let key = ClaimKey::new("name:shop", "msg-1", ClaimToken::from_bytes([1; 16]));
    /// store.claim(key, Duration::from_secs(60)).await?;
    /// let _ = store.complete(key, Duration::ZERO).await?;
    /// assert_eq!(store.sweep(1000).await?, 1);
    /// assert_eq!(store.sweep(1000).await?, 0);
    /// # Ok(())
    /// # }
    /// ```
    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        let _ = limit;
        Box::pin(async { Ok(0) })
    }

    /// Returns what was last kept by [`set_checkpoint`](Self::set_checkpoint) under this name, if anything was.
    ///
    /// A checkpoint is where work that goes through all events has come to. A name has at most 256 bytes, and can
    /// have any bytes. A store that has no checkpoints leaves both methods out, and then they return an error.
    ///
    /// ```
    /// use portone_webhook_idempotency::{IdempotencyStore as _, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let store = MemoryStore::new(100)?;
    /// assert_eq!(store.checkpoint(b"name:shop").await?, None);
    /// store.set_checkpoint(b"name:shop", b"2026-04-01").await?;
    /// assert_eq!(store.checkpoint(b"name:shop").await?.as_deref(), Some(&b"2026-04-01"[..]));
    /// # Ok(())
    /// # }
    /// ```
    fn checkpoint<'a>(&'a self, name: &'a [u8]) -> StoreFuture<'a, Option<Vec<u8>>> {
        let _ = name;
        Box::pin(async { Err(StoreError::new(NO_CHECKPOINTS)) })
    }

    /// Keeps a checkpoint of any length under this name, in place of the one before. It stays until the next one.
    ///
    /// ```
    /// use portone_webhook_idempotency::{IdempotencyStore as _, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let store = MemoryStore::new(100)?;
    /// for day in ["2026-04-01", "2026-04-02"] {
    ///     store.set_checkpoint(b"name:shop", day.as_bytes()).await?;
    /// }
    /// assert_eq!(store.checkpoint(b"name:shop").await?.as_deref(), Some(&b"2026-04-02"[..]));
    /// # Ok(())
    /// # }
    /// ```
    fn set_checkpoint<'a>(&'a self, name: &'a [u8], checkpoint: &'a [u8]) -> StoreFuture<'a, ()> {
        let _ = (name, checkpoint);
        Box::pin(async { Err(StoreError::new(NO_CHECKPOINTS)) })
    }
}

const NO_CHECKPOINTS: &str = "this store does not implement the methods for checkpoints";

/// The result of an attempt to claim a delivery.
///
/// ```
/// use std::time::Duration;
/// use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed, IdempotencyStore as _, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let store = MemoryStore::new(100)?;
/// let key = |token| ClaimKey::new("name:shop", "msg-1", ClaimToken::from_bytes([token; 16]));
/// let lease = Duration::from_secs(60);
/// assert_eq!(store.claim(key(1), lease).await?, Claimed::Acquired);
/// match store.claim(key(2), lease).await? {
///     Claimed::InProgress { remaining } => assert!(remaining <= lease),
///     claimed => panic!("{claimed:?}"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// The delivery is the caller's until the lease ends.
    Acquired,
    /// The delivery is done.
    Completed,
    /// Another attempt has the delivery.
    InProgress {
        /// The time until the lease of that attempt ends.
        remaining: Duration,
    },
}

/// The result of an attempt to record a delivery as done.
///
/// ```
/// use std::time::Duration;
/// use portone_webhook_idempotency::{ClaimKey, ClaimToken, Completion, IdempotencyStore as _, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let store = MemoryStore::new(100)?;
/// let key = |token| ClaimKey::new("name:shop", "msg-1", ClaimToken::from_bytes([token; 16]));
/// let time = Duration::from_secs(60);
/// store.claim(key(1), time).await?;
/// assert_eq!(store.complete(key(2), time).await?, Completion::Lost);
/// assert_eq!(store.complete(key(1), time).await?, Completion::Recorded);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "a claim may be lost"]
pub enum Completion {
    /// The delivery is recorded as done.
    Recorded,
    /// The claim is no longer the caller's. Another attempt has the delivery or had it since, or the store no
    /// longer knows it. Nothing was changed.
    Lost,
}
