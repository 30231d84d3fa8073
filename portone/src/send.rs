//! This module sends the request of a call.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Request as HttpRequest, Response};
use tokio::time::{Instant, sleep, timeout};
use tower::ServiceExt as _;

use crate::{
    IdempotencyKey, RequestError,
    answer::{Expected, Verdict, retry_after},
    error::CallRecord,
    failure::Failure,
    json::ValidJson,
    request::Request,
    shared::Shared,
    transient::is_transient_error,
    transport::TooLarge,
};

/// The shortest pause while PortOne works on the same request.
const OUTSTANDING: Duration = Duration::from_secs(1);

/// What became of a request.
pub(crate) struct Sent {
    pub(crate) call: CallRecord,
    pub(crate) expected: Expected,
    /// Whether the body of the answer is JSON.
    pub(crate) is_json: bool,
    pub(crate) outcome: Result<Response<Bytes>, Failure>,
}

#[cfg(feature = "tracing")]
impl Sent {
    fn status(&self) -> Option<u16> {
        self.outcome.as_ref().ok().map(|answer| answer.status().as_u16())
    }

    fn failure(&self) -> Option<&dyn std::fmt::Display> {
        let failure: &dyn std::fmt::Display = self.outcome.as_ref().err()?;
        Some(failure)
    }
}

/// Sends a request. A write has a key.
pub(crate) async fn send(
    client: Arc<Shared>,
    key: Option<IdempotencyKey>,
    request: Request,
) -> Sent {
    #[cfg(feature = "metrics")]
    let measured = crate::measured::Measured::begin(request.operation);
    #[cfg(feature = "tracing")]
    let span = crate::trace::span(&request, key.as_ref());
    let sending = async {
        let sent = send_until(client, key, request).await;
        #[cfg(feature = "tracing")]
        crate::trace::finish(sent.call.attempts, sent.status(), sent.failure());
        sent
    };
    #[cfg(feature = "tracing")]
    let sending = tracing::Instrument::instrument(sending, span);
    let sent = sending.await;
    #[cfg(feature = "metrics")]
    measured.end(&sent.outcome);
    sent
}

/// Sends a request until it succeeds, or until trying again is of no use.
async fn send_until(client: Arc<Shared>, key: Option<IdempotencyKey>, request: Request) -> Sent {
    let (operation, expected) = (request.operation, request.expected);
    let made = make(&client, key.as_ref(), request);
    let call = CallRecord { operation, key, attempts: 0, is_uncertain: false };
    let mut sent = Sent { call, expected, is_json: false, outcome: Err(Failure::Timeout) };
    let request = match made {
        Ok(request) => request,
        Err(error) => {
            sent.outcome = Err(Failure::Request(error));
            return sent;
        }
    };
    let deadline = Deadline::after(client.deadline);
    // PortOne's work on the same request is waited for until the deadline.
    let mut failed = 0_u32;
    loop {
        sent.call.attempts = sent.call.attempts.saturating_add(1);
        sent.outcome = attempt(&client, request.clone(), deadline.left()).await;
        let json = sent.outcome.as_ref().ok().and_then(|it| ValidJson::check(it.body()));
        sent.is_json = json.is_some();
        let Some(next) = next(&sent.outcome, expected, json) else { return sent };
        if !next.is_outstanding {
            failed = failed.saturating_add(1);
        }
        let pause = client.retry.pause(sent.call.attempts).max(next.shortest_pause);
        let is_enough = client.retry.attempts <= 1 || failed >= client.retry.attempts;
        if is_enough || pause >= deadline.left() {
            return sent;
        }
        sent.call.is_uncertain |= next.is_uncertain;
        #[cfg(feature = "metrics")]
        crate::measured::retry(operation, &sent.outcome);
        #[cfg(feature = "tracing")]
        crate::trace::retry(sent.status(), sent.failure(), pause);
        sleep(pause).await;
    }
}

/// Makes the HTTP request, which is the same for all attempts.
fn make(
    client: &Shared,
    key: Option<&IdempotencyKey>,
    mut request: Request,
) -> Result<HttpRequest<Bytes>, RequestError> {
    if let Some(error) = request.take_error() {
        return Err(error);
    }
    if !request.is_read() && key.is_none() {
        return Err(RequestError::NoRandomNumbers);
    }
    client.http_request(request, key)
}

async fn attempt(
    client: &Shared,
    request: HttpRequest<Bytes>,
    left: Duration,
) -> Result<Response<Bytes>, Failure> {
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
    /// Whether PortOne may have done what was asked for.
    is_uncertain: bool,
}

/// Tells what comes before the next attempt, or gives `None` if another attempt is of no use.
fn next<'a>(
    outcome: &'a Result<Response<Bytes>, Failure>,
    expected: Expected,
    json: Option<ValidJson<'a>>,
) -> Option<Next> {
    let answer = match outcome {
        Ok(answer) => answer,
        Err(failure) => {
            let is_final = match failure {
                Failure::Request(_) => true,
                Failure::TooLarge(status) => !is_transient_error(*status),
                Failure::Timeout | Failure::Transport(_) => false,
            };
            let shortest_pause = Duration::ZERO;
            let next = Next { shortest_pause, is_outstanding: false, is_uncertain: true };
            return (!is_final).then_some(next);
        }
    };
    let verdict = Verdict::on(answer, expected, json);
    let is_outstanding = matches!(verdict, Verdict::Outstanding);
    let shortest = if is_outstanding { OUTSTANDING } else { Duration::ZERO };
    let shortest_pause = retry_after(answer).unwrap_or_default().max(shortest);
    let is_uncertain = !matches!(verdict, Verdict::Refusal(..));
    let next = Next { shortest_pause, is_outstanding, is_uncertain };
    verdict.is_transient(answer.status().as_u16()).then_some(next)
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
