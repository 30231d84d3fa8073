use std::{fmt, sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::{Instant, sleep};

use crate::{ClaimToken, Completion, DeliveryKey, Idempotency, StoreError, key::OwnedKey, log};

/// For so long after its lease has ended a claim can still be completed, if nobody has claimed the delivery
/// since: the store may have been away when the handler ended.
pub(crate) const LATE: Duration = Duration::from_secs(60 * 60);

/// The right to handle a delivery, until the lease ends.
///
/// ```
/// use portone_idempotency::{Idempotency, MemoryStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
/// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let signature = secret.sign("msg-1", 1775000000, "{}");
/// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
/// # let headers = WebhookHeaders::parse(sent)?;
/// # let verifier = WebhookVerifier::new(secret);
/// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
/// # let id = delivery.id();
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
/// let first = idempotency.claim(&verifier, "/webhook", id).await?;
/// assert_eq!(first.id(), id);
/// assert_eq!(first.key().id(), b"msg-1");
/// assert_eq!(first.retention().as_secs(), 30 * 24 * 60 * 60);
///
/// // The handler fails, so the next attempt claims the id anew.
/// let token = first.token();
/// first.finish(false).await;
/// assert_ne!(idempotency.claim(&verifier, "/webhook", id).await?.token(), token);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Claim {
    idempotency: Idempotency,
    id: WebhookId,
    key: OwnedKey,
    token: ClaimToken,
    retention: Duration,
    ends: Option<Instant>,
}

impl Claim {
    pub(crate) fn new(
        idempotency: Idempotency,
        id: WebhookId,
        key: OwnedKey,
        token: ClaimToken,
        retention: Duration,
    ) -> Self {
        // Before the store is asked: its lease ends later than this, never earlier.
        let ends = Instant::now().checked_add(idempotency.lease);
        Self { idempotency, id, key, token, retention, ends }
    }

    /// The delivery's id.
    pub fn id(&self) -> &WebhookId {
        &self.id
    }

    /// Under what the store keeps it.
    pub fn key(&self) -> DeliveryKey<'_> {
        self.key.borrow()
    }

    /// What tells this claim from others of the same id.
    pub fn token(&self) -> ClaimToken {
        self.token
    }

    /// How long the delivery is to be remembered once it is done.
    pub fn retention(&self) -> Duration {
        self.retention
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
        let Self { idempotency, id, token, retention, .. } = self;
        let store = &idempotency.store;
        let recorded = if succeeded {
            idempotency.in_time(store.complete(self.key(), *token, *retention)).await
        } else {
            let released = idempotency.in_time(store.release(self.key(), *token)).await;
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
    pub(crate) async fn release_in_any_case(self) {
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

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("key", &self.key())
            .field("token", &self.token)
            .field("retention", &self.retention)
            .finish_non_exhaustive()
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
