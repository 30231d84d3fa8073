//! This crate has the times and dates of [PortOne](https://portone.io)'s API and webhooks. They are kept as the texts that
//! PortOne sends, and become a time of the standard library or of another crate on demand.
//!
//! ```
//! use std::time::{Duration, UNIX_EPOCH};
//!
//! use portone_time::DateTime;
//!
//! let time = DateTime::from("2026-04-01T08:33:20.5+09:00");
//! assert_eq!(time.as_str(), "2026-04-01T08:33:20.5+09:00");
//! assert_eq!(time.to_system_time()?, UNIX_EPOCH + Duration::from_millis(1775000000500));
//! # Ok::<(), portone_time::TimeError>(())
//! ```
//!
//! The crates `portone` and `portone-webhook-core` have the same types, so that a time of the one can be given to the other.
//!
//! # Features
//!
//! - `jiff` converts to and from the types of the crate `jiff` 0.2.
//! - `chrono` converts to and from the types of the crate `chrono` 0.4.
//! - `time` converts to and from the types of the crate `time` 0.3.
//!
//! The conversions from a time or a date of these crates are `From`. Those to it are `TryFrom` of a reference, as a text may be
//! no time.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod date;
mod date_time;
mod error;

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

pub use date::Date;
pub use date_time::DateTime;
pub use error::TimeError;
