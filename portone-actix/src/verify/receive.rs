use std::{
    error::Error,
    fmt, io,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
};

use actix_web::{
    HttpMessage as _, HttpRequest,
    dev::Payload,
    error::PayloadError,
    http::{Version, header::CONTENT_LENGTH},
    rt::time::sleep,
    web,
};
use futures_util::{
    Stream, StreamExt as _,
    future::{Either, select},
};
use portone_webhook_core::{
    Verified, WebhookVerifier,
    adapter::{Observation, PendingDelivery, Refusal},
};

use super::error::WebhookError;

/// Checks all that can be checked before the body is read.
pub(crate) fn begin(
    verifier: &WebhookVerifier,
    request: &HttpRequest,
    payload: &Payload,
) -> PendingDelivery {
    match payload {
        Payload::None if has_body(request) => PendingDelivery::refused(Refusal::BodyTaken),
        _ => PendingDelivery::begin(verifier, request.headers()),
    }
}

/// Says whether the request came with a payload. Over HTTP/2, every request has one until something takes it.
fn has_body(request: &HttpRequest) -> bool {
    let length = request.headers().get(CONTENT_LENGTH);
    request.version() >= Version::HTTP_2
        || request.chunked().unwrap_or(false)
        || length.is_some_and(|length| length.as_bytes().iter().any(|digit| *digit != b'0'))
}

/// Buffers the body and verifies it, or reads the rest of a refused body.
///
/// It reads the payload itself, and not through `web::Bytes`, which would decompress the body.
pub(crate) async fn receive(
    mut pending: PendingDelivery,
    request: &HttpRequest,
    mut payload: Payload,
    mut observation: Observation,
) -> Result<(Verified<()>, Observation), WebhookError> {
    // The timeout starts when the body is waited for, as every body over a socket is. The timer is boxed, so
    // that it takes no room before.
    let read_timeout = pending.read_timeout();
    let timeout = pin!(async move { Box::pin(sleep(read_timeout)).await });
    let body = pin!(async {
        while pending.reads_on() {
            match payload.next().await {
                Some(Ok(piece)) => pending.push(piece),
                Some(Err(error)) => return pending.refuse(broken_off(error)),
                None => return,
            }
        }
    });
    if let Either::Right(_) = select(body, timeout).await {
        pending.refuse(Refusal::ReadTimeout);
    }
    match pending.verify() {
        Ok(proof) => {
            observation.verified(&proof);
            Ok((proof, observation))
        }
        Err(refusal) => {
            observation.refused(&refusal);
            Err(WebhookError::refuse(request, refusal, payload))
        }
    }
}

/// Says why a body broke off. A middleware further out may have set a limit as well.
fn broken_off(error: PayloadError) -> Refusal {
    match error {
        PayloadError::Overflow => Refusal::PayloadTooLarge,
        PayloadError::Io(error) if error.get_ref().is_some_and(|error| error.is::<Taken>()) => {
            Refusal::BodyTaken
        }
        error => Refusal::IncompleteBody(Arc::new(error)),
    }
}

/// The payload that stands in place of a body that is being verified. Another argument of the handler gets an
/// error from it, where an empty body would look like one that was sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken;

impl Taken {
    pub(crate) fn payload(self) -> Payload {
        // A type without a size is boxed without an allocation.
        Payload::Stream { payload: Box::pin(self) }
    }
}

impl Stream for Taken {
    type Item = Result<web::Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // actix-web answers with status 400 and the text of this error, so the refusal is only logged here.
        Refusal::BodyTaken.log(None);
        Poll::Ready(Some(Err(PayloadError::Io(io::Error::other(*self)))))
    }
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the body was taken to verify a webhook; \
             with PortOneWebhookMiddleware around the handler it can be taken again",
        )
    }
}

impl Error for Taken {}
