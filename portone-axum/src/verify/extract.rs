use std::ops::Deref;

use axum_core::extract::{FromRef, FromRequest, Request};
use portone_webhook_core::{
    Verified, Webhook, WebhookVerifier,
    adapter::{Refusal, verify_again},
};
use serde::de::DeserializeOwned;

use super::{
    receive::{Receive, Received},
    rejection::WebhookRejection,
};

/// A handler's argument with a delivery that is PortOne's, decoded to a `T`.
///
/// `T` is [`Webhook`] by default, and may be any type that serde decodes. The [`Verified`] inside can only be
/// made by verifying, and this type dereferences to it:
///
/// ```
/// use portone_axum::VerifiedWebhook;
///
/// async fn on_webhook(delivery: VerifiedWebhook) {
///     println!("{} {}", delivery.id(), delivery.payload().type_name());
/// }
/// # let _ = on_webhook;
/// ```
///
/// The delivery was verified by a [`PortOneWebhookLayer`](crate::PortOneWebhookLayer) around the handler, or
/// is verified by this extractor, with the [`WebhookVerifier`] in the request's extensions. The verifier that
/// is nearer to the handler decides: with an `Extension(verifier)` inside a layer, a delivery has to pass
/// both. In both cases the bytes that were signed are the bytes that are decoded, whatever a layer in between
/// has done to the request's body.
///
/// If this extractor verifies the delivery, it needs tokio's timer, as the layer does.
///
/// [`VerifiedWebhookFromState`] takes the verifier from the router's state.
///
/// # Rejection
///
/// The rejection is a [`WebhookRejection`], which answers as [`Refusal`] says. To answer in another way, look
/// for the rejection in a layer further out. A handler can take `Result<VerifiedWebhook, WebhookRejection>`,
/// but behind the [`PortOneWebhookLayer`](crate::PortOneWebhookLayer) it gets only the rejection of a body
/// that is not a `T`.
///
/// # Without decoding
///
/// [`VerifiedWebhook<()>`](Self) takes any body and leaves it as it is:
/// [`raw`](Verified::raw) has its bytes.
#[derive(Debug, Clone)]
pub struct VerifiedWebhook<T = Webhook>(pub Verified<T>);

impl<T, S> FromRequest<S> for VerifiedWebhook<T>
where
    T: DeserializeOwned + 'static,
    S: Send + Sync,
{
    type Rejection = WebhookRejection;

    async fn from_request(mut request: Request, _state: &S) -> Result<Self, WebhookRejection> {
        // The layer removes every verifier from further out. So a verifier that is there is nearer than the
        // layer.
        let verifier = request.extensions_mut().remove::<WebhookVerifier>();
        extract(request, verifier.as_ref()).await.map(Self)
    }
}

/// A handler's argument like [`VerifiedWebhook`], with the [`WebhookVerifier`] from the router's state.
///
/// The state has to provide the verifier by [`FromRef`]. Behind a
/// [`PortOneWebhookLayer`](crate::PortOneWebhookLayer), a delivery has to pass both verifiers.
///
/// ```
/// use axum::{Router, extract::FromRef, routing::post};
/// use portone_axum::testing::{Delivery, ToRequest as _};
/// use portone_axum::{VerifiedWebhookFromState, WebhookSecret, WebhookVerifier};
/// use tower::ServiceExt as _;
///
/// #[derive(Clone)]
/// struct Shop {
///     verifier: WebhookVerifier,
/// }
///
/// impl FromRef<Shop> for WebhookVerifier {
///     fn from_ref(shop: &Shop) -> Self {
///         shop.verifier.clone()
///     }
/// }
///
/// async fn on_webhook(VerifiedWebhookFromState(delivery): VerifiedWebhookFromState<()>) -> String {
///     delivery.id().to_string()
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let shop = Shop { verifier: secret.clone().into() };
/// let app: Router = Router::new().route("/webhook", post(on_webhook)).with_state(shop);
///
/// let delivery = Delivery::of_body("{}");
/// let good = delivery.signed_with(&secret).to_request("/webhook");
/// assert_eq!(app.clone().oneshot(good).await?.status(), 200);
/// let forged = delivery.signed_with_wrong_secret().to_request("/webhook");
/// assert_eq!(app.oneshot(forged).await?.status(), 400);
/// # Ok(())
/// # }
/// ```
///
/// # Rejection
///
/// The rejection is a [`WebhookRejection`], which answers as [`Refusal`] says.
#[derive(Debug, Clone)]
pub struct VerifiedWebhookFromState<T = Webhook>(pub Verified<T>);

impl<T, S> FromRequest<S> for VerifiedWebhookFromState<T>
where
    T: DeserializeOwned + 'static,
    S: Send + Sync,
    WebhookVerifier: FromRef<S>,
{
    type Rejection = WebhookRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebhookRejection> {
        extract(request, Some(&WebhookVerifier::from_ref(state))).await.map(Self)
    }
}

async fn extract<T>(
    mut request: Request,
    verifier: Option<&WebhookVerifier>,
) -> Result<Verified<T>, WebhookRejection>
where
    T: DeserializeOwned + 'static,
{
    let proof = request.extensions_mut().remove::<Verified<()>>();
    let Received { head, proof, observation } = match (verifier, proof) {
        // The layer has verified these bytes, and now the verifier nearer to the handler decides.
        (Some(verifier), Some(proof)) => {
            let head = request.map(|_| ());
            match verify_again(verifier, head.headers(), &proof) {
                Ok(proof) => Received::from_layer(head, proof),
                Err(refusal) => return Err(WebhookRejection::refuse(&head, refusal, true)),
            }
        }
        (Some(verifier), None) => Receive::begin(verifier, request).await?,
        (None, Some(proof)) => Received::from_layer(request.map(|_| ()), proof),
        (None, None) => Receive::refused(Refusal::VerifierNotConfigured, request).await?,
    };
    match proof.decode() {
        Ok(decoded) => {
            observation.passed_on();
            Ok(decoded)
        }
        Err(error) => {
            let refusal = Refusal::from(error);
            observation.refused(&refusal);
            Err(WebhookRejection::refuse(&head, refusal, true))
        }
    }
}

impl<T> Deref for VerifiedWebhook<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.0
    }
}

impl<T> Deref for VerifiedWebhookFromState<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.0
    }
}
