//! This module has the parts that an adapter for a web framework is made of.

mod again;
mod buffer;
#[cfg(feature = "metrics")]
mod measured;
mod observation;
#[cfg(any(feature = "metrics", feature = "tracing"))]
mod observed;
mod pending;
mod refusal;
#[cfg(any(feature = "metrics", feature = "tracing"))]
mod subject;

pub use self::{
    again::verify_again, observation::Observation, pending::PendingDelivery, refusal::Refusal,
};
