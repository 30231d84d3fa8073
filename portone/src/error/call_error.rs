use std::{error::Error as StdError, fmt};

use super::{AnyReason, ApiReason, ErrorKind, OperationReason};
use crate::{
    IdempotencyKey,
    transient::{is_transient_error, is_transient_refusal, is_transient_status},
};

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
/// assert_eq!(error.operation(), "cancelPayment");
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
    call: CallRecord,
}

/// What was done for a call, whatever became of it.
pub(crate) struct CallRecord {
    pub(crate) operation: &'static str,
    pub(crate) key: Option<IdempotencyKey>,
    pub(crate) attempts: u32,
    /// Whether PortOne may have done what an attempt before the last one asked for.
    pub(crate) is_uncertain: bool,
}

impl<E> Error<E> {
    pub(crate) fn new(kind: ErrorKind<E>, call: CallRecord) -> Self {
        Self(Box::new(Inner { kind, call }))
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
        self.0.call.key.as_ref()
    }

    /// Says whether PortOne may have done what a write asked for, although the call failed: with the last attempt, or with an
    /// earlier one that had no answer of PortOne's. Then the call can be made again with the same
    /// [idempotency key](Self::idempotency_key) within three hours. Later, look up first what was done. A read changes nothing,
    /// so for a read this is false.
    pub fn may_have_happened(&self) -> bool {
        let last_may_have = !matches!(self.0.kind, ErrorKind::Api { .. } | ErrorKind::Request(_));
        self.0.call.key.is_some() && (last_may_have || self.0.call.is_uncertain)
    }

    /// Returns the ID of the operation in PortOne's API, such as `cancelPayment`.
    pub fn operation(&self) -> &'static str {
        self.0.call.operation
    }

    /// Returns how often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.call.attempts
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

impl<E: OperationReason> From<Error<E>> for Error {
    fn from(error: Error<E>) -> Self {
        let Inner { kind, call } = *error.0;
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
        Self::new(kind, call)
    }
}

impl<E: ApiReason> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.0.call.operation)?;
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
        shown.field("attempts", &self.0.call.attempts).finish_non_exhaustive()
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
