use std::{error::Error, fmt};

use axum_core::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header::RETRY_AFTER, request::Parts};
use portone_webhook_idempotency::{Claim, ClaimRefusal};

use crate::response::{json, status};

/// A handler's argument with the [`Claim`] under which the handler runs, which it can complete in a
/// transaction of its own.
///
/// A confirm question has no claim, since its handler is asked each time. A handler that gets events and
/// questions takes `Option<WebhookClaim>`, which is `None` for a question only. If nothing claims deliveries
/// on the route, the request is refused.
///
/// `complete_in` of the stores in `portone-webhook-sqlx-store` takes the claim. The example `idempotent` of this
/// repository completes one in the transaction that writes the effect.
///
/// ```
/// use axum::{Router, http::StatusCode, routing::post};
/// use portone_axum::testing::{Delivery, ToRequest as _};
/// use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookClaim, WebhookSecret};
/// use portone_webhook_idempotency::MemoryStore;
/// use tower::ServiceExt as _;
///
/// async fn on_webhook(
///     WebhookClaim(claim): WebhookClaim,
///     VerifiedWebhook(delivery): VerifiedWebhook<()>,
/// ) -> StatusCode {
///     assert_eq!(claim.id(), delivery.id());
///     StatusCode::OK
/// }
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let layer = PortOneWebhookLayer::new(secret.clone()).idempotency(MemoryStore::new(100_000)?);
/// let app: Router = Router::new().route("/webhook", post(on_webhook)).layer(layer);
///
/// let request = Delivery::of_body("{}").signed_with(&secret).to_request("/webhook");
/// assert_eq!(app.oneshot(request).await?.status(), 200);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl<S: Sync> FromRequestParts<S> for WebhookClaim {
    type Rejection = ClaimRejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ClaimRejection> {
        let claim = <Self as OptionalFromRequestParts<S>>::from_request_parts(parts, state).await?;
        claim.ok_or(ClaimRejection::new(ClaimRefusal::Confirm))
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for WebhookClaim {
    type Rejection = ClaimRejection;

    async fn from_request_parts(
        parts: &mut Parts,
        _state: &S,
    ) -> Result<Option<Self>, ClaimRejection> {
        match parts.extensions.get::<Option<Claim>>() {
            Some(claim) => Ok(claim.clone().map(Self)),
            None => Err(ClaimRejection::new(ClaimRefusal::NotConfigured)),
        }
    }
}

/// The answer to a delivery for which the handler is not run.
///
/// Like a [`WebhookRejection`](crate::WebhookRejection), it is also in the extensions of the response that is
/// made from it, for a layer further out.
///
/// ```
/// use portone_axum::{ClaimRejection, WebhookClaim};
///
/// /// Handles deliveries on a route with `.idempotency(..)` or without it.
/// async fn on_webhook(claim: Result<WebhookClaim, ClaimRejection>) -> String {
///     match claim {
///         Ok(WebhookClaim(claim)) => format!("{} runs once", claim.id()),
///         Err(rejection) => format!("{}: {}", rejection.status(), rejection.refusal()),
///     }
/// }
/// # use axum::{Router, body::Body, http::Request, routing::post};
/// # use tower::ServiceExt as _;
/// #
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let app: Router = Router::new().route("/", post(on_webhook));
/// # let response = app.oneshot(Request::post("/").body(Body::empty())?).await?;
/// # let body = axum::body::to_bytes(response.into_body(), 1000).await?;
/// # assert!(body.starts_with(b"500 Internal Server Error: nothing claims deliveries on this route"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct ClaimRejection {
    refusal: ClaimRefusal,
}

impl ClaimRejection {
    pub(super) fn new(refusal: ClaimRefusal) -> Self {
        Self { refusal }
    }

    /// Returns the reason why the handler is not run.
    pub fn refusal(&self) -> &ClaimRefusal {
        &self.refusal
    }

    /// Returns the status of the answer.
    pub fn status(&self) -> StatusCode {
        status(self.refusal.http_status())
    }
}

impl IntoResponse for ClaimRejection {
    fn into_response(self) -> Response {
        let mut response = json(self.status(), self.refusal.body());
        let headers = response.headers_mut();
        if let Some(seconds) = self.refusal.retry_after() {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if matches!(self.refusal, ClaimRefusal::Completed) {
            headers.insert(ClaimRefusal::REPLAYED, HeaderValue::from_static("true"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl fmt::Display for ClaimRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl Error for ClaimRejection {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.refusal.source()
    }
}
