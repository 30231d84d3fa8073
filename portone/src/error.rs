use std::{error::Error as StdError, fmt};

use crate::{
    IdempotencyKey,
    transient::{is_transient_error, is_transient_refusal, is_transient_status},
};

/// Any error, as a cause.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// The reason why a call failed. `E` has the reasons for which PortOne refuses the operation.
///
/// Without `E`, it is the error of any call: the errors of all operations become it by `?`, so that a function can make
/// several calls.
///
/// `Display` and `Debug` output have no text of an answer, since there may be personal data in it.
pub struct Error<E = AnyReason>(Box<Inner<E>>);

struct Inner<E> {
    kind: ErrorKind<E>,
    operation: &'static str,
    key: Option<IdempotencyKey>,
    attempts: u32,
    is_uncertain: bool,
}

/// What went wrong in a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind<E> {
    /// PortOne answered with an error.
    Api {
        /// The HTTP status.
        status: u16,
        /// The error, as PortOne describes it.
        reason: E,
    },
    /// PortOne still works on an earlier request with the same idempotency key.
    OutstandingRequest {
        /// The HTTP status.
        status: u16,
    },
    /// No answer arrived in time. PortOne may still do what was asked.
    Timeout,
    /// The connection could not be made, or it broke off. PortOne may have done what was asked.
    Transport(BoxError),
    /// The answer is not one of PortOne's API. It may come from a proxy on the way, and PortOne may have done what was
    /// asked.
    NotPortOne {
        /// The HTTP status.
        status: u16,
        /// The media type of the answer, if it names one.
        content_type: Option<String>,
    },
    /// The answer is larger than the limit. If its status is a success, PortOne has done what was asked.
    TooLarge {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is a success and is JSON, and does not fit what this version expects. PortOne has done what was asked.
    Decode {
        /// The HTTP status.
        status: u16,
        /// The way to the value that does not fit, such as `amount.total`, and what was expected.
        cause: DecodeError,
    },
    /// The request was not sent.
    Request(RequestError),
}

/// The reason why an answer does not fit, without any text of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) json: Redacted,
}

/// Text that `Debug` output does not show.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Redacted(pub(crate) String);

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl DecodeError {
    /// Returns the way from the answer to the value that does not fit, such as `items[3].amount.total`. It is empty for
    /// the answer itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the whole answer. It may have personal data.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json.0
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl StdError for DecodeError {}

/// The reason why a request was not sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// The value is empty, `.` or `..`. A path with it would lead to another operation.
    #[error("{0} is empty, `.` or `..`, which no path can have")]
    PathParameter(&'static str),
    /// The input cannot be written as JSON.
    #[error("the input cannot be written as JSON")]
    Input,
    /// The path and the query are longer than a URL can be.
    #[error("the path and the query are longer than a URL can be")]
    TooLong,
    /// The system gave no random numbers for an idempotency key.
    #[error("the system has no random numbers")]
    NoRandomNumbers,
}

impl<E> Error<E> {
    pub(crate) fn new(
        kind: ErrorKind<E>,
        operation: &'static str,
        key: Option<IdempotencyKey>,
        attempts: u32,
        is_uncertain: bool,
    ) -> Self {
        Self(Box::new(Inner { kind, operation, key, attempts, is_uncertain }))
    }

    /// Returns what went wrong.
    pub fn kind(&self) -> &ErrorKind<E> {
        &self.0.kind
    }

    /// Returns what went wrong, as a value.
    pub fn into_kind(self) -> ErrorKind<E> {
        self.0.kind
    }

    /// Returns the reason for which PortOne refuses, if the error is one of PortOne's.
    pub fn reason(&self) -> Option<&E> {
        match &self.0.kind {
            ErrorKind::Api { reason, .. } => Some(reason),
            _ => None,
        }
    }

    /// Returns the HTTP status, if an answer arrived.
    pub fn status(&self) -> Option<u16> {
        match &self.0.kind {
            ErrorKind::Api { status, .. }
            | ErrorKind::OutstandingRequest { status }
            | ErrorKind::NotPortOne { status, .. }
            | ErrorKind::TooLarge { status }
            | ErrorKind::Decode { status, .. } => Some(*status),
            ErrorKind::Timeout | ErrorKind::Transport(_) | ErrorKind::Request(_) => None,
        }
    }

    /// Returns the idempotency key of the request. With it, the same call can be made again and has one effect.
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.0.key.as_ref()
    }

    /// Says whether PortOne may have done what a write asked for, although the call failed: with the last attempt, or with an
    /// earlier one that had no answer of PortOne's. Then the call can be made again with the same
    /// [idempotency key](Self::idempotency_key) within three hours. Later, look up first what was done. A read changes nothing,
    /// so for a read this is false.
    pub fn may_have_happened(&self) -> bool {
        let last_may_have = !matches!(self.0.kind, ErrorKind::Api { .. } | ErrorKind::Request(_));
        self.0.key.is_some() && (last_may_have || self.0.is_uncertain)
    }

    /// Returns the ID of the operation in PortOne's API, such as `cancelPayment`.
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// Returns how often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }
}

