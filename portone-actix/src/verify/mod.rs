//! Lets verified deliveries through: the middleware and the extractor.

mod error;
mod extract;
mod middleware;
mod nearer;
mod receive;

pub use self::{
    error::WebhookError, extract::VerifiedWebhook, middleware::PortOneWebhookMiddleware,
};
