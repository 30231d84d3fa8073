//! This module has the events that PortOne sends, and the types of their data.
//!
//! [`Webhook`] is the type of webhook version 2024-04-25, and [`v2024_01_01::Webhook`] is that of the older
//! version.

mod data;
mod envelope;
mod general;
mod object;
mod table;
mod text;
mod unrecognized;
pub mod v2024_01_01;
mod webhook;

#[cfg(feature = "testing")]
pub(crate) use self::table::with_event_types;
pub use self::{
    data::{
        BillingKeyData, TaxInvoiceData, TaxInvoiceStatus, TransactionCancelledData,
        TransactionConfirmData, TransactionData,
    },
    general::Event,
    unrecognized::Unrecognized,
    webhook::Webhook,
};
pub use portone_time::{DateTime, TimeError};
