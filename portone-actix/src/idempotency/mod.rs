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
    http::{StatusCode, header::RETRY_AFTER},
    rt,
};
use futures_util::FutureExt as _;
use portone_idempotency::{Claim, Idempotency, NotRun};
use portone_webhook_core::{Verified, WebhookId, WebhookVerifier};

use crate::confirm::{json, status};

/// What has to be known of a delivery in order to claim it.
pub(crate) struct Delivery {
    id: WebhookId,
    is_confirm: bool,
}

impl From<&Verified<()>> for Delivery {
    fn from(proof: &Verified<()>) -> Self {
        Self { id: proof.id().clone(), is_confirm: proof.is_confirm() }
    }
}

/// Stands in the place of a [`Claim`] where the delivery is a confirm question.
struct Unclaimed;

/// Handles a verified delivery once, in a task that goes on when the client hangs up.
pub(crate) async fn run_once<B>(
    idempotency: Idempotency,
    verifier: WebhookVerifier,
    delivery: Delivery,
    request: ServiceRequest,
    handle: impl AsyncFnOnce(ServiceRequest) -> Result<ServiceResponse<B>, Error> + 'static,
) -> Result<ServiceResponse<EitherBody<B>>, Error>
where
    B: MessageBody + 'static,
{
    if !delivery.is_confirm && request.extensions().contains::<Claim>() {
        // A middleware further out has claimed it.
        return handle(request).await.map(ServiceResponse::map_into_left_body);
    }
    let tracker = idempotency.clone();
    let task = rt::spawn(tracker.track(async move {
        if delivery.is_confirm {
            // Nothing but the handler may answer a question.
            request.extensions_mut().insert(Unclaimed);
            return handle(request).await.map(ServiceResponse::map_into_left_body);
        }
        let Delivery { id, .. } = delivery;
        let claim = match idempotency.claim(&verifier, &endpoint(&request), &id).await {
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

/// Where a request came to: the pattern of its route, with that of the scopes around it. Where there is no
/// route, there is only the path.
///
/// What is routed is the path after its escapes were decoded, `/webhook` for `/web%68ook`. So the pattern
/// has to be looked for with that, or a sender could choose between several.
fn endpoint(request: &ServiceRequest) -> String {
    let path = request.match_info().as_str();
    let pattern = request.resource_map().match_pattern(path).or_else(|| request.match_pattern());
    pattern.unwrap_or_else(|| path.to_owned())
}

/// A handler's argument: the [`Claim`] under which it runs, to complete it in a transaction of its own.
///
/// There is none for a confirm question, which is not claimed: its handler is asked each time. One that gets
/// events and questions takes `Option<WebhookClaim>`, which is `None` for a question, and also where nothing
/// claims deliveries.
///
/// ```
/// use actix_web::error::{ErrorInternalServerError as failed, ErrorServiceUnavailable};
/// use actix_web::{HttpResponse, web};
/// use portone_actix::{VerifiedWebhook, WebhookClaim};
/// use portone_idempotency::{Completion, SqliteStore};
/// use sqlx::SqlitePool;
///
/// async fn on_webhook(
///     pool: web::Data<SqlitePool>,
///     store: web::Data<SqliteStore>,
///     WebhookClaim(claim): WebhookClaim,
///     VerifiedWebhook(delivery): VerifiedWebhook,
/// ) -> actix_web::Result<HttpResponse> {
///     let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.map_err(failed)?;
///     let order = sqlx::query("UPDATE orders SET events = events + 1 WHERE id = ?");
///     let order = order.bind(delivery.payload().payment_id());
///     order.execute(&mut *transaction).await.map_err(failed)?;
///     match store.complete_in(&mut transaction, &claim).await.map_err(failed)? {
///         Completion::Recorded => transaction.commit().await.map_err(failed)?,
///         // Somebody else has the delivery: the transaction is rolled back.
///         Completion::Lost => return Err(ErrorServiceUnavailable("the lease has run out")),
///     }
///     Ok(HttpResponse::Ok().finish())
/// }
/// # use actix_web::{App, test};
/// #
/// # #[actix_web::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let secret: portone_actix::WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
/// # SqliteStore::create_tables(&pool).await?;
/// # sqlx::raw_sql("CREATE TABLE orders (id TEXT, events INTEGER); INSERT INTO orders VALUES ('order-1', 0)").execute(&pool).await?;
/// # let store = SqliteStore::new(pool.clone()).await?;
/// # let middleware = portone_actix::PortOneWebhookMiddleware::new(secret.clone()).idempotency(store.clone());
/// # let app = App::new()
/// #     .app_data(web::Data::new(pool.clone()))
/// #     .app_data(web::Data::new(store))
/// #     .service(web::resource("/webhook").wrap(middleware).route(web::post().to(on_webhook)));
/// # let app = test::init_service(app).await;
/// # let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19Z","data":{"paymentId":"order-1","transactionId":"tx-1"}}"#;
/// # let now = portone_actix::unix_now();
/// # let signature = secret.sign("msg-1", now, body)?;
/// # let request = || {
/// #     test::TestRequest::post()
/// #         .uri("/webhook")
/// #         .insert_header(("webhook-id", "msg-1"))
/// #         .insert_header(("webhook-timestamp", now))
/// #         .insert_header(("webhook-signature", &*signature))
/// #         .set_payload(body)
/// #         .to_request()
/// # };
/// # for _ in 0..2 {
/// #     assert_eq!(test::call_service(&app, request()).await.status(), 200);
/// # }
/// # let events: i64 = sqlx::query_scalar("SELECT events FROM orders").fetch_one(&pool).await?;
/// # assert_eq!(events, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct WebhookClaim(pub Claim);

impl FromRequest for WebhookClaim {
    type Error = ClaimError;
    type Future = Ready<Result<Self, ClaimError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let extensions = request.extensions();
        ready(match extensions.get::<Claim>() {
            Some(claim) => Ok(Self(claim.clone())),
            None if extensions.contains::<Unclaimed>() => Err(ClaimError(NotRun::Confirm)),
            None => Err(ClaimError(NotRun::NotConfigured)),
        })
    }
}

/// The answer to a delivery that the handler is not run for.
///
/// ```
/// use portone_actix::{ClaimError, WebhookClaim};
///
/// /// Works with `.idempotency(..)` and without.
/// async fn on_webhook(claim: Result<WebhookClaim, ClaimError>) -> String {
///     match claim {
///         Ok(WebhookClaim(claim)) => format!("{} runs once", claim.id()),
///         Err(error) => error.not_run().to_string(),
///     }
/// }
/// # use actix_web::{App, test, web};
/// #
/// # #[actix_web::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let app = test::init_service(App::new().route("/", web::post().to(on_webhook))).await;
/// # let body = test::call_and_read_body(&app, test::TestRequest::post().to_request()).await;
/// # assert!(body.starts_with(b"nothing claims deliveries on this route"));
/// # Ok(())
/// # }
/// ```
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
        response.insert_header(json());
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
