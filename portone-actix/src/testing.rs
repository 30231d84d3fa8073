//! For the tests of your handlers: deliveries signed as PortOne signs them, ways to spoil them, and an
//! event of every type.
//!
//! This plays PortOne's part, which a shop has no use for. So it is behind the feature `testing`, for
//! `[dev-dependencies]`:
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
//! A handler alone is tested without a server: [`Delivery::verified`] makes what it takes.
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
//! [`portone_webhook_core::testing`] has the table of what can be spoilt.

use actix_web::test::TestRequest;
pub use portone_webhook_core::testing::{
    Delivery, RawRequest, billing_key, cancellation, confirm, every_event, tax_invoice,
    transaction, unrecognized,
};

/// Makes a request of a [`RawRequest`], for `actix_web::test`.
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
    /// A `POST` to this path or URI.
    ///
    /// # Panics
    ///
    /// If it is no URI, or if a header's name or value is not one that HTTP allows.
    fn to_test_request(&self, uri: &str) -> TestRequest;
}

impl ToTestRequest for RawRequest {
    fn to_test_request(&self, uri: &str) -> TestRequest {
        let request = TestRequest::post().uri(uri).set_payload(self.body.clone());
        self.header_pairs().fold(request, TestRequest::append_header)
    }
}
