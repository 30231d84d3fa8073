//! This module counts runs and events, with the feature `metrics`. Without it, its functions do nothing.

#[cfg(feature = "metrics")]
use std::sync::Once;
use std::time::SystemTime;

#[cfg(feature = "metrics")]
use metrics::{Unit, counter, describe_counter, describe_gauge, gauge};

use crate::settings::Settings;

#[cfg(feature = "metrics")]
mod name {
    pub(super) const REACHED: &str = "portone_catch_up_reached_timestamp_seconds";
    pub(super) const EVENTS: &str = "portone_catch_up_events_total";
    pub(super) const RUNS: &str = "portone_catch_up_runs_total";
}

/// Tells the recorder once what the metrics are.
#[cfg(feature = "metrics")]
fn describe() {
    static DESCRIBED: Once = Once::new();

    DESCRIBED.call_once(|| {
        let reached = "Time up to which everything was looked at";
        describe_gauge!(name::REACHED, Unit::Seconds, reached);
        describe_counter!(name::EVENTS, "Events by what has become of them");
        describe_counter!(name::RUNS, "Runs by how they have ended");
    });
}

/// Tells up to which time everything was looked at.
pub(crate) fn reached(settings: &Settings, reached: SystemTime) {
    #[cfg(feature = "metrics")]
    {
        describe();
        let store_id = settings.store_id.clone().unwrap_or_default();
        let since_1970 = reached.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        gauge!(name::REACHED, "payments" => settings.kind(), "store_id" => store_id)
            .set(since_1970.as_secs_f64());
    }
    #[cfg(not(feature = "metrics"))]
    let _ = (settings, reached);
}

/// Counts events by what has become of them.
pub(crate) fn events(outcome: &'static str, number: u64) {
    #[cfg(feature = "metrics")]
    if number > 0 {
        counter!(name::EVENTS, "outcome" => outcome).increment(number);
    }
    #[cfg(not(feature = "metrics"))]
    let _ = (outcome, number);
}

/// Counts a run.
pub(crate) fn run(outcome: &'static str) {
    #[cfg(feature = "metrics")]
    {
        describe();
        counter!(name::RUNS, "outcome" => outcome).increment(1);
    }
    #[cfg(not(feature = "metrics"))]
    let _ = outcome;
}
