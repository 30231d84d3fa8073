//! This crate calls [PortOne](https://portone.io)'s V2 REST API, with a type for each request, answer and error.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use portone::{
//!     ApiSecret, PortOneClient,
//!     payment::{Currency, GetPaymentError, Payment},
//! };
//!
//! let secret: ApiSecret = std::env::var("PORTONE_API_SECRET")?.parse()?;
//! let portone = PortOneClient::new(secret)?;
//!
//! // What the shop's own order says.
//! let (total, currency) = (1_000, Currency::Krw);
//! match portone.payment().get_payment("order-20260401-1").await {
//!     Ok(Payment::Paid(paid)) if paid.amount.total == total && paid.currency == currency => {
//!         println!("the order is paid");
//!     }
//!     Ok(Payment::Paid(_)) => println!("something else was paid than what was ordered"),
//!     // PortOne may add states. What this version does not know can still be read, as JSON.
//!     Ok(Payment::Unrecognized(payment)) => println!("a payment in the state {}", payment.tag()),
//!     Ok(payment) => println!("the payment is not paid, it is {}", payment.status()),
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
//! Amounts are in the currency's smallest unit: 1,000 is ₩1,000 in `KRW`, and $10.00 in `USD`.
//!
//! # Calls
//!
//! Each method of a client makes a call. It takes what is required as arguments, or as a struct where several texts or
//! numbers could be exchanged, and the rest by methods. The call is sent when it is awaited, in a runtime of tokio with its
//! timers:
//!
//! ```no_run
//! # async fn example(portone: portone::PortOneClient) -> Result<(), Box<dyn std::error::Error>> {
//! use portone::{IdempotencyKey, payment::PaymentCancellation};
//!
//! let answer = portone
//!     .payment()
//!     .cancel_payment("order-20260401-1", "the buyer asked for it")
//!     .amount(1_000)
//!     .idempotency_key(IdempotencyKey::from_parts(["refund", "order-20260401-1", "1"])?)
//!     .await?;
//! match answer.cancellation {
//!     PaymentCancellation::Succeeded(_) => println!("the money goes back"),
//!     PaymentCancellation::Requested(_) => println!("the payment provider will do it later"),
//!     other => println!("nothing is cancelled: {}", other.status()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! The clients are those of PortOne's own SDKs: `portone.payment().billing_key()`, `portone.b2b().tax_invoice()`,
//! `portone.platform().partner()` and so on. All of them share the connections and the settings of the client that they
//! come from. [`PaymentClient::new`](payment::PaymentClient::new) and its kin make a client of one part by itself.
//!
//! A value of an enum can be given as text, such as `"KRW"`. A text that this version does not know is sent as it is, so
//! that new values can be used at once; PortOne refuses what it does not know.
//!
//! # Lists
//!
//! A call for a list gives one page. Its methods `items` and `pages` give all of them, as streams: see [`Items`] and
//! [`Pages`].
//!
//! # Errors
//!
//! | [`Error::kind`] | what it is | may a write have happened? | may the same call succeed later? |
//! |---|---|---|---|
//! | `Api` | PortOne refuses, for [`Error::reason`] | only if an earlier attempt had no answer | only if PortOne calls it temporary, or with the status 429 |
//! | `OutstandingRequest` | PortOne is still working on the same request | yes | yes |
//! | `Timeout`, `Transport` | no answer arrived | yes | yes |
//! | `NotPortOne` | the answer is a proxy's, or cut off | yes | with the status 408, 429, 5xx or 2xx |
//! | `TooLarge` | the answer is larger than the limit | yes | with an error's status, as above |
//! | `Decode` | PortOne's answer does not fit this version | yes, it has | no |
//! | `Request` | nothing was sent | no | no |
//!
//! [`Error::may_have_happened`] and [`Error::is_transient`] tell the same. The client itself tries a call again as [`Retry`]
//! says. Every write has an [`IdempotencyKey`], by which PortOne does the same request once within three hours. To go on
//! after an error, clone the call before it is awaited, or make it again with [`Error::idempotency_key`].
//!
//! A function that makes several calls can have [`Error`] without a type as its error, which all others become by `?`.
//!
//! # What is kept and what is shown
//!
//! Enums, unions and objects keep what this version does not know, such as a new state or a new member, and write it again:
//! a payment that was stored as JSON loses nothing.
//!
//! An object may also be of a known kind and not fit, such as a paid payment without an amount. Inside of a list or of
//! another object it is [`Unrecognized`] then, so that one odd payment cannot block a page of a thousand. As the whole
//! answer it is an error, and so it is when it is read from JSON by itself.
//!
//! `Debug` and `Display` output show no personal data and no credentials: such members are `…`. Their values are where
//! they belong, in the public fields.
//!
//! # How fast it is
//!
//! A call for a payment takes 34 µs on one core with a server on the same machine, which is 0.93 of the time of bare reqwest
//! with types that serde derives. A page of 1,000 paid payments, 4.2 MB, is decoded in 13 ms, 0.79 of the time of the
//! derived types. `cargo bench -p portone-benches --bench client` measures both, and fails if they get worse than 1.05 and 0.9.
//!
//! # Features
//!
//! An area is there only with its feature; without it, `PortOneClient` lacks the method that leads to it.
//!
//! | feature | what it adds |
//! |---|---|
//! | `payment` (default) | payments, billing keys, payment schedules, cash receipts and promotions |
//! | `identity-verification` (default) | identity verifications |
//! | `b2b` | tax invoices between businesses, and their counterparties |
//! | `platform` | partner settlement: partners, transfers, settlements and payouts |
//! | `reconciliation` | reports for the reconciliation with payment providers. All of its operations need `unstable` as well |
//! | `payment-session`, `checkout-profile` | what a hosted checkout works with |
//! | `pg-specific` | operations of single payment providers |
//! | `auth` | access tokens for other programs. This client sends the API secret itself |
//! | `full` | all areas |
//! | `webhook` | the crate `portone-webhook-core` as `portone::webhook`, which verifies webhooks without a framework |
//! | `chrono`, `jiff`, `time` | conversions of [`DateTime`] and [`Date`] from and to the types of these crates |
//! | `metrics` | counts of calls and retries, and how long calls take, by the facade of the crate `metrics` |
//! | `tracing` | a span for each call, and an event for each attempt that fails, by the crate `tracing` |
//! | `testing` | a [stand-in](testing) for PortOne, for tests without a network |
//! | `unstable` | the operations that PortOne calls UNSTABLE: they may change at any time |
//! | `reqwest` (default) | the transport: reqwest with rustls and the certificates of the system. Its cryptography is ring, unless the program has installed another provider |

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "full", feature = "unstable")),
    allow(
        dead_code,
        unused_imports,
        unused_macros,
        reason = "each feature uses a part of what all of them share"
    )
)]

