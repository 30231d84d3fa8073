//! This crate receives [PortOne](https://portone.io) V2 webhooks on [actix-web](https://docs.rs/actix-web).
//!
//! [`PortOneWebhookMiddleware`] verifies each request on its raw bytes before anything parses them,
//! and [`VerifiedWebhook`] hands the typed event to a handler:
//!
//! ```no_run
//! use actix_web::{App, HttpResponse, HttpServer, web};
//! use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookVerifier};
//!
//! #[actix_web::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // The variable has one secret, or two with a comma between them.
//!     let verifier: WebhookVerifier = std::env::var("PORTONE_WEBHOOK_SECRET")?.parse()?;
//!     let app = move || {
//!         App::new().service(
//!             web::resource("/webhook")
//!                 .wrap(PortOneWebhookMiddleware::new(verifier.clone()))
//!                 .route(web::post().to(on_webhook)),
//!         )
//!     };
//!     // Two workers with 384 connections each use fewer files than a process can usually open.
//!     let server = HttpServer::new(app).workers(2).max_connections(384);
//!     server.bind(("127.0.0.1", 3000))?.run().await?;
//!     Ok(())
//! }
//!
//! async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> HttpResponse {
//!     match delivery.into_payload() {
//!         Webhook::TransactionPaid(event) => sync_payment(event.data.payment_id).await,
//!         Webhook::BillingKeyIssued(event) => save_billing_key(event.data.billing_key).await,
//!         _ => {}
//!     }
//!     // PortOne sends again after any answer but 200.
//!     HttpResponse::Ok().finish()
//! }
//! # async fn sync_payment(_: String) {}
//! # async fn save_billing_key(_: String) {}
//! ```
//!
//! # The middleware, or the extractor alone
//!
//! The middleware goes on an `App`, a scope or a resource. It refuses a request before anything behind it
//! runs, whatever the handlers take: [`VerifiedWebhook`], `web::Bytes`, `web::Json`, or the whole request,
//! whose body the middleware puts back as it was. (With a `compress` feature of actix-web, `web::Bytes` and
//! `web::Json` inflate a body that says that it is compressed. `VerifiedWebhook<()>` does not.)
//!
//! Without the middleware, the extractor verifies by itself, if it finds a [`WebhookVerifier`] in the
//! `app_data`, bare or in a `web::Data`:
//!
//! ```
//! use actix_web::{App, web};
//! use portone_actix::{VerifiedWebhook, WebhookSecret, WebhookVerifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let app = App::new()
//!     .app_data(WebhookVerifier::new(secret))
//!     .route("/webhook", web::post().to(on_webhook));
//! # let _ = app;
//! # Ok(())
//! # }
//! # async fn on_webhook(_: VerifiedWebhook) -> &'static str { "" }
//! ```
//!
//! A handler without that argument is then not protected. If there is neither a middleware nor a verifier,
//! the answer is 500, and nothing passes unverified.
//!
//! # What a handler can rely on
//!
//! A verified delivery is PortOne's, unchanged and recent. It does not yet prove a payment: it can come
//! twice, late or out of order, and a `TransactionPaid` does not say how much was paid. So take the payment's
//! ID, ask PortOne's API for the payment, compare the payment with the order, and only then count the order
//! as paid. The examples `payment_sync` and `payment_sync_actix` of this repository do all of that.
//!
//! [`VerifiedWebhook`] decodes to a [`Webhook`], which is webhook version **2024-04-25** in PortOne's
//! console. For version 2024-01-01 take `VerifiedWebhook<event::v2024_01_01::Webhook>`. A type of your own
//! can stand there, too, and `()` leaves the body as it is. [`Verified`] has the id, the time of the attempt
//! and the bytes as they were signed.
//!
//! # Replacing a secret
//!
//! PortOne keeps up to two secrets for each store and environment. To replace a secret without losing a
//! delivery, issue a second one in the console and accept both, the new one first:
//!
//! ```
//! use portone_actix::{PortOneWebhookMiddleware, WebhookSecret, WebhookVerifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let new: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let old: WebhookSecret = "whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
//! let verifier = WebhookVerifier::new(new).also_accept(old);
//!
//! // A verifier can also be read from one environment variable, with a comma between the secrets.
//! let text = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,whsec_pzQGE83cSIRKM4/WH5QY+g==";
//! let verifier_of_both: WebhookVerifier = text.parse()?;
//!
//! let middleware = PortOneWebhookMiddleware::new(verifier);
//! # let _ = (middleware, verifier_of_both);
//! # Ok(())
//! # }
//! ```
//!
//! When [`Verified::secret_index`] has been 0 for a while, expire the old secret in the console and remove it
//! from the program.
//!
//! # The confirm process
//!
//! PortOne's support can switch on the confirm process. If a payment was then requested with a `confirmUrl`,
//! PortOne sends a [`Webhook::TransactionConfirm`] to that URL before it approves the payment, and **a 200
//! approves it**. The buyer waits meanwhile, and PortOne waits for less long than with other events. Answer
//! with a [`ConfirmReply`]:
//!
//! ```
//! use portone_actix::{ConfirmReply, VerifiedWebhook, Webhook};
//!
//! async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> ConfirmReply {
//!     match delivery.payload() {
//!         Webhook::TransactionConfirm(event) if event.data.total_amount == 39_900 => {
//!             ConfirmReply::accept()
//!         }
//!         // PortOne shows this to the buyer.
//!         Webhook::TransactionConfirm(_) => ConfirmReply::reject("가격이 바뀌었습니다."),
//!         // For any other event, a 200 tells PortOne that it was taken.
//!         _ => ConfirmReply::accept(),
//!     }
//! }
//! # let _ = on_webhook;
//! ```
//!
//! # One effect for each delivery
//!
//! PortOne sends again after any answer but 200, and attempts can overlap. With the feature `idempotency`,
//! `PortOneWebhookMiddleware::idempotency` takes a store, and a handler runs once for each delivery, and
//! again only if it failed. Two deliveries are the same if they have the same `webhook-id`, route and secret.
//! The store in memory is in the crate `portone-webhook-idempotency`, and the stores for databases are in
//! `portone-webhook-sqlx-store` and `portone-webhook-redis-store`. The extractor `WebhookClaim` is for a
//! handler that completes its delivery in a database transaction of its own.
//!
//! # The answer to a refused request
//!
//! The answer is JSON, `{"reason":"…","message":"…"}`. PortOne keeps it and shows it to the merchant, so that
//! the console itself says why a request was refused. The checks are made in this order:
//!
#![doc = include_str!("refusals.md")]
//!
//! A middleware further out finds the [`WebhookError`] in the response, as actix-web's
//! [`HttpResponse::error`](actix_web::HttpResponse::error).
//!
//! Nothing of the body is kept before the headers and the timestamp are found good, and nothing is
//! decompressed or parsed before the signature is found good. The rest of a refused body is read and thrown
//! away, up to [`drain_limit`](WebhookVerifier::drain_limit). If a request has `expect: 100-continue`,
//! actix-web itself says `100 Continue` before that.
//!
//! # Behind a proxy
//!
//! The signature covers the bytes of the body, so whatever stands in front of the server has to pass them on
//! as they are, together with the three `webhook-` headers. A proxy should end TLS, and limit a body to 64
//! KiB. The server's clock has to be right to five minutes, and PortOne waits 30 seconds for the answer.
//! `docs/deploying.md` in this repository has the whole list.
//!
//! # Testing a handler
//!
//! With the feature `testing`, a unit test can call a handler without a server. It can also sign deliveries
//! as PortOne signs them, for the test client of actix-web, and damage them; see the module `testing`.
//!
//! # Features
//!
//! - `idempotency` adds `PortOneWebhookMiddleware::idempotency`, which runs a handler once for each delivery.
//! - `metrics` counts deliveries and measures times, with the facade of the crate `metrics`; `docs/operations` has the
//!   names, a dashboard and alerts.
//! - `testing` adds the module `testing`, which signs deliveries for your tests.
//! - `tracing` writes an event for each refused request, with the reason and the id that the request claims
//!   to have; see [`Refusal::log`]. A verified delivery is handled in a span with its IDs; see
//!   [`Observation::verified`](portone_webhook_core::adapter::Observation::verified).
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod confirm;
#[cfg(feature = "idempotency")]
mod idempotency;
mod response;
#[cfg(feature = "testing")]
pub mod testing;
mod verify;

pub use confirm::ConfirmReply;
#[cfg(feature = "idempotency")]
pub use idempotency::{ClaimError, WebhookClaim};
pub use portone_webhook_core::{
    PayloadError, SecretError, SecretListError, Verified, VerifyError, Webhook, WebhookHeaders,
    WebhookId, WebhookSecret, WebhookVerifier, adapter::Refusal, event, unix_now,
};
pub use verify::{PortOneWebhookMiddleware, VerifiedWebhook, WebhookError};

/// This module has the future of the extractor.
pub mod future {
    pub use crate::verify::ExtractFuture;
}