impl<E: ApiReason> Error<E> {
    /// Returns the type of the [reason](Self::reason) in PortOne's API, such as `PAYMENT_NOT_FOUND`.
    pub fn type_name(&self) -> Option<&str> {
        self.reason().map(ApiReason::type_name)
    }

    /// Returns PortOne's message for people, which is mostly in Korean. It may repeat what was sent.
    pub fn message(&self) -> Option<&str> {
        self.reason().and_then(ApiReason::message)
    }

    /// Says whether the same call may succeed later. A write has to have the same idempotency key then, as PortOne may
    /// have done what was asked.
    pub fn is_transient(&self) -> bool {
        match &self.0.kind {
            ErrorKind::OutstandingRequest { .. } | ErrorKind::Timeout | ErrorKind::Transport(_) => {
                true
            }
            ErrorKind::Api { status, reason } => is_transient_refusal(*status, reason.type_name()),
            ErrorKind::NotPortOne { status, .. } => is_transient_status(*status),
            ErrorKind::TooLarge { status } => is_transient_error(*status),
            ErrorKind::Decode { .. } | ErrorKind::Request(_) => false,
        }
    }
}

/// The reasons for which PortOne refuses an operation.
pub trait ApiReason: sealed::Sealed {
    /// Returns the type of the error in PortOne's API, such as `PAYMENT_NOT_FOUND`.
    fn type_name(&self) -> &str;

    /// Returns PortOne's message for people, which is mostly in Korean. It may repeat what was sent, so `Debug` and `Display`
    /// output do not show it.
    fn message(&self) -> Option<&str>;
}

/// The reasons of one operation, which are not [`AnyReason`].
pub trait OperationReason: ApiReason {}

/// The reason for which PortOne refuses any operation.
#[derive(Clone, PartialEq, Eq)]
pub struct AnyReason {
    type_name: String,
    message: Option<String>,
}

impl sealed::Sealed for AnyReason {}

impl ApiReason for AnyReason {
    fn type_name(&self) -> &str {
        &self.type_name
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Debug for AnyReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyReason").field("type_name", &self.type_name).finish_non_exhaustive()
    }
}

impl<E: OperationReason> From<Error<E>> for Error {
    fn from(error: Error<E>) -> Self {
        let Inner { kind, operation, key, attempts, is_uncertain } = *error.0;
        let kind = match kind {
            ErrorKind::Api { status, reason } => {
                let type_name = reason.type_name().to_owned();
                let message = reason.message().map(str::to_owned);
                ErrorKind::Api { status, reason: AnyReason { type_name, message } }
            }
            ErrorKind::OutstandingRequest { status } => ErrorKind::OutstandingRequest { status },
            ErrorKind::Timeout => ErrorKind::Timeout,
            ErrorKind::Transport(cause) => ErrorKind::Transport(cause),
            ErrorKind::NotPortOne { status, content_type } => {
                ErrorKind::NotPortOne { status, content_type }
            }
            ErrorKind::TooLarge { status } => ErrorKind::TooLarge { status },
            ErrorKind::Decode { status, cause } => ErrorKind::Decode { status, cause },
            ErrorKind::Request(cause) => ErrorKind::Request(cause),
        };
        Self::new(kind, operation, key, attempts, is_uncertain)
    }
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

impl<E: ApiReason> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.0.operation)?;
        match &self.0.kind {
            ErrorKind::Api { status, reason } => {
                write!(f, "PortOne answered {status} {}", reason.type_name())
            }
            ErrorKind::OutstandingRequest { .. } => {
                f.write_str("PortOne still works on a request with the same idempotency key")
            }
            ErrorKind::Timeout => f.write_str("no answer arrived in time"),
            ErrorKind::Transport(_) => f.write_str("the connection failed"),
            ErrorKind::NotPortOne { status, .. } => {
                write!(f, "the answer with status {status} is not one of PortOne's API")
            }
            ErrorKind::TooLarge { status } => {
                write!(f, "the answer with status {status} is larger than the limit")
            }
            ErrorKind::Decode { status, .. } => {
                write!(f, "the answer with status {status} is not as expected")
            }
            ErrorKind::Request(_) => f.write_str("the request was not sent"),
        }
    }
}

impl<E: ApiReason> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Error");
        shown.field("message", &format_args!("{self}"));
        if let Some(cause) = StdError::source(self) {
            shown.field("cause", &format_args!("{cause}"));
        }
        shown.field("attempts", &self.0.attempts).finish_non_exhaustive()
    }
}

impl<E: ApiReason> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.kind {
            ErrorKind::Transport(cause) => Some(&**cause),
            ErrorKind::Decode { cause, .. } => Some(cause),
            ErrorKind::Request(cause) => Some(cause),
            _ => None,
        }
    }
}

/// Makes a union of errors one that [`Error`] can have.
macro_rules! reason {
    ($name:ident) => {
        impl crate::error::sealed::Sealed for $name {}
        impl crate::OperationReason for $name {}

        impl crate::ApiReason for $name {
            fn type_name(&self) -> &str {
                match self {
                    Self::Unrecognized(unrecognized) => unrecognized.tag(),
                    known => crate::json::tag_of(known),
                }
            }

            fn message(&self) -> Option<&str> {
                crate::json::message_of(self)
            }
        }
    };
}
pub(crate) use reason;
