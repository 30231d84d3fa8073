use std::{error::Error, fmt};

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError,
    http::{StatusCode, header::ContentType},
};
use portone_webhook_core::{Refusal, WebhookHeaders};

use crate::confirm::status;

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
#[derive(Debug, Clone)]
pub struct WebhookError(Refusal);

impl WebhookError {
    /// Refuses the request, and logs that.
    pub(crate) fn refuse(request: &HttpRequest, refusal: Refusal) -> Self {
        refusal.log(request.headers().get(WebhookHeaders::ID).map(AsRef::as_ref));
        Self(refusal)
    }

    /// Why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.0
    }
}

impl ResponseError for WebhookError {
    fn status_code(&self) -> StatusCode {
        status(self.0.status())
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status_code());
        if self.0.leaves_body_unread() {
            response.force_close();
        }
        response.content_type(ContentType::json()).body(self.0.body())
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for WebhookError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
