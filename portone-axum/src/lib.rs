//! Receive [PortOne](https://portone.io) V2 webhooks on [axum](https://docs.rs/axum), or on any tower
//! service.
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
//!     // One secret, or two with a comma between them
//!     let verifier: WebhookVerifier = std::env::var("PORTONE_WEBHOOK_SECRET")?.parse()?;
//!     let app = Router::new()
//!         .route("/webhook", post(on_webhook))
//!         .layer(PortOneWebhookLayer::new(verifier));
//!
//!     let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
//!     // It waits for headers for ever: see "Behind a proxy".
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
//! The layer refuses before anything behind it runs, whatever the handlers take: [`VerifiedWebhook`],
//! `Bytes`, `Json`, or the whole request, whose body it puts back as it was. It covers the whole
//! `Router` that it is put on, the answer to unknown paths included. So give the webhooks a router of
//! their own and `nest` it into the shop's; to `merge` it, use `route_layer` in place of `layer`.
//!
//! It is for other tower services, too, if they take a request with the
//! [`Body`](axum_core::body::Body) of axum.
//!
//! Without the layer, the extractor verifies by itself, if it finds a [`WebhookVerifier`] in the
//! extensions:
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
//! Then a handler without that argument is not protected. With neither of the two, the answer is
//! 500, never a pass.
//!
//! # What a handler can rely on
//!
//! A verified delivery is PortOne's, unchanged and recent. It is not yet money: it can come twice, late
//! or out of order, and a `TransactionPaid` does not say how much was paid. So take the payment's ID,
//! ask PortOne's API for the payment, compare it with the order, and only then count it as paid. The
//! examples `payment_sync` and `payment_sync_actix` of this repository do all of that.
//!
//! [`VerifiedWebhook`] decodes to a [`Webhook`], which is webhook version **2024-04-25** in PortOne's
//! console. For version 2024-01-01 take `VerifiedWebhook<event::v2024_01_01::Webhook>`; a type of your own can
//! stand there, too, and `()` leaves the body alone. [`Verified`] has the id, the time of the attempt
//! and the bytes as they were signed.
//!
//! # Replacing a secret
//!
//! PortOne keeps up to two secrets for each store and environment. To replace one without losing a
//! delivery, issue the second in the console and accept both, the new one first:
//!
//! ```
//! use portone_axum::{PortOneWebhookLayer, WebhookSecret, WebhookVerifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let new: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let old: WebhookSecret = "whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
//! let verifier = WebhookVerifier::new(new).also_accept(old);
//!
//! // Or from one environment variable, with a comma between the two
//! let text = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD,whsec_pzQGE83cSIRKM4/WH5QY+g==";
//! let verifier_of_both: WebhookVerifier = text.parse()?;
//!
//! let layer = PortOneWebhookLayer::new(verifier);
//! # let _ = (layer, verifier_of_both);
//! # Ok(())
//! # }
//! ```
//!
//! When [`Verified::secret_index`] has been 0 for a while, expire the old one in the console and
//! remove it here.
//!
//! # The confirm process
//!
//! Where PortOne's support has switched it on, and a payment was requested with a `confirmUrl`, PortOne
//! asks there with a [`Webhook::TransactionConfirm`] before it approves the payment, and **a 200 approves
//! it**. The buyer waits meanwhile, and PortOne for less long than with other events. Answer with a
//! [`ConfirmReply`]:
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
//!         // To any other event, a 200 says that it was taken.
//!         _ => ConfirmReply::accept(),
//!     }
//! }
//! # let _ = on_webhook;
//! ```
//!
//! # One effect for each delivery
//!
//! PortOne sends again after any answer but 200, and attempts can overlap. With the feature `idempotency`,
//! `PortOneWebhookLayer::idempotency` takes a store, and a handler runs once for each delivery, and again only
//! if it failed: for each `webhook-id`, on the same route, with the same secret. The store in memory is in the
//! crate `portone-webhook-idempotency`, those for databases are in `portone-webhook-sqlx-store` and
//! `portone-webhook-redis-store`. The extractor `WebhookClaim` is for a handler that completes its delivery in a
//! database transaction of its own.
//!
//! # The answer to a refused request
//!
//! The answer is JSON, `{"reason":"…","message":"…"}`. PortOne keeps it and shows it to the merchant, so
//! that the console itself says why. The checks are made in this order:
//!
#![doc = include_str!("refusals.md")]
//!
//! The [`WebhookRejection`] is in the extensions of the response as well, for a layer further out that
//! counts refusals or answers in its own way.
//!
//! Nothing of the body is kept before the headers and the timestamp are found good, and nothing is
//! decompressed or parsed before the signature is. The rest of a refused body is read and thrown away, up to
//! [`drain_limit`](WebhookVerifier::drain_limit). So hyper says `100 Continue` to a client that waits for it
//! (`expect: 100-continue`), even if the request is refused: a sender that claims to wait, and does not, could
//! otherwise make a proxy take the server for broken.
//!
//! # Behind a proxy
//!
//! The signature covers the bytes of the body, so whatever stands in front has to hand them on as they
//! are, and the three `webhook-` headers with them. It should end TLS, limit a body to 64 KiB, and limit
//! connections and how long it waits for headers. `axum::serve` does neither of the last two, so that a
//! thousand clients that send nothing stop it; without a proxy, serve with `examples/src/serve.rs` of this
//! repository, which is there to be copied. The clock has to be right to five minutes; PortOne waits 30
//! seconds for the answer. `docs/deploying.md` has the whole list.
//!
//! # Testing a handler
//!
//! With the feature `testing` a handler can be called in a unit test, without a server, and deliveries can be
//! signed as PortOne signs them, for the test client of tower, and spoilt on demand; see the module `testing`.
//!
//! # Features
//!
//! - `idempotency`: `PortOneWebhookLayer::idempotency`, which runs a handler once for each delivery.
//! - `testing`: the module `testing`, which signs deliveries for your tests.
//! - `tracing`: an event for each refused request, with its reason and the id that it claims; see
//!   [`Refusal::log`].
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

/// The futures of the services.
pub mod future {
    #[cfg(feature = "idempotency")]
    pub use crate::idempotency::TaskFuture;
    pub use crate::verify::ResponseFuture;
}
