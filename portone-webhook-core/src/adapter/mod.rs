//! This module has the parts that an adapter for a web framework is made of.

mod again;
mod buffer;
mod pending;
mod refusal;

pub use self::{again::verify_again, pending::PendingDelivery, refusal::Refusal};
