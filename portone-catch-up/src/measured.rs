//! This module counts runs and events, with the feature `metrics`. Without it, its functions do nothing.

use std::time::SystemTime;

#[cfg(feature = "metrics")]
use metrics::{counter, gauge};

use crate::settings::Settings;

/// Tells up to which time everything was looked at.
pub(crate) fn reached(settings: &Settings, reached: SystemTime) {
    #[cfg(feature = "metrics")]
    {
        let store_id = settings.store_id.clone().unwrap_or_default();
        let labels = [("payments", settings.kind().to_owned()), ("store_id", store_id)];
        let since_1970 = reached.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        gauge!("portone_catch_up_reached_timestamp_seconds", &labels).set(since_1970.as_secs_f64());
    }
    #[cfg(not(feature = "metrics"))]
    let _ = (settings, reached);
}

/// Counts events by what has become of them.
pub(crate) fn events(outcome: &'static str, number: u64) {
    #[cfg(feature = "metrics")]
    counter!("portone_catch_up_events_total", "outcome" => outcome).increment(number);
    #[cfg(not(feature = "metrics"))]
    let _ = (outcome, number);
}

/// Counts a run.
pub(crate) fn run(outcome: &'static str) {
    #[cfg(feature = "metrics")]
    counter!("portone_catch_up_runs_total", "outcome" => outcome).increment(1);
    #[cfg(not(feature = "metrics"))]
    let _ = outcome;
}
