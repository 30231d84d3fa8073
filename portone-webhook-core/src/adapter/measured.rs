//! This module counts deliveries and measures how long they take.

use std::time::Instant;

use metrics::{counter, histogram};

/// A delivery that is counted once, at its end.
#[derive(Debug)]
pub(super) struct Measured {
    began: Instant,
    verified: Option<VerifiedAt>,
    is_counted: bool,
}

#[derive(Debug, Clone, Copy)]
struct VerifiedAt {
    time: Instant,
    kind: &'static str,
}

impl Measured {
    pub(super) fn begin() -> Self {
        Self { began: Instant::now(), verified: None, is_counted: false }
    }

    pub(super) fn verified(&mut self, kind: &'static str, secret_index: usize) {
        self.verified = Some(VerifiedAt { time: Instant::now(), kind });
        self.time_verdict("verified");
        // A verifier has few secrets.
        let secret = secret_index.to_string();
        counter!("portone_webhook_secret_matches_total", "secret" => secret).increment(1);
    }

    pub(super) fn answered(mut self, status: u16, reason: Option<&'static str>) {
        let outcome = match (reason, status) {
            (None, 200..300) => "handled",
            (None, _) => "failed",
            (Some(_), 200) => "replayed",
            (Some(_), 503) => "deferred",
            (Some(_), _) => "refused",
        };
        match self.verified {
            None => self.time_verdict("refused"),
            Some(VerifiedAt { time, kind }) if reason.is_none() => {
                histogram!("portone_webhook_handle_seconds", "type" => kind).record(time.elapsed());
            }
            Some(_) => {}
        }
        self.count(outcome, reason.unwrap_or_default());
    }

    pub(super) fn passed_on(mut self) {
        self.count("verified", "");
    }

    fn time_verdict(&self, outcome: &'static str) {
        let seconds = histogram!("portone_webhook_verify_seconds", "outcome" => outcome);
        seconds.record(self.began.elapsed());
    }

    fn count(&mut self, outcome: &'static str, reason: &'static str) {
        self.is_counted = true;
        // What an unverified body says of itself is not counted, as its sender could make up labels.
        let kind = self.verified.map_or("", |verified| verified.kind);
        let labels = [("outcome", outcome), ("reason", reason), ("type", kind)];
        counter!("portone_webhook_deliveries_total", &labels).increment(1);
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        if !self.is_counted {
            self.count("unanswered", "");
        }
    }
}
