//! This library has what the benchmarks share: subjects that take turns, the delivery that they are given,
//! and the applications that receive it.

mod delivery;
mod group;
pub mod on_actix;
pub mod on_axum;
mod summary;

pub use delivery::{Delivery, EVENT, ID, SECRET};
pub use group::{Group, Measured, Subject, quartiles};
pub use summary::Summary;
