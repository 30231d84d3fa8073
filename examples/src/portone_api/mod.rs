//! This module is a client of PortOne's REST API. It can do what a shop needs to receive webhooks: it asks
//! for a payment.
//!
//! A webhook says that something has happened to a payment. The shop asks the API what the payment is now and
//! how much of it was paid, because this answer comes over TLS from PortOne itself.

mod client;
mod error;
mod payment;

pub use client::{PortOneClient, PortOneClientBuilder};
pub use error::{ApiError, ApiErrorType, GetPaymentError, SetupError};
pub use payment::{
    Amount, Cancellation, CancellationStatus, Channel, ChannelType, Failure, Payment,
    PaymentStatus, VirtualAccount,
};
