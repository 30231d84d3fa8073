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
/// ```
/// use actix_web::error::{ErrorInternalServerError as failed, ErrorServiceUnavailable};
/// use actix_web::{HttpResponse, web};
/// use portone_actix::{VerifiedWebhook, WebhookClaim};
/// use portone_webhook_idempotency::Completion;
/// use portone_webhook_sqlx_store::SqliteStore;
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
///         // Another attempt has the delivery, so the transaction is rolled back.
///         Completion::Lost => return Err(ErrorServiceUnavailable("the lease has run out")),
///     }
///     Ok(HttpResponse::Ok().finish())
/// }
/// # use actix_web::{App, test};
/// # use portone_actix::testing::{self, Delivery, ToTestRequest as _};
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
/// # let paid = Delivery::of(&portone_actix::Webhook::TransactionPaid(testing::transaction("order-1")));
/// # for _ in 0..2 {
/// #     let request = paid.signed_with(&secret).to_test_request("/webhook").to_request();
/// #     assert_eq!(test::call_service(&app, request).await.status(), 200);
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
