//! What the tests and the demo share: the verification vectors, deliveries to send, and the wire to
//! send them over.

mod delivery;
mod event;
mod vectors;
mod wire;

pub use delivery::Delivery;
pub use event::{BILLING_KEY_TYPES, TRANSACTION_TYPES, event_body, event_types};
pub use vectors::{Vector, vectors};
pub use wire::{Answer, break_off, exchange};

/// Compiles and runs what the README shows.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
