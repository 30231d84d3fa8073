use std::{sync::Arc, time::Duration};

use futures_util::future::Either;
use portone_webhook_core::{Verified, WebhookId, WebhookVerifier};

use crate::{
    claim::Claim,
    config::ConfigError,
    error::StoreError,
    event_key,
    key::{self, OwnedKey},
    ledger::Ledger,
    refusal::ClaimRefusal,
    store::IdempotencyStore,
    timed::Timed,
    token::ClaimToken,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// The longest lease and the longest retention, which are 100 years. No store's clock ends before that.
const LONGEST: Duration = DAY.saturating_mul(36_525);

/// A store with the settings by which a handler runs once for each delivery.
///
/// It is given to the layer of `portone-axum` or the middleware of `portone-actix`. Without a framework,
/// [`run`](Self::run) does what they do. Clones share the store and the running handlers.
///
/// ```
/// use std::time::Duration;
/// use portone_webhook_idempotency::{Idempotency, MemoryStore};
///
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?)
///     .namespace("orders")
///     .lease(Duration::from_secs(120))?;
/// # let _ = idempotency;
/// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Idempotency {
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) namespace: Option<Box<[u8]>>,
    pub(crate) lease: Duration,
    pub(crate) retention: Duration,
    pub(crate) is_by_event: bool,
}

impl Idempotency {
    /// The default [`lease`](Self::lease) of 60 seconds.
    pub const LEASE: Duration = Duration::from_secs(60);
    /// The default [`retention`](Self::retention) of 30 days.
    pub const RETENTION: Duration = DAY.saturating_mul(30);
    /// The shortest [`retention`](Self::retention), which is 10 minutes. This is twice the default tolerance
    /// of a verifier.
    pub const SHORTEST_RETENTION: Duration = WebhookVerifier::TOLERANCE.saturating_mul(2);
    /// The default [`timeout`](Self::timeout) of 5 seconds.
    pub const TIMEOUT: Duration = Duration::from_secs(5);

    /// Makes an `Idempotency` that remembers deliveries in `store`.
    pub fn new(store: impl IdempotencyStore) -> Self {
        let timed = Timed { store: Arc::new(store), timeout: Self::TIMEOUT };
        Self {
            ledger: Arc::new(Ledger::new(timed)),
            namespace: None,
            lease: Self::LEASE,
            retention: Self::RETENTION,
            is_by_event: false,
        }
    }

