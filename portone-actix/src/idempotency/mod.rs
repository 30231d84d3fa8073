//! This module runs a handler once for each delivery. It has the claim, and the task in which a handler goes on that
//! has to wait.

mod claim;
mod once;

pub use self::claim::{ClaimError, WebhookClaim};
pub(crate) use self::once::handle_once;
