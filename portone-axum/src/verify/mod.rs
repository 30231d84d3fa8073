//! This module lets verified deliveries through. It has the layer, its service, and the extractor.

mod extract;
mod future;
mod layer;
mod receive;
mod rejection;
mod service;

pub use self::{
    extract::{VerifiedWebhook, VerifiedWebhookFromState},
    future::ResponseFuture,
    layer::PortOneWebhookLayer,
    rejection::WebhookRejection,
    service::PortOneWebhookService,
};
