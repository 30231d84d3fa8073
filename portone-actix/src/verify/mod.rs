//! This module lets verified deliveries through. It has the middleware and the extractor.

mod error;
mod extract;
mod future;
mod middleware;
mod nearer;
mod receive;

pub use self::{
    error::WebhookError, extract::VerifiedWebhook, future::ExtractFuture,
    middleware::PortOneWebhookMiddleware,
};
