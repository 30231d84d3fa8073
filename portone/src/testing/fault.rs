use std::{fmt, future::Future, pin::Pin, time::Duration};

use bytes::Bytes;
use http::{Response, StatusCode, header::CONTENT_TYPE, header::RETRY_AFTER};
use serde_json::json;

/// What goes wrong with a request to the stand-in.
///
/// A fault comes before PortOne does what the request asks for, unless [`after_effect`](Self::after_effect) says otherwise.
pub struct Fault {
    pub(super) kind: Kind,
    pub(super) comes_after: bool,
}

/// What a fault is.
pub(super) enum Kind {
    Break,
    Hang,
    Answer(Response<Bytes>),
    /// The answer is cut in its middle.
    Cut,
    /// The answer waits for this.
    Wait(Pin<Box<dyn Future<Output = ()> + Send>>),
}

impl Fault {
    fn before(kind: Kind) -> Self {
        Self { kind, comes_after: false }
    }

    /// The connection breaks off.
    #[must_use]
    pub fn broken_connection() -> Self {
        Self::before(Kind::Break)
    }

    /// No answer ever comes.
    #[must_use]
    pub fn no_answer() -> Self {
        Self::before(Kind::Hang)
    }

    /// A proxy answers with a page of HTML and this status.
    ///
    /// # Panics
    ///
    /// This panics if there is no such status in HTTP.
    #[must_use]
    pub fn html(status: u16) -> Self {
        Self::answer(response(code(status), "text/html", "<h1>This is not PortOne.</h1>"))
    }

    /// PortOne answers with an error of this status and type, such as `INVALID_REQUEST`.
    ///
    /// # Panics
    ///
    /// This panics if there is no such status in HTTP.
    #[must_use]
    pub fn error(status: u16, type_name: &str) -> Self {
        let error = json!({ "type": type_name, "message": "The stand-in was told to say so." });
        Self::answer(response(code(status), "application/json", error.to_string()))
    }

    /// PortOne asks to wait for so long, by the status 429 and the header `retry-after`, in whole seconds.
    #[must_use]
    pub fn too_many_requests(retry_after: Duration) -> Self {
        let mut answer = response(StatusCode::TOO_MANY_REQUESTS, "text/plain", "too many requests");
        answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().into());
        Self::answer(answer)
    }

    /// PortOne still works on a request with the same idempotency key.
    #[must_use]
    pub fn outstanding_request() -> Self {
        Self::error(409, "IDEMPOTENCY_OUTSTANDING_REQUEST")
    }

    /// This answer comes in place of PortOne's.
    #[must_use]
    pub fn answer(answer: Response<Bytes>) -> Self {
        Self::before(Kind::Answer(answer))
    }

    /// PortOne's answer breaks off in its middle. PortOne has done what was asked for.
    #[must_use]
    pub fn cut_answer() -> Self {
        Self { kind: Kind::Cut, comes_after: true }
    }

    /// PortOne's answer, which says what was true when the request came, is sent when this future is ready.
    #[must_use]
    pub fn late_answer(until: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { kind: Kind::Wait(Box::pin(until)), comes_after: true }
    }

    /// Lets the fault come when PortOne has done what the request asks for.
    #[must_use]
    pub fn after_effect(mut self) -> Self {
        self.comes_after = true;
        self
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).expect("a status of HTTP has three digits")
}

/// Makes an answer.
pub(super) fn response(
    status: StatusCode,
    content_type: &'static str,
    body: impl Into<Bytes>,
) -> Response<Bytes> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, http::HeaderValue::from_static(content_type));
    response
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.kind {
            Kind::Break => "Break",
            Kind::Hang => "Hang",
            Kind::Answer(_) => "Answer",
            Kind::Cut => "Cut",
            Kind::Wait(_) => "Wait",
        };
        f.debug_struct("Fault")
            .field("kind", &kind)
            .field("comes_after", &self.comes_after)
            .finish()
    }
}
