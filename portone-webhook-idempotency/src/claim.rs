use std::{fmt, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::Instant;

use crate::{
    key::{ClaimKey, OwnedKey},
    record::{Outcome, Record},
    store::Completion,
};

/// The right to handle a delivery, until the lease ends.
///
/// [`Idempotency::run`](crate::Idempotency::run) gives one to the handler.
///
/// ```
/// use portone_webhook_core::{Verified, WebhookSecret, WebhookVerifier, testing::Delivery};
/// use portone_webhook_idempotency::{Claim, Completion, Idempotency, MemoryStore};
///
/// async fn handle(claim: Option<Claim>) -> bool {
///     let Some(claim) = claim else { return true };
///     println!("{} is kept for {:?} as {:?}", claim.id(), claim.retention(), claim.key());
///     // What a transaction of the handler's own has said
///     claim.log_if_lost(Completion::Recorded);
///     true
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let delivery: Verified<()> = Delivery::of_body("{}").verified(&secret);
/// let idempotency = Idempotency::new(MemoryStore::new(100_000)?);
/// let verifier = WebhookVerifier::new(secret);
/// assert!(idempotency.run(&verifier, "/webhook", &delivery, handle, |handled| *handled).await?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Claim {
    /// What is written if nothing else comes of it.
    pub(crate) release: Record,
}

impl Claim {
    /// How long after the end of its lease a claim can still be completed, if nobody has claimed the delivery
    /// since: one hour. The store may have been away when the handler ended. Stores keep claims for so long.
    pub const GRACE_PERIOD: Duration = Duration::from_secs(60 * 60);

    pub(crate) fn new(id: WebhookId, key: OwnedKey, lease: Duration, retention: Duration) -> Self {
        // Before the store is asked: its lease ends later than this, never earlier.
        let ends = Instant::now().checked_add(lease);
        Self { release: Record { id, key, retention, ends, outcome: Outcome::Released } }
    }

    /// The delivery's id.
    pub fn id(&self) -> &WebhookId {
        &self.release.id
    }

    /// Under what the store keeps it.
    pub fn key(&self) -> ClaimKey<'_> {
        self.release.key()
    }

    /// How long the delivery is to be remembered once it is done.
    pub fn retention(&self) -> Duration {
        self.release.retention
    }

    /// Writes to the log that the claim was lost, if it was, with the cause. Does nothing without the feature
    /// `tracing`.
    ///
    /// It is for a store that completes claims in a transaction of the user's. All else is logged by
    /// [`Idempotency::run`](crate::Idempotency::run).
    pub fn log_if_lost(&self, completion: Completion) {
        if completion == Completion::Lost {
            self.release.log_loss();
        }
    }
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("key", &self.key())
            .field("retention", &self.retention())
            .finish_non_exhaustive()
    }
}
