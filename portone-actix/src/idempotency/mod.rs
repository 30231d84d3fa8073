//! Runs a handler once for each delivery: the task that it runs in, and the claim.

mod claim;
mod once;

pub use self::claim::{ClaimError, WebhookClaim};
pub(crate) use self::once::handle_once;
