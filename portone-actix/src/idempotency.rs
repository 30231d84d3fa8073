use std::{
    fmt,
    future::{Ready, ready},
    panic::{AssertUnwindSafe, resume_unwind},
};

use actix_web::{
    Error, FromRequest, HttpMessage as _, HttpRequest, HttpResponse, HttpResponseBuilder,
    ResponseError,
    body::{EitherBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::{
        StatusCode,
        header::{ContentType, RETRY_AFTER},
    },
    rt,
};
use futures_util::FutureExt as _;
use portone_idempotency::{Claim, Idempotency, NotRun};
use portone_webhook_core::WebhookId;

use crate::confirm::status;

/// Handles a verified delivery once, in a task that goes on when the client hangs up.
pub(crate) async fn run_once<B>(
    idempotency: Idempotency,
    id: WebhookId,
    request: ServiceRequest,
    handle: impl AsyncFnOnce(ServiceRequest) -> Result<ServiceResponse<B>, Error> + 'static,
) -> Result<ServiceResponse<EitherBody<B>>, Error>
where
    B: MessageBody + 'static,
{
    if request.extensions().contains::<Claim>() {
        // A middleware further out has claimed it.
        return handle(request).await.map(ServiceResponse::map_into_left_body);
    }
    let tracker = idempotency.clone();
    let task = rt::spawn(tracker.track(async move {
        let claim = match idempotency.claim(&id).await {
            Ok(claim) => claim,
            Err(not_run) => {
                let response = ClaimError(not_run).error_response();
                return Ok(request.into_response(response).map_into_right_body());
            }
        };
        request.extensions_mut().insert(claim.clone());
        let handled = AssertUnwindSafe(handle(request)).catch_unwind().await;
        let succeeded = matches!(&handled, Ok(Ok(response)) if response.status().is_success());
        claim.finish(succeeded).await;
        let handled = handled.unwrap_or_else(|panic| resume_unwind(panic));
        handled.map(ServiceResponse::map_into_left_body)
    }));
    match task.await {
        Ok(handled) => handled,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // The runtime is shutting down.
            Err(error) => Err(actix_web::error::ErrorServiceUnavailable(error)),
        },
    }
}

/// A handler's argument: the [`Claim`] under which it runs, to complete it in a transaction of its own.
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl FromRequest for WebhookClaim {
    type Error = ClaimError;
    type Future = Ready<Result<Self, ClaimError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let claim = request.extensions().get().cloned();
        ready(claim.map(Self).ok_or(ClaimError(NotRun::NotConfigured)))
    }
}

/// The answer to a delivery that the handler is not run for.
#[derive(Debug)]
pub struct ClaimError(NotRun);

impl ClaimError {
    /// Why it is not run.
    pub fn not_run(&self) -> &NotRun {
        &self.0
    }
}

impl ResponseError for ClaimError {
    fn status_code(&self) -> StatusCode {
        status(self.0.status())
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status_code());
        response.content_type(ContentType::json());
        if let Some(seconds) = self.0.retry_after() {
            response.insert_header((RETRY_AFTER, seconds));
        }
        if matches!(self.0, NotRun::Completed) {
            response.insert_header((NotRun::REPLAYED, "true"));
        }
        response.body(self.0.body())
    }
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ClaimError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.0)
    }
}
