//! This module is for the tests of your handlers. It makes deliveries that are signed as PortOne signs them,
//! can damage them, and has an event of every type.
//!
//! It plays PortOne's part, which a shop has no use for. So it is behind the feature `testing`, which belongs
//! in `[dev-dependencies]`:
//!
//! ```toml
//! [dev-dependencies]
//! portone-actix = { version = "0.1", features = ["testing"] }
//! ```
//!
//! ```
//! use actix_web::{App, test, web};
//! use portone_actix::testing::{self, Delivery, ToTestRequest as _};
//! use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookSecret};
//!
//! async fn on_webhook(_: VerifiedWebhook) -> &'static str { "" }
//!
//! # #[actix_web::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let app = App::new()
//!     .wrap(PortOneWebhookMiddleware::new(secret.clone()))
//!     .route("/webhook", web::post().to(on_webhook));
//! let app = test::init_service(app).await;
//! let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
//!
//! let good = paid.signed_with(&secret).to_test_request("/webhook").to_request();
//! assert_eq!(test::call_service(&app, good).await.status(), 200);
//!
//! let spoilt = paid.signed_with(&secret).tampered().to_test_request("/webhook").to_request();
//! assert_eq!(test::call_service(&app, spoilt).await.status(), 400);
//! # Ok(())
//! # }
//! ```
//!
//! A test can also call a handler without a server, since [`Delivery::verified`] makes the handler's
//! argument:
//!
//! ```
//! use portone_actix::testing::{self, Delivery};
//! use portone_actix::{VerifiedWebhook, Webhook, WebhookSecret};
//!
//! async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> String {
//!     delivery.payload().type_name().to_owned()
//! }
//!
//! # #[actix_web::main]
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

use actix_web::test::TestRequest;
pub use portone_webhook_core::testing::{
    Delivery, RawRequest, billing_key, cancellation, confirm, every_event, tax_invoice,
    transaction, unrecognized,
};

/// A conversion of a [`RawRequest`] to a request for `actix_web::test`.
///
/// ```
/// use portone_actix::WebhookSecret;
/// use portone_actix::testing::{Delivery, ToTestRequest as _};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let delivery = Delivery::of_body("{}").signed_with(&secret);
/// let request = delivery.to_test_request("/webhook").to_http_request();
/// assert_eq!(request.headers().get("content-type").unwrap(), "application/json");
/// # Ok(())
/// # }
/// ```
pub trait ToTestRequest {
    /// Makes a `POST` request to this path or URI.
    ///
    /// # Panics
    ///
    /// Panics if `uri` is not a URI, or if HTTP does not allow the name or the value of a header.
    fn to_test_request(&self, uri: &str) -> TestRequest;
}

impl ToTestRequest for RawRequest {
    fn to_test_request(&self, uri: &str) -> TestRequest {
        let request = TestRequest::post().uri(uri).set_payload(self.body.clone());
        self.header_pairs().fold(request, TestRequest::append_header)
    }
}
