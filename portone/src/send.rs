//! This module sends a request until it succeeds, or until trying again is of no use.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::Response;
use tokio::time::{Instant, sleep, timeout};
use tower::ServiceExt as _;

use crate::{
    BoxError, ErrorKind, IdempotencyKey, RequestError,
    answer::{Verdict, retry_after},
    client::Shared,
    error::is_transient_status,
    request::Request,
    transport::TooLarge,
};

/// The shortest pause while PortOne works on the same request.
const OUTSTANDING: Duration = Duration::from_secs(1);

/// What became of a request.
pub(crate) struct Sent {
    pub(crate) operation: &'static str,
    pub(crate) key: Option<IdempotencyKey>,
    pub(crate) attempts: u32,
    pub(crate) outcome: Result<Response<Bytes>, Failure>,
}

/// The reason why there is no answer.
pub(crate) enum Failure {
    Request(RequestError),
    Timeout,
    Transport(BoxError),
    TooLarge(u16),
}

impl Failure {
    pub(crate) fn into_kind<E>(self) -> ErrorKind<E> {
        match self {
            Self::Request(error) => ErrorKind::Request(error),
            Self::Timeout => ErrorKind::Timeout,
            Self::Transport(error) => ErrorKind::Transport(error),
            Self::TooLarge(status) => ErrorKind::TooLarge { status },
        }
    }
}

/// Sends a request. A write has a key.
pub(crate) async fn send(
    client: Arc<Shared>,
    key: Option<IdempotencyKey>,
    mut request: Request,
) -> Sent {
    let error = request.take_error().or_else(|| {
        let lacks_key = !request.is_read() && key.is_none();
        lacks_key.then_some(RequestError::NoRandomNumbers)
    });
    let error = error.or_else(|| client.http_request(&request, key.as_ref()).err());
    let outcome = Err(error.map_or(Failure::Timeout, Failure::Request));
    let mut sent = Sent { operation: request.operation, key, attempts: 0, outcome };
    if matches!(sent.outcome, Err(Failure::Request(_))) {
        return sent;
    }
    let deadline = Deadline::after(client.deadline);
    // PortOne's work on the same request is waited for until the deadline.
    let mut failed = 0_u32;
    loop {
        sent.attempts = sent.attempts.saturating_add(1);
        sent.outcome = attempt(&client, &request, sent.key.as_ref(), deadline.left()).await;
        let Some(next) = next(&sent.outcome, &request) else { return sent };
        if !next.is_outstanding {
            failed = failed.saturating_add(1);
        }
        let pause = client.retry.pause(sent.attempts).max(next.shortest_pause);
        let is_enough = client.retry.attempts <= 1 || failed >= client.retry.attempts;
        if is_enough || pause >= deadline.left() {
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
        Ok(Err(error)) => Err(match error.downcast_ref() {
            Some(TooLarge { status }) => Failure::TooLarge(*status),
            None => Failure::Transport(error),
        }),
        Err(_) => Err(Failure::Timeout),
    }
}

/// What comes before the next attempt.
struct Next {
    shortest_pause: Duration,
    is_outstanding: bool,
}

/// Tells what comes before the next attempt, or gives `None` if another attempt is of no use.
fn next(outcome: &Result<Response<Bytes>, Failure>, request: &Request) -> Option<Next> {
    let answer = match outcome {
        Ok(answer) => answer,
        Err(failure) => {
            let is_final = match failure {
                Failure::Request(_) => true,
                Failure::TooLarge(status) => !is_transient_error(*status),
                Failure::Timeout | Failure::Transport(_) => false,
            };
            let next = Next { shortest_pause: Duration::ZERO, is_outstanding: false };
            return (!is_final).then_some(next);
        }
    };
    let verdict = Verdict::on(answer, request.expected);
    let is_outstanding = matches!(verdict, Verdict::Outstanding);
    let shortest = if is_outstanding { OUTSTANDING } else { Duration::ZERO };
    let shortest_pause = retry_after(answer).unwrap_or_default().max(shortest);
    let next = Next { shortest_pause, is_outstanding };
    verdict.is_transient(answer.status().as_u16()).then_some(next)
}

/// Says whether an error that is too large to be read may be another answer later.
pub(crate) fn is_transient_error(status: u16) -> bool {
    status >= 400 && is_transient_status(status)
}

/// The time until which attempts are made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline(Option<Instant>);

impl Deadline {
    pub(crate) fn after(time: Duration) -> Self {
        Self(Instant::now().checked_add(time))
    }

    pub(crate) fn left(self) -> Duration {
        self.0.map_or(Duration::MAX, |end| end.saturating_duration_since(Instant::now()))
    }
}
