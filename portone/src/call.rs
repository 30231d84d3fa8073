use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{
    Response,
    header::{CONTENT_TYPE, RETRY_AFTER},
};
use serde_json::value::RawValue;
use tokio::time::{Instant, sleep, timeout};
use tower::ServiceExt as _;

use crate::{
    BoxError, DecodeError, Error, ErrorKind, IdempotencyKey, RequestError,
    client::Shared,
    error::{Redacted, is_transient_status},
    json::{self, Value},
    request::Request,
    transport::TooLarge,
};

/// The future of a call, which sends the request and reads the answer.
///
/// If it is dropped before it is ready, PortOne may still do what was asked.
#[must_use = "a future does nothing unless it is awaited"]
pub struct Call<T, E> {
    sent: Pin<Box<dyn Future<Output = Sent> + Send>>,
    read: fn(&Response<Bytes>) -> Result<T, ErrorKind<E>>,
    refuse: fn(&Response<Bytes>) -> ErrorKind<E>,
}

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").finish_non_exhaustive()
    }
}

impl<T, E> Future for Call<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Poll::Ready(sent) = self.sent.as_mut().poll(context) else { return Poll::Pending };
        let read = match sent.outcome {
            Ok(answer) if answer.status().is_success() => (self.read)(&answer),
            Ok(answer) => Err((self.refuse)(&answer)),
            Err(failure) => Err(failure.into_kind()),
        };
        Poll::Ready(read.map_err(|kind| Error::new(kind, sent.operation, sent.key, sent.attempts)))
    }
}

/// What became of a request.
struct Sent {
    operation: &'static str,
    key: Option<IdempotencyKey>,
    attempts: u32,
    outcome: Result<Response<Bytes>, Failure>,
}

/// The reason why there is no answer.
enum Failure {
    Request(RequestError),
    Timeout,
    Transport(BoxError),
}

impl Failure {
    fn into_kind<E>(self) -> ErrorKind<E> {
        match self {
            Self::Request(error) => ErrorKind::Request(error),
            Self::Timeout => ErrorKind::Timeout,
            Self::Transport(error) => match error.downcast::<TooLarge>() {
                Ok(error) => ErrorKind::TooLarge { status: error.status },
                Err(error) => ErrorKind::Transport(error),
            },
        }
    }
}

/// What makes calls: the client, and what was set for one call.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    client: Arc<Shared>,
    key: Option<IdempotencyKey>,
}

impl Caller {
    pub(crate) fn new(client: Arc<Shared>) -> Self {
        Self { client, key: None }
    }

    pub(crate) fn set_key(&mut self, key: IdempotencyKey) {
        self.key = Some(key);
    }

    /// Gives the store of a call, which is the client's if the call has none of its own.
    pub(crate) fn store_id(&self, own: Option<String>) -> Option<String> {
        own.or_else(|| self.client.store_id.clone())
    }

    /// Sets the client's store in a filter that has none.
    pub(crate) fn set_store_of_filter<F: Value>(
        &self,
        filter: &mut Option<F>,
        store_id: fn(&mut F) -> &mut Option<String>,
    ) {
        if let Some(default) = &self.client.store_id {
            let filter = filter.get_or_insert_with(F::blank);
            store_id(filter).get_or_insert_with(|| default.clone());
        }
    }

    /// Sends a request whose answer is JSON.
    pub(crate) fn call<T: Value, E: Value>(self, request: Request) -> Call<T, E> {
        Call { sent: Box::pin(send(self, request)), read: read_json, refuse: refusal }
    }

    /// Sends a request whose answer is text.
    pub(crate) fn call_text<E: Value>(self, request: Request) -> Call<String, E> {
        Call { sent: Box::pin(send(self, request)), read: read_text, refuse: refusal }
    }

    /// Sends a request whose answer says nothing but that it succeeded.
    pub(crate) fn call_empty<E: Value>(self, request: Request) -> Call<(), E> {
        Call { sent: Box::pin(send(self, request)), read: |_| Ok(()), refuse: refusal }
    }
}

fn read_json<T: Value, E>(answer: &Response<Bytes>) -> Result<T, ErrorKind<E>> {
    let Some(json) = valid_json(answer.body()) else { return Err(not_portone(answer)) };
    json::decode(json).map_err(|fault| ErrorKind::Decode {
        status: answer.status().as_u16(),
        cause: DecodeError {
            path: fault.path().to_owned(),
            text: fault.to_string(),
            json: Redacted(json.get().to_owned()),
        },
    })
}

fn read_text<E>(answer: &Response<Bytes>) -> Result<String, ErrorKind<E>> {
    let text = str::from_utf8(answer.body());
    text.map(str::to_owned).map_err(|_| not_portone(answer))
}

