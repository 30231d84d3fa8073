use std::{
    fmt, mem,
    panic::{AssertUnwindSafe, resume_unwind},
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum::extract::{MatchedPath, OriginalUri};
use axum_core::{
    body::Body,
    extract::{FromRequestParts, OptionalFromRequestParts},
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use http::{HeaderValue, Request, StatusCode, header::RETRY_AFTER, request::Parts};
use portone_idempotency::{Claim, Idempotency, NotRun};
use portone_webhook_core::{Refusal, Verified, WebhookVerifier};
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
///
/// ```
/// use portone_axum::{IdempotencyLayer, PortOneWebhookLayer, WebhookSecret};
/// use portone_idempotency::{MemoryStore, SetupError};
///
/// fn layer(secret: WebhookSecret) -> Result<PortOneWebhookLayer<IdempotencyLayer>, SetupError> {
///     Ok(PortOneWebhookLayer::new(secret).idempotency(MemoryStore::new(100_000)?))
/// }
/// # let _ = layer;
/// ```
#[derive(Debug, Clone)]
pub struct IdempotencyLayer {
    idempotency: Idempotency,
    verifier: WebhookVerifier,
}

impl IdempotencyLayer {
    /// What is claimed was verified with `verifier`.
    pub(crate) fn new(idempotency: Idempotency, verifier: WebhookVerifier) -> Self {
        Self { idempotency, verifier }
    }
}

impl<S> Layer<S> for IdempotencyLayer {
    type Service = IdempotencyService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        IdempotencyService { inner, settings: self.clone() }
    }
}

/// The service that [`IdempotencyLayer`] puts around another.
///
/// Each request is handled in a task of its own, which goes on when the client hangs up.
///
/// ```
/// use axum::Router;
/// use portone_axum::{IdempotencyService, PortOneWebhookLayer, PortOneWebhookService, WebhookSecret};
/// use portone_idempotency::MemoryStore;
/// use tower::Layer as _;
///
/// fn once(
///     secret: WebhookSecret,
///     store: MemoryStore,
///     app: Router,
/// ) -> PortOneWebhookService<IdempotencyService<Router>> {
///     PortOneWebhookLayer::new(secret).idempotency(store).layer(app)
/// }
/// # let _ = once;
/// ```
#[derive(Debug, Clone)]
pub struct IdempotencyService<S> {
    inner: S,
    settings: IdempotencyLayer,
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
        let task = run_once(self.settings.clone(), ready, request);
        TaskFuture(tokio::spawn(self.settings.idempotency.track(task)))
    }
}

