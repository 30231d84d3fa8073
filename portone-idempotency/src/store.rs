use std::{error::Error, fmt, pin::Pin, time::Duration};

use crate::DeliveryKey;

/// What a store's methods give back.
///
/// ```
/// use portone_idempotency::{StoreError, StoreFuture};
///
/// /// Some step of a store of your own
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

/// Where it is kept which deliveries are in work, and which are done.
///
/// The crate has stores for memory, SQLite, PostgreSQL and Redis. This trait is for those who have another
/// database. What it has to do for each key, that is, for each id in a namespace:
///
/// | the key is | [`claim`](Self::claim) | [`complete`](Self::complete) | [`release`](Self::release) |
/// |---|---|---|---|
/// | unknown, or its retention has ended | keeps the token until the lease ends: `Acquired` | `Lost` | nothing |
/// | claimed with this token | – | keeps it as completed until the retention ends: `Recorded` | forgets it |
/// | the same, and its lease has ended | keeps the new token: `Acquired` | `Recorded` | forgets it |
/// | claimed with another token | `InProgress` | `Lost` | nothing |
/// | completed with this token | – | `Recorded` | nothing |
/// | completed with another token | `Completed` | `Lost` | nothing |
///
/// Only both parts of the [`DeliveryKey`] together say which delivery it is. Each method is one
/// atomic step, also between processes: of two calls of `claim` for the same key, one gets `Acquired`. A
/// store that cannot be reached gives an error, and never a guess. A future may be dropped before its
/// end; then the step has been made, or has not.
///
/// The trait can be made into an object, so that a server's type does not change with its store. An
/// `async` block in `Box::pin` is all that a method needs. In short, without leases and retentions:
///
/// ```
/// use std::{collections::HashMap, sync::Mutex, time::Duration};
/// use portone_idempotency::{
///     ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, StoreError, StoreFuture,
/// };
///
/// #[derive(Debug, Default)]
/// struct Forgetful(Mutex<HashMap<[Vec<u8>; 2], (ClaimToken, bool)>>);
///
/// fn owned(key: DeliveryKey<'_>) -> [Vec<u8>; 2] {
///     [key.namespace().to_owned(), key.id().to_owned()]
/// }
///
/// impl IdempotencyStore for Forgetful {
///     fn claim<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken, lease: Duration) -> StoreFuture<'a, Claimed> {
///         Box::pin(async move {
///             let mut ids = self.0.lock().map_err(|_| StoreError::new("poisoned"))?;
///             Ok(match ids.get(&owned(key)) {
///                 Some((_, true)) => Claimed::Completed,
///                 Some((_, false)) => Claimed::InProgress { remaining: lease },
///                 None => {
///                     ids.insert(owned(key), (token, false));
///                     Claimed::Acquired
///                 }
///             })
///         })
///     }
///
///     fn complete<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken, _: Duration) -> StoreFuture<'a, Completion> {
///         Box::pin(async move {
///             let mut ids = self.0.lock().map_err(|_| StoreError::new("poisoned"))?;
///             Ok(match ids.get_mut(&owned(key)) {
///                 Some((held, done)) if *held == token => {
///                     *done = true;
///                     Completion::Recorded
///                 }
///                 _ => Completion::Lost,
///             })
///         })
///     }
///
///     fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()> {
///         Box::pin(async move {
///             let mut ids = self.0.lock().map_err(|_| StoreError::new("poisoned"))?;
///             if ids.get(&owned(key)) == Some(&(token, false)) {
///                 ids.remove(&owned(key));
///             }
///             Ok(())
///         })
///     }
/// }
/// # let _: portone_idempotency::Idempotency = Forgetful::default().into();
/// ```
pub trait IdempotencyStore: fmt::Debug + Send + Sync + 'static {
    /// Claims a key for the time of the lease.
    fn claim<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed>;

    /// Records that the delivery is done, and keeps that for the time of the retention.
    fn complete<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion>;

    /// Gives a claim back, so that the next attempt can have it at once.
    fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()>;

    /// Removes at most `limit` keys whose time has run out, and says how many there were.
    ///
    /// Of those that were not completed it keeps the latest for some time. A handler may have ended while
    /// the store was away, and its success is recorded when the store is back. A store that forgets by itself
    /// has nothing to do here.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{ClaimToken, DeliveryKey, IdempotencyStore as _, SqliteStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// # SqliteStore::create_tables(&pool).await?;
    /// let store = SqliteStore::new(pool).await?;
    /// let key = DeliveryKey::new("name:shop", "msg-1");
    /// let token = ClaimToken::from_bytes([1; 16]);
    /// store.claim(key, token, Duration::from_secs(60)).await?;
    /// let _ = store.complete(key, token, Duration::ZERO).await?;
    /// assert_eq!(store.sweep(1000).await?, 1);
    /// assert_eq!(store.sweep(1000).await?, 0);
    /// # Ok(())
    /// # }
    /// ```
    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        let _ = limit;
        Box::pin(async { Ok(0) })
    }
}

