//! What an adapter for a web framework is made of.

mod buffer;
mod pending;
mod refusal;

pub use self::{pending::PendingDelivery, refusal::Refusal};
