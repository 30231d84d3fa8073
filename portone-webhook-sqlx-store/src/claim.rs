//! This module claims a delivery, in the same way in both databases.

use std::time::Duration;

use portone_webhook_idempotency::{Claimed, Completion, StoreError};

/// The steps of a claim, each of which is one statement.
pub(crate) trait Steps {
    /// Inserts the claim, and says whether the delivery is the caller's now.
    async fn insert(&mut self) -> Result<bool, StoreError>;

    /// Reads the row that stands in the way of the claim.
    async fn held(&mut self) -> Result<Option<Held>, StoreError>;

    /// Puts the claim in place of a row that has run out, and says whether the delivery is the caller's now.
    async fn take_over(&mut self) -> Result<bool, StoreError>;

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
    /// The row has the token of the claim, so the claim was made before, in a batch whose answer was lost.
    pub(crate) is_own: bool,
    pub(crate) completed: bool,
    /// The milliseconds until the row runs out, which are zero or less if it has run out.
    pub(crate) remaining: i64,
    /// The claim was made at a time that has yet to come, since the clock was set back.
    pub(crate) claimed_ahead: bool,
}

pub(crate) async fn claim(mut steps: impl Steps) -> Result<Claimed, StoreError> {
    if steps.insert().await? {
        return Ok(Claimed::Acquired);
    }
    let mut found = steps.held().await?;
    if found.as_ref().is_some_and(|held| held.is_old && held.remaining <= 0) {
        // The row is removed before the claim, so that its holder, if it comes late, finds that it has lost its claim.
        steps.remove_old().await?;
        if steps.insert().await? {
            return Ok(Claimed::Acquired);
        }
        found = steps.held().await?;
    }
    // Without a row, the delivery was released between the two statements.
    let Some(held) = found else { return Ok(in_the_way(false, 0)) };
    if held.remaining <= 0 {
        let is_ours = !held.is_old && steps.take_over().await?;
        return Ok(if is_ours { Claimed::Acquired } else { in_the_way(false, 0) });
    }
    if held.is_own && !held.completed {
        return Ok(Claimed::Acquired);
    }
    if held.claimed_ahead && !held.completed {
        steps.begin_lease_again(&held).await?;
    }
    Ok(in_the_way(held.completed, held.remaining))
}

/// The answer to a claim that has found a row in its way, which runs out in so many milliseconds.
pub(crate) fn in_the_way(completed: bool, remaining: i64) -> Claimed {
    let remaining = Duration::from_millis(u64::try_from(remaining).unwrap_or(0));
    if completed { Claimed::Completed } else { Claimed::InProgress { remaining } }
}

pub(crate) fn completion(rows: u64) -> Completion {
    if rows > 0 { Completion::Recorded } else { Completion::Lost }
}
