//! This library has what the benchmarks share: subjects that take turns, the delivery and the payments that
//! they are given, the applications that receive the delivery, the simplest stores, and the types that read the
//! payments.

#[cfg(any(feature = "comparison", feature = "stores"))]
mod chart;
mod delivery;
pub mod derived;
mod group;
pub mod on_actix;
pub mod on_axum;
mod payments;
mod server;
pub mod stores;
mod summary;

#[cfg(any(feature = "comparison", feature = "stores"))]
pub use chart::{Line, chart};
pub use delivery::{Delivery, EVENT, ID, SECRET};
pub use group::{Group, Measured, Subject, quartiles};
pub use payments::{CARD_PAID, PAGE, PAYMENTS, page_of};
pub use server::serve;
pub use summary::Summary;
