use std::{sync::Arc, time::Duration};

use portone_webhook_core::{WebhookId, WebhookVerifier};
use tokio_util::task::TaskTracker;

use crate::{
    Claim, ClaimToken, Claimed, IdempotencyStore, NotRun, SetupError,
    backlog::{Backlog, Pending},
    key::{self, OwnedKey},
    log,
    record::Timed,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// No clock of a store ends before this.
const LONGEST: Duration = DAY.saturating_mul(36_525);
/// Twice the tolerance that a verifier has unless set.
const SHORTEST_RETENTION: Duration = WebhookVerifier::TOLERANCE.saturating_mul(2);

/// Runs the handler once for each delivery, with a store that remembers.
///
/// It goes to the layer of `portone-axum` or the middleware of `portone-actix`. A clone shares the
/// store and the running handlers.
///
/// ```
/// use portone_idempotency::{Idempotency, MemoryStore, NotRun};
/// use portone_webhook_core::{WebhookId, WebhookVerifier};
///
/// /// What an adapter does with a delivery that is verified, in short
/// async fn run_once(
///     idempotency: Idempotency,
///     verifier: WebhookVerifier,
///     id: WebhookId,
/// ) -> Result<(), NotRun> {
///     let claim = idempotency.claim(&verifier, "/webhook", &id).await?;
///     // The handler runs here.
///     claim.finish(true).await;
///     Ok(())
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use portone_webhook_core::{WebhookHeaders, WebhookSecret};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
/// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let verifier = WebhookVerifier::new(secret);
/// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
/// # let id = delivery.id();
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
/// let task = run_once(idempotency.clone(), verifier.clone(), id.clone());
/// tokio::spawn(idempotency.track(task)).await??;
///
/// let again = run_once(idempotency.clone(), verifier, id.clone()).await;
/// assert!(matches!(again, Err(NotRun::Completed)));
///
/// // Before the program ends
/// idempotency.drain().await;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Idempotency {
    timed: Timed,
    namespace: Option<Box<[u8]>>,
    pub(crate) lease: Duration,
    retention: Duration,
    running: TaskTracker,
    /// What has become of handlers that have run
    records: Backlog,
    /// Claims of which it is not known whether they were made
    strays: Backlog,
}

impl Idempotency {
    /// Remembers in `store`.
    pub fn new(store: impl IdempotencyStore) -> Self {
        Self {
            timed: Timed { store: Arc::new(store), timeout: Duration::from_secs(5) },
            namespace: None,
            lease: Duration::from_secs(60),
            retention: DAY.saturating_mul(30),
            running: TaskTracker::new(),
            records: Backlog::default(),
            strays: Backlog::default(),
        }
    }

    /// Names whose deliveries these are, and what is done with them: only a delivery that comes under the
    /// same name again is one that was handled before.
    ///
    /// Without a name it is decided by the verifier's oldest secret and the endpoint. So two merchants or two
    /// routes on one store do not take each other's deliveries for handled, whoever forgets this method.
    /// The endpoint is the route's pattern, such as `/webhook/{shop}`, with the prefix that it is nested
    /// under. Where there is none, as in a layer around a whole service, it is the path of the request.
    ///
    /// Give a name in two cases:
    ///
    /// - *Several routes lead to the same handler*, or the handler is no route's, as a fallback, or paths are
    ///   rewritten behind the layer. Whoever has seen one delivery can send it again within the tolerance to
    ///   each other route or path, where it is another delivery.
    /// - *Secrets are replaced.* `[old]` and `[new, old]` share a namespace, but `[new]` alone has another. A
    ///   delivery that was handled before the old secret was taken out, and is resent by hand after it, runs
    ///   again without a name.
    ///
    /// ```
    /// use portone_idempotency::{Idempotency, MemoryStore, NotRun};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
    /// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let verifier = WebhookVerifier::new(secret);
    /// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let unnamed = Idempotency::new(MemoryStore::new(100_000)?);
    /// assert!(unnamed.claim(&verifier, "/webhook", id).await.is_ok());
    /// assert!(unnamed.claim(&verifier, "/webhook-2", id).await.is_ok());
    ///
    /// let named = Idempotency::new(MemoryStore::new(100_000)?).namespace("orders");
    /// named.claim(&verifier, "/webhook", id).await?.finish(true).await;
    /// let again = named.claim(&verifier, "/webhook-2", id).await;
    /// assert!(matches!(again, Err(NotRun::Completed)));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn namespace(mut self, name: impl Into<String>) -> Self {
        self.namespace = Some(key::named(&name.into()));
        self
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
    /// # let verifier = WebhookVerifier::new(secret);
    /// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?).lease(Duration::from_secs(120))?;
    /// let claim = idempotency.claim(&verifier, "/webhook", id).await?;
    ///
    /// match idempotency.claim(&verifier, "/webhook", id).await {
    ///     Err(NotRun::InProgress { remaining }) => assert!(remaining > Duration::from_secs(60)),
    ///     other => panic!("{other:?}"),
    /// }
    /// # claim.finish(true).await;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SetupError::ZeroTime`] if it is zero: it would have ended before the handler begins.
    pub fn lease(mut self, lease: Duration) -> Result<Self, SetupError> {
        if lease.is_zero() {
            return Err(SetupError::ZeroTime("lease"));
        }
        self.lease = lease.min(LONGEST);
        Ok(self)
    }

