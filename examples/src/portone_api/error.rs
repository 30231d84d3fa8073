use std::error::Error;

use serde::Deserialize;

pub(super) type Cause = Box<dyn Error + Send + Sync>;

/// The reason why a client cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The API secret is empty, or has a line break in it, for example. The text is a secret, so it is not
    /// repeated here.
    #[error("the API secret is empty, or is no text that an HTTP header can have")]
    ApiSecret,
    /// The base URL cannot be used. The secret is sent there, so plain HTTP is allowed only for a server on
    /// this machine.
    #[error("the base URL is neither https:, nor http: on a loopback address")]
    BaseUrl,
    /// The HTTP client cannot be made, for example because this machine has no root certificates.
    #[error("there is no HTTP client to be had")]
    HttpClient(#[source] Cause),
}

/// The reason why a payment cannot be fetched.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GetPaymentError {
    /// PortOne answered with an error.
    #[error("PortOne's API answered {status}: {error}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The error as PortOne describes it.
        error: ApiError,
    },
    /// No complete answer arrived in time.
    #[error("PortOne's API did not answer in time")]
    Timeout,
    /// The connection could not be made, or it broke off.
    #[error("there is no connection to PortOne's API")]
    Connection(#[source] Cause),
    /// The answer is not one that PortOne documents. It may come from a proxy in between, for example.
    #[error("an answer with status {status} that is not PortOne's API")]
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// The reason why the answer cannot be read.
        #[source]
        cause: Cause,
    },
    /// The payment ID is empty, `.` or `..`. No path of a URL can end with such a segment.
    #[error("this is no payment ID")]
    PaymentId,
}

impl GetPaymentError {
    /// Says whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Timeout | Self::Connection(_) => true,
            Self::Refused { status, .. } | Self::Unreadable { status, .. } => {
                *status == 429 || *status >= 500
            }
            Self::PaymentId => false,
        }
    }

    /// Says whether PortOne has answered that there is no such payment.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused { error, .. } if error.r#type == ApiErrorType::PaymentNotFound)
    }
}

/// An error as PortOne's API describes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, thiserror::Error)]
#[error("{type:?} {}", message.as_deref().unwrap_or_default())]
pub struct ApiError {
    /// The type of the error.
    pub r#type: ApiErrorType,
    /// A message for people, if there is one.
    pub message: Option<String>,
}

/// The types of errors that a request for a payment can end with. PortOne may add others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum ApiErrorType {
    /// PortOne does not understand the request.
    InvalidRequest,
    /// The API secret is wrong.
    Unauthorized,
    /// The API secret does not give the right to read the payment.
    Forbidden,
    /// There is no payment with this ID.
    PaymentNotFound,
    /// This version does not know the type. The text is the one that PortOne sent.
    #[serde(untagged)]
    Unrecognized(String),
}
