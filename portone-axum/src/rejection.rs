use std::{error::Error, fmt};

use axum_core::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use portone_webhook_core::{Refusal, WebhookHeaders};

use crate::confirm::{json, status};

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
    pub(crate) fn logged(refusal: Refusal, headers: &HeaderMap) -> Self {
        refusal.log(headers.get(WebhookHeaders::ID).map(AsRef::as_ref));
        Self(refusal)
    }

    /// Why the request is refused.
    pub fn refusal(&self) -> &Refusal {
        &self.0
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        status(self.0.status())
    }
}

impl IntoResponse for WebhookRejection {
    fn into_response(self) -> Response {
        let mut response = json(self.status(), self.0.body());
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
