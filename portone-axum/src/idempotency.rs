use std::{
    fmt, mem,
    panic::{AssertUnwindSafe, resume_unwind},
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum_core::{
    body::Body,
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use http::{HeaderValue, Request, StatusCode, header::RETRY_AFTER, request::Parts};
use portone_idempotency::{Claim, Idempotency, NotRun};
use portone_webhook_core::{Refusal, Verified};
use tokio::task::JoinHandle;
use tower_layer::Layer;
use tower_service::Service;

use crate::{
    WebhookRejection,
    confirm::{json, status},
};

/// Runs the service behind it once for each delivery that was verified before.
///
/// [`PortOneWebhookLayer::idempotency`](crate::PortOneWebhookLayer::idempotency) puts it in its place.
#[derive(Debug, Clone)]
pub struct IdempotencyLayer(Idempotency);

impl IdempotencyLayer {
    pub(crate) fn new(idempotency: Idempotency) -> Self {
        Self(idempotency)
    }
}

impl<S> Layer<S> for IdempotencyLayer {
    type Service = IdempotencyService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        IdempotencyService { inner, idempotency: self.0.clone() }
    }
}

/// The service that [`IdempotencyLayer`] puts around another.
///
/// Each request is handled in a task of its own, which goes on when the client hangs up.
#[derive(Debug, Clone)]
pub struct IdempotencyService<S> {
    inner: S,
    idempotency: Idempotency,
}

impl<S> Service<Request<Body>> for IdempotencyService<S>
where
    S: Service<Request<Body>> + Clone + Send + 'static,
    S::Response: IntoResponse,
    S::Error: Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = S::Error;
    type Future = TaskFuture<S::Error>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        // The service that was polled ready has to be the one that is called.
        let next = self.inner.clone();
        let ready = mem::replace(&mut self.inner, next);
        let task = run_once(self.idempotency.clone(), ready, request);
        TaskFuture(tokio::spawn(self.idempotency.track(task)))
    }
}

async fn run_once<S>(
    idempotency: Idempotency,
    mut service: S,
    mut request: Request<Body>,
) -> Result<Response, S::Error>
where
    S: Service<Request<Body>>,
    S::Response: IntoResponse,
{
    let Some(proof) = request.extensions().get::<Verified<()>>() else {
        let rejection = WebhookRejection::refuse(&request, Refusal::VerifierNotConfigured);
        return Ok(rejection.into_response());
    };
    if request.extensions().get::<Claim>().is_some() {
        // A layer further out has claimed it.
        return Ok(service.call(request).await?.into_response());
    }
    let id = proof.id().clone();
    let claim = match idempotency.claim(&id).await {
        Ok(claim) => claim,
        Err(not_run) => return Ok(ClaimRejection(not_run).into_response()),
    };
    request.extensions_mut().insert(claim.clone());
    let handled = async move { Ok(service.call(request).await?.into_response()) };
    let handled: Result<Result<Response, S::Error>, _> =
        AssertUnwindSafe(handled).catch_unwind().await;
    let succeeded = matches!(&handled, Ok(Ok(response)) if response.status().is_success());
    claim.finish(succeeded).await;
    handled.unwrap_or_else(|panic| resume_unwind(panic))
}

/// The response future of [`IdempotencyService`]. Dropping it does not end the task that it waits for.
#[derive(Debug)]
pub struct TaskFuture<E>(JoinHandle<Result<Response, E>>);

impl<E> Future for TaskFuture<E> {
    type Output = Result<Response, E>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(ready!(self.0.poll_unpin(cx)).unwrap_or_else(|error| {
            match error.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                // The runtime is shutting down.
                Err(_) => Ok(StatusCode::SERVICE_UNAVAILABLE.into_response()),
            }
        }))
    }
}

/// A handler's argument: the [`Claim`] under which it runs, to complete it in a transaction of its own.
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl<S: Sync> FromRequestParts<S> for WebhookClaim {
    type Rejection = ClaimRejection;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ClaimRejection> {
        let claim = parts.extensions.get().cloned();
        claim.map(Self).ok_or(ClaimRejection(NotRun::NotConfigured))
    }
}

/// The answer to a delivery that the handler is not run for.
#[derive(Debug)]
pub struct ClaimRejection(NotRun);

impl ClaimRejection {
    /// Why it is not run.
    pub fn not_run(&self) -> &NotRun {
        &self.0
    }
}

impl IntoResponse for ClaimRejection {
    fn into_response(self) -> Response {
        let Self(not_run) = self;
        let mut response = json(status(not_run.status()), not_run.body());
        let headers = response.headers_mut();
        if let Some(seconds) = not_run.retry_after() {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if matches!(not_run, NotRun::Completed) {
            headers.insert(NotRun::REPLAYED, HeaderValue::from_static("true"));
        }
        response
    }
}

impl fmt::Display for ClaimRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ClaimRejection {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&self.0)
    }
}
