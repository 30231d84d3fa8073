//! Why a [PortOne](https://portone.io) webhook does or does not verify.
//!
//! Nothing is guessed that can be computed: what may have been done to a delivery on its way is undone, and the
//! signature says whether that was it. [`diagnose`] takes a delivery as it was received. The module [`pasted`]
//! reads deliveries that somebody has copied from a log, a browser or PortOne's console.
//!
//! This is what `portone-webhook explain` is made of. It reads no file, asks no clock and prints nothing.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod facts;
mod finding;
mod keys;
pub mod pasted;
mod repair;
mod repairs;
mod search;
mod secret;
mod undo;

use portone_webhook_core::{
    Verified, VerifyError, Webhook, WebhookHeaders, event::v2024_01_01, testing::RawRequest,
};
use serde::Serialize;

pub use finding::Finding;
pub use secret::SecretText;

use keys::Key;

/// What is to be said of a delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Diagnosis {
    /// The reason that a receiver answers with, such as `TIMESTAMP_TOO_OLD`; none if it verifies.
    pub reason: Option<&'static str>,
    /// Whether a receiver starts with these secrets: one that is damaged is an error when it is read.
    pub starts: bool,
    /// What was found, the most important first.
    pub findings: Vec<Finding>,
}

/// Says whether a delivery verifies with the receiver's secrets, and if not why.
///
/// `received_at` is when it was received, in seconds since the Unix epoch. If it is not known, nothing is said of
/// the delivery's age.
///
/// ```
/// use portone_webhook_core::{WebhookSecret, testing::Delivery, unix_now};
/// use portone_webhook_diagnosis::{SecretText, diagnose};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let mut received = Delivery::of_body(r#"{"type":"A","data":{}}"#).signed_with(&secret);
/// // A parser has read the body, and printed it again.
/// received.body = br#"{"type": "A", "data": {}}"#.to_vec();
///
/// let secrets = [SecretText::new("the secret", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")];
/// let diagnosis = diagnose(&received, &secrets, Some(unix_now()));
/// assert_eq!(diagnosis.reason, Some("NO_MATCHING_SIGNATURE"));
/// assert_eq!(diagnosis.findings[0].name, "body-not-compact");
/// # Ok::<(), portone_webhook_core::SecretError>(())
/// ```
pub fn diagnose(
    delivery: &RawRequest,
    secrets: &[SecretText],
    received_at: Option<u64>,
) -> Diagnosis {
    let keys = keys::all(secrets);
    let now = received_at;
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
    let own = secrets.iter().filter(|secret| !secret.is_of_another_place());
    let starts = own.map(SecretText::key).all(|key| key.is_ok());
    Diagnosis { reason, starts, findings }
}

/// What a receiver with these secrets decides, and what its handler then has before it.
fn verify(
    delivery: &RawRequest,
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
    delivery: &RawRequest,
    secrets: &[SecretText],
    keys: &[Key],
    now: Option<u64>,
) -> Vec<Finding> {
    let Some(fit) = search::search(delivery, keys) else {
        let time = now.and_then(|now| facts::of_time(delivery, now));
        return facts::of_unexplained(delivery, secrets).into_iter().chain(time).collect();
    };
    let repaired = fit.repairs.iter().map(|repair| repair.finding());
    let of_key = fit.key.findings.iter().cloned();
    let time = now.and_then(|now| facts::of_time(&fit.delivery, now));
    repaired.chain(of_key).chain(time).collect()
}
