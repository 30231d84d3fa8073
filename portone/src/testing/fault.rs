use std::{fmt, future::Future, pin::Pin, time::Duration};

use bytes::Bytes;
use http::{Response, StatusCode, header::CONTENT_TYPE, header::RETRY_AFTER};
use serde_json::{Value, json};

/// What goes wrong with a request to the stand-in.
///
/// A fault comes before PortOne does what the request asks for, unless [`after_effect`](Self::after_effect) says otherwise.
///
/// ```
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use portone::{
///     payment::Payment,
///     testing::{Fault, NewPayment, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// let payments = stand_in.payments();
/// payments.open(NewPayment::new("order-1", 10_000));
/// payments.pay("order-1");
///
/// // This runs with `start_paused` of tokio, so that it does not wait for real.
/// let portone = stand_in.client().payment();
/// for fault in [
///     Fault::broken_connection(),
///     Fault::no_answer(),
///     Fault::html(502),
///     Fault::too_many_requests(Duration::from_secs(3)),
///     Fault::outstanding_request(),
///     // With these, PortOne has given the money back, and the shop does not know it.
///     Fault::cut_answer(),
///     Fault::broken_connection().after_effect(),
/// ] {
///     stand_in.fault(fault);
///     portone.cancel_payment("order-1", "one is sold out").amount(1_000).await?;
/// }
/// // Each of the seven refunds was made, and none was made twice.
/// let Some(Payment::PartialCancelled(payment)) = payments.get("order-1") else { panic!() };
/// assert_eq!(payment.amount.cancelled, 7_000);
/// # Ok(())
/// # }
/// ```
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::GetPaymentError,
    ///     testing::{Fault, StandIn},
    /// };
    ///
    /// let stand_in = StandIn::new();
    /// stand_in.fault(Fault::error(403, "FORBIDDEN"));
    /// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
    /// assert!(matches!(error.reason(), Some(GetPaymentError::Forbidden(_))));
    /// // This refusal is final, so the client does not try again.
    /// assert_eq!(error.attempts(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// This panics if there is no such status in HTTP.
    #[must_use]
    pub fn error(status: u16, type_name: &str) -> Self {
        let error = error(type_name, "The stand-in was told to say so.");
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
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use bytes::Bytes;
    /// use http::{Response, header::LOCATION};
    /// use portone::testing::{Fault, StandIn};
    ///
    /// // A proxy wants a password, and has a page for that.
    /// let page = Response::builder().status(302).header(LOCATION, "https://proxy.example/login");
    /// let stand_in = StandIn::new();
    /// stand_in.fault(Fault::answer(page.body(Bytes::new())?));
    /// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
    /// assert_eq!(error.status(), Some(302));
    /// # Ok(())
    /// # }
    /// ```
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
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::testing::{Fault, NewPayment, StandIn};
    ///
    /// let stand_in = StandIn::new();
    /// let payments = stand_in.payments();
    /// payments.open(NewPayment::new("order-1", 5_000));
    /// let portone = stand_in.client().payment();
    ///
    /// // The buyer pays while the answer is on its way.
    /// stand_in.fault(Fault::late_answer(async move {
    ///     payments.pay("order-1");
    /// }));
    /// assert_eq!(portone.get_payment("order-1").await?.status(), "READY");
    /// assert_eq!(portone.get_payment("order-1").await?.status(), "PAID");
    /// # Ok(())
    /// # }
    /// ```
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

/// Makes an error of PortOne.
pub(super) fn error(type_name: &str, message: &str) -> Value {
    json!({ "type": type_name, "message": message })
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