/// Reads an answer that is no success.
fn refusal<E: Value>(answer: &Response<Bytes>) -> ErrorKind<E> {
    let Some(json) = valid_json(answer.body()) else { return not_portone(answer) };
    match json::find_tag(json, "type").as_deref() {
        Some(OUTSTANDING_REQUEST) => ErrorKind::OutstandingRequest,
        Some(_) => match json::read_part(json) {
            Ok(reason) => ErrorKind::Api { status: answer.status().as_u16(), reason },
            Err(_) => not_portone(answer),
        },
        None => not_portone(answer),
    }
}

/// The type of the error that PortOne answers while it works on a request with the same idempotency key. No operation
/// has it among its own errors.
const OUTSTANDING_REQUEST: &str = "IDEMPOTENCY_OUTSTANDING_REQUEST";

fn valid_json(body: &Bytes) -> Option<&RawValue> {
    serde_json::from_slice(body).ok()
}

fn not_portone<E>(answer: &Response<Bytes>) -> ErrorKind<E> {
    let content_type = answer.headers().get(CONTENT_TYPE);
    let content_type = content_type.and_then(|value| Some(value.to_str().ok()?.to_owned()));
    ErrorKind::NotPortOne { status: answer.status().as_u16(), content_type }
}

/// Sends a request, until it succeeds or trying again is of no use.
async fn send(caller: Caller, mut request: Request) -> Sent {
    let Caller { client, key } = caller;
    let mut sent = Sent {
        operation: request.operation,
        key: None,
        attempts: 0,
        outcome: Err(Failure::Timeout),
    };
    if let Some(error) = request.take_error() {
        sent.outcome = Err(Failure::Request(error));
        return sent;
    }
    if !request.is_read() {
        sent.key = key.or_else(IdempotencyKey::random);
        if sent.key.is_none() {
            sent.outcome = Err(Failure::Request(RequestError::NoRandomNumbers));
            return sent;
        }
    }
    let deadline = Instant::now().checked_add(client.deadline);
    loop {
        let left =
            deadline.map_or(Duration::MAX, |it| it.saturating_duration_since(Instant::now()));
        sent.attempts = sent.attempts.saturating_add(1);
        sent.outcome = attempt(&client, &request, sent.key.as_ref(), left).await;
        let Some(asked) = pause_after(&sent.outcome) else { return sent };
        let pause = client.retry.pause(sent.attempts).max(asked);
        let left =
            deadline.map_or(Duration::MAX, |it| it.saturating_duration_since(Instant::now()));
        if sent.attempts >= client.retry.attempts || pause >= left {
            return sent;
        }
        sleep(pause).await;
    }
}

async fn attempt(
    client: &Shared,
    request: &Request,
    key: Option<&IdempotencyKey>,
    left: Duration,
) -> Result<Response<Bytes>, Failure> {
    let request = client.http_request(request, key).map_err(Failure::Request)?;
    let answer = client.transport.clone().oneshot(request);
    match timeout(client.attempt_timeout.min(left), answer).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(Failure::Transport(error)),
        Err(_) => Err(Failure::Timeout),
    }
}

/// Gives the shortest pause before the next attempt, or `None` if another attempt is of no use.
fn pause_after(outcome: &Result<Response<Bytes>, Failure>) -> Option<Duration> {
    match outcome {
        Err(Failure::Request(_)) => None,
        Err(Failure::Timeout) => Some(Duration::ZERO),
        Err(Failure::Transport(error)) => (!error.is::<TooLarge>()).then_some(Duration::ZERO),
        Ok(answer) => {
            let json = valid_json(answer.body());
            let is_transient = if answer.status().is_success() {
                json.is_none() && !answer.body().is_empty() && is_json(answer)
            } else {
                match json.and_then(|json| json::find_tag(json, "type")) {
                    Some(tag) => tag == OUTSTANDING_REQUEST || tag.ends_with("TEMPORARILY_FAILED"),
                    None => is_transient_status(answer.status().as_u16()),
                }
            };
            is_transient.then(|| retry_after(answer).unwrap_or_default())
        }
    }
}

fn is_json(answer: &Response<Bytes>) -> bool {
    let content_type = answer.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|it| it.starts_with("application/json"))
}

/// Reads the header `retry-after`, as a number of seconds.
fn retry_after(answer: &Response<Bytes>) -> Option<Duration> {
    let seconds = answer.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// Gives a struct that becomes a call what all of them have.
macro_rules! call {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // There may be personal data in the arguments.
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
    ($name:ident, write) => {
        crate::call::call!($name);

        impl $name {
            /// Sets the idempotency key, by which PortOne knows a request that it has had before. Without this, the
            /// call has a random key, which all of its attempts have.
            pub fn idempotency_key(mut self, key: crate::IdempotencyKey) -> Self {
                self.caller.set_key(key);
                self
            }
        }
    };
}
pub(crate) use call;