    /// Sets a name that says whose deliveries these are, and what is done with them. A delivery counts as
    /// handled before only if it was handled under the same name.
    ///
    /// Without a name, the verifier's oldest secret and the endpoint decide. So two merchants or two routes
    /// that share a store do not take each other's deliveries for handled, even if nobody calls this method.
    /// The endpoint is the route's pattern, such as `/webhook/{shop}`, with the prefix that the route is
    /// nested under. If there is no pattern, as in a layer around a whole service, the endpoint is the path
    /// of the request.
    ///
    /// Give a name in two cases:
    ///
    /// - *Several routes lead to the same handler*, or the handler is not that of a route, such as a
    ///   fallback, or paths are rewritten behind the layer. Without a name, whoever has seen one delivery can
    ///   send it again within the tolerance to each other route or path, where it counts as another delivery.
    /// - *Secrets are replaced.* `[old]` and `[new, old]` share a namespace, but `[new]` alone has another
    ///   one. Without a name, a delivery that was handled before the old secret was taken out, and is resent
    ///   by hand after that, runs again.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, WebhookSecret, WebhookVerifier, testing::Delivery};
    /// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let delivery: Verified<()> = Delivery::of_body("{}").verified(&secret);
    /// let verifier = WebhookVerifier::new(secret);
    /// let handle = |idempotency: &Idempotency, route: &str| {
    ///     idempotency.run(&verifier, route, &delivery, async |_| (), |_| true)
    /// };
    ///
    /// let unnamed = Idempotency::new(MemoryStore::new(100_000)?);
    /// assert!(handle(&unnamed, "/webhook").await.is_ok());
    /// assert!(handle(&unnamed, "/webhook-2").await.is_ok());
    ///
    /// let named = Idempotency::new(MemoryStore::new(100_000)?).namespace("orders");
    /// assert!(handle(&named, "/webhook").await.is_ok());
    /// assert!(matches!(handle(&named, "/webhook-2").await, Err(ClaimRefusal::Completed)));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn namespace(mut self, name: impl Into<String>) -> Self {
        self.namespace = Some(key::named(&name.into()));
        self
    }

    /// Sets how long a handler has a delivery to itself. The default is 60 seconds, and the longest lease is
    /// 100 years.
    ///
    /// If the process dies, the next attempt can run the handler after the lease. If a handler is slower than
    /// its lease, the next attempt runs the handler a second time, beside the first. So make the lease longer
    /// than the slowest handler.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?).lease(Duration::from_secs(120))?;
    /// # let _ = idempotency;
    /// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::ZeroTime`] if the lease is zero, since it would end before the handler begins.
    pub fn lease(mut self, lease: Duration) -> Result<Self, ConfigError> {
        if lease.is_zero() {
            return Err(ConfigError::ZeroTime("lease"));
        }
        self.lease = lease.min(LONGEST);
        Ok(self)
    }

    /// Sets how long a delivery is remembered as done. The default is 30 days, and the longest retention is
    /// 100 years.
    ///
    /// PortOne sends again for under six hours, but a merchant can resend by hand at any time. Behind a
    /// verifier with a longer [`tolerance`](WebhookVerifier::tolerance), the retention is at least twice the
    /// tolerance, whatever is set here.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// let days = Duration::from_secs(90 * 24 * 60 * 60);
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?).retention(days)?;
    /// # let _ = idempotency;
    /// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::ShortRetention`] if the retention is under ten minutes, which is twice the
    /// default tolerance of a verifier. For so long, whoever has seen a delivery can send it again.
    pub fn retention(mut self, retention: Duration) -> Result<Self, ConfigError> {
        if retention < Self::SHORTEST_RETENTION {
            return Err(ConfigError::ShortRetention { shortest: Self::SHORTEST_RETENTION });
        }
        self.retention = retention.min(LONGEST);
        Ok(self)
    }

    /// Sets how long the store has for each answer. The default is 5 seconds.
    ///
    /// After that time, the store counts as unavailable: a delivery that was to be claimed is answered 503,
    /// as [`ClaimRefusal::Unavailable`], and its handler is not run.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?).timeout(Duration::from_secs(2))?;
    /// # let _ = idempotency;
    /// # Ok::<(), portone_webhook_idempotency::ConfigError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::ZeroTime`] if the timeout is zero.
    pub fn timeout(mut self, timeout: Duration) -> Result<Self, ConfigError> {
        if timeout.is_zero() {
            return Err(ConfigError::ZeroTime("timeout"));
        }
        Arc::make_mut(&mut self.ledger).timed.timeout = timeout;
        Ok(self)
    }

    /// Waits until every running handler has ended and its outcome is recorded.
    ///
    /// A handler runs to its end even if the client has hung up. It does so in a task that a server's own graceful
    /// shutdown does not wait for. So call this method before the runtime ends. On axum,
    /// call it after the server's graceful shutdown. On actix-web, the tasks of a worker end with the worker, so
    /// call it between `ServerHandle::pause` and `ServerHandle::stop`.
    ///
    /// It takes as long as the slowest handler, and longer while the store is unavailable, so put a
    /// `tokio::time::timeout` around it.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
    ///
    /// // The server takes no more requests.
    /// tokio::time::timeout(Duration::from_secs(30), idempotency.drain()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn drain(&self) {
        self.ledger.drain().await;
    }

    /// Removes the deliveries whose time has run out from the store, in batches of at most 1,000, and returns
    /// how many they were.
    ///
    /// A batch is removed about once in a hundred deliveries anyway, and at most once a second unless there is
    /// more to remove. This method is for those who want to remove deliveries at times of their own, such as at
    /// night. The [`timeout`](Self::timeout) applies to
    /// each batch.
    ///
    /// ```
    /// use std::time::Duration;
    /// use portone_webhook_idempotency::{Idempotency, MemoryStore};
    ///
    /// async fn sweep_daily(idempotency: Idempotency) {
    ///     let mut days = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
    ///     loop {
    ///         days.tick().await;
    ///         match idempotency.sweep().await {
    ///             Ok(removed) => println!("{removed} deliveries are forgotten"),
    ///             Err(error) => eprintln!("{error}"),
    ///         }
    ///     }
    /// }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
    /// tokio::spawn(sweep_daily(idempotency.clone()));
    /// # assert_eq!(idempotency.sweep().await?, 0);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`StoreError`] if the store fails. What was removed before stays removed.
    pub async fn sweep(&self) -> Result<u64, StoreError> {
        self.ledger.sweep().await
    }

    /// Runs a handler, unless somebody has handled or is handling this delivery. It claims the delivery,
    /// waits for the handler, and records its success, or else releases the claim. A handler that panics has
    /// failed, and its panic goes on after the claim is released.
    ///
    /// `verifier` is the one that has verified the delivery. `endpoint` is the route that the delivery came
    /// to, written so that a sender cannot choose between spellings of it. These two make the namespace,
    /// unless one is [named](Self::namespace). `succeeded` says whether the output of the handler is a
    /// success.
    ///
    /// The handler gets the [`Claim`], and can complete it in a transaction of its own. It gets none for a
    /// confirm question, which is not claimed: the [crate's documentation](crate#confirm-questions) says why.
    ///
    /// If this future is dropped, the handler ends in the middle, and its claim is held until the lease ends. So
    /// where a request can be dropped, spawn this future as a task. The layer for axum does so when the request is
    /// dropped, and the middleware for actix-web as soon as this future has to wait.
    ///
    /// ```
    /// use portone_webhook_core::{Verified, WebhookSecret, WebhookVerifier, testing::Delivery};
    /// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
    ///
    /// async fn ship(delivery: &Verified<()>) -> Result<u32, &'static str> {
    ///     println!("{} is shipped", delivery.id());
    ///     Ok(1)
    /// }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let delivery = Delivery::of_body("{}").verified(&secret);
    /// let verifier = WebhookVerifier::new(secret);
    /// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
    ///
    /// let handle = || {
    ///     let handler = async |_claim| ship(&delivery).await;
    ///     idempotency.run(&verifier, "/webhook", &delivery, handler, Result::is_ok)
    /// };
    /// assert_eq!(handle().await?, Ok(1));
    /// let again = handle().await.unwrap_err();
    /// assert!(matches!(again, ClaimRefusal::Completed));
    /// assert_eq!(again.http_status(), 200);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ClaimRefusal`], which says what to answer, if the handler is not run.
    pub fn run<P, B, H, F, S>(
        &self,
        verifier: &WebhookVerifier,
        endpoint: &str,
        delivery: &Verified<P, B>,
        handler: H,
        succeeded: S,
    ) -> impl Future<Output = Result<F::Output, ClaimRefusal>> + use<P, B, H, F, S>
    where
        B: AsRef<[u8]>,
        H: FnOnce(Option<Claim>) -> F,
        F: Future,
        S: FnOnce(&F::Output) -> bool,
    {
        self.ledger.track(if delivery.is_confirm() {
            // Nothing but the handler may answer a confirm question.
            Either::Left(async move { Ok(handler(None).await) })
        } else {
            let claim = self.claim(verifier, endpoint, delivery);
            let handler = |claim| handler(Some(claim));
            Either::Right(self.ledger.run(claim, self.lease, handler, succeeded))
        })
    }

    /// Makes the claim that is to be acquired from the store.
    fn claim<P, B: AsRef<[u8]>>(
        &self,
        verifier: &WebhookVerifier,
        endpoint: &str,
        delivery: &Verified<P, B>,
    ) -> Result<Claim, StoreError> {
        let namespace = match &self.namespace {
            Some(named) => named.clone(),
            None => key::derived(verifier, endpoint),
        };
        let id = delivery.id();
        let event = self.is_by_event.then(|| delivery.parse().ok()).flatten();
        let known_by = match &event {
            Some(event) => event_key::known_by(event, id),
            None => id.as_bytes().into(),
        };
        let retention = self.retention.max(verifier.replay_window()).min(LONGEST);
        self.claim_of(namespace, &known_by, id, retention)
    }

    pub(crate) fn claim_of(
        &self,
        namespace: Box<[u8]>,
        known_by: &[u8],
        id: &WebhookId,
        retention: Duration,
    ) -> Result<Claim, StoreError> {
        let key = OwnedKey::new(namespace, known_by, ClaimToken::random()?);
        Ok(Claim::new(id.clone(), key, self.lease, retention))
    }
}

impl<S: IdempotencyStore> From<S> for Idempotency {
    fn from(store: S) -> Self {
        Self::new(store)
    }
}
