use std::error::Error;

use serde::Deserialize;

pub(super) type Cause = Box<dyn Error + Send + Sync>;

/// The client cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// It has a line break in it, for example. The text is not repeated here, as it is a secret.
    #[error("the API secret is empty, or is no text that an HTTP header can have")]
    ApiSecret,
    /// The secret goes there, so plain HTTP is only good for a server on this machine.
    #[error("the base URL is neither https:, nor http: on a loopback address")]
    BaseUrl,
    /// There are no root certificates on this machine, for example.
    #[error("there is no HTTP client to be had")]
    HttpClient(#[source] Cause),
}

/// There is no payment to be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GetPaymentError {
    /// PortOne answered with an error.
    #[error("PortOne's API answered {status}: {error}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// What PortOne says about it.
        error: ApiError,
    },
    /// There was no whole answer in time.
    #[error("PortOne's API did not answer in time")]
    Timeout,
    /// The connection could not be made, or broke off.
    #[error("there is no connection to PortOne's API")]
    Connection(#[source] Cause),
    /// The answer is not one that PortOne documents: from a proxy in between, for example.
    #[error("an answer with status {status} that is not PortOne's API")]
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// What is wrong with it.
        #[source]
        cause: Cause,
    },
    /// It is empty or made of dots, which no path of a URL can end with.
    #[error("this is no payment ID")]
    PaymentId,
}

impl GetPaymentError {
    /// Whether the same question may well be answered later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Timeout | Self::Connection(_) => true,
            Self::Refused { status, .. } | Self::Unreadable { status, .. } => {
                *status == 429 || *status >= 500
            }
            Self::PaymentId => false,
        }
    }

    /// Whether PortOne says that there is no such payment.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused { error, .. } if error.r#type == ApiErrorType::PaymentNotFound)
    }
}

/// What PortOne's API says about an error.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, thiserror::Error)]
#[error("{type:?} {}", message.as_deref().unwrap_or_default())]
pub struct ApiError {
    /// Which error it is.
    pub r#type: ApiErrorType,
    /// For people, if there is one.
    pub message: Option<String>,
}

/// The errors that asking for a payment can end with. PortOne may add others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum ApiErrorType {
    /// The request is not one that PortOne understands.
    InvalidRequest,
    /// The API secret is wrong.
    Unauthorized,
    /// The API secret does not give the right to this.
    Forbidden,
    /// There is no payment with this ID.
    PaymentNotFound,
    /// One that this version does not know, as sent.
    #[serde(untagged)]
    Unrecognized(String),
}
