//! This module has the error of a call, and what it is made of.

mod call_error;
mod kind;
mod reason;

pub(crate) use call_error::CallRecord;
pub use call_error::Error;
pub(crate) use kind::Redacted;
pub use kind::{BoxError, DecodeError, ErrorKind, RequestError};
pub use reason::{AnyReason, ApiReason, OperationReason};
pub(crate) use reason::{reason, sealed};