/// What has become of an attempt to claim an id.
///
/// ```
/// use std::time::Duration;
/// use portone_idempotency::{ClaimToken, Claimed, DeliveryKey, IdempotencyStore as _, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let store = MemoryStore::new(100)?;
/// let key = DeliveryKey::new("name:shop", "msg-1");
/// let lease = Duration::from_secs(60);
/// let (mine, other) = (ClaimToken::from_bytes([1; 16]), ClaimToken::from_bytes([2; 16]));
/// assert_eq!(store.claim(key, mine, lease).await?, Claimed::Acquired);
/// match store.claim(key, other, lease).await? {
///     Claimed::InProgress { remaining } => assert!(remaining <= lease),
///     claimed => panic!("{claimed:?}"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// The id is the caller's until the lease ends.
    Acquired,
    /// Its delivery is done.
    Completed,
    /// Somebody else has it.
    InProgress {
        /// How long until their lease ends.
        remaining: Duration,
    },
}

/// What has become of an attempt to record a delivery as done.
///
/// ```
/// use std::time::Duration;
/// use portone_idempotency::{ClaimToken, Completion, DeliveryKey, IdempotencyStore as _, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let store = MemoryStore::new(100)?;
/// let key = DeliveryKey::new("name:shop", "msg-1");
/// let (mine, other) = (ClaimToken::from_bytes([1; 16]), ClaimToken::from_bytes([2; 16]));
/// let time = Duration::from_secs(60);
/// store.claim(key, mine, time).await?;
/// assert_eq!(store.complete(key, other, time).await?, Completion::Lost);
/// assert_eq!(store.complete(key, mine, time).await?, Completion::Recorded);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "a claim may be lost"]
pub enum Completion {
    /// It is on record.
    Recorded,
    /// The claim is no longer the caller's: somebody else has the id, or had it since, or the store no longer
    /// knows it. Nothing was changed.
    Lost,
}

/// Fences a claim off from those that had the same id before it: each claim has its own.
///
/// ```
/// use portone_idempotency::ClaimToken;
///
/// // What a store has kept as a column of 16 bytes
/// let token = ClaimToken::from_bytes([7; 16]);
/// assert_eq!(token.as_bytes(), &[7; 16]);
/// assert_ne!(token, ClaimToken::from_bytes([8; 16]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClaimToken([u8; 16]);

impl ClaimToken {
    /// 128 bits from the operating system, so that no two claims have the same, whichever process
    /// and machine they are made on.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut token = [0; 16];
        getrandom::fill(&mut token).map_err(StoreError::new)?;
        Ok(Self(token))
    }

    /// The token with these bytes, for the tests of a store of your own.
    pub fn from_bytes(token: [u8; 16]) -> Self {
        Self(token)
    }

    /// The token as a store keeps it.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for ClaimToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClaimToken({:032x})", u128::from_be_bytes(self.0))
    }
}

/// A store could not be asked. Its [`source`](Error::source) says why.
///
/// ```
/// use std::{error::Error, io};
/// use portone_idempotency::StoreError;
///
/// let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
/// let error = StoreError::new(refused);
/// assert_eq!(error.to_string(), "the idempotency store could not be reached");
/// assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("connection refused"));
/// ```
#[derive(Debug, thiserror::Error)]
#[error("the idempotency store could not be reached")]
pub struct StoreError(#[source] Box<dyn Error + Send + Sync>);

impl StoreError {
    /// An error with the database's as its source.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(source.into())
    }
}
