//! This module runs a handler once for each delivery. It has the layer, its service, and the claim.

mod claim;
mod future;
mod layer;
mod service;

pub use self::{
    claim::{ClaimRejection, WebhookClaim},
    future::TaskFuture,
    layer::IdempotencyLayer,
    service::IdempotencyService,
};
