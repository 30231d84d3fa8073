use std::{error::Error as StdError, fmt};

use crate::{
    IdempotencyKey,
    transient::{is_transient_error, is_transient_refusal, is_transient_status},
};

/// Any error, as a cause.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{BoxError, payment::PaymentClient, testing::StandIn};
///
/// /// Gives the line of an order for a report. The errors of both steps are of different types.
/// async fn line(payments: PaymentClient, order: &str) -> Result<String, BoxError> {
///     let payment = payments.get_payment(order).await?;
///     let mut json = serde_json::to_string(&payment)?;
///     json.push('\n');
///     Ok(json)
/// }
///
/// // A task of tokio can have this error, since it can be sent between threads.
/// let payments = StandIn::new().client().payment();
/// let line = tokio::spawn(line(payments, "order-1")).await?;
/// assert!(line.is_ok());
/// # Ok(())
/// # }
/// ```
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// The reason why a call failed. `E` has the reasons for which PortOne refuses the operation.
///
/// Without `E`, it is the error of any call: the errors of all operations become it by `?`, so that a function can make
/// several calls.
///
/// `Display` and `Debug` output have no text of an answer, since there may be personal data in it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     ErrorKind,
///     payment::{CancelPaymentError, Payment},
///     testing::{Fault, NewPayment, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// let payments = stand_in.payments();
/// payments.open(NewPayment::new("order-1", 5_000));
/// payments.pay("order-1");
/// let portone = stand_in.client().payment();
///
/// // PortOne refuses. Nothing was done, and nothing will be.
/// let error = portone.cancel_payment("order-2", "sold out").await.unwrap_err();
/// assert!(matches!(error.reason(), Some(CancelPaymentError::PaymentNotFound(_))));
/// assert_eq!((error.status(), error.type_name()), (Some(404), Some("PAYMENT_NOT_FOUND")));
/// assert!(!error.may_have_happened() && !error.is_transient());
/// // The message of PortOne is not in the text for the log.
/// assert_eq!(error.to_string(), "cancelPayment: PortOne answered 404 PAYMENT_NOT_FOUND");
/// assert!(error.message().is_some());
///
/// // No answer to any of the four attempts arrives, so the shop does not know what was done.
/// for _ in 0..4 {
///     stand_in.fault(Fault::broken_connection().after_effect());
/// }
/// let refund = portone.cancel_payment("order-1", "sold out").amount(2_000);
/// let error = refund.await.unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::Transport(_)));
/// assert_eq!(error.attempts(), 4);
/// assert!(error.may_have_happened() && error.is_transient());
///
/// // Later, the shop makes the same call with the same key. The money goes back once.
/// let key = error.idempotency_key().cloned().ok_or("a write has a key")?;
/// let refund = portone.cancel_payment("order-1", "sold out").amount(2_000);
/// refund.idempotency_key(key).await?;
/// let Some(Payment::PartialCancelled(payment)) = payments.get("order-1") else { panic!() };
/// assert_eq!(payment.amount.cancelled, 2_000);
/// # Ok(())
/// # }
/// ```
pub struct Error<E = AnyReason>(Box<Inner<E>>);

struct Inner<E> {
    kind: ErrorKind<E>,
    operation: &'static str,
    key: Option<IdempotencyKey>,
    attempts: u32,
    is_uncertain: bool,
}

