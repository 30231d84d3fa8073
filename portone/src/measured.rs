//! This module counts calls and measures how long they take.

use std::time::Instant;

use bytes::Bytes;
use http::Response;
use metrics::{counter, histogram};

use crate::send::Failure;

type Outcome = Result<Response<Bytes>, Failure>;

/// A call that is counted once, at its end.
pub(crate) struct Measured {
    operation: &'static str,
    began: Instant,
    is_counted: bool,
}

impl Measured {
    pub(crate) fn begin(operation: &'static str) -> Self {
        Self { operation, began: Instant::now(), is_counted: false }
    }

    pub(crate) fn end(mut self, outcome: &Outcome) {
        self.count(status(outcome));
    }

    fn count(&mut self, status: String) {
        self.is_counted = true;
        let operation = self.operation;
        counter!("portone_api_calls_total", "operation" => operation, "status" => status)
            .increment(1);
        histogram!("portone_api_call_seconds", "operation" => operation)
            .record(self.began.elapsed());
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        if !self.is_counted {
            self.count("dropped".to_owned());
        }
    }
}

/// Counts an attempt that failed, and that another one follows.
pub(crate) fn retry(operation: &'static str, outcome: &Outcome) {
    let status = status(outcome);
    counter!("portone_api_retries_total", "operation" => operation, "status" => status)
        .increment(1);
}

/// Returns the status of an answer, or why there is none.
fn status(outcome: &Outcome) -> String {
    match outcome {
        Ok(answer) => answer.status().as_str().to_owned(),
        Err(Failure::Request(_)) => "not_sent".to_owned(),
        Err(Failure::Timeout) => "timeout".to_owned(),
        Err(Failure::Transport(_)) => "transport".to_owned(),
        Err(Failure::TooLarge(_)) => "too_large".to_owned(),
    }
}
