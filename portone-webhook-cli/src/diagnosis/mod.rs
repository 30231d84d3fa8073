//! Why a delivery does or does not verify.
//!
//! Nothing is guessed that can be computed: what may have been done to a delivery is undone, and the
//! signature says whether that was it.

mod body;
mod facts;
mod headers;
mod json;
mod keys;
mod repairs;
mod search;

pub(crate) use portone_webhook_core::testing::RawRequest as RawDelivery;
use portone_webhook_core::{Verified, VerifyError, Webhook, WebhookHeaders, v2024_01_01};
use serde::Serialize;

use crate::secrets::SecretText;
use keys::Key;

/// What is to be said of a delivery.
#[derive(Debug, Serialize)]
pub(crate) struct Diagnosis {
    /// The reason that a receiver answers with, such as `TIMESTAMP_TOO_OLD`; none if it verifies.
    pub(crate) reason: Option<&'static str>,
    /// Whether a receiver starts with these secrets
    pub(crate) starts: bool,
    pub(crate) findings: Vec<Finding>,
}

/// One thing that is wrong, or worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    /// A stable name, such as `too-old`
    pub(crate) name: &'static str,
    /// What was found, in a sentence or two
    pub(crate) what: String,
    /// What to do about it; empty if nothing has to be done
    pub(crate) fix: String,
}

impl Finding {
    pub(crate) fn new(name: &'static str, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { name, what: what.into(), fix: fix.into() }
    }
}

/// `received` is in seconds since the Unix epoch. If it is not known, nothing is said of the
/// delivery's age.
pub(crate) fn diagnose(
    delivery: &RawDelivery,
    secrets: &[SecretText],
    received: impl Into<Option<u64>>,
) -> Diagnosis {
    let keys = keys::all(secrets);
    let now = received.into();
    let (reason, mut findings) = match verify(delivery, &keys, now) {
        Ok(findings) => (None, findings),
        Err(error) => (Some(error.reason()), refused(delivery, secrets, &keys, now)),
    };
    // Unless a damaged secret is already what was found
    if !findings.iter().any(|finding| finding.name.starts_with("secret-")) {
        findings.extend(facts::of_secrets(secrets));
    }
    if now.is_none() {
        findings.push(facts::time_unknown());
    }
    let own = secrets.iter().filter(|secret| !secret.elsewhere);
    let starts = own.map(SecretText::key).all(|key| key.is_ok());
    Diagnosis { reason, starts, findings }
}

/// What a receiver with these secrets decides, and what its handler then has before it.
fn verify(
    delivery: &RawDelivery,
    keys: &[Key],
    now: Option<u64>,
) -> Result<Vec<Finding>, VerifyError> {
    let headers = WebhookHeaders::parse(delivery.header_pairs())?;
    let now = now.unwrap_or(headers.timestamp());
    for key in keys.iter().filter(|key| key.findings.is_empty()) {
        let verified = match key.verifier.verify_at(headers, &delivery.body, now) {
            Err(VerifyError::NoMatchingSignature) => continue,
            verified => verified?,
        };
        let verifies = Finding::new("verifies", format!("It is signed with {}.", key.source), "");
        return Ok([verifies].into_iter().chain(of_payload(&verified)).collect());
    }
    Err(VerifyError::NoMatchingSignature)
}

/// What a handler has before it that takes a [`Webhook`].
fn of_payload(verified: &Verified<(), &Vec<u8>>) -> Option<Finding> {
    match verified.parse::<Webhook>() {
        Ok(Webhook::Unrecognized(event)) if event.type_name().is_none() => {
            verified.parse::<v2024_01_01::Webhook>().ok()?;
            Some(Finding::new(
                "other-webhook-version",
                "The body is of webhook version 2024-01-01. A handler for 2024-04-25 does not recognise it.",
                "Choose 2024-04-25 as 웹훅 버전 in PortOne's console, or take `v2024_01_01::Webhook` in the handler.",
            ))
        }
        Ok(_) => None,
        Err(_) => Some(Finding::new(
            "no-event",
            "The body is not an event of PortOne's, so a handler that takes one answers INVALID_PAYLOAD.",
            "Look at what signed it, as PortOne sends no such body.",
        )),
    }
}

/// The repairs after which it verifies, or else what there is to see without them.
fn refused(
    delivery: &RawDelivery,
    secrets: &[SecretText],
    keys: &[Key],
    now: Option<u64>,
) -> Vec<Finding> {
    let Some(fit) = search::search(delivery, keys) else {
        let time = now.and_then(|now| facts::of_time(delivery, now));
        return facts::of_misfit(delivery, secrets).into_iter().chain(time).collect();
    };
    let repaired = fit.repairs.iter().map(|repair| repair.finding());
    let of_key = fit.key.findings.iter().cloned();
    let time = now.and_then(|now| facts::of_time(&fit.delivery, now));
    repaired.chain(of_key).chain(time).collect()
}
