//! The shop of PortOne's quick guide, without any framework: an order is made, paid in the browser, and
//! counts as paid once PortOne's API has said so.
//!
//! Two things cause the API to be asked: the browser comes back ([`Shop::complete`]), and a webhook
//! arrives ([`Shop::webhook`]). Neither is believed; both do the same, [`Shop::sync`], as often as they
//! come and in any order.

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
