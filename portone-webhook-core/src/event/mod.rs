//! The events that PortOne sends, and what their data hold.
//!
//! [`Webhook`] is that of webhook version 2024-04-25, and [`v2024_01_01::Webhook`] that of the older one.

mod data;
mod envelope;
mod general;
mod object;
mod table;
mod text;
mod time;
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
    time::{EventTime, EventTimeError},
    unrecognized::Unrecognized,
    webhook::Webhook,
};
