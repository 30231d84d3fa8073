//! This crate calls [PortOne](https://portone.io)'s V2 REST API, with a type for each request, answer and error.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use portone::{
//!     ApiSecret, PortOneClient,
//!     payment::{GetPaymentError, Payment},
//! };
//!
//! let secret: ApiSecret = std::env::var("PORTONE_API_SECRET")?.parse()?;
//! let portone = PortOneClient::new(secret)?;
//!
//! match portone.payment().get_payment("order-20260401-1").await {
//!     Ok(Payment::Paid(paid)) => println!("{} was paid", paid.amount.total),
//!     // PortOne may add states. What this version does not know can still be read, as JSON.
//!     Ok(Payment::Unrecognized(payment)) => println!("a payment in the state {}", payment.tag()),
//!     // These members are there in all states.
//!     Ok(payment) => println!("{:?} is not paid", payment.order_name()),
//!     Err(error) if matches!(error.reason(), Some(GetPaymentError::PaymentNotFound(_))) => {
//!         println!("there is no such payment");
//!     }
//!     Err(error) if error.is_transient() => println!("this may work later"),
//!     Err(error) => return Err(error.into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Calls
//!
//! Each method of a client makes a call, which takes what is required as arguments and the rest by methods. The call is
//! sent when it is awaited:
//!
//! ```no_run
//! # async fn example(portone: portone::PortOneClient) -> Result<(), Box<dyn std::error::Error>> {
//! use portone::IdempotencyKey;
//!
//! let cancelled = portone
//!     .payment()
//!     .cancel_payment("order-20260401-1", "the buyer asked for it")
//!     .amount(1_000)
//!     .current_cancellable_amount(5_000)
//!     .idempotency_key(IdempotencyKey::from_parts(["refund", "order-20260401-1", "1"])?)
//!     .await?;
//! println!("{:?}", cancelled.cancellation);
//! # Ok(())
//! # }
//! ```
//!
//! The clients are those of PortOne's own SDKs: `portone.payment().billing_key()`, `portone.b2b().tax_invoice()`,
//! `portone.platform().partner()` and so on. A part can be had by itself, such as
//! [`PaymentClient::new`](payment::PaymentClient::new).
//!
//! # What may go wrong
//!
//! [`Error`] tells a refusal of PortOne from a timeout, a failed connection and an answer that is not PortOne's. A call
//! is tried again after a failure that may pass, as [`Retry`] says. Every write has an [`IdempotencyKey`], so that it
//! happens once however often it is sent.
//!
//! # What is kept and what is shown
//!
//! Enums, unions and objects keep what this version does not know, and write it again: a payment that was stored as JSON
//! loses nothing. An object that does not fit its type is [`Unrecognized`] inside of a list or another object, so that
//! one odd payment cannot block a page of a thousand; only as the whole answer it is an error.
//!
//! `Debug` and `Display` output show no personal data and no credentials: such members are `…`. Their values are where
//! they belong, in the public fields.
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `payment` (default) | [`payment`], with billing keys, schedules, cash receipts and promotions |
//! | `identity-verification` (default) | identity verifications |
//! | `auth`, `b2b`, `checkout-profile`, `payment-session`, `pg-specific`, `platform`, `reconciliation` | an area each |
//! | `full` | all areas |
//! | `unstable` | the operations that PortOne calls UNSTABLE: they may change at any time |
//! | `reqwest` (default) | the transport: reqwest with rustls and the certificates of the system |

#![cfg_attr(
    not(feature = "full"),
    allow(
        dead_code,
        unused_imports,
        unused_macros,
        reason = "an area uses a part of what all of them share"
    )
)]

mod answer;
mod areas;
mod call;
mod client;
mod error;
mod json;
mod key;
mod page;
mod plain_error;
mod request;
mod retry;
mod secret;
mod send;
mod time;
mod transport;

#[cfg(feature = "auth")]
pub mod auth;
#[cfg(feature = "b2b")]
pub mod b2b;
#[cfg(feature = "checkout-profile")]
pub mod checkout_profile;
pub mod common;
#[cfg(feature = "identity-verification")]
pub mod identity_verification;
#[cfg(feature = "payment")]
pub mod payment;
#[cfg(feature = "payment-session")]
pub mod payment_session;
#[cfg(feature = "pg-specific")]
pub mod pg_specific;
#[cfg(feature = "platform")]
pub mod platform;
#[cfg(feature = "reconciliation")]
pub mod reconciliation;

pub use call::Call;
pub use client::{ANSWER_LIMIT, PortOneClient, PortOneClientBuilder, SetupError};
pub use error::{ApiReason, BoxError, DecodeError, Error, ErrorKind, RequestError};
pub use json::Unrecognized;
pub use key::{IdempotencyKey, IdempotencyKeyError};
pub use page::{Items, PAGE_SIZE, Pages, Position};
pub use plain_error::PlainError;
pub use retry::Retry;
pub use secret::{ApiSecret, ApiSecretError};
pub use time::{Date, DateTime};
pub use transport::Transport;

/// A JSON object with any members.
pub type JsonObject = serde_json::Map<String, serde_json::Value>;
