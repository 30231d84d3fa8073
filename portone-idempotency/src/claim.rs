use std::{fmt, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::Instant;

use crate::{
    ClaimToken, DeliveryKey, Idempotency,
    backlog::Pending,
    key::OwnedKey,
    record::{Outcome, Record},
};

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
/// # let signature = secret.sign("msg-1", 1775000000, "{}")?;
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
    /// What is written if nothing else comes of it.
    release: Record,
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
        let outcome = Outcome::Released;
        Self { idempotency, release: Record { id, key, token, retention, ends, outcome } }
    }

    /// The delivery's id.
    pub fn id(&self) -> &WebhookId {
        &self.release.id
    }

    /// Under what the store keeps it.
    pub fn key(&self) -> DeliveryKey<'_> {
        self.release.key()
    }

    /// What tells this claim from others of the same id.
    pub fn token(&self) -> ClaimToken {
        self.release.token
    }

    /// How long the delivery is to be remembered once it is done.
    pub fn retention(&self) -> Duration {
        self.release.retention
    }

    /// Records that the handler has ended: as done if it succeeded, else the claim is given back. For
    /// adapters.
    ///
    /// If the store fails, it is asked again in the background: until the lease ends in order to give the
    /// claim back, and for an hour in order to record a success. At most 1,000 records wait for that, and one
    /// task asks, with pauses of up to half a minute.
    pub async fn finish(self, succeeded: bool) {
        let Self { idempotency, release } = self;
        let now = Instant::now();
        let (record, deadline) = if succeeded {
            let outcome = Outcome::Completed { at: now };
            (Record { outcome, ..release }, now.checked_add(LATE))
        } else {
            let deadline = release.ends;
            (release, deadline)
        };
        if record.write(&idempotency.timed()).await.is_err() {
            idempotency.record_later(Pending::until(record, deadline));
        } else if is_one_in_a_hundred(record.token) {
            idempotency.sweep_later();
        }
    }

    /// For those who complete it in a transaction of their own.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(crate) fn log_if_lost(&self, completion: crate::Completion) {
        if completion == crate::Completion::Lost {
            self.release.log_loss();
        }
    }

    /// For a claim of which it is not known whether it was made.
    pub(crate) fn give_up(self) {
        let Self { idempotency, release } = self;
        idempotency.release_later(Pending::stray(release));
    }
}

/// Tokens are random.
fn is_one_in_a_hundred(token: ClaimToken) -> bool {
    u128::from_be_bytes(*token.as_bytes()).is_multiple_of(100)
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("key", &self.key())
            .field("token", &self.token())
            .field("retention", &self.retention())
            .finish_non_exhaustive()
    }
}
