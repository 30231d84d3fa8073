use std::{
    error::Error,
    mem,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use axum_core::BoxError;
use bytes::Bytes;
use http::{Request, header::CONTENT_LENGTH};
use http_body::Frame;
use http_body_util::LengthLimitError;
use pin_project_lite::pin_project;
use portone_webhook_core::{
    BodyBuffer, Refusal, Verified, WebhookHeaders, WebhookVerifier, unix_now,
};

use crate::WebhookRejection;

pin_project! {
    /// Buffers the body of a request with good headers, then verifies it.
    pub(crate) struct Receive<B> {
        verifier: WebhookVerifier,
        head: Request<()>,
        begun: u64,
        buffer: BodyBuffer,
        #[pin]
        body: B,
    }
}

impl<B> Receive<B> {
    /// Checks all that can be checked before the body is read.
    pub(crate) fn begin(
        verifier: &WebhookVerifier,
        request: Request<B>,
    ) -> Result<Self, WebhookRejection> {
        let now = unix_now();
        let headers = request.headers();
        let checked = WebhookHeaders::parse(headers)
            .and_then(|webhook| verifier.check_timestamp(&webhook, now))
            .map_err(Refusal::from)
            .and_then(|()| {
                let content_length = headers.get(CONTENT_LENGTH).map(AsRef::as_ref);
                BodyBuffer::new(verifier.max_body(), content_length)
            });
        match checked {
            Ok(buffer) => {
                let (parts, body) = request.into_parts();
                let head = Request::from_parts(parts, ());
                Ok(Self { verifier: verifier.clone(), head, begun: now, buffer, body })
            }
            Err(refusal) => Err(WebhookRejection::new(refusal, headers)),
        }
    }
}

impl<B> Future for Receive<B>
where
    B: http_body::Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    /// The request without its body, and the proof, which has it.
    type Output = Result<(Request<()>, Verified<()>), WebhookRejection>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();

        while let Some(frame) = ready!(this.body.as_mut().poll_frame(cx)) {
            let pushed = match frame.map(Frame::into_data) {
                Ok(Ok(piece)) => this.buffer.push(piece),
                Ok(Err(_trailers)) => Ok(()),
                Err(error) => Err(broken_off(error.into())),
            };
            if let Err(refusal) = pushed {
                return Poll::Ready(Err(WebhookRejection::new(refusal, this.head.headers())));
            }
        }

        // The headers are read once more, as nothing here can borrow from `head`. The clock is not,
        // so they pass again.
        let body = this.buffer.take();
        let verified = WebhookHeaders::parse(this.head.headers())
            .and_then(|headers| this.verifier.verify_at(headers, body, *this.begun));
        Poll::Ready(match verified {
            Ok(proof) => Ok((mem::take(this.head), proof)),
            Err(error) => Err(WebhookRejection::new(error.into(), this.head.headers())),
        })
    }
}

/// A layer further out may have set a limit as well, which shows as an error of the body.
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
