//! This module counts claims and measures the store, with the feature `metrics`. Without it, nothing here does anything.

#[cfg(feature = "metrics")]
use metrics::{counter, gauge, histogram};

/// Counts an attempt to claim a delivery.
pub(crate) fn claim(outcome: &'static str) {
    #[cfg(feature = "metrics")]
    counter!("portone_webhook_claims_total", "outcome" => outcome).increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = outcome;
}

/// Counts the success of a handler by whether the store has recorded it.
pub(crate) fn completion(outcome: &'static str) {
    #[cfg(feature = "metrics")]
    counter!("portone_webhook_completions_total", "outcome" => outcome).increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = outcome;
}

/// An operation of the store, from its beginning.
pub(crate) struct StoreOperation {
    #[cfg(feature = "metrics")]
    name: &'static str,
    #[cfg(feature = "metrics")]
    began: std::time::Instant,
}

impl StoreOperation {
    pub(crate) fn begin(name: &'static str) -> Self {
        #[cfg(not(feature = "metrics"))]
        let _ = name;
        Self {
            #[cfg(feature = "metrics")]
            name,
            #[cfg(feature = "metrics")]
            began: std::time::Instant::now(),
        }
    }

    pub(crate) fn end(self, is_ok: bool) {
        #[cfg(feature = "metrics")]
        {
            let outcome = if is_ok { "ok" } else { "failed" };
            let labels = [("operation", self.name), ("outcome", outcome)];
            histogram!("portone_webhook_store_seconds", &labels).record(self.began.elapsed());
        }
        #[cfg(not(feature = "metrics"))]
        let _ = is_ok;
    }
}

/// A record that waits for the store until this value is dropped.
pub(crate) struct WaitingRecord(());

impl WaitingRecord {
    pub(crate) fn new() -> Self {
        #[cfg(feature = "metrics")]
        gauge!("portone_webhook_waiting_records").increment(1);
        Self(())
    }
}

impl Drop for WaitingRecord {
    fn drop(&mut self) {
        #[cfg(feature = "metrics")]
        gauge!("portone_webhook_waiting_records").decrement(1);
    }
}
