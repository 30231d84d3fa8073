//! This module tells what becomes of a delivery, in metrics and in a span.

use std::time::Instant;

#[cfg(feature = "metrics")]
use crate::adapter::measured;
use crate::{adapter::subject, verified::Verified};

/// A delivery that is told of once, at its end.
#[derive(Debug)]
#[cfg_attr(not(feature = "metrics"), expect(dead_code, reason = "only the metrics have times"))]
pub(super) struct Observed {
    began: Instant,
    verdict: Option<Verdict>,
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    is_told: bool,
}

/// What is known of a delivery since it is verified.
#[derive(Debug, Clone, Copy)]
struct Verdict {
    #[cfg_attr(
        not(feature = "metrics"),
        expect(dead_code, reason = "only the metrics have times")
    )]
    at: Instant,
    /// The label for the type of the event.
    kind: &'static str,
}

impl Observed {
    pub(super) fn begin() -> Self {
        #[cfg(feature = "metrics")]
        measured::describe();
        Self {
            began: Instant::now(),
            verdict: None,
            #[cfg(feature = "tracing")]
            span: tracing::Span::none(),
            is_told: false,
        }
    }

    pub(super) fn verified(&mut self, proof: &Verified<()>) {
        let event = subject::event(proof);
        let kind = subject::type_label(proof, event.as_ref());
        self.verdict = Some(Verdict { at: Instant::now(), kind });
        #[cfg(feature = "metrics")]
        {
            measured::verdict("verified", self.began.elapsed());
            measured::secret(proof.secret_index());
        }
        #[cfg(feature = "tracing")]
        {
            self.span = subject::span(proof, event.as_ref());
        }
    }

    #[cfg(feature = "tracing")]
    pub(super) fn in_span<T>(&self, step: impl FnOnce() -> T) -> T {
        self.span.in_scope(step)
    }

    pub(super) fn answered(mut self, status: u16, reason: Option<&'static str>) {
        let is_question = self.verdict.is_some_and(|verdict| verdict.kind == subject::QUESTION);
        let outcome = match (reason, status) {
            (None, 200..300) => "handled",
            // A question is answered so to refuse the payment, which is no failure.
            (None, 409) if is_question => "rejected",
            (None, _) => "failed",
            (Some(_), 200) => "replayed",
            (Some(_), 503) => "deferred",
            (Some(_), _) => "refused",
        };
        self.end(outcome, Some(status), reason);
    }

    pub(super) fn passed_on(mut self) {
        self.end("verified", None, None);
    }

    fn end(&mut self, outcome: &'static str, status: Option<u16>, reason: Option<&'static str>) {
        self.is_told = true;
        #[cfg(feature = "tracing")]
        self.log(outcome, status, reason);
        #[cfg(feature = "metrics")]
        self.count(outcome, reason);
        #[cfg(not(feature = "tracing"))]
        let _ = status;
    }

    #[cfg(feature = "metrics")]
    fn count(&self, outcome: &'static str, reason: Option<&'static str>) {
        match self.verdict {
            None if reason.is_some() => measured::verdict("refused", self.began.elapsed()),
            Some(Verdict { at, kind, .. }) if reason.is_none() && outcome != "verified" => {
                measured::handled(kind, at.elapsed());
            }
            _ => {}
        }
        // What an unverified body says of itself is not counted, as its sender could make up labels.
        let kind = self.verdict.map_or("", |verdict| verdict.kind);
        measured::delivery(outcome, reason.unwrap_or_default(), kind);
    }

    /// Writes how it has ended into the span, and an event if the handler has not succeeded.
    #[cfg(feature = "tracing")]
    fn log(&self, outcome: &'static str, status: Option<u16>, reason: Option<&'static str>) {
        self.span.record("status", status);
        self.span.record("reason", reason);
        self.span.in_scope(|| match outcome {
            "failed" => {
                tracing::warn!(target: "portone_webhook_core", status, "the handler has not succeeded");
            }
            "unanswered" if self.verdict.is_some() => tracing::warn!(
                target: "portone_webhook_core",
                "nobody was answered: the client has hung up, or the handler has panicked"
            ),
            _ => {}
        });
    }
}

impl Drop for Observed {
    fn drop(&mut self) {
        if !self.is_told {
            self.end("unanswered", None, None);
        }
    }
}
