//! These are the tests across crates. They are one program, so that their waiting is done side by side. The tests
//! in `secrets.rs` and `tracing.rs` have programs of their own, because they read the whole memory or the whole
//! log of their process.
//!
//! `cargo test -p portone-tests --test integration network` runs the tests of one module.

mod actix;
mod axum;
mod by_event;
#[cfg(feature = "stores")]
mod catch_up;
#[cfg(feature = "stores")]
mod claims;
mod conformance;
#[cfg(feature = "stores")]
mod crashes;
mod events;
#[cfg(feature = "stores")]
mod group_commit;
mod handler_actix;
mod handler_axum;
#[cfg(feature = "stores")]
mod idempotency;
mod interop;
mod network;
mod outer;
#[cfg(feature = "stores")]
mod peaks;
mod proxies;
mod questions;
#[cfg(feature = "stores")]
mod shops;
mod signatures;
#[cfg(feature = "stores")]
mod stores;
mod structure;
mod tasks;
mod testing;
mod vectors;
