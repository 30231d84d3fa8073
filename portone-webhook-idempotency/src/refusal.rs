use std::time::Duration;

use crate::error::StoreError;

/// The reason why a handler is not run, with the answer that PortOne gets instead.
///
/// | why | status | reason | headers |
/// |---|---|---|---|
/// | the delivery is done | 200 | `ALREADY_COMPLETED` | `idempotent-replayed: true` |
/// | it is being handled | 503 | `IN_PROGRESS` | `retry-after` |
/// | the store cannot be asked | 503 | `IDEMPOTENCY_STORE_UNAVAILABLE` | `retry-after` |
/// | the handler takes a claim, and the delivery is a confirm question | 500 | `CONFIRM_NOT_CLAIMED` | |
/// | the handler takes a claim, and there is no store | 500 | `IDEMPOTENCY_NOT_CONFIGURED` | |
///
/// ```
/// use std::time::Duration;
/// use portone_webhook_idempotency::ClaimRefusal;
///
/// let refusal = ClaimRefusal::InProgress { remaining: Duration::from_secs(20) };
/// assert_eq!(refusal.http_status(), 503);
/// assert_eq!(refusal.retry_after(), Some(21));
/// assert_eq!(refusal.reason(), "IN_PROGRESS");
/// assert!(refusal.body().starts_with(r#"{"reason":"IN_PROGRESS","message":"#));
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ClaimRefusal {
    /// The handler has run before, and has succeeded.
    #[error("this delivery was handled before")]
    Completed,
    /// Another attempt is being handled, here or on another server.
    #[error("another attempt of this delivery is being handled")]
    InProgress {
        /// The time until the lease of the other attempt ends.
        remaining: Duration,
    },
    /// The store did not answer, so it is not known whether the handler has run.
    #[error("it cannot be told whether this delivery was handled before")]
    Unavailable(#[from] StoreError),
    /// The handler takes a claim, but there is none for a confirm question.
    #[error(
        "a confirm question is never claimed: a handler that gets them takes Option<WebhookClaim>"
    )]
    Confirm,
    /// The handler takes a claim, but the layer or middleware was made without idempotency.
    #[error(
        "nothing claims deliveries on this route: the layer or middleware needs .idempotency(..)"
    )]
    NotConfigured,
}

impl ClaimRefusal {
    /// The name of the header that marks the answer to a delivery which was handled before.
    pub const REPLAYED: &'static str = "idempotent-replayed";

    /// Returns the HTTP status of the answer, as a number. The adapters for web frameworks return their
    /// framework's own type.
    pub fn http_status(&self) -> u16 {
        match self {
            Self::Completed => 200,
            Self::InProgress { .. } | Self::Unavailable(_) => 503,
            Self::Confirm | Self::NotConfigured => 500,
        }
    }

    /// Returns the stable name of the cause.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Completed => "ALREADY_COMPLETED",
            Self::InProgress { .. } => "IN_PROGRESS",
            Self::Unavailable(_) => "IDEMPOTENCY_STORE_UNAVAILABLE",
            Self::Confirm => "CONFIRM_NOT_CLAIMED",
            Self::NotConfigured => "IDEMPOTENCY_NOT_CONFIGURED",
        }
    }

    /// Returns the body of the answer, which is the JSON `{"reason":"…","message":"…"}`.
    pub fn body(&self) -> String {
        // Neither the reasons nor the messages have a character that JSON escapes.
        format!(r#"{{"reason":"{}","message":"{self}"}}"#, self.reason())
    }

    /// Returns the value of the `retry-after` header, in seconds, if the answer has this header.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::InProgress { remaining } => Some(remaining.as_secs().saturating_add(1)),
            Self::Unavailable(_) => Some(10),
            Self::Completed | Self::Confirm | Self::NotConfigured => None,
        }
    }
}
