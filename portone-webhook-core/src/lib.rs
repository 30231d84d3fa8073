//! This crate receives [PortOne](https://portone.io) V2 webhooks. It verifies a delivery on its raw bytes,
//! and then decodes it to a typed event.
//!
//! It does not depend on a web framework. For axum and actix-web there are `portone-axum` and
//! `portone-actix`, which do everything described below for each request, and re-export these types.
//!
//! # Verify and decode
//!
//! ```
//! use portone_webhook_core::{Webhook, WebhookHeaders, WebhookVerifier};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // A program makes the verifier once, when it starts. PortOne's console shows the secret.
//! let verifier: WebhookVerifier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//!
//! # let secret: portone_webhook_core::WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! # let now = portone_webhook_core::unix_now();
//! # let body = br#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19.625476840Z","data":{"paymentId":"order-1","transactionId":"tx-1","storeId":"store-1"}}"#;
//! # let (timestamp, signature) = (now.to_string(), secret.sign("msg_1", now, body)?);
//! # let request = [("webhook-id", "msg_1"), ("webhook-timestamp", &*timestamp), ("webhook-signature", &*signature)];
//! // For each request, `request` has all its headers, and `body` is its body exactly as received.
//! let headers = WebhookHeaders::parse(request)?;
//! let delivery = verifier.verify(headers, body)?.decode()?;
//! match delivery.payload() {
//!     Webhook::TransactionPaid(event) => assert_eq!(event.data.payment_id, "order-1"),
//!     _ => {}
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A [`Verified`] can only be made by verifying, so a function that takes one needs no check of its
//! own.
//!
//! # What is checked, in this order
//!
//! 1. [`WebhookHeaders::parse`] checks that each of the three headers is there exactly once and is not empty,
//!    that the id has no dot in it, and that the timestamp is a whole number.
//! 2. [`WebhookVerifier::verify`] checks that the timestamp is within 300 seconds of the server's clock, in
//!    either direction; [`WebhookVerifier::tolerance`] sets another limit. A server can make this check
//!    before it reads the body, with [`WebhookVerifier::check_timestamp`].
//! 3. [`WebhookVerifier::verify`] then checks that one entry in the list of signatures is the HMAC-SHA256 of
//!    the very bytes received, with one of the secrets. The comparison takes the same time wherever the first
//!    difference is.
//! 4. [`Verified::decode`] checks that the body is a `T`. That type is a [`Webhook`] for webhook version
//!    2024-04-25, a [`v2024_01_01::Webhook`](event::v2024_01_01::Webhook) for the older version, or a type of
//!    your own.
//!
//! # For those who write an adapter
//!
//! In the module [`adapter`], [`PendingDelivery`](adapter::PendingDelivery) makes these checks in their order
//! while a body arrives, and [`Refusal`](adapter::Refusal) has the status and the text to answer with. The
//! adapters in this repository share both, so that they cannot differ. [`Observation`](adapter::Observation) tells
//! of a delivery in metrics and spans.
//!
//! # Features
//!
//! - `metrics` makes [`Observation`](adapter::Observation) count deliveries and measure times, with the facade of the
//!   crate `metrics`.
//! - `testing` adds the module `testing`, which signs deliveries for your tests.
//! - `tracing` makes [`Refusal::log`](adapter::Refusal::log) write an event, and an
//!   [`Observation`](adapter::Observation) have a span.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

pub mod adapter;
mod confirm;
mod decode_error;
mod error;
pub mod event;
mod guessable;
mod headers;
mod id;
mod json;
mod metadata;
mod payload;
mod secret;
mod signature;
#[cfg(feature = "testing")]
pub mod testing;
mod verified;
mod verifier;
mod wiped;

pub use confirm::ConfirmReply;
pub use error::{PayloadError, SecretError, SecretListError, VerifyError};
pub use event::Webhook;
pub use headers::WebhookHeaders;
pub use id::WebhookId;
pub use secret::WebhookSecret;
pub use verified::Verified;
pub use verifier::{WebhookVerifier, unix_now};
