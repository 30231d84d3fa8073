use std::{
    mem,
    task::{Context, Poll},
};

use axum_core::{BoxError, body::Body, response::IntoResponse, response::Response};
use bytes::Bytes;
use http::Request;
use portone_webhook_core::WebhookVerifier;
use tower_service::Service;

use super::{future::ResponseFuture, receive::Receive};

/// The service that [`PortOneWebhookLayer`](crate::PortOneWebhookLayer) puts around another.
///
/// The inner service gets the request with its body put back, and with the [`Verified<()>`](crate::Verified)
/// in its extensions. A [`WebhookVerifier`] in the extensions is removed, so that a verifier which an
/// extractor finds there is always nearer to the extractor. A refusal is a response and not an error, so the
/// only errors are those of the inner service.
///
/// The service waits for a body with tokio's timer, and panics if there is none: see
/// [`PortOneWebhookLayer`](crate::PortOneWebhookLayer).
///
/// ```
/// use std::convert::Infallible;
/// use axum::{body::Body, http::Request, response::Response};
/// use portone_axum::{PortOneWebhookService, WebhookSecret};
/// use tower::{ServiceExt as _, service_fn};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let echo = service_fn(async |request: Request<Body>| {
///     Ok::<_, Infallible>(Response::new(request.into_body()))
/// });
/// let service = PortOneWebhookService::new(echo, secret);
///
/// let unsigned = Request::post("/webhook").body(Body::empty())?;
/// assert_eq!(service.oneshot(unsigned).await?.status(), 400);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct PortOneWebhookService<S> {
    inner: S,
    verifier: WebhookVerifier,
}

impl<S> PortOneWebhookService<S> {
    /// Makes a service that verifies with `verifier` and passes deliveries on to `inner`.
    pub fn new(inner: S, verifier: impl Into<WebhookVerifier>) -> Self {
        Self { inner, verifier: verifier.into() }
    }
}

impl<S, B> Service<Request<B>> for PortOneWebhookService<S>
where
    S: Service<Request<Body>> + Clone,
    S::Response: IntoResponse,
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = ResponseFuture<S, B>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The service that was polled ready has to be the one that is called. If the request is refused, this
        // service is dropped with the future, together with what it may have reserved.
        let next = self.inner.clone();
        let ready = mem::replace(&mut self.inner, next);
        ResponseFuture::receiving(Receive::begin(&self.verifier, request), ready)
    }
}
