//! As much of PortOne's REST API as a shop needs to receive webhooks: asking for a payment.
//!
//! A webhook says that something has happened to a payment. What the payment is now, and how much of it
//! was paid, is to be asked here, as the answer comes over TLS from PortOne itself.

mod client;
mod error;
mod payment;

pub use client::{PortOneClient, PortOneClientBuilder};
pub use error::{ApiError, ApiErrorType, GetPaymentError, SetupError};
pub use payment::{
    Amount, Cancellation, CancellationStatus, Channel, ChannelType, Failure, Payment,
    PaymentStatus, VirtualAccount,
};
