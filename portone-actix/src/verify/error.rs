use std::{
    cell::Cell,
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
use portone_webhook_core::{Refusal, WebhookHeaders};

use crate::confirm::{json, status};

/// The answer to a request that is refused.
///
/// A middleware further out finds it in the response that it turns into:
///
/// ```
/// use actix_web::{Error, body::MessageBody, dev::ServiceResponse};
/// use portone_actix::WebhookError;
///
/// fn count_refusals<B: MessageBody>(response: &ServiceResponse<B>) {
///     let error = response.response().error().and_then(Error::as_error::<WebhookError>);
///     if let Some(error) = error {
///         eprintln!("refused: {}", error.refusal().reason());
///     }
/// }
/// # let _ = count_refusals::<actix_web::body::BoxBody>;
/// ```
#[derive(Clone)]
pub struct WebhookError {
    refusal: Refusal,
    /// What is left of the request's body, until there is a response to go with.
    unread: Rc<Cell<Option<Payload>>>,
}

impl WebhookError {
    /// Refuses the request, and logs that.
    pub(crate) fn refuse(request: &HttpRequest, refusal: Refusal, unread: Payload) -> Self {
        refusal.log(request.headers().get(WebhookHeaders::ID).map(AsRef::as_ref));
        Self { refusal, unread: Rc::new(Cell::new(Some(unread))) }
    }

    /// Why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }
}

impl ResponseError for WebhookError {
    fn status_code(&self) -> StatusCode {
        status(self.refusal.status())
    }

    fn error_response(&self) -> HttpResponse {
        let body = RefusalBody {
            text: self.refusal.body().into(),
            _unread: self.unread.take().unwrap_or(Payload::None),
        };
        HttpResponseBuilder::new(self.status_code()).insert_header(json()).body(body)
    }
}

/// The body of the answer, with what is left of the request's.
///
/// actix-web closes the connection after an answer to a request that has not been read in full. But
/// it reads on for as long as anybody sends, if the rest of a chunked request has been dropped by
/// then. So the rest is kept until the answer is written.
struct RefusalBody {
    text: web::Bytes,
    _unread: Payload,
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
