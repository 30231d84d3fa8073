//! This module writes what becomes of a call to the log. There is no personal data in it.

use std::{fmt::Display, time::Duration};

use tracing::{
    Span,
    field::{Empty, display},
};

use crate::{IdempotencyKey, request::Request};

/// Makes the span of a call.
pub(crate) fn span(request: &Request, key: Option<&IdempotencyKey>) -> Span {
    tracing::info_span!(
        "portone",
        operation = request.operation,
        payment_id = request.payment_id,
        idempotency_key = key.map(IdempotencyKey::as_str),
        attempts = Empty,
        status = Empty,
    )
}

/// Writes that an attempt failed and that another one follows after a pause. There is a status or a failure.
pub(crate) fn retry(status: Option<u16>, failure: Option<&dyn Display>, pause: Duration) {
    let (failure, pause) = (failure.map(display), pause.as_secs_f64());
    tracing::debug!(status, failure, pause, "an attempt failed, and another one follows");
}

/// Writes what became of a call into its span.
pub(crate) fn finish(attempts: u32, status: Option<u16>, failure: Option<&dyn Display>) {
    let span = Span::current();
    span.record("attempts", attempts);
    span.record("status", status);
    let failure = failure.map(display);
    tracing::debug!(attempts, status, failure, "the call is at its end");
}
