//! This module is the shop of PortOne's quick guide, without any framework. An order is made, is paid in the
//! browser, and counts as paid once PortOne's API has said so.
//!
//! The shop asks the API when the browser comes back ([`Shop::complete`]) and when a webhook arrives
//! ([`Shop::webhook`]). It believes neither of them. Both call [`Shop::sync`], as often as they come and in
//! any order.

mod answer;
mod database;
mod endpoints;
mod open;
mod order;
mod sync;

pub use answer::Answer;
pub use endpoints::Shop;
pub use open::OpenShop;
pub use order::{Effect, Order, State, Store};
pub use sync::SyncError;
