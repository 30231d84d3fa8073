//! This module counts claims and measures the store, with the feature `metrics`. Without it, nothing here does anything.

#[cfg(feature = "metrics")]
use std::{sync::Once, time::Instant};

#[cfg(feature = "metrics")]
use metrics::{
    Gauge, Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram,
};

use crate::refusal::ClaimRefusal;

#[cfg(feature = "metrics")]
mod name {
    pub(super) const CLAIMS: &str = "portone_webhook_claims_total";
    pub(super) const COMPLETIONS: &str = "portone_webhook_completions_total";
    pub(super) const STORE: &str = "portone_webhook_store_seconds";
    pub(super) const WAITING: &str = "portone_webhook_waiting_records";
}

/// Tells the recorder once what the metrics are.
#[cfg(feature = "metrics")]
fn describe() {
    static DESCRIBED: Once = Once::new();

    DESCRIBED.call_once(|| {
        describe_counter!(name::CLAIMS, "Attempts to claim a delivery by their outcome");
        describe_counter!(name::COMPLETIONS, "Successes of handlers by whether they are recorded");
        describe_histogram!(name::STORE, Unit::Seconds, "Time of an operation of the store");
        describe_gauge!(name::WAITING, "Records that wait for the store");
    });
}

/// Counts an attempt to claim a delivery, which may have been refused.
pub(crate) fn claim(refusal: Option<&ClaimRefusal>) {
    #[cfg(feature = "metrics")]
    {
        let outcome = match refusal {
            None => "acquired",
            Some(ClaimRefusal::Completed) => "completed",
            Some(ClaimRefusal::InProgress { .. }) => "in_progress",
            Some(_) => "unavailable",
        };
        counter!(name::CLAIMS, "outcome" => outcome).increment(1);
    }
    #[cfg(not(feature = "metrics"))]
    let _ = refusal;
}

/// Counts the success of a handler by whether the store has recorded it.
pub(crate) fn completion(outcome: &'static str) {
    #[cfg(feature = "metrics")]
    counter!(name::COMPLETIONS, "outcome" => outcome).increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = outcome;
}

/// An operation of the store, from its beginning.
pub(crate) struct StoreOperation {
    #[cfg(feature = "metrics")]
    name: &'static str,
    #[cfg(feature = "metrics")]
    began: Instant,
}

impl StoreOperation {
    pub(crate) fn begin(name: &'static str) -> Self {
        #[cfg(feature = "metrics")]
        describe();
        #[cfg(not(feature = "metrics"))]
        let _ = name;
        Self {
            #[cfg(feature = "metrics")]
            name,
            #[cfg(feature = "metrics")]
            began: Instant::now(),
        }
    }

    pub(crate) fn end(self, is_ok: bool) {
        #[cfg(feature = "metrics")]
        {
            let outcome = if is_ok { "ok" } else { "failed" };
            histogram!(name::STORE, "operation" => self.name, "outcome" => outcome)
                .record(self.began.elapsed());
        }
        #[cfg(not(feature = "metrics"))]
        let _ = is_ok;
    }
}

/// A record that waits for the store until this value is dropped.
pub(crate) struct WaitingRecord {
    /// The recorder may be another one at the end.
    #[cfg(feature = "metrics")]
    gauge: Gauge,
}

impl WaitingRecord {
    pub(crate) fn new() -> Self {
        #[cfg(feature = "metrics")]
        {
            let gauge = gauge!(name::WAITING);
            gauge.increment(1);
            Self { gauge }
        }
        #[cfg(not(feature = "metrics"))]
        Self {}
    }
}

#[cfg(feature = "metrics")]
impl Drop for WaitingRecord {
    fn drop(&mut self) {
        self.gauge.decrement(1);
    }
}