/// What went wrong in a call.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use http::StatusCode;
/// use portone::{
///     ApiReason, Error, ErrorKind,
///     testing::{Fault, StandIn},
/// };
///
/// /// Says who looks after a call that failed.
/// fn who<E: ApiReason>(error: &Error<E>) -> &'static str {
///     match error.kind() {
///         _ if error.is_transient() => "nobody, unless it stays so",
///         ErrorKind::Api { status: 401 | 403, .. } => "who keeps the secrets",
///         ErrorKind::Api { .. } => "who talks to the buyer",
///         ErrorKind::NotPortOne { .. } => "who keeps the network",
///         _ => "who writes the program",
///     }
/// }
///
/// let stand_in = StandIn::new();
/// let portone = stand_in.client().payment();
/// for (fault, expected) in [
///     (Fault::error(StatusCode::NOT_FOUND, "PAYMENT_NOT_FOUND"), "who talks to the buyer"),
///     (Fault::error(StatusCode::UNAUTHORIZED, "UNAUTHORIZED"), "who keeps the secrets"),
///     (Fault::html(StatusCode::FORBIDDEN), "who keeps the network"),
/// ] {
///     stand_in.fault(fault);
///     let error = portone.get_payment("order-1").await.unwrap_err();
///     assert_eq!(who(&error), expected);
/// }
/// // A path cannot have an empty ID, so this is not sent.
/// let error = portone.get_payment("").await.unwrap_err();
/// assert_eq!(who(&error), "who writes the program");
/// # Ok(())
/// # }
/// ```
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
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     ErrorKind,
///     payment::Payment,
///     testing::{Fault, StandIn, sample_of},
/// };
///
/// // PortOne writes an amount in a way that this version does not know.
/// let mut json = serde_json::to_value(sample_of::<Payment>("PAID"))?;
/// json["amount"]["total"] = "5,000".into();
/// let stand_in = StandIn::new();
/// stand_in.fault(Fault::answer(http::Response::new(json.to_string().into())));
///
/// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
/// let ErrorKind::Decode { cause, .. } = error.kind() else { panic!("{error}") };
/// // This goes into the log. The answer itself does not.
/// assert_eq!(cause.path(), "amount.total");
/// assert_eq!(cause.to_string(), "amount.total: this is not a whole number");
/// // The rest of the answer can still be read.
/// let answer: serde_json::Value = serde_json::from_str(cause.json())?;
/// assert_eq!(answer["status"], "PAID");
/// # Ok(())
/// # }
/// ```
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
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{ErrorKind, RequestError, testing::StandIn};
///
/// // This order has no payment yet, and the shop has an empty ID in its place.
/// let stand_in = StandIn::new();
/// let error = stand_in.client().payment().get_payment("").await.unwrap_err();
/// let ErrorKind::Request(cause) = error.kind() else { panic!("{error}") };
/// assert_eq!(*cause, RequestError::PathParameter("paymentId"));
/// assert!(stand_in.take_requests().is_empty());
/// # Ok(())
/// # }
/// ```
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
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     Error, ErrorKind,
    ///     payment::{CancelPayment, CancelPaymentError},
    ///     testing::StandIn,
    /// };
    ///
    /// /// The reason why the shop gave no money back.
    /// enum NoRefund {
    ///     Refused(CancelPaymentError),
    ///     Unknown,
    /// }
    ///
    /// impl From<Error<CancelPaymentError>> for NoRefund {
    ///     fn from(error: Error<CancelPaymentError>) -> Self {
    ///         match error.into_kind() {
    ///             ErrorKind::Api { reason, .. } => Self::Refused(reason),
    ///             _ => Self::Unknown,
    ///         }
    ///     }
    /// }
    ///
    /// let stand_in = StandIn::new();
    /// stand_in.refuse::<CancelPayment>("PAYMENT_NOT_PAID");
    /// let error = stand_in.client().payment().cancel_payment("order-1", "sold out").await.unwrap_err();
    /// let NoRefund::Refused(reason) = error.into() else { panic!("PortOne refused") };
    /// assert!(matches!(reason, CancelPaymentError::PaymentNotPaid(_)));
    /// # Ok(())
    /// # }
    /// ```
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
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     ApiReason, Error,
///     testing::{Fault, StandIn},
/// };
///
/// /// Writes what PortOne says, for those who talk to the buyer.
/// fn note<E: ApiReason>(error: &Error<E>) -> String {
///     match error.reason() {
///         Some(reason) => format!("{}: {}", reason.type_name(), reason.message().unwrap_or("?")),
///         None => "PortOne cannot be reached".to_owned(),
///     }
/// }
///
/// let stand_in = StandIn::new();
/// stand_in.fault(Fault::error(http::StatusCode::FORBIDDEN, "FORBIDDEN"));
/// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
/// assert_eq!(note(&error), "FORBIDDEN: The stand-in was told to say so.");
/// # Ok(())
/// # }
/// ```
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
