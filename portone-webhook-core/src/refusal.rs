use std::{error::Error, sync::Arc};

use crate::{PayloadError, VerifyError};

/// Every way in which a server refuses a delivery, with the answer that it gives.
///
/// PortOne keeps the answer and shows it to the merchant. So the answer is the same on every
/// framework: a [`status`](Self::status), and a [`body`](Self::body) with a stable reason. The checks
/// are made in the order of this table:
///
/// | what is wrong | status | reason |
/// |---|---|---|
/// | a header is missing, repeated or empty | 400 | `MISSING_REQUIRED_HEADERS` |
/// | the timestamp is not a whole number | 400 | `INVALID_SIGNATURE` |
/// | it was sent too long ago | 400 | `TIMESTAMP_TOO_OLD` |
/// | it was sent too far ahead | 400 | `TIMESTAMP_TOO_NEW` |
/// | the body is too large | 413 | `PAYLOAD_TOO_LARGE` |
/// | the body breaks off | 400 | `INCOMPLETE_BODY` |
/// | no signature matches | 400 | `NO_MATCHING_SIGNATURE` |
/// | it is verified, but not what the handler takes | 422 | `INVALID_PAYLOAD` |
/// | nothing is set up to verify | 500 | `VERIFIER_NOT_CONFIGURED` |
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The delivery is not PortOne's, or not a recent one.
    #[error(transparent)]
    Unverified(#[from] VerifyError),
    /// The body is larger than [`WebhookVerifier::body_limit`](crate::WebhookVerifier::body_limit).
    #[error("the body is larger than this server takes")]
    PayloadTooLarge,
    /// The body did not arrive in full.
    #[error("the body broke off before its end")]
    IncompleteBody(#[source] Arc<dyn Error + Send + Sync>),
    /// The delivery is PortOne's, but its body is not what the handler takes.
    #[error(transparent)]
    InvalidPayload(#[from] PayloadError),
    /// The handler takes verified deliveries only, and nothing is set up to verify them.
    #[error(
        "nothing verifies webhooks on this route: \
         it needs the PortOne webhook middleware, or a WebhookVerifier for the extractor"
    )]
    VerifierNotConfigured,
}

impl Refusal {
    /// The HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Unverified(_) | Self::IncompleteBody(_) => 400,
            Self::PayloadTooLarge => 413,
            Self::InvalidPayload(_) => 422,
            Self::VerifierNotConfigured => 500,
        }
    }

    /// The stable name of the cause, for programs and for searching.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Unverified(error) => error.reason(),
            Self::PayloadTooLarge => "PAYLOAD_TOO_LARGE",
            Self::IncompleteBody(_) => "INCOMPLETE_BODY",
            Self::InvalidPayload(_) => "INVALID_PAYLOAD",
            Self::VerifierNotConfigured => "VERIFIER_NOT_CONFIGURED",
        }
    }

    /// The body of the answer, JSON: `{"reason":"…","message":"…"}`.
    ///
    /// Nothing in it comes from the request or the secret.
    pub fn body(&self) -> String {
        // Our own sentences: none has a character that JSON would escape.
        format!(r#"{{"reason":"{}","message":"{self}"}}"#, self.reason())
    }

    /// Tells of the refusal in a `tracing` event, with the id that the request claims to have.
    ///
    /// Does nothing without the feature `tracing`. At most 64 bytes of the id are shown, escaped,
    /// since anybody may have sent it.
    pub fn log(&self, id: Option<&[u8]>) {
        #[cfg(feature = "tracing")]
        {
            let error: &dyn Error = self;
            let id = id.map(|id| id.get(..64).unwrap_or(id).escape_ascii());
            tracing::warn!(
                target: "portone_webhook_core",
                reason = self.reason(),
                id = id.map(tracing::field::display),
                error,
                "webhook refused"
            );
        }
        #[cfg(not(feature = "tracing"))]
        let _ = id;
    }
}
