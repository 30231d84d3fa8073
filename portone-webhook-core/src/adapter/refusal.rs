use std::{error::Error, sync::Arc};

use serde_json::Value;

use crate::error::{PayloadError, VerifyError};

/// A reason for which a server refuses a delivery, with the answer that the server gives.
///
/// PortOne keeps the answer and shows it to the merchant. So the answer is the same on every framework: it
/// has a [`http_status`](Self::http_status), and a [`body`](Self::body) with a stable reason. If nothing is
/// set up to verify deliveries, every request gets the answer that says so. Otherwise the checks are made in
/// the order of this table:
///
#[doc = include_str!("refusals.md")]
///
/// ```
/// use portone_webhook_core::{VerifyError, adapter::Refusal};
///
/// /// Logs the refusal, and returns the status and the body of the answer.
/// fn answer(refusal: &Refusal, id: Option<&[u8]>) -> (u16, String) {
///     refusal.log(id);
///     (refusal.http_status(), refusal.body())
/// }
///
/// let refusal = Refusal::from(VerifyError::MissingHeader("webhook-id"));
/// assert_eq!(refusal.reason(), "MISSING_REQUIRED_HEADERS");
/// let (status, body) = answer(&refusal, None);
/// assert_eq!(status, 400);
/// assert_eq!(
///     body,
///     r#"{"reason":"MISSING_REQUIRED_HEADERS","message":"the webhook-id header is missing"}"#,
/// );
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The delivery is not PortOne's, or not a recent one.
    #[error(transparent)]
    Unverified(#[from] VerifyError),
    /// The body is larger than [`WebhookVerifier::body_limit`](crate::WebhookVerifier::body_limit), or
    /// than a limit that the server sets.
    #[error("the body is larger than this server takes")]
    PayloadTooLarge,
    /// The body did not arrive in full.
    #[error("the body broke off before its end")]
    IncompleteBody(#[source] Arc<dyn Error + Send + Sync>),
    /// The body was not complete when [`WebhookVerifier::read_timeout`](crate::WebhookVerifier::read_timeout)
    /// was over.
    #[error("the body took too long to arrive")]
    ReadTimeout,
    /// The delivery is PortOne's, but its body is not what the handler takes.
    #[error(transparent)]
    InvalidPayload(#[from] PayloadError),
    /// The handler takes verified deliveries only, but nothing is set up to verify them.
    #[error(
        "nothing verifies webhooks on this route: \
         it needs the PortOne webhook layer or middleware, or a WebhookVerifier for the extractor"
    )]
    VerifierNotConfigured,
    /// The body was taken before it could be verified. It was taken by another argument of the handler, or by
    /// a layer or middleware further out, which left nothing of the body that `content-length` announces.
    #[error(
        "the body was taken before the webhook could be verified: \
         by another argument of the handler, or by something in front of it"
    )]
    BodyTaken,
}

impl Refusal {
    /// Returns the HTTP status of the answer.
    pub fn http_status(&self) -> u16 {
        match self {
            Self::Unverified(_) | Self::IncompleteBody(_) => 400,
            Self::ReadTimeout => 408,
            Self::PayloadTooLarge => 413,
            Self::InvalidPayload(_) => 422,
            Self::VerifierNotConfigured | Self::BodyTaken => 500,
        }
    }

    /// Returns the stable name of the cause, for programs and for searches.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Unverified(error) => error.reason(),
            Self::PayloadTooLarge => "PAYLOAD_TOO_LARGE",
            Self::IncompleteBody(_) => "INCOMPLETE_BODY",
            Self::ReadTimeout => "READ_TIMEOUT",
            Self::InvalidPayload(_) => "INVALID_PAYLOAD",
            Self::VerifierNotConfigured => "VERIFIER_NOT_CONFIGURED",
            Self::BodyTaken => "BODY_TAKEN",
        }
    }

    /// Returns the body of the answer, which is the JSON `{"reason":"…","message":"…"}`.
    ///
    /// Nothing in it comes from the request or the secret, except for the [path](PayloadError::path) to a
    /// value that does not fit, in a body that is PortOne's.
    pub fn body(&self) -> String {
        let reason = self.reason();
        match self {
            Self::InvalidPayload(error) => {
                let message = Value::from(error.to_string());
                format!(r#"{{"reason":"{reason}","message":{message}}}"#)
            }
            // Neither the reasons nor the other messages have a character that JSON escapes.
            _ => format!(r#"{{"reason":"{reason}","message":"{self}"}}"#),
        }
    }

    /// Emits a `tracing` event for the refusal, with the id that the request claims to have.
    ///
    /// The target of the event is `portone_webhook_core`, and its level is `WARN`, or `ERROR` if the status
    /// is 500. Without the feature `tracing`, this method does nothing.
    ///
    /// The event has at most 64 bytes of the id, since anybody may have sent it, and as `cause` at most 500
    /// characters of the refusal's sources.
    pub fn log(&self, id: Option<&[u8]>) {
        #[cfg(feature = "tracing")]
        {
            // These texts are made only where somebody listens to the event.
            let shown = || id.map(|id| String::from_utf8_lossy(id.get(..64).unwrap_or(id)));
            let cause = || cause(self);
            if self.http_status() == 500 {
                tracing::error!(
                    target: "portone_webhook_core",
                    id = shown().as_deref(),
                    reason = self.reason(),
                    cause = cause().as_deref(),
                    "webhook refused: {self}"
                );
            } else {
                tracing::warn!(
                    target: "portone_webhook_core",
                    id = shown().as_deref(),
                    reason = self.reason(),
                    cause = cause().as_deref(),
                    "webhook refused: {self}"
                );
            }
        }
        #[cfg(not(feature = "tracing"))]
        let _ = id;
    }
}

/// Returns the sources of an error with colons between them, up to 500 characters.
#[cfg(feature = "tracing")]
fn cause(error: &dyn Error) -> Option<String> {
    let mut source = error.source()?;
    let mut cause = source.to_string();
    while let Some(next) = source.source() {
        cause.extend([": ", &next.to_string()]);
        source = next;
    }
    Some(cause.chars().take(500).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::json;

    use super::*;
    use crate::json;

    #[test]
    fn every_answer_is_json_with_the_reason_and_the_message() {
        let header = crate::WebhookHeaders::ID;
        let cause: Arc<dyn Error + Send + Sync> = Arc::from(Box::from("a \"cause\"\n"));
        let refusals = [
            VerifyError::MissingHeader(header).into(),
            VerifyError::RepeatedHeader(header).into(),
            VerifyError::EmptyHeader(header).into(),
            VerifyError::InvalidId.into(),
            VerifyError::InvalidTimestamp.into(),
            VerifyError::TimestampTooOld.into(),
            VerifyError::TimestampTooNew.into(),
            VerifyError::NoMatchingSignature.into(),
            Refusal::PayloadTooLarge,
            Refusal::IncompleteBody(cause),
            Refusal::ReadTimeout,
            json::json::<Value>("\"").unwrap_err().into(),
            json::json::<HashMap<String, u8>>(r#"{"a \"name\"\n":true}"#).unwrap_err().into(),
            Refusal::VerifierNotConfigured,
            Refusal::BodyTaken,
        ];
        for refusal in refusals {
            let body: Value = serde_json::from_str(&refusal.body()).unwrap();
            assert_eq!(body, json!({"reason": refusal.reason(), "message": refusal.to_string()}));
        }
    }
}
