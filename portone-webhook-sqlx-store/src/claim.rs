//! This module claims a delivery, in the same way in both databases.

use std::time::Duration;

use portone_webhook_idempotency::{Claimed, Completion, StoreError};

/// The steps of a claim, each of which is one statement.
pub(crate) trait Steps {
    /// Inserts the claim, and says whether the delivery is the caller's now.
    async fn insert(&mut self) -> Result<bool, StoreError>;

    /// Reads the row that stands in the way of the claim.
    async fn held(&mut self) -> Result<Option<Held>, StoreError>;

    /// Removes a row of version 1 that has run out.
    async fn remove_old(&mut self) -> Result<(), StoreError>;

    /// Restarts the lease of a claim that was made before the clock was set back. The holder of the claim
    /// gets a whole lease, which is no less than it had.
    async fn begin_lease_again(&mut self, held: &Held) -> Result<(), StoreError>;
}

/// The row that stands in the way of a claim.
pub(crate) struct Held {
    /// The row is of version 1, which had no namespaces.
    pub(crate) is_old: bool,
    pub(crate) completed: bool,
    /// The milliseconds until the row runs out, which are zero or less if it has run out.
    pub(crate) remaining: i64,
    /// The claim was made at a time that has yet to come, since the clock was set back.
    pub(crate) claimed_ahead: bool,
}

impl Held {
    /// Says whether the row is of version 1 and has run out. Such a row has to be removed before the claim,
    /// so that its holder, if it comes late, finds that it has lost its claim.
    fn is_in_the_way(&self) -> bool {
        self.is_old && self.remaining <= 0
    }
}

pub(crate) async fn claim(mut steps: impl Steps) -> Result<Claimed, StoreError> {
    let mut tries = 2u8;
    loop {
        if steps.insert().await? {
            return Ok(Claimed::Acquired);
        }
        tries = tries.saturating_sub(1);
        match steps.held().await? {
            Some(held) if held.is_in_the_way() && tries > 0 => steps.remove_old().await?,
            Some(held) if held.completed => return Ok(Claimed::Completed),
            Some(held) => {
                if held.claimed_ahead {
                    steps.begin_lease_again(&held).await?;
                }
                let remaining = Duration::from_millis(u64::try_from(held.remaining).unwrap_or(0));
                return Ok(Claimed::InProgress { remaining });
            }
            // The delivery was released between the two statements.
            None => return Ok(Claimed::InProgress { remaining: Duration::ZERO }),
        }
    }
}

pub(crate) fn completion(rows: u64) -> Completion {
    if rows > 0 { Completion::Recorded } else { Completion::Lost }
}
