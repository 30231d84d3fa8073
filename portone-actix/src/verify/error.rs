use std::{
    convert::Infallible,
    error::Error,
    fmt, mem,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
};

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError,
    body::{BodySize, MessageBody},
    dev::Payload,
    http::StatusCode,
    web,
};
use portone_webhook_core::{WebhookHeaders, adapter::Refusal};

use crate::response::{json, status};

/// The answer to a request that is refused.
///
/// A middleware further out finds it in the response that is made from it:
///
/// ```
/// use actix_web::{Error, body::MessageBody, dev::ServiceResponse};
/// use portone_actix::WebhookError;
///
/// fn count_refusals<B: MessageBody>(response: &ServiceResponse<B>) {
///     let error = response.response().error().and_then(Error::as_error::<WebhookError>);
///     if let Some(error) = error {
///         eprintln!("{}: {}", error.status(), error.refusal().reason());
///     }
/// }
/// # let _ = count_refusals::<actix_web::body::BoxBody>;
/// ```
///
/// This error is not `Send`, since it holds the unread rest of the request's body, which actix-web keeps on
/// one thread. If that rest were dropped before the answer is written, actix-web would read on for as long as
/// anybody sends. The answer shares the rest with this error. The [`refusal`](Self::refusal) alone is `Send`.
#[derive(Clone)]
pub struct WebhookError {
    refusal: Refusal,
    unread: Rc<Payload>,
}

impl WebhookError {
    /// Makes the answer to a request that is refused, and logs the refusal.
    pub(crate) fn refuse(request: &HttpRequest, refusal: Refusal, unread: Payload) -> Self {
        refusal.log(request.headers().get(WebhookHeaders::ID).map(AsRef::as_ref));
        Self { refusal, unread: Rc::new(unread) }
    }

    /// Returns the reason why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }

    /// Returns the status of the answer.
    pub fn status(&self) -> StatusCode {
        status(self.refusal.http_status())
    }
}

impl ResponseError for WebhookError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        let body =
            RefusalBody { text: self.refusal.body().into(), _unread: Rc::clone(&self.unread) };
        HttpResponseBuilder::new(self.status()).insert_header(json()).body(body)
    }
}

/// The body of the answer, with the unread rest of the request's body.
///
/// actix-web closes the connection after an answer to a request that has not been read in full. But if the
/// rest of a chunked request was dropped by then, actix-web reads on for as long as anybody sends. So the
/// rest is kept until the answer is written.
struct RefusalBody {
    text: web::Bytes,
    _unread: Rc<Payload>,
}

impl MessageBody for RefusalBody {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        self.text.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<web::Bytes, Infallible>>> {
        let text = mem::take(&mut self.text);
        Poll::Ready((!text.is_empty()).then_some(Ok(text)))
    }
}

impl fmt::Debug for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WebhookError").field(&self.refusal).finish()
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl Error for WebhookError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.refusal.source()
    }
}
