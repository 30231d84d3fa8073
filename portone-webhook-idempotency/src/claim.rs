use std::{fmt, sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::Instant;

use crate::{
    key::{ClaimKey, OwnedKey},
    record::{ClaimedDelivery, Outcome, Record},
    store::Completion,
};

/// The right to handle a delivery until the lease ends.
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
///     // This is the result of a transaction of the handler's own.
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
    /// The record that is written if the handler does not succeed.
    pub(crate) release: Record,
    /// Whether this is the right to do some other work, which is not counted among the claims of deliveries.
    pub(crate) is_for_work: bool,
}

impl Claim {
    /// The time after the end of its lease during which a claim can still be completed, if nobody has claimed
    /// the delivery since. It is one hour.
    ///
    /// The store may have been unavailable when the handler ended. Stores keep claims for so long.
    pub const GRACE_PERIOD: Duration = Duration::from_secs(60 * 60);

    pub(crate) fn new(id: WebhookId, key: OwnedKey, lease: Duration, retention: Duration) -> Self {
        // The time is taken before the store is asked, so the lease ends later than this, and never earlier.
        let ends = Instant::now().checked_add(lease);
        let delivery = Arc::new(ClaimedDelivery { id, key, retention, ends });
        let release = Record { delivery, outcome: Outcome::Released };
        Self { release, is_for_work: false }
    }

    /// Returns the delivery's id.
    pub fn id(&self) -> &WebhookId {
        self.release.id()
    }

    /// Returns the key under which the store keeps the claim.
    pub fn key(&self) -> ClaimKey<'_> {
        self.release.key()
    }

    /// Returns how long the delivery is to be remembered once it is done.
    pub fn retention(&self) -> Duration {
        self.release.delivery.retention
    }

    /// Logs that the claim was lost, with the cause, if `completion` says so, and counts it. Without the features
    /// `tracing` and `metrics`, this method does nothing.
    ///
    /// This is for a store that completes claims in a transaction of the user's own.
    /// [`Idempotency::run`](crate::Idempotency::run) logs everything else.
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
