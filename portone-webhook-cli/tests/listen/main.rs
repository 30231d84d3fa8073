//! These tests run the built program with real sockets, and its page in a real browser.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod browser;
mod deliveries;
mod event_stream;
mod forward;
mod http;
#[expect(unreachable_pub, reason = "other tests have it, too")]
#[path = "../../../tests/src/installed.rs"]
mod installed;
mod page;
mod questions;
mod replay;
mod shop;
#[cfg(test)]
#[expect(unreachable_pub, reason = "the file is part of a library as well")]
#[path = "../../../tests/src/stand_in.rs"]
mod stand_in;
mod start_and_stop;
mod tool;
