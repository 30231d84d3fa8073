//! This module has what somebody would write by hand for one database: a handler that claims the delivery and records it
//! as done. It has the fencing token and the commits of our stores, and no timeouts, leases that end, namespaces or
//! tasks that survive a client.

mod memory;
mod postgres;
mod redis;
mod sqlite;

use std::sync::Arc;

use axum::{Router, extract::State, http::StatusCode, routing::post};
use portone_axum::VerifiedWebhook;
use portone_benches::on_axum;

pub use self::{memory::Memory, postgres::Postgres, redis::Redis, sqlite::Sqlite};

/// A claim on a delivery.
#[derive(Debug, Clone)]
pub struct Claim {
    id: String,
    token: [u8; 16],
}

/// A store that is written by hand.
pub trait ByHand: Send + Sync + 'static {
    /// Claims a delivery, and says whether it is the caller's.
    fn claim(&self, claim: &Claim) -> impl Future<Output = bool> + Send;

    /// Records a delivery as done, and says whether it was still the caller's.
    fn complete(&self, claim: &Claim) -> impl Future<Output = bool> + Send;
}

/// Makes an application that handles each delivery once.
pub fn app<S: ByHand>(store: S) -> Router {
    Router::new().route("/", post(handle::<S>)).with_state(Arc::new(store)).layer(on_axum::layer())
}

async fn handle<S: ByHand>(
    State(store): State<Arc<S>>,
    VerifiedWebhook(delivery): VerifiedWebhook<()>,
) -> StatusCode {
    let mut token = [0; 16];
    getrandom::fill(&mut token).unwrap();
    let claim = Claim { id: delivery.id().to_string(), token };
    if !store.claim(&claim).await {
        return StatusCode::CONFLICT;
    }
    if store.complete(&claim).await { StatusCode::OK } else { StatusCode::INTERNAL_SERVER_ERROR }
}
