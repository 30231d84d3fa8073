//! This module counts calls and measures how long they take.

use std::{sync::Once, time::Instant};

use bytes::Bytes;
use http::Response;
use metrics::{Unit, counter, describe_counter, describe_histogram, histogram};

use crate::failure::Failure;

const CALLS: &str = "portone_api_calls_total";
const SECONDS: &str = "portone_api_call_seconds";
const RETRIES: &str = "portone_api_retries_total";

type Outcome = Result<Response<Bytes>, Failure>;

/// Tells the recorder once what the metrics are.
fn describe() {
    static DESCRIBED: Once = Once::new();

    DESCRIBED.call_once(|| {
        describe_counter!(CALLS, "Calls of PortOne's API, each with all of its retries");
        describe_histogram!(SECONDS, Unit::Seconds, "Time of a call with all of its retries");
        describe_counter!(RETRIES, "Attempts that have failed, and were followed by another");
    });
}

/// A call that is counted once, at its end.
pub(crate) struct Measured {
    operation: &'static str,
    began: Instant,
    is_counted: bool,
}

impl Measured {
    pub(crate) fn begin(operation: &'static str) -> Self {
        describe();
        Self { operation, began: Instant::now(), is_counted: false }
    }

    pub(crate) fn end(mut self, outcome: &Outcome) {
        self.count(status(outcome));
    }

    fn count(&mut self, status: String) {
        self.is_counted = true;
        let operation = self.operation;
        counter!(CALLS, "operation" => operation, "status" => status).increment(1);
        histogram!(SECONDS, "operation" => operation).record(self.began.elapsed());
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
    counter!(RETRIES, "operation" => operation, "status" => status).increment(1);
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
