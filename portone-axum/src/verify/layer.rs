use portone_webhook_core::WebhookVerifier;
use tower_layer::{Identity, Layer};

use super::service::PortOneWebhookService;

/// A layer that lets verified deliveries through and refuses every other request.
///
/// The [crate documentation](crate) shows it in use.
///
/// It is made from a [`WebhookSecret`](crate::WebhookSecret) or a [`WebhookVerifier`], which exist only if
/// their text was usable, so making it cannot fail:
///
/// ```
/// use portone_axum::{PortOneWebhookLayer, WebhookSecret, WebhookVerifier};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let layer = PortOneWebhookLayer::new(secret);
/// # let _ = layer;
///
/// // While a secret is being replaced, the verifier has both.
/// let verifier: WebhookVerifier =
///     "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
/// let layer = PortOneWebhookLayer::new(verifier);
/// # let _ = layer;
/// # Ok(())
/// # }
/// ```
///
/// The verifier sets how old, how large and how slow a delivery may be: see
/// [`tolerance`](WebhookVerifier::tolerance), [`body_limit`](WebhookVerifier::body_limit),
/// [`drain_limit`](WebhookVerifier::drain_limit) and [`read_timeout`](WebhookVerifier::read_timeout). The
/// timeout needs tokio with its timer enabled, as it is under `axum::serve` and `#[tokio::main]`. Without the
/// timer, the service panics when it has to wait for a body.
///
/// A `&str` is not taken, as it has not been parsed and may be damaged:
///
/// ```compile_fail,E0277
/// portone_axum::PortOneWebhookLayer::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
/// ```
///
/// `L` is a layer between the verification and the service: none, or the one that
#[cfg_attr(feature = "idempotency", doc = "[`idempotency`](Self::idempotency) puts there.")]
#[cfg_attr(not(feature = "idempotency"), doc = "the feature `idempotency` puts there.")]
#[derive(Debug, Clone)]
pub struct PortOneWebhookLayer<L = Identity> {
    verifier: WebhookVerifier,
    inner: L,
}

impl PortOneWebhookLayer {
    /// Makes a layer that verifies with `verifier`.
    ///
    /// ```
    /// use axum::{Router, routing::post};
    /// use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookSecret};
    /// # use axum::{body::Body, http::Request};
    /// # use tower::ServiceExt as _;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let webhooks = Router::new()
    ///     .route("/portone", post(async |_: VerifiedWebhook| "handled"))
    ///     .layer(PortOneWebhookLayer::new(secret));
    /// let shop: Router = Router::new().route("/", post("not protected")).nest("/webhooks", webhooks);
    ///
    /// let unsigned = |path| Request::post(path).body(Body::empty());
    /// assert_eq!(shop.clone().oneshot(unsigned("/webhooks/portone")?).await?.status(), 400);
    /// assert_eq!(shop.oneshot(unsigned("/")?).await?.status(), 200);
    /// # Ok(())
    /// # }
    /// ```
    pub fn new(verifier: impl Into<WebhookVerifier>) -> Self {
        Self { verifier: verifier.into(), inner: Identity::new() }
    }

    /// Runs the handler once for each delivery, with the store of `idempotency`.
    ///
    /// The result has another type, `PortOneWebhookLayer<IdempotencyLayer>`, which matters to those who keep
    /// the layer in a field. A service behind it has to be `Send + 'static`, which it need not be without
    /// idempotency.
    ///
    /// `idempotency` is an [`Idempotency`](portone_webhook_idempotency::Idempotency), or a store to make one
    /// from. A delivery that was handled before, or is being handled, is answered as
    /// [`ClaimRefusal`](portone_webhook_idempotency::ClaimRefusal) says. Two deliveries are the same if they
    /// have the same id, the same route and the same oldest secret of the verifier. If the `Idempotency` has
    /// a [namespace](portone_webhook_idempotency::Idempotency::namespace), the namespace decides in place of
    /// the route and the secret. A confirm question is always handled:
    /// [`Verified::is_confirm`](portone_webhook_core::Verified::is_confirm) says why.
    ///
    /// A handler that has begun runs to its end, even if the client hangs up: it then goes on in a task of its
    /// own. Call [`Idempotency::drain`](portone_webhook_idempotency::Idempotency::drain) after the server's
    /// graceful shutdown. A handler cannot rely on a task-local variable that a layer further out sets, since
    /// the variable is gone once the client has hung up. Transactions have to be committed inside the handler,
    /// and not by a layer around this one.
    ///
    /// ```
    /// use std::time::Duration;
    /// use axum::{Router, routing::post};
    /// use portone_axum::testing::{Delivery, ToRequest as _};
    /// use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookSecret};
    /// use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
    /// use tower::ServiceExt as _;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// let store = MemoryStore::new(100_000)?;
    /// let idempotency = Idempotency::new(store).lease(Duration::from_secs(120))?;
    /// let layer = PortOneWebhookLayer::new(secret.clone()).idempotency(idempotency.clone());
    /// let app: Router = Router::new()
    ///     .route("/webhook", post(async |_: VerifiedWebhook<()>| "handled"))
    ///     .layer(layer);
    ///
    /// // PortOne sends it twice.
    /// let [first, again] = Delivery::of_body("{}").signed_with(&secret).duplicated();
    /// let (first, again) = (first.to_request("/webhook"), again.to_request("/webhook"));
    /// assert_eq!(app.clone().oneshot(first).await?.headers().get(ClaimRefusal::REPLAYED), None);
    /// assert_eq!(app.oneshot(again).await?.headers()[ClaimRefusal::REPLAYED], "true");
    ///
    /// // The program calls this after the server's graceful shutdown.
    /// idempotency.drain().await;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "idempotency")]
    pub fn idempotency(
        self,
        idempotency: impl Into<portone_webhook_idempotency::Idempotency>,
    ) -> PortOneWebhookLayer<crate::IdempotencyLayer> {
        let inner = crate::IdempotencyLayer::new(idempotency.into(), self.verifier.clone());
        PortOneWebhookLayer { verifier: self.verifier, inner }
    }
}

impl<S, L: Layer<S>> Layer<S> for PortOneWebhookLayer<L> {
    type Service = PortOneWebhookService<L::Service>;

    fn layer(&self, service: S) -> Self::Service {
        PortOneWebhookService::new(self.inner.layer(service), self.verifier.clone())
    }
}
