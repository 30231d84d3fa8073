//! The built program over real sockets.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod deliveries;
mod ending;
mod http;
mod tool;
mod watching;
