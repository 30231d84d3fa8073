//! This module is for the tests of your handlers. It makes deliveries that are signed as PortOne signs them,
//! can damage them, and has an event of every type.
//!
//! It plays PortOne's part, which a shop has no use for. So it is behind the feature `testing`, which belongs
//! in `[dev-dependencies]`:
//!
//! ```toml
//! [dev-dependencies]
//! portone-axum = { version = "0.1", features = ["testing"] }
//! tower = { version = "0.5", features = ["util"] }
//! ```
//!
//! ```
//! use axum::{Router, routing::post};
//! use portone_axum::testing::{self, Delivery, ToRequest as _};
//! use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret};
//! use tower::ServiceExt as _;
//!
//! fn app(secret: WebhookSecret) -> Router {
//!     Router::new()
//!         .route("/webhook", post(async |_: VerifiedWebhook| ()))
//!         .layer(PortOneWebhookLayer::new(secret))
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
//!
//! let good = paid.signed_with(&secret).to_request("/webhook");
//! assert_eq!(app(secret.clone()).oneshot(good).await?.status(), 200);
//!
//! let spoilt = paid.signed_with(&secret).tampered().to_request("/webhook");
//! assert_eq!(app(secret).oneshot(spoilt).await?.status(), 400);
//! # Ok(())
//! # }
//! ```
//!
//! A test can also call a handler without a server, since [`Delivery::verified`] makes the handler's
//! argument:
//!
//! ```
//! use portone_axum::testing::{self, Delivery};
//! use portone_axum::{VerifiedWebhook, Webhook, WebhookSecret};
//!
//! async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> String {
//!     delivery.payload().type_name().to_owned()
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
//! let answer = on_webhook(VerifiedWebhook(paid.verified(&secret))).await;
//! assert_eq!(answer, "Transaction.Paid");
//! # Ok(())
//! # }
//! ```
//!
//! [`portone_webhook_core::testing`] has a table of the ways to damage a delivery.

use axum_core::body::Body;
use http::Request;
pub use portone_webhook_core::testing::{
    Delivery, RawRequest, billing_key, cancellation, confirm, every_event, tax_invoice,
    transaction, unrecognized,
};

/// A conversion of a [`RawRequest`] to a request for a `Router` or another tower service.
///
/// ```
/// use portone_axum::WebhookSecret;
/// use portone_axum::testing::{Delivery, ToRequest as _};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let request = Delivery::of_body("{}").signed_with(&secret).to_request("/webhook");
/// assert_eq!(request.headers()["content-type"], "application/json");
/// # Ok(())
/// # }
/// ```
pub trait ToRequest {
    /// Makes a `POST` request to this path or URI.
    ///
    /// # Panics
    ///
    /// Panics if `uri` is not a URI, or if HTTP does not allow the name or the value of a header.
    fn to_request(&self, uri: &str) -> Request<Body>;
}

impl ToRequest for RawRequest {
    #[track_caller]
    #[expect(clippy::expect_used, reason = "a test says what it sends")]
    fn to_request(&self, uri: &str) -> Request<Body> {
        let request = self
            .header_pairs()
            .fold(Request::post(uri), |request, (name, value)| request.header(name, value));
        request.body(self.body.clone().into()).expect("HTTP allows the URI and the headers")
    }
}
