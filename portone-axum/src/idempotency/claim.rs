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
/// ```
/// use axum::{extract::State, http::StatusCode};
/// use portone_axum::{VerifiedWebhook, WebhookClaim};
/// use portone_webhook_idempotency::Completion;
/// use portone_webhook_sqlx_store::SqliteStore;
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
///         // Another attempt has the delivery, so the transaction is rolled back.
///         Completion::Lost => return Err(StatusCode::SERVICE_UNAVAILABLE),
///     }
///     Ok(StatusCode::OK)
/// }
///
/// fn failed(error: impl std::error::Error) -> StatusCode {
///     eprintln!("{error}");
///     StatusCode::INTERNAL_SERVER_ERROR
/// }
/// # use axum::{Router, routing::post};
/// # use portone_axum::testing::{self, Delivery, ToRequest as _};
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
/// # let paid = Delivery::of(&portone_axum::Webhook::TransactionPaid(testing::transaction("order-1")));
/// # for _ in 0..2 {
/// #     let request = paid.signed_with(&secret).to_request("/webhook");
/// #     assert_eq!(app.clone().oneshot(request).await?.status(), 200);
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
