use portone_webhook_core::ConfirmReply;
use serde_json::Value;

/// The answer of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `content-type`.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

impl Answer {
    pub(super) fn json(value: &Value) -> Self {
        Self { status: 200, content_type: "application/json", body: value.to_string() }
    }

    pub(super) fn html(page: String) -> Self {
        Self { status: 200, content_type: "text/html; charset=utf-8", body: page }
    }

    /// Makes an answer of a sentence for people.
    pub(super) fn text(status: u16, sentence: impl Into<String>) -> Self {
        Self { status, content_type: "text/plain; charset=utf-8", body: sentence.into() }
    }
}

impl From<ConfirmReply> for Answer {
    fn from(reply: ConfirmReply) -> Self {
        let (status, body) = (reply.http_status(), reply.body().unwrap_or_default());
        Self { status, content_type: "application/json", body }
    }
}