    /// How long a delivery is remembered as done; 30 days unless set, and at most 100 years.
    ///
    /// PortOne sends again for under six hours, but a merchant can resend by hand at any time. Behind a
    /// verifier with a longer [`tolerance`](WebhookVerifier::tolerance) it is at least twice that, whatever is
    /// set here.
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
    /// # let verifier = WebhookVerifier::new(secret);
    /// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let days = Duration::from_secs(90 * 24 * 60 * 60);
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?).retention(days)?;
    /// assert_eq!(idempotency.claim(&verifier, "/webhook", id).await?.retention(), days);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SetupError::ShortRetention`] if it is under ten minutes, which is twice the tolerance that a verifier
    /// has unless set. For so long whoever has seen a delivery can send it again.
    pub fn retention(mut self, retention: Duration) -> Result<Self, SetupError> {
        if retention < SHORTEST_RETENTION {
            return Err(SetupError::ShortRetention { shortest: SHORTEST_RETENTION });
        }
        self.retention = retention.min(LONGEST);
        Ok(self)
    }

    /// How long the store has for each answer; 5 seconds unless set.
    ///
    /// After that it counts as away: a delivery that was to be claimed is answered 503, as
    /// [`NotRun::Unavailable`], and its handler is not run.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_idempotency::{Idempotency, NotRun};
    /// # use portone_idempotency::{ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, StoreFuture};
    /// # #[derive(Debug)]
    /// # struct NeverAnswers;
    /// # impl IdempotencyStore for NeverAnswers {
    /// #     fn claim<'a>(&'a self, _: DeliveryKey<'a>, _: ClaimToken, _: Duration) -> StoreFuture<'a, Claimed> {
    /// #         Box::pin(std::future::pending())
    /// #     }
    /// #     fn complete<'a>(&'a self, _: DeliveryKey<'a>, _: ClaimToken, _: Duration) -> StoreFuture<'a, Completion> {
    /// #         Box::pin(std::future::pending())
    /// #     }
    /// #     fn release<'a>(&'a self, _: DeliveryKey<'a>, _: ClaimToken) -> StoreFuture<'a, ()> {
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
    /// # let verifier = WebhookVerifier::new(secret);
    /// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// let idempotency = Idempotency::new(NeverAnswers).timeout(Duration::from_millis(100))?;
    /// let claim = idempotency.claim(&verifier, "/webhook", id).await;
    /// assert!(matches!(claim, Err(NotRun::Unavailable(_))));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SetupError::ZeroTime`] if it is zero.
    pub fn timeout(mut self, timeout: Duration) -> Result<Self, SetupError> {
        if timeout.is_zero() {
            return Err(SetupError::ZeroTime("timeout"));
        }
        self.timed.timeout = timeout;
        Ok(self)
    }

    /// Waits until every handler that runs has ended and is on record.
    ///
    /// A handler runs to its end even if the client has hung up, in a task that a server's own graceful
    /// shutdown does not wait for. So call this before the runtime ends: on axum after the
    /// server's graceful shutdown; on actix-web, whose workers end their tasks with themselves, between
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
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
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

    /// Claims a delivery. For adapters, which run the handler if there is a [`Claim`], and call
    /// [`Claim::finish`] after it.
    ///
    /// `verifier` is the one that the delivery was verified with. `endpoint` is the route that it came to,
    /// written so that a sender cannot choose between spellings of it. Both make the namespace, unless one is
    /// [named](Self::namespace).
    ///
    /// # Errors
    ///
    /// [`NotRun`], with what to answer instead of running the handler.
    pub async fn claim(
        &self,
        verifier: &WebhookVerifier,
        endpoint: &str,
        id: &WebhookId,
    ) -> Result<Claim, NotRun> {
        let namespace = match &self.namespace {
            Some(named) => named.clone(),
            None => key::derived(verifier, endpoint),
        };
        let key = OwnedKey::new(namespace, id);
        let token = ClaimToken::random()?;
        let retention = self.retention.max(verifier.replay_window()).min(LONGEST);
        let claim = Claim::new(self.clone(), id.clone(), key, token, retention);
        let claimed = self.timed.store.claim(claim.key(), token, self.lease);
        match self.timed.answer(claimed).await {
            Ok(Claimed::Acquired) => Ok(claim),
            Ok(Claimed::Completed) => Err(NotRun::Completed),
            Ok(Claimed::InProgress { remaining }) => {
                Err(NotRun::InProgress { remaining: remaining.min(self.lease) })
            }
            Err(error) => {
                log::unavailable(id, &error);
                claim.give_up();
                Err(error.into())
            }
        }
    }

    pub(crate) fn timed(&self) -> Timed {
        self.timed.clone()
    }

    pub(crate) fn record_later(&self, pending: Pending) {
        if self.records.add(pending) {
            tokio::spawn(self.track(self.records.clone().work(self.timed())));
        }
    }

    /// The end of the program need not wait for it.
    pub(crate) fn release_later(&self, pending: Pending) {
        if self.strays.add(pending) {
            tokio::spawn(self.strays.clone().work(self.timed()));
        }
    }

    pub(crate) fn sweep_later(&self) {
        let timed = self.timed();
        let sweep = async move { timed.answer(timed.store.sweep(1000)).await };
        tokio::spawn(self.track(sweep));
    }
}

impl<S: IdempotencyStore> From<S> for Idempotency {
    fn from(store: S) -> Self {
        Self::new(store)
    }
}
