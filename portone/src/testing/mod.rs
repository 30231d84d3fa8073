//! This module has a stand-in for PortOne's API, for tests without a network.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use portone::{
//!     ApiReason as _,
//!     payment::{GetPayment, Payment},
//!     testing::{Fault, StandIn, sample_of},
//! };
//!
//! let stand_in = StandIn::new();
//! let portone = stand_in.client();
//!
//! // It answers every operation, here as the test says.
//! stand_in.answer::<GetPayment>(sample_of("PAID"));
//! let payment = portone.payment().get_payment("order-1").await?;
//! assert!(matches!(payment, Payment::Paid(_)));
//!
//! // A connection that breaks off is no trouble, as the client tries again.
//! stand_in.fault(Fault::broken_connection());
//! portone.payment().get_payment("order-1").await?;
//!
//! stand_in.refuse::<GetPayment>("PAYMENT_NOT_FOUND");
//! let error = portone.payment().get_payment("order-2").await.unwrap_err();
//! assert_eq!(error.status(), Some(404));
//!
//! // What was sent can be looked at.
//! let requests = stand_in.take_requests();
//! assert_eq!(requests.len(), 4);
//! assert_eq!(requests[3].path_parameter("paymentId"), Some("order-2"));
//! # Ok(())
//! # }
//! ```
//!
//! The stand-in knows every operation and every type of PortOne's description. It refuses what PortOne refuses: another
//! secret than [`API_SECRET`], and an input that is not as described. It keeps idempotency keys for three hours, and answers
//! the same request with its first answer.
//!
//! Each operation is answered with a [`sample`], until [`StandIn::on`], [`StandIn::answer`] or [`StandIn::refuse`] say
//! otherwise. After [`StandIn::payments`], the operations about payments, billing keys and schedules remember what was done.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that is not as it should be ends with a panic"
)]

mod check;
mod description;
mod fault;
mod keys;
mod operation;
#[cfg(feature = "payment")]
mod payments;
mod respond;
mod sample;
mod seen;
mod stand_in;
mod stubs;

pub use fault::Fault;
pub use operation::Operation;
#[cfg(all(feature = "payment", feature = "webhook"))]
pub use payments::SentWebhook;
#[cfg(feature = "payment")]
pub use payments::{CHANNEL_KEY, NewPayment, Payments, STORE_ID};
pub use sample::{Described, sample, sample_of};
pub use seen::SeenRequest;
pub use stand_in::{API_SECRET, StandIn};