async fn run_once<S>(
    settings: IdempotencyLayer,
    mut service: S,
    mut request: Request<Body>,
) -> Result<Response, S::Error>
where
    S: Service<Request<Body>>,
    S::Response: IntoResponse,
{
    let Some(proof) = request.extensions().get::<Verified<()>>() else {
        let rejection = WebhookRejection::refuse(&request, Refusal::VerifierNotConfigured, false);
        return Ok(rejection.into_response());
    };
    let (id, is_confirm) = (proof.id().clone(), proof.is_confirm());
    if is_confirm {
        request.extensions_mut().insert(Unclaimed);
    }
    if is_confirm || request.extensions().get::<Claim>().is_some() {
        // Nothing but the handler may answer a question, or a layer further out has claimed it.
        return Ok(service.call(request).await?.into_response());
    }
    let IdempotencyLayer { idempotency, verifier } = settings;
    let claim = match idempotency.claim(&verifier, endpoint(&request), &id).await {
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

/// Stands in the place of a [`Claim`] where the delivery is a confirm question.
#[derive(Clone, Copy)]
struct Unclaimed;

/// Where a request came to. The pattern of a route has the prefix that it is nested under, and does not
/// change with what a sender writes. In a service that is not a route there is only the path.
fn endpoint(request: &Request<Body>) -> &str {
    let extensions = request.extensions();
    match (extensions.get::<MatchedPath>(), extensions.get::<OriginalUri>()) {
        (Some(route), _) => route.as_str(),
        (None, Some(OriginalUri(uri))) => uri.path(),
        (None, None) => request.uri().path(),
    }
}

/// The response future of [`IdempotencyService`]. Dropping it does not end the task that it waits for.
///
/// ```
/// use std::convert::Infallible;
/// use axum::{Router, body::Body, http::Request};
/// use portone_axum::{IdempotencyService, TaskFuture};
/// use tower::Service as _;
///
/// fn call(
///     service: &mut IdempotencyService<Router>,
///     request: Request<Body>,
/// ) -> TaskFuture<Infallible> {
///     service.call(request)
/// }
/// # let _ = call;
/// ```
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
///
/// There is none for a confirm question, which is not claimed: its handler is asked each time. One that gets
/// events and questions takes `Option<WebhookClaim>`. That is `None` for a question alone: where nothing claims
/// deliveries, the request is refused.
///
/// ```
/// use axum::{extract::State, http::StatusCode};
/// use portone_axum::{VerifiedWebhook, WebhookClaim};
/// use portone_idempotency::{Completion, SqliteStore};
/// use sqlx::SqlitePool;
///
/// async fn on_webhook(
///     State((pool, store)): State<(SqlitePool, SqliteStore)>,
///     WebhookClaim(claim): WebhookClaim,
///     VerifiedWebhook(delivery): VerifiedWebhook,
/// ) -> Result<StatusCode, StatusCode> {
///     let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.map_err(failed)?;
///     let order = sqlx::query("UPDATE orders SET events = events + 1 WHERE id = ?");
///     let order = order.bind(delivery.payload().payment_id());
///     order.execute(&mut *transaction).await.map_err(failed)?;
///     match store.complete_in(&mut transaction, &claim).await.map_err(failed)? {
///         Completion::Recorded => transaction.commit().await.map_err(failed)?,
///         // Somebody else has the delivery: the transaction is rolled back.
///         Completion::Lost => return Err(StatusCode::SERVICE_UNAVAILABLE),
///     }
///     Ok(StatusCode::OK)
/// }
///
/// fn failed(error: impl std::error::Error) -> StatusCode {
///     eprintln!("{error}");
///     StatusCode::INTERNAL_SERVER_ERROR
/// }
/// # use axum::{Router, body::Body, http::Request, routing::post};
/// # use tower::ServiceExt as _;
/// #
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let secret: portone_axum::WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
/// # SqliteStore::create_tables(&pool).await?;
/// # sqlx::raw_sql("CREATE TABLE orders (id TEXT, events INTEGER); INSERT INTO orders VALUES ('order-1', 0)").execute(&pool).await?;
/// # let store = SqliteStore::new(pool.clone()).await?;
/// # let layer = portone_axum::PortOneWebhookLayer::new(secret.clone()).idempotency(store.clone());
/// # let app = Router::new().route("/webhook", post(on_webhook)).layer(layer).with_state((pool.clone(), store));
/// # let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1"}}"#;
/// # let now = portone_axum::unix_now();
/// # let signature = secret.sign("msg-1", now, body)?;
/// # let request = || {
/// #     Request::post("/webhook")
/// #         .header("webhook-id", "msg-1")
/// #         .header("webhook-timestamp", now)
/// #         .header("webhook-signature", &signature)
/// #         .body(Body::from(body))
/// # };
/// # for _ in 0..2 {
/// #     assert_eq!(app.clone().oneshot(request()?).await?.status(), 200);
/// # }
/// # let events: i64 = sqlx::query_scalar("SELECT events FROM orders").fetch_one(&pool).await?;
/// # assert_eq!(events, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl<S: Sync> FromRequestParts<S> for WebhookClaim {
    type Rejection = ClaimRejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ClaimRejection> {
        let claim = <Self as OptionalFromRequestParts<S>>::from_request_parts(parts, state).await?;
        claim.ok_or(ClaimRejection(NotRun::Confirm))
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for WebhookClaim {
    type Rejection = ClaimRejection;

    async fn from_request_parts(
        parts: &mut Parts,
        _state: &S,
    ) -> Result<Option<Self>, ClaimRejection> {
        match parts.extensions.get::<Claim>() {
            Some(claim) => Ok(Some(Self(claim.clone()))),
            None if parts.extensions.get::<Unclaimed>().is_some() => Ok(None),
            None => Err(ClaimRejection(NotRun::NotConfigured)),
        }
    }
}

/// The answer to a delivery that the handler is not run for.
///
/// ```
/// use portone_axum::{ClaimRejection, WebhookClaim};
///
/// /// Works with `.idempotency(..)` and without.
/// async fn on_webhook(claim: Result<WebhookClaim, ClaimRejection>) -> String {
///     match claim {
///         Ok(WebhookClaim(claim)) => format!("{} runs once", claim.id()),
///         Err(rejection) => rejection.not_run().to_string(),
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
/// # assert!(body.starts_with(b"nothing claims deliveries on this route"));
/// # Ok(())
/// # }
/// ```
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
