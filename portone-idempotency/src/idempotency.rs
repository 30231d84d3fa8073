use std::{sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::task::TaskTracker;

use crate::{ClaimToken, Claimed, Completion, IdempotencyStore, NotRun, StoreError, log};

/// Runs the handler once for each delivery, with a store that remembers.
///
/// It goes to the layer of `portone-axum` or the middleware of `portone-actix`. A clone shares the
/// store and the running handlers.
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
        const HOUR: Duration = Duration::from_secs(60 * 60);
        Self {
            store: Arc::new(store),
            lease: Duration::from_secs(60),
            retention: HOUR.saturating_mul(24 * 30),
            timeout: Duration::from_secs(5),
            running: TaskTracker::new(),
        }
    }

    /// How long a handler has an id to itself; 60 seconds unless set.
    ///
    /// If the process dies, the next attempt can run the handler after that. If a handler is slower
    /// than that, the next attempt runs it a second time, beside the first: make it longer than the
    /// slowest handler.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = lease;
        self
    }

    /// How long a delivery is remembered as done; 30 days unless set.
    ///
    /// PortOne sends again for under six hours, but a merchant can resend by hand at any time.
    #[must_use]
    pub fn retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// How long the store has for each answer; 5 seconds unless set.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Waits until every handler that runs has ended and is on record.
    ///
    /// A handler runs to its end even if the client has hung up, in a task that the server's own
    /// graceful shutdown does not wait for. So call this after it, and before the runtime ends.
    pub async fn drain(&self) {
        self.running.close();
        self.running.wait().await;
    }

    /// The tasks that handlers run in. For adapters.
    pub fn running(&self) -> &TaskTracker {
        &self.running
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
                // It may have been claimed nevertheless.
                claim.record_later(false);
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
    /// If the store fails, it is asked again every second in the background, until the lease ends.
    pub async fn finish(self, succeeded: bool) {
        if self.record(succeeded).await.is_err() {
            self.record_later(succeeded);
        } else if self.is_one_in_a_hundred() {
            let store = Arc::clone(&self.idempotency.store);
            self.idempotency.running.spawn(async move { store.sweep(1000).await });
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

    fn record_later(self, succeeded: bool) {
        let running = self.idempotency.running.clone();
        running.spawn(async move {
            while self.ends.is_none_or(|ends| Instant::now() < ends) {
                sleep(Duration::from_secs(1)).await;
                if self.record(succeeded).await.is_ok() {
                    break;
                }
            }
        });
    }

    /// Tokens are random.
    fn is_one_in_a_hundred(&self) -> bool {
        u128::from_be_bytes(*self.token.as_bytes()).is_multiple_of(100)
    }
}
