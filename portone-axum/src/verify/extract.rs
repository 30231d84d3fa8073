use std::ops::Deref;

use axum_core::extract::{FromRequest, Request};
use portone_webhook_core::{Refusal, Verified, Webhook, WebhookHeaders, WebhookVerifier};
use serde::de::DeserializeOwned;

use super::{receive::Receive, rejection::WebhookRejection};

/// A handler's argument: a delivery that is PortOne's, decoded to a `T`.
///
/// `T` is [`Webhook`] unless named, and may be any type that serde decodes. The [`Verified`] inside can
/// only be made by verifying; this dereferences to it:
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
/// The delivery was verified by a [`PortOneWebhookLayer`](crate::PortOneWebhookLayer) around the
/// handler, or is verified here, with the [`WebhookVerifier`] in the request's extensions. The one that is
/// nearer to the handler decides: with an `Extension(verifier)` inside of a layer, a delivery has to pass
/// both. In both cases the bytes that were signed are the bytes that are decoded, whatever a layer in between has
/// done to the request's body.
///
/// Where the verification is made here, it needs tokio's timer, as the layer does.
///
/// # Rejection
///
/// [`WebhookRejection`], which answers as [`Refusal`] says. To answer yourself, look for it in a layer
/// further out; a handler can take `Result<VerifiedWebhook, WebhookRejection>`, but behind the
/// [`PortOneWebhookLayer`](crate::PortOneWebhookLayer) it meets no rejection but that of a body that is
/// not a `T`.
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
        let extensions = request.extensions_mut();
        let proof = extensions.remove::<Verified<()>>();
        let (head, proof) = match (extensions.remove::<WebhookVerifier>(), proof) {
            // The layer leaves no verifier behind from further out. So this one is nearer than the layer, and
            // it decides; what the layer has verified are the bytes.
            (Some(verifier), Some(proof)) => {
                let head = request.map(|_| ());
                let verified = WebhookHeaders::parse(head.headers())
                    .and_then(|headers| verifier.verify(headers, proof.raw().clone()));
                match verified {
                    Ok(proof) => (head, proof),
                    Err(error) => return Err(WebhookRejection::refuse(&head, error.into(), true)),
                }
            }
            (Some(verifier), None) => Receive::begin(&verifier, request).await?,
            (None, Some(proof)) => (request.map(|_| ()), proof),
            (None, None) => Receive::refused(Refusal::VerifierNotConfigured, request).await?,
        };
        match proof.decode() {
            Ok(delivery) => Ok(Self(delivery)),
            Err(error) => Err(WebhookRejection::refuse(&head, error.into(), true)),
        }
    }
}

impl<T> Deref for VerifiedWebhook<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.0
    }
}
