use std::{sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::task::TaskTracker;

use crate::{ClaimToken, Claimed, Completion, IdempotencyStore, NotRun, StoreError, log};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// No clock of a store ends before this.
const LONGEST: Duration = DAY.saturating_mul(36_525);

/// Runs the handler once for each delivery, with a store that remembers.
///
/// It goes to the layer of `portone-axum` or the middleware of `portone-actix`. A clone shares the
/// store and the running handlers.
///
/// ```
/// use portone_idempotency::{Idempotency, MemoryStore, NotRun};
/// use portone_webhook_core::WebhookId;
///
/// /// What an adapter does with a delivery that is verified, in short
/// async fn run_once(idempotency: Idempotency, id: WebhookId) -> Result<(), NotRun> {
///     let claim = idempotency.claim(&id).await?;
///     // The handler runs here.
///     claim.finish(true).await;
///     Ok(())
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
/// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let delivery = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
/// # let id = delivery.id();
/// let idempotency = Idempotency::new(MemoryStore::new(100_000));
/// let task = run_once(idempotency.clone(), id.clone());
/// tokio::spawn(idempotency.track(task)).await??;
///
/// let again = run_once(idempotency.clone(), id.clone()).await;
/// assert!(matches!(again, Err(NotRun::Completed)));
///
/// // Before the program ends
/// idempotency.drain().await;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Idempotency {
    store: Arc<dyn IdempotencyStore>,
    lease: Duration,
    retention: Duration,
    timeout: Duration,
    running: TaskTracker,
}

impl Idempotency {
    /// Remembers in `store`.
    pub fn new(store: impl IdempotencyStore) -> Self {
        Self {
            store: Arc::new(store),
            lease: Duration::from_secs(60),
            retention: DAY.saturating_mul(30),
            timeout: Duration::from_secs(5),
            running: TaskTracker::new(),
        }
    }

    /// How long a handler has an id to itself; 60 seconds unless set, and at most 100 years.
    ///
    /// If the process dies, the next attempt can run the handler after that. If a handler is slower
    /// than that, the next attempt runs it a second time, beside the first: make it longer than the
    /// slowest handler.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{Idempotency, MemoryStore, NotRun};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
    /// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let delivery = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)).lease(Duration::from_secs(120));
    /// let claim = idempotency.claim(id).await?;
    ///
    /// match idempotency.claim(id).await {
    ///     Err(NotRun::InProgress { remaining }) => assert!(remaining > Duration::from_secs(60)),
    ///     other => panic!("{other:?}"),
    /// }
    /// # claim.finish(true).await;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease.min(LONGEST);
        self
    }

    /// How long a delivery is remembered as done; 30 days unless set, and at most 100 years.
    ///
    /// PortOne sends again for under six hours, but a merchant can resend by hand at any time.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
    /// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let delivery = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let days = Duration::from_secs(90 * 24 * 60 * 60);
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)).retention(days);
    /// assert_eq!(idempotency.claim(id).await?.retention(), days);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn retention(mut self, retention: Duration) -> Self {
        self.retention = retention.min(LONGEST);
        self
    }

    /// How long the store has for each answer; 5 seconds unless set.
    ///
    /// After that it counts as away: a delivery that was to be claimed is answered 503, as
    /// [`NotRun::Unavailable`], and its handler is not run.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{Idempotency, NotRun};
    /// # use portone_idempotency::{ClaimToken, Claimed, Completion, IdempotencyStore, StoreFuture};
    /// # #[derive(Debug)]
    /// # struct NeverAnswers;
    /// # impl IdempotencyStore for NeverAnswers {
    /// #     fn claim<'a>(&'a self, _: &'a [u8], _: ClaimToken, _: Duration) -> StoreFuture<'a, Claimed> {
    /// #         Box::pin(std::future::pending())
    /// #     }
    /// #     fn complete<'a>(&'a self, _: &'a [u8], _: ClaimToken, _: Duration) -> StoreFuture<'a, Completion> {
    /// #         Box::pin(std::future::pending())
    /// #     }
    /// #     fn release<'a>(&'a self, _: &'a [u8], _: ClaimToken) -> StoreFuture<'a, ()> {
    /// #         Box::pin(std::future::pending())
    /// #     }
    /// # }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
    /// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let delivery = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let idempotency = Idempotency::new(NeverAnswers).timeout(Duration::from_millis(100));
    /// let claim = idempotency.claim(id).await;
    /// assert!(matches!(claim, Err(NotRun::Unavailable(_))));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Waits until every handler that runs has ended and is on record.
    ///
    /// A handler runs to its end even if the client has hung up, in a task that a server's own graceful
    /// shutdown does not wait for. So call this before the runtime ends: on axum after
    /// `with_graceful_shutdown`; on actix-web, whose workers end their tasks with themselves, between
    /// `ServerHandle::pause` and `ServerHandle::stop`.
    ///
    /// It takes as long as the slowest handler, and longer while the store is away: put a
    /// `tokio::time::timeout` around it.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000));
    /// let handler = tokio::spawn(idempotency.track(async { "handled" }));
    ///
    /// // The server takes no more requests.
    /// tokio::time::timeout(Duration::from_secs(30), idempotency.drain()).await?;
    /// assert_eq!(handler.await?, "handled");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn drain(&self) {
        self.running.close();
        self.running.wait().await;
    }

    /// Lets [`drain`](Self::drain) wait for a task, which keeps the current `tracing` span. For adapters.
    pub fn track<F: Future>(&self, task: F) -> impl Future<Output = F::Output> + use<F> {
        #[cfg(feature = "tracing")]
        let task = tracing::Instrument::in_current_span(task);
        self.running.track_future(task)
    }

    /// Claims an id. For adapters, which run the handler if there is a [`Claim`], and call
    /// [`Claim::finish`] after it.
    ///
    /// # Errors
    ///
    /// [`NotRun`], with what to answer instead of running the handler.
    pub async fn claim(&self, id: &WebhookId) -> Result<Claim, NotRun> {
        let token = ClaimToken::random()?;
        let claim = Claim {
            idempotency: self.clone(),
            id: id.clone(),
            token,
            // Before the store is asked: its lease ends later than this, never earlier.
            ends: Instant::now().checked_add(self.lease),
        };
        match self.in_time(self.store.claim(id.as_bytes(), token, self.lease)).await {
            Ok(Claimed::Acquired) => Ok(claim),
            Ok(Claimed::Completed) => Err(NotRun::Completed),
            Ok(Claimed::InProgress { remaining }) => {
                Err(NotRun::InProgress { remaining: remaining.min(self.lease) })
            }
            Err(error) => {
                log::unavailable(id, &error);
                tokio::spawn(claim.release_in_any_case());
                Err(error.into())
            }
        }
    }

    async fn in_time<T>(
        &self,
        step: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        timeout(self.timeout, step).await.unwrap_or_else(|elapsed| Err(StoreError::new(elapsed)))
    }
}

