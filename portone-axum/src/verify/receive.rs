use std::{
    error::Error,
    mem,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum_core::BoxError;
use bytes::Bytes;
use http::Request;
use http_body::Frame;
use http_body_util::LengthLimitError;
use pin_project_lite::pin_project;
use portone_webhook_core::{
    Verified, WebhookVerifier,
    adapter::{Observation, PendingDelivery, Refusal},
};
use tokio::time::{Sleep, sleep};

use super::rejection::WebhookRejection;

pin_project! {
    /// A future that buffers the body of a request and verifies it, or reads the rest of a refused body.
    pub(crate) struct Receive<B> {
        pending: PendingDelivery,
        observation: Observation,
        head: Request<()>,
        #[pin]
        body: B,
        // The timeout starts when the body has to be waited for, which is rare.
        timeout: Option<Pin<Box<Sleep>>>,
    }
}

/// A verified delivery.
pub(crate) struct Received {
    /// The request without its body.
    pub(crate) head: Request<()>,
    /// The proof, which has the body.
    pub(crate) proof: Verified<()>,
    pub(crate) observation: Observation,
}

impl Received {
    /// Takes over what a layer has verified, and tells of.
    pub(crate) fn from_layer(head: Request<()>, proof: Verified<()>) -> Self {
        Self { head, proof, observation: Observation::none() }
    }
}

impl<B> Receive<B> {
    /// Checks all that can be checked before the body is read.
    pub(crate) fn begin(verifier: &WebhookVerifier, request: Request<B>) -> Self {
        Self::of(PendingDelivery::begin(verifier, request.headers()), request)
    }

    /// Refuses the request before its body is read.
    pub(crate) fn refused(refusal: Refusal, request: Request<B>) -> Self {
        Self::of(PendingDelivery::refused(refusal), request)
    }

    fn of(pending: PendingDelivery, request: Request<B>) -> Self {
        let (parts, body) = request.into_parts();
        // What is verified already is observed by a layer further out.
        let is_observed = parts.extensions.get::<Verified<()>>().is_some();
        let observation = if is_observed { Observation::none() } else { Observation::begin() };
        let head = Request::from_parts(parts, ());
        Self { pending, observation, head, body, timeout: None }
    }
}

impl<B> Future for Receive<B>
where
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    type Output = Result<Received, WebhookRejection>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();

        let is_read = loop {
            if !this.pending.reads_on() {
                break false;
            }
            match this.body.as_mut().poll_frame(cx).map_ok(Frame::into_data) {
                Poll::Ready(Some(Ok(Ok(piece)))) => this.pending.push(piece),
                Poll::Ready(Some(Ok(Err(_trailers)))) => {}
                Poll::Ready(Some(Err(error))) => {
                    this.pending.refuse(broken_off(error.into()));
                    break false;
                }
                Poll::Ready(None) => break true,
                Poll::Pending => {
                    let start = || Box::pin(sleep(this.pending.read_timeout()));
                    if this.timeout.get_or_insert_with(start).as_mut().poll(cx).is_pending() {
                        return Poll::Pending;
                    }
                    this.pending.refuse(Refusal::ReadTimeout);
                    break false;
                }
            }
        };

        let mut observation = mem::replace(this.observation, Observation::none());
        Poll::Ready(match this.pending.verify() {
            Ok(proof) => {
                observation.verified(&proof);
                Ok(Received { head: mem::take(this.head), proof, observation })
            }
            Err(refusal) => {
                observation.refused(&refusal);
                Err(WebhookRejection::refuse(this.head, refusal, is_read))
            }
        })
    }
}

/// Says why a body broke off. A layer further out may have set a limit as well, which shows as an error of
/// the body.
fn broken_off(error: BoxError) -> Refusal {
    let mut cause: Option<&(dyn Error + 'static)> = Some(&*error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return Refusal::PayloadTooLarge;
        }
        cause = error.source();
    }
    Refusal::IncompleteBody(Arc::from(error))
}
