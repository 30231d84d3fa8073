use std::{
    error::Error,
    fmt,
    future::{Ready, ready},
};

use actix_web::{
    FromRequest, HttpMessage as _, HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError,
    dev::Payload,
    http::{StatusCode, header::RETRY_AFTER},
};
use portone_webhook_idempotency::{Claim, ClaimRefusal};

use crate::response::{json, status};

/// A handler's argument with the [`Claim`] under which the handler runs, which it can complete in a
/// transaction of its own.
///
/// A confirm question has no claim, since its handler is asked each time. A handler that gets events and
/// questions takes `Option<WebhookClaim>`, which is `None` for a question, and also if nothing claims
/// deliveries on the route.
///
/// `complete_in` of the stores in `portone-webhook-sqlx-store` takes the claim. The example
/// `idempotent_postgres` of this repository completes one in the transaction that writes the effect.
///
/// ```
/// use actix_web::{App, HttpResponse, test, web};
/// use portone_actix::testing::{Delivery, ToTestRequest as _};
/// use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, WebhookClaim, WebhookSecret};
/// use portone_webhook_idempotency::MemoryStore;
///
/// async fn on_webhook(
///     WebhookClaim(claim): WebhookClaim,
///     VerifiedWebhook(delivery): VerifiedWebhook<()>,
/// ) -> HttpResponse {
///     assert_eq!(claim.id(), delivery.id());
///     HttpResponse::Ok().finish()
/// }
///
/// # #[actix_web::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let store = MemoryStore::new(100_000)?;
/// let middleware = PortOneWebhookMiddleware::new(secret.clone()).idempotency(store);
/// let app = App::new().wrap(middleware).route("/webhook", web::post().to(on_webhook));
/// let app = test::init_service(app).await;
///
/// let delivery = Delivery::of_body("{}").signed_with(&secret);
/// let request = delivery.to_test_request("/webhook").to_request();
/// assert_eq!(test::call_service(&app, request).await.status(), 200);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl FromRequest for WebhookClaim {
    type Error = ClaimError;
    type Future = Ready<Result<Self, ClaimError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.extensions().get::<Option<Claim>>() {
            Some(Some(claim)) => Ok(Self(claim.clone())),
            Some(None) => Err(ClaimError::new(ClaimRefusal::Confirm)),
            None => Err(ClaimError::new(ClaimRefusal::NotConfigured)),
        })
    }
}

/// The answer to a delivery for which the handler is not run.
///
/// Like a [`WebhookError`](crate::WebhookError), it is the [`error`](actix_web::HttpResponse::error) of the
/// response that is made from it, for a middleware further out.
///
/// ```
/// use portone_actix::{ClaimError, WebhookClaim};
///
/// /// Handles deliveries on a route with `.idempotency(..)` or without it.
/// async fn on_webhook(claim: Result<WebhookClaim, ClaimError>) -> String {
///     match claim {
///         Ok(WebhookClaim(claim)) => format!("{} runs once", claim.id()),
///         Err(error) => format!("{}: {}", error.status(), error.refusal()),
///     }
/// }
/// # use actix_web::{App, test, web};
/// #
/// # #[actix_web::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let app = test::init_service(App::new().route("/", web::post().to(on_webhook))).await;
/// # let body = test::call_and_read_body(&app, test::TestRequest::post().to_request()).await;
/// # assert!(body.starts_with(b"500 Internal Server Error: nothing claims deliveries on this route"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct ClaimError {
    refusal: ClaimRefusal,
}

impl ClaimError {
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

impl ResponseError for ClaimError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status());
        response.insert_header(json());
        if let Some(seconds) = self.refusal.retry_after() {
            response.insert_header((RETRY_AFTER, seconds));
        }
        if matches!(self.refusal, ClaimRefusal::Completed) {
            response.insert_header((ClaimRefusal::REPLAYED, "true"));
        }
        response.body(self.refusal.body())
    }
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl Error for ClaimError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.refusal.source()
    }
}
