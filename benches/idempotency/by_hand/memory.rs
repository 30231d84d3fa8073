use std::time::Duration;

use portone_benches::stores;
use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed, Completion};

use super::{ByHand, Claim};

/// A mutex around a map with a list, without the futures of a store.
pub struct Memory(stores::ByHand);

impl Memory {
    pub fn new(capacity: usize) -> Self {
        Self(stores::ByHand::new(capacity))
    }
}

fn key(claim: &Claim) -> ClaimKey<'_> {
    ClaimKey::new("name:shop", &claim.id, ClaimToken::from_bytes(claim.token))
}

impl ByHand for Memory {
    async fn claim(&self, claim: &Claim) -> bool {
        self.0.claim_now(key(claim), Duration::from_secs(60)) == Claimed::Acquired
    }

    async fn complete(&self, claim: &Claim) -> bool {
        let retention = Duration::from_secs(30 * 24 * 60 * 60);
        self.0.complete_now(key(claim), retention) == Completion::Recorded
    }
}
