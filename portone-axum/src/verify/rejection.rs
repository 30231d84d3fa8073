use std::{error::Error, fmt};

use axum_core::response::{IntoResponse, Response};
use http::{HeaderValue, Request, StatusCode, Version, header::CONNECTION};
use portone_webhook_core::{WebhookHeaders, adapter::Refusal};

use crate::response::{json, status};

/// The answer to a request that is refused.
///
/// It is also in the extensions of the response that is made from it, where a layer further out finds it:
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
    /// The answer closes the connection, which only HTTP/1 needs.
    closes: bool,
}

impl WebhookRejection {
    /// Makes the answer to a request that is refused, and logs the refusal. Over HTTP/1, the unread rest of a
    /// body stands in the way of the next request on the connection, so the connection is closed.
    pub(crate) fn refuse<B>(request: &Request<B>, refusal: Refusal, is_read: bool) -> Self {
        refusal.log(request.headers().get(WebhookHeaders::ID).map(AsRef::as_ref));
        let closes = !is_read && request.version() < Version::HTTP_2;
        Self { refusal, closes }
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
