use std::{mem, ops::Deref};

use actix_web::{FromRequest, HttpMessage as _, HttpRequest, dev::Payload};
use portone_webhook_core::{
    Verified, Webhook, WebhookVerifier,
    adapter::{Observation, PendingDelivery, Refusal, verify_again},
};
use serde::de::DeserializeOwned;

use super::{
    error::WebhookError,
    future::ExtractFuture,
    nearer,
    receive::{Taken, begin, receive},
};

/// A handler's argument with a delivery that is PortOne's, decoded to a `T`.
///
/// `T` is [`Webhook`] by default, and may be any type that serde decodes. The [`Verified`] inside can only be
/// made by verifying, and this type dereferences to it:
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
/// The delivery was verified by a [`PortOneWebhookMiddleware`](crate::PortOneWebhookMiddleware) around the
/// handler, or is verified by this extractor, with the [`WebhookVerifier`] in the `app_data`, bare or in a
/// `web::Data`. In both cases the bytes that were signed are the bytes that are decoded, whatever a
/// middleware in between has done to the request's body.
///
/// The verifier that is nearest to the handler decides. If there is one in the `app_data` of a scope or
/// resource inside the one that has the middleware, a delivery has to pass both. A verifier on the same
/// `App`, scope or resource as the middleware counts as further out, and does not decide. If there is one
/// bare verifier and another one in a `web::Data`, a delivery has to pass both.
///
/// # Errors
///
/// The error is a [`WebhookError`], which answers as [`Refusal`] says. To answer in another way, look for the
/// error in a middleware further out. A handler can take `Result<VerifiedWebhook, WebhookError>`, but behind
/// the [`PortOneWebhookMiddleware`](crate::PortOneWebhookMiddleware) it gets only the error of a body that is
/// not a `T`.
///
/// Do not take `Option<VerifiedWebhook>`. It compiles, since actix-web has it for every extractor, and turns
/// a forgery into a `None` like any other error. `Either` reads the body by itself, decompressed and before
/// any check, so take it behind the middleware only.
///
/// # Other arguments
///
/// Behind the middleware, this extractor puts the body back for the next argument, so a handler can take
/// `(Json<_>, VerifiedWebhook, Bytes)`. An argument that directly follows another extractor of actix-web
/// finds an empty body, as in any handler. Without the middleware, this has to be the only argument that
/// takes the body. actix-web answers any other one with 400 and the text that the body was taken, which is
/// logged as well.
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
            // The previous argument may have taken the body, so it is put back for the next argument.
            *payload = Payload::from(proof.raw().clone());
            let verified = verify_by_all(proof, request, &nearer::inside_the_middleware(request));
            return ExtractFuture::ready(verified.and_then(|proof| decode(proof, request)));
        }
        let payload = mem::replace(payload, Taken.payload());
        let verifiers = nearer::in_app_data(request).map(|verifier| verifier.cloned());
        let pending = match verifiers.iter().flatten().next() {
            Some(verifier) => begin(verifier, request, &payload),
            None => PendingDelivery::refused(Refusal::VerifierNotConfigured),
        };
        let request = request.clone();
        let observation = Observation::begin();
        ExtractFuture::receiving(async move {
            let (proof, observation) = receive(pending, &request, payload, observation).await?;
            let others: Vec<_> = verifiers.iter().flatten().skip(1).collect();
            let extracted =
                verify_by_all(proof, &request, &others).and_then(|proof| decode(proof, &request));
            match &extracted {
                Ok(_) => observation.passed_on(),
                Err(error) => observation.refused(error.refusal()),
            }
            extracted
        })
    }
}

/// Verifies the bytes of a proof with other verifiers, and returns the proof of the last one.
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
