use portone_webhook_core::WebhookVerifier;
use portone_webhook_idempotency::Idempotency;
use tower_layer::Layer;

use super::service::IdempotencyService;

/// A layer that runs the service behind it once for each delivery that was verified before.
///
/// [`PortOneWebhookLayer::idempotency`](crate::PortOneWebhookLayer::idempotency) puts this layer in its
/// place.
///
/// ```
/// use portone_axum::{IdempotencyLayer, PortOneWebhookLayer, WebhookSecret};
/// use portone_webhook_idempotency::{ConfigError, MemoryStore};
///
/// fn layer(secret: WebhookSecret) -> Result<PortOneWebhookLayer<IdempotencyLayer>, ConfigError> {
///     Ok(PortOneWebhookLayer::new(secret).idempotency(MemoryStore::new(100_000)?))
/// }
/// # let _ = layer;
/// ```
#[derive(Debug, Clone)]
pub struct IdempotencyLayer {
    idempotency: Idempotency,
    verifier: WebhookVerifier,
}

impl IdempotencyLayer {
    /// Makes a layer that claims deliveries which were verified with `verifier`.
    pub(crate) fn new(idempotency: Idempotency, verifier: WebhookVerifier) -> Self {
        Self { idempotency, verifier }
    }
}

impl<S> Layer<S> for IdempotencyLayer {
    type Service = IdempotencyService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        let Self { idempotency, verifier } = self.clone();
        IdempotencyService::new(inner, idempotency, verifier)
    }
}
