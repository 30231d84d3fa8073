//! This crate receives [PortOne](https://portone.io) V2 webhooks on [axum](https://docs.rs/axum), or on any
//! tower service.
//!
//! [`PortOneWebhookLayer`] verifies each request on its raw bytes before anything parses them, and
//! [`VerifiedWebhook`] hands the typed event to a handler:
//!
//! ```no_run
//! use axum::{Router, http::StatusCode, routing::post};
//! use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookVerifier};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // The variable has one secret, or two with a comma between them.
//!     let verifier: WebhookVerifier = std::env::var("PORTONE_WEBHOOK_SECRET")?.parse()?;
//!     let app = Router::new()
//!         .route("/webhook", post(on_webhook))
//!         .layer(PortOneWebhookLayer::new(verifier));
//!
//!     let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
//!     // `axum::serve` waits for headers for ever: see "Behind a proxy".
//!     axum::serve(listener, app).await?;
//!     Ok(())
//! }
//!
//! async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> StatusCode {
//!     match delivery.into_payload() {
//!         Webhook::TransactionPaid(event) => sync_payment(event.data.payment_id).await,
//!         Webhook::BillingKeyIssued(event) => save_billing_key(event.data.billing_key).await,
//!         _ => {}
//!     }
//!     // PortOne sends again after any answer but 200.
//!     StatusCode::OK
//! }
//! # async fn sync_payment(_: String) {}
//! # async fn save_billing_key(_: String) {}
//! ```
//!
//! # The layer, or the extractor alone
//!
//! The layer refuses a request before anything behind it runs, whatever the handlers take:
//! [`VerifiedWebhook`], `Bytes`, `Json`, or the whole request, whose body the layer puts back as it was. It
//! covers the whole `Router` that it is put on, the answer to unknown paths included. So give the webhooks a
//! router of their own and `nest` that router into the shop's; to `merge` it, use `route_layer` in place of
//! `layer`.
//!
//! The layer also works for other tower services, if they take a request with the
//! [`Body`](axum_core::body::Body) of axum.
//!
//! Without the layer, the extractor verifies by itself, if it finds a [`WebhookVerifier`] in the extensions
//! of the request:
//!
//! ```
//! use axum::{Extension, Router, routing::post};
//! use portone_axum::{VerifiedWebhook, WebhookSecret, WebhookVerifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let app = Router::new()
//!     .route("/webhook", post(on_webhook))
//!     .layer(Extension(WebhookVerifier::new(secret)));
//! # let _: Router = app;
//! # Ok(())
//! # }
//! # async fn on_webhook(_: VerifiedWebhook) {}
//! ```
//!
//! A handler without that argument is then not protected. If there is neither a layer nor a verifier, the
//! answer is 500, and nothing passes unverified.
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
//! use portone_axum::{PortOneWebhookLayer, WebhookSecret, WebhookVerifier};
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
//! let layer = PortOneWebhookLayer::new(verifier);
//! # let _ = (layer, verifier_of_both);
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
//! use portone_axum::{ConfirmReply, VerifiedWebhook, Webhook};
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
//! `PortOneWebhookLayer::idempotency` takes a store, and a handler runs once for each delivery, and again
//! only if it failed. Two deliveries are the same if they have the same `webhook-id`, route and secret. The
//! store in memory is in the crate `portone-webhook-idempotency`, and the stores for databases are in
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
//! The [`WebhookRejection`] is also in the extensions of the response, for a layer further out that counts
//! refusals or answers in its own way.
//!
//! Nothing of the body is kept before the headers and the timestamp are found good, and nothing is
//! decompressed or parsed before the signature is found good. The rest of a refused body is read and thrown
//! away, up to [`drain_limit`](WebhookVerifier::drain_limit). So hyper says `100 Continue` to a client that
//! waits for it (`expect: 100-continue`), even if the request is refused. Otherwise a sender that claims to
//! wait, and does not, could make a proxy take the server for broken.
//!
//! # Behind a proxy
//!
//! The signature covers the bytes of the body, so whatever stands in front of the server has to pass them on
//! as they are, together with the three `webhook-` headers. A proxy should end TLS, limit a body to 64 KiB,
//! limit the number of connections, and limit how long it waits for headers. `axum::serve` does neither of
//! the last two, so that a thousand clients that send nothing stop it. Without a proxy, serve with
//! `examples/src/serve.rs` of this repository, which is there to be copied. The server's clock has to be
//! right to five minutes, and PortOne waits 30 seconds for the answer. `docs/deploying.md` has the whole
//! list.
//!
//! # Testing a handler
//!
//! With the feature `testing`, a unit test can call a handler without a server. It can also sign deliveries
//! as PortOne signs them, for the test client of tower, and damage them; see the module `testing`.
//!
//! # Features
//!
//! - `idempotency` adds `PortOneWebhookLayer::idempotency`, which runs a handler once for each delivery.
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
pub use idempotency::{ClaimRejection, IdempotencyLayer, IdempotencyService, WebhookClaim};
pub use portone_webhook_core::{
    PayloadError, SecretError, SecretListError, Verified, VerifyError, Webhook, WebhookHeaders,
    WebhookId, WebhookSecret, WebhookVerifier, adapter::Refusal, event, unix_now,
};
pub use verify::{
    PortOneWebhookLayer, PortOneWebhookService, VerifiedWebhook, VerifiedWebhookFromState,
    WebhookRejection,
};

/// This module has the futures of the services.
pub mod future {
    #[cfg(feature = "idempotency")]
    pub use crate::idempotency::TaskFuture;
    pub use crate::verify::ResponseFuture;
}
