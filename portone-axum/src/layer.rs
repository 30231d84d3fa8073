use portone_webhook_core::WebhookVerifier;
use tower_layer::Layer;

use crate::PortOneWebhookService;

/// Lets verified deliveries through, and refuses every other request.
///
/// The [crate documentation](crate) shows it in use.
///
/// It is made from a [`WebhookSecret`](crate::WebhookSecret) or a [`WebhookVerifier`], which exist
/// only when their text was usable, so making it cannot fail:
///
/// ```
/// use portone_axum::{PortOneWebhookLayer, WebhookSecret, WebhookVerifier};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let layer = PortOneWebhookLayer::new(secret);
/// # let _ = layer;
///
/// // While a secret is being replaced
/// let verifier: WebhookVerifier =
///     "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
/// let layer = PortOneWebhookLayer::new(verifier);
/// # let _ = layer;
/// # Ok(())
/// # }
/// ```
///
/// A `&str` is not taken, as it has not been parsed and may be damaged:
///
/// ```compile_fail,E0277
/// portone_axum::PortOneWebhookLayer::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
/// ```
#[derive(Debug, Clone)]
pub struct PortOneWebhookLayer {
    verifier: WebhookVerifier,
}

impl PortOneWebhookLayer {
    /// A layer that verifies with `verifier`.
    pub fn new(verifier: impl Into<WebhookVerifier>) -> Self {
        Self { verifier: verifier.into() }
    }
}

impl<S> Layer<S> for PortOneWebhookLayer {
    type Service = PortOneWebhookService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        PortOneWebhookService::new(inner, self.verifier.clone())
    }
}