impl<S: IdempotencyStore> From<S> for Idempotency {
    fn from(store: S) -> Self {
        Self::new(store)
    }
}

/// The right to handle a delivery, until the lease ends.
///
/// ```
/// use portone_idempotency::{Idempotency, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
/// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let delivery = WebhookVerifier::new(secret).verify_at(headers, "{}", 1775000000)?;
/// # let id = delivery.id();
/// let idempotency = Idempotency::new(MemoryStore::new(100_000));
/// let first = idempotency.claim(id).await?;
/// assert_eq!(first.id(), id);
/// assert_eq!(first.retention().as_secs(), 30 * 24 * 60 * 60);
///
/// // The handler fails, so the next attempt claims the id anew.
/// let token = first.token();
/// first.finish(false).await;
/// assert_ne!(idempotency.claim(id).await?.token(), token);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Claim {
    idempotency: Idempotency,
    id: WebhookId,
    token: ClaimToken,
    ends: Option<Instant>,
}

impl Claim {
    /// The delivery's id.
    pub fn id(&self) -> &WebhookId {
        &self.id
    }

    /// What tells this claim from others of the same id.
    pub fn token(&self) -> ClaimToken {
        self.token
    }

    /// How long the delivery is to be remembered once it is done.
    pub fn retention(&self) -> Duration {
        self.idempotency.retention
    }

    /// Records that the handler has ended: as done if it succeeded, else the claim is given back. For
    /// adapters.
    ///
    /// If the store fails, it is asked again in the background: until the lease ends in order to give the
    /// claim back, and for at least ten minutes in order to record a success.
    pub async fn finish(self, succeeded: bool) {
        let idempotency = self.idempotency.clone();
        if self.record(succeeded).await.is_err() {
            tokio::spawn(idempotency.track(self.record_later(succeeded)));
        } else if self.is_one_in_a_hundred() {
            let store = Arc::clone(&idempotency.store);
            let sweep = async move { idempotency.in_time(store.sweep(1000)).await };
            tokio::spawn(self.idempotency.track(sweep));
        }
    }

    async fn record(&self, succeeded: bool) -> Result<(), StoreError> {
        let Self { idempotency, id, token, .. } = self;
        let store = &idempotency.store;
        let recorded = if succeeded {
            idempotency.in_time(store.complete(id.as_bytes(), *token, idempotency.retention)).await
        } else {
            let released = idempotency.in_time(store.release(id.as_bytes(), *token)).await;
            released.map(|()| Completion::Recorded)
        };
        match recorded {
            Ok(Completion::Recorded) => Ok(()),
            Ok(Completion::Lost) => {
                log::lost(id);
                Ok(())
            }
            Err(error) => {
                log::unavailable(id, &error);
                Err(error)
            }
        }
    }

    async fn record_later(self, succeeded: bool) {
        let patience = self.idempotency.lease.max(Duration::from_secs(600));
        let deadline = if succeeded { Instant::now().checked_add(patience) } else { self.ends };
        let mut pauses = Pauses::until(deadline);
        while pauses.next().await {
            if self.record(succeeded).await.is_ok() {
                break;
            }
        }
    }

    /// For a claim of which it is not known whether it was made, and which may still be made: a statement
    /// that nobody waits for any more is not taken back.
    async fn release_in_any_case(self) {
        let mut pauses = Pauses::until(self.ends);
        while pauses.next().await {
            let _ = self.record(false).await;
        }
    }

    /// Tokens are random.
    fn is_one_in_a_hundred(&self) -> bool {
        u128::from_be_bytes(*self.token.as_bytes()).is_multiple_of(100)
    }
}

/// Waits for a second, then for two, four and so on, but for no longer than half a minute.
struct Pauses {
    next: Duration,
    deadline: Option<Instant>,
}

impl Pauses {
    fn until(deadline: Option<Instant>) -> Self {
        Self { next: Duration::from_secs(1), deadline }
    }

    /// Says whether there is time left for another try.
    async fn next(&mut self) -> bool {
        if self.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            return false;
        }
        sleep(self.next).await;
        self.next = self.next.saturating_mul(2).min(Duration::from_secs(30));
        true
    }
}
