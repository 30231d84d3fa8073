use std::{error::Error as StdError, fmt};

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

/// What went wrong in a call.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
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
///     (Fault::error(404, "PAYMENT_NOT_FOUND"), "who talks to the buyer"),
///     (Fault::error(401, "UNAUTHORIZED"), "who keeps the secrets"),
///     (Fault::html(403), "who keeps the network"),
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
