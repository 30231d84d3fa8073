//! This module diagnoses deliveries, one at a time if their sender may be an attacker.
//!
//! The diagnosis of an attacker's delivery can take a second of computing time. So a separate thread diagnoses
//! one at a time. It delays neither verified deliveries nor the end of the program.

use std::{sync::Arc, thread, time::Duration};

use portone_webhook_core::{testing::RawRequest, unix_now};
use portone_webhook_diagnosis::{Finding, SecretText, diagnose};
use tokio::{sync::oneshot, time::timeout};

use super::{listener::Listener, outcome::Outcome, received::Received};

/// The time that a refused delivery waits for the diagnosis of other deliveries.
const MAX_WAIT: Duration = Duration::from_secs(2);

/// Diagnoses a delivery. The result is none if too many other deliveries are waiting for their diagnosis.
pub(super) async fn diagnose_delivery(
    listener: &Arc<Listener>,
    received: &Received,
    outcome: &Outcome,
) -> Option<Vec<Finding>> {
    // The signature of a body that was not read to its end cannot be diagnosed.
    if !received.whole {
        return Some(Vec::new());
    }
    if outcome.verified.is_some() {
        return Some(findings(&received.request, &listener.secrets));
    }
    let delivery = received.request.clone();
    in_thread(listener, move |secrets| findings(&delivery, secrets)).await
}

/// Makes a diagnosis in a thread. The result is none if too many others are waiting for theirs.
pub(super) async fn in_thread<T: Send + 'static>(
    listener: &Arc<Listener>,
    diagnosis: impl FnOnce(&[SecretText]) -> T + Send + 'static,
) -> Option<T> {
    let permit =
        timeout(MAX_WAIT, listener.diagnosis_permit.clone().acquire_owned()).await.ok()?.ok()?;
    let listener = listener.clone();
    let (sender, found) = oneshot::channel();
    let diagnose_and_send = move || {
        // The request may have been cancelled in the meantime.
        let _ = sender.send(diagnosis(&listener.secrets));
        drop(permit);
    };
    thread::Builder::new().spawn(diagnose_and_send).ok()?;
    found.await.ok()
}

/// Returns the findings of the diagnosis.
fn findings(delivery: &RawRequest, secrets: &[SecretText]) -> Vec<Finding> {
    let findings = diagnose(delivery, secrets, Some(unix_now())).findings;
    // The record already says whether the delivery verifies.
    findings.into_iter().filter(|finding| finding.name != "verifies").collect()
}
