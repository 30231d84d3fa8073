//! This module counts deliveries and records how long they take.

use std::{sync::Once, time::Duration};

use metrics::{Unit, counter, describe_counter, describe_histogram, histogram};

const DELIVERIES: &str = "portone_webhook_deliveries_total";
const VERIFY: &str = "portone_webhook_verify_seconds";
const HANDLE: &str = "portone_webhook_handle_seconds";
const SECRETS: &str = "portone_webhook_secret_matches_total";

/// Tells the recorder once what the metrics are.
pub(super) fn describe() {
    static DESCRIBED: Once = Once::new();

    DESCRIBED.call_once(|| {
        describe_counter!(DELIVERIES, "Deliveries by what has become of them");
        describe_histogram!(VERIFY, Unit::Seconds, "Time from the headers to the verdict");
        describe_histogram!(HANDLE, Unit::Seconds, "Time from the verdict to the answer");
        describe_counter!(SECRETS, "Verified deliveries by the secret that has matched");
    });
}

/// Counts a delivery at its end.
pub(super) fn delivery(outcome: &'static str, reason: &'static str, kind: &'static str) {
    counter!(DELIVERIES, "outcome" => outcome, "reason" => reason, "type" => kind).increment(1);
}

/// Records the time from the headers to the verdict.
pub(super) fn verdict(outcome: &'static str, took: Duration) {
    histogram!(VERIFY, "outcome" => outcome).record(took);
}

/// Records the time from the verdict to the answer.
pub(super) fn handled(kind: &'static str, took: Duration) {
    histogram!(HANDLE, "type" => kind).record(took);
}

/// Counts the secret that has matched. A verifier has few.
pub(super) fn secret(index: usize) {
    counter!(SECRETS, "secret" => index.to_string()).increment(1);
}
