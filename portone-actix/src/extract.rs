use std::{
    future::{Ready, ready},
    ops::Deref,
};

use actix_web::{
    FromRequest, HttpMessage as _, HttpRequest, dev::Payload, http::header::CONTENT_LENGTH, web,
};
use futures_util::future::{Either, LocalBoxFuture};
use portone_webhook_core::{Refusal, Verified, Webhook, WebhookVerifier};
use serde::de::DeserializeOwned;

use crate::{WebhookError, receive::receive};

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
/// around the handler, or is verified here, with the [`WebhookVerifier`] in the `app_data`: one that
/// stands there bare, else one in a `web::Data`. In both cases the bytes that were signed are the
/// bytes that are decoded, whatever a middleware in between has done to the request's body.
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
/// Behind the middleware, a handler can take the body in several ways at once. Without it, this is the
/// one argument that takes the body: a second one finds nothing.
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
    type Future = Either<
        Ready<Result<Self, WebhookError>>,
        LocalBoxFuture<'static, Result<Self, WebhookError>>,
    >;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let proof = request.extensions().get::<Verified<()>>().cloned();
        if let Some(proof) = proof {
            return Either::Left(ready(decode(proof, request)));
        }
        let payload = payload.take();
        let verifier = match verifier(request) {
            Some(_) if matches!(payload, Payload::None) && has_body(request) => {
                Err(Refusal::BodyTaken)
            }
            Some(verifier) => Ok(verifier.clone()),
            None => Err(Refusal::VerifierNotConfigured),
        };
        match verifier {
            Ok(verifier) => {
                let request = request.clone();
                Either::Right(Box::pin(async move {
                    decode(receive(&verifier, &request, payload).await?, &request)
                }))
            }
            Err(refusal) => {
                Either::Left(ready(Err(WebhookError::refuse(request, refusal, payload))))
            }
        }
    }
}

fn verifier(request: &HttpRequest) -> Option<&WebhookVerifier> {
    request.app_data::<WebhookVerifier>().or_else(|| {
        let shared = request.app_data::<web::Data<WebhookVerifier>>()?;
        Some(shared.as_ref())
    })
}

/// Whether the request came with a body.
fn has_body(request: &HttpRequest) -> bool {
    let length = request.headers().get(CONTENT_LENGTH);
    request.chunked().unwrap_or(false) || length.is_some_and(|length| length != "0")
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
