use std::{error::Error, fmt};

use axum_core::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use portone_webhook_core::{Refusal, WebhookHeaders};

/// The answer to a request that is refused.
///
/// It also stands in the extensions of the response that it turns into, where a layer further out
/// finds it:
///
/// ```
/// use axum::{middleware::map_response, response::Response};
/// use portone_axum::WebhookRejection;
///
/// async fn count_refusals(response: Response) -> Response {
///     if let Some(rejection) = response.extensions().get::<WebhookRejection>() {
///         eprintln!("refused: {}", rejection.refusal().reason());
///     }
///     response
/// }
/// # let _: axum::Router = axum::Router::new().layer(map_response(count_refusals));
/// ```
#[derive(Debug, Clone)]
pub struct WebhookRejection(Refusal);

impl WebhookRejection {
    pub(crate) fn new(refusal: Refusal, headers: &HeaderMap) -> Self {
        refusal.log(headers.get(WebhookHeaders::ID).map(AsRef::as_ref));
        Self(refusal)
    }

    /// Why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.0
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        // Every status that a `Refusal` has is a valid one.
        StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl IntoResponse for WebhookRejection {
    fn into_response(self) -> Response {
        let content_type = [(header::CONTENT_TYPE, "application/json")];
        let mut response = (self.status(), content_type, self.0.body()).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl fmt::Display for WebhookRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for WebhookRejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