mod answer;
mod areas;
mod base_url;
mod call;
mod client;
mod error;
mod failure;
mod json;
mod key;
#[cfg(feature = "metrics")]
mod measured;
#[cfg(all(feature = "payment", feature = "webhook"))]
mod of_webhook;
mod page;
mod plain_error;
mod request;
mod retry;
mod secret;
mod send;
mod setup_error;
mod shared;
mod sub_client;
mod time;
#[cfg(feature = "tracing")]
mod trace;
mod transient;
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
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "webhook")]
pub use portone_webhook_core as webhook;

pub use call::{Call, CallWithText};
pub use client::{ANSWER_LIMIT, PortOneClient, PortOneClientBuilder};
pub use error::{
    AnyReason, ApiReason, BoxError, DecodeError, Error, ErrorKind, OperationReason, RequestError,
};
pub use json::Unrecognized;
pub use key::{IdempotencyKey, IdempotencyKeyError};
pub use page::{Items, PAGE_SIZE, Pages, Position};
pub use plain_error::PlainError;
pub use portone_time::{Date, DateTime, TimeError};
pub use retry::Retry;
pub use secret::{ApiSecret, ApiSecretError};
pub use setup_error::SetupError;

pub use transport::Transport;

/// A JSON object with any members.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     JsonObject, payment::billing_key::InstantBillingKeyPaymentMethodInput, testing::StandIn,
/// };
///
/// // The settings of the shop have what PortOne's guide for its payment provider asks for.
/// let settings = r#"{"siteCode":"S1"}"#;
/// let bypass: JsonObject = serde_json::from_str(settings)?;
///
/// let stand_in = StandIn::new();
/// let billing_keys = stand_in.client().payment().billing_key();
/// let method = InstantBillingKeyPaymentMethodInput::new();
/// billing_keys.issue_billing_key(method).bypass(bypass).await?;
/// let requests = stand_in.take_requests();
/// assert_eq!(requests[0].input().unwrap()["bypass"]["siteCode"], "S1");
/// # Ok(())
/// # }
/// ```
pub type JsonObject = serde_json::Map<String, serde_json::Value>;
