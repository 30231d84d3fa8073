use std::{mem, ops::Deref};

use actix_web::{FromRequest, HttpMessage as _, HttpRequest, dev::Payload};
use portone_webhook_core::{
    Verified, Webhook, WebhookVerifier,
    adapter::{PendingDelivery, Refusal, verify_again},
};
use serde::de::DeserializeOwned;

use super::{
    error::WebhookError,
    future::ExtractFuture,
    nearer,
    receive::{Taken, begin, receive},
};

/// A handler's argument: a delivery that is PortOne's, decoded to a `T`.
///
/// `T` is [`Webhook`] unless named, and may be any type that serde decodes. The [`Verified`] inside can
/// only be made by verifying; this dereferences to it:
///
/// ```
/// use portone_actix::VerifiedWebhook;
///
/// async fn on_webhook(delivery: VerifiedWebhook) -> String {
///     format!("{} {}", delivery.id(), delivery.payload().type_name())
/// }
/// # let _ = on_webhook;
/// ```
///
/// The delivery was verified by a [`PortOneWebhookMiddleware`](crate::PortOneWebhookMiddleware)
/// around the handler, or is verified here, with the [`WebhookVerifier`] in the `app_data`, be it bare or in
/// a `web::Data`. In both cases the bytes that were signed are the bytes that are decoded, whatever a
/// middleware in between has done to the request's body.
///
/// The verifier that is nearest to the handler decides: with one in the `app_data` of a scope or resource
/// inside of the one that the middleware is on, a delivery has to pass both. One on the same `App`, scope or
/// resource as the middleware counts as further out, and does not decide. Where there is one bare and
/// another one in a `web::Data`, a delivery has to pass both.
///
/// # Errors
///
/// [`WebhookError`], which answers as [`Refusal`] says. To answer yourself, look for it in a middleware
/// further out; a handler can take `Result<VerifiedWebhook, WebhookError>`, but behind the
/// [`PortOneWebhookMiddleware`](crate::PortOneWebhookMiddleware) it meets no error but that of a body
/// that is not a `T`.
///
/// Do not take `Option<VerifiedWebhook>`: it compiles, as actix-web has it for every extractor, and
/// turns a forgery into a `None` like any other. `Either` reads the body by itself, decompressed and
/// before any check, so take it behind the middleware only.
///
/// # Other arguments
///
/// Behind the middleware, this puts the body back for the argument after it, so a handler can take
/// `(Json<_>, VerifiedWebhook, Bytes)`. What follows another extractor of actix-web directly finds an empty
/// body there, as anywhere. Without the middleware, this is the one argument that takes the body: to any other,
/// actix-web answers 400 and that the body was taken, which is logged as well.
///
/// # Without decoding
///
/// [`VerifiedWebhook<()>`](Self) takes any body and leaves it as it is:
/// [`raw`](Verified::raw) has its bytes.
#[derive(Debug, Clone)]
pub struct VerifiedWebhook<T = Webhook>(pub Verified<T>);

impl<T> FromRequest for VerifiedWebhook<T>
where
    T: DeserializeOwned + 'static,
{
    type Error = WebhookError;
    type Future = ExtractFuture<Result<Self, WebhookError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let proof = request.extensions().get::<Verified<()>>().cloned();
        if let Some(proof) = proof {
            // For the next argument, as the one before may have taken it
            *payload = Payload::from(proof.raw().clone());
            let verified = verify_by_all(proof, request, &nearer::than_the_middleware(request));
            return ExtractFuture::ready(verified.and_then(|proof| decode(proof, request)));
        }
        let payload = mem::replace(payload, Taken.payload());
        let verifiers = nearer::all(request).map(|verifier| verifier.cloned());
        let pending = match verifiers.iter().flatten().next() {
            Some(verifier) => begin(verifier, request, &payload),
            None => PendingDelivery::refused(Refusal::VerifierNotConfigured),
        };
        let request = request.clone();
        ExtractFuture::receiving(async move {
            let proof = receive(pending, &request, payload).await?;
            let others: Vec<_> = verifiers.iter().flatten().skip(1).collect();
            decode(verify_by_all(proof, &request, &others)?, &request)
        })
    }
}

/// Verifies the bytes of a proof with other verifiers. The proof of the last one stands.
fn verify_by_all(
    proof: Verified<()>,
    request: &HttpRequest,
    verifiers: &[&WebhookVerifier],
) -> Result<Verified<()>, WebhookError> {
    verifiers.iter().try_fold(proof, |proof, verifier| {
        verify_again(verifier, request.headers(), &proof)
            .map_err(|refusal| WebhookError::refuse(request, refusal, Payload::None))
    })
}

fn decode<T>(proof: Verified<()>, request: &HttpRequest) -> Result<VerifiedWebhook<T>, WebhookError>
where
    T: DeserializeOwned + 'static,
{
    let decoded = proof.decode().map(VerifiedWebhook);
    decoded.map_err(|error| WebhookError::refuse(request, error.into(), Payload::None))
}

impl<T> Deref for VerifiedWebhook<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.0
    }
}
