//! This crate explains why a [PortOne](https://portone.io) webhook does or does not verify.
//!
//! [`diagnose`] takes a delivery as it was received. It undoes each change that a proxy, a parser or a log
//! may have made to the delivery, and the signature proves whether that change was made. The module
//! [`pasted`] reads deliveries that somebody has copied from a log, a browser or PortOne's console.
//!
//! The command `portone-webhook explain` uses this crate. The crate reads no file and no clock, and prints
//! nothing.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod body_checks;
mod checks;
mod finding;
mod keys;
mod literal;
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

use keys::CandidateKey;

/// The result of [`diagnose`].
///
/// ```
/// use portone_webhook_diagnosis::Diagnosis;
///
/// fn print(diagnosis: &Diagnosis) {
///     println!("{}", diagnosis.reason.unwrap_or("It verifies."));
///     for finding in &diagnosis.findings {
///         println!("{}: {} {}", finding.name, finding.what, finding.fix);
///     }
/// }
/// # let _ = print;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Diagnosis {
    /// The reason that a receiver answers with, such as `TIMESTAMP_TOO_OLD`; none if the delivery verifies.
    pub reason: Option<&'static str>,
    /// Whether a receiver starts with these secrets. A receiver does not start if one of its secrets is
    /// damaged.
    pub starts: bool,
    /// The findings, with the most important one first.
    pub findings: Vec<Finding>,
}

/// Says whether a delivery verifies with the receiver's secrets, and explains why if it does not.
///
/// `received_at` is the time of receipt, in seconds since the Unix epoch. If the time is not known, the age
/// of the delivery is not checked.
///
/// ```
/// use portone_webhook_core::{WebhookSecret, testing::Delivery, unix_now};
/// use portone_webhook_diagnosis::{SecretText, diagnose};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let mut received = Delivery::of_body(r#"{"type":"A","data":{}}"#).signed_with(&secret);
/// // A parser has read the body and printed it again.
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
    let keys = keys::candidates(secrets);
    let now = received_at;
    let (reason, mut findings) = match verify(delivery, &keys, now) {
        Ok(findings) => (None, findings),
        Err(error) => (Some(error.reason()), explain_refusal(delivery, secrets, &keys, now)),
    };
    // A damaged secret that explains the refusal is reported only once.
    if !findings.iter().any(|finding| finding.name.starts_with("secret-")) {
        findings.extend(checks::check_secrets(secrets));
    }
    if now.is_none() {
        findings.push(checks::time_unknown());
    }
    let configured = secrets.iter().filter(|secret| secret.is_configured());
    let starts = configured.map(SecretText::key).all(|key| key.is_ok());
    Diagnosis { reason, starts, findings }
}

/// Verifies a delivery as a receiver with these keys does, and describes the payload that its handler gets.
fn verify(
    delivery: &RawRequest,
    keys: &[CandidateKey],
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
        return Ok([verifies].into_iter().chain(payload_finding(&verified)).collect());
    }
    Err(VerifyError::NoMatchingSignature)
}

/// Reports a payload that a handler of [`Webhook`] does not recognise or cannot parse.
fn payload_finding(verified: &Verified<(), &Vec<u8>>) -> Option<Finding> {
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

/// Returns the repairs after which a refused delivery verifies, or what the checks find if no repair helps.
fn explain_refusal(
    delivery: &RawRequest,
    secrets: &[SecretText],
    keys: &[CandidateKey],
    now: Option<u64>,
) -> Vec<Finding> {
    let Some(found) = search::search(delivery, keys) else {
        let age = now.and_then(|now| checks::check_age(delivery, now));
        return checks::check_unexplained(delivery, secrets).into_iter().chain(age).collect();
    };
    let repaired = found.repairs.iter().map(|repair| repair.finding());
    let key_findings = found.key.findings.iter().cloned();
    let age = now.and_then(|now| checks::check_age(&found.delivery, now));
    repaired.chain(key_findings).chain(age).collect()
}
