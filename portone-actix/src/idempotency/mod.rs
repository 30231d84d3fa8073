//! This module runs a handler once for each delivery. It has the task that the handler runs in, and the
//! claim.

mod claim;
mod once;

pub use self::claim::{ClaimError, WebhookClaim};
pub(crate) use self::once::handle_once;
