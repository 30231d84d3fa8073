use std::{error::Error, fmt};

use axum_core::response::{IntoResponse, Response};
use http::{HeaderValue, Request, StatusCode, Version, header::CONNECTION};
use portone_webhook_core::{WebhookHeaders, adapter::Refusal};

use crate::response::{json, status};

/// The answer to a request that is refused.
///
/// It is also in the extensions of the response that it turns into, where a layer further out finds
/// it:
///
/// ```
/// use axum::{middleware::map_response, response::Response};
/// use portone_axum::WebhookRejection;
///
/// async fn count_refusals(response: Response) -> Response {
///     if let Some(rejection) = response.extensions().get::<WebhookRejection>() {
///         eprintln!("{}: {}", rejection.status(), rejection.refusal().reason());
///     }
///     response
/// }
/// # let _: axum::Router = axum::Router::new().layer(map_response(count_refusals));
/// ```
#[derive(Debug, Clone)]
pub struct WebhookRejection {
    refusal: Refusal,
    /// Of the connection, over HTTP/1.
    closes: bool,
}

impl WebhookRejection {
    /// Refuses the request, and logs that. What is left of a body that is not read stands in the way of the
    /// next request on the connection.
    pub(crate) fn refuse<B>(request: &Request<B>, refusal: Refusal, is_read: bool) -> Self {
        refusal.log(request.headers().get(WebhookHeaders::ID).map(AsRef::as_ref));
        let closes = !is_read && request.version() < Version::HTTP_2;
        Self { refusal, closes }
    }

    /// Why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        status(self.refusal.http_status())
    }
}

impl IntoResponse for WebhookRejection {
    fn into_response(self) -> Response {
        let mut response = json(self.status(), self.refusal.body());
        if self.closes {
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl fmt::Display for WebhookRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl Error for WebhookRejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.refusal.source()
    }
}
