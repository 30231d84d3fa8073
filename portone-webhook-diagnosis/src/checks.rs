//! This module has the checks that need no matching signature.

use portone_webhook_core::{
    SecretError, VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier, testing::RawRequest,
};

use crate::{body_checks, finding::Finding, keys, secret::SecretText, undo::headers::HEADER_NAMES};

/// The largest difference between the clocks of PortOne and a receiver that the receiver accepts, in seconds.
const TOLERANCE: u64 = WebhookVerifier::TOLERANCE.as_secs();

/// The time difference between Korea and UTC, in seconds.
const KOREA_UTC_OFFSET_SECONDS: u64 = 9 * 60 * 60;

const FIX_CHECK_PROXY: &str = "Look at what stands in front of the receiver: a proxy or a gateway has to pass on all three headers. nginx drops names with an underscore, such as webhook_id.";

/// Reports a delivery that is too old or too new. The delivery has to verify in all other respects.
pub(crate) fn check_age(delivery: &RawRequest, now: u64) -> Option<Finding> {
    let sent = WebhookHeaders::parse(delivery.header_pairs()).ok()?.timestamp();
    let (age, lead) = (now.saturating_sub(sent), sent.saturating_sub(now));
    let difference = age.max(lead);
    if difference <= TOLERANCE {
        return None;
    }
    if (sent / 1000).abs_diff(now) <= TOLERANCE {
        return Some(Finding::new(
            "timestamp-in-milliseconds",
            "webhook-timestamp is in milliseconds, and signed so.",
            "PortOne sends seconds: mend what signed it.",
        ));
    }
    let zone = match difference.abs_diff(KOREA_UTC_OFFSET_SECONDS) <= TOLERANCE {
        true => {
            " That is the difference between Korea's time and UTC: a clock may be set to the wrong zone."
        }
        false => "",
    };
    Some(if age > 0 {
        Finding::new(
            "too-old",
            format!(
                "It was received {} after it was sent; {TOLERANCE} s are accepted.{zone}",
                format_duration(age)
            ),
            "If it was just sent, set the receiver's clock, which is ahead. If it was kept and sent again, have PortOne send it anew: each attempt gets a new time. For a delivery of earlier, give the time of receipt with --at.",
        )
    } else {
        Finding::new(
            "too-new",
            format!(
                "It was received {} before it was sent; {TOLERANCE} s are accepted.{zone}",
                format_duration(lead)
            ),
            "Set the receiver's clock, which is behind.",
        )
    })
}

/// Returns the finding for a delivery whose time of receipt is not known.
pub(crate) fn time_unknown() -> Finding {
    Finding::new(
        "time-unknown",
        "The record does not say when the delivery was received, so its age is not judged.",
        "Give the time of receipt with --at.",
    )
}

fn format_duration(seconds: u64) -> String {
    match seconds {
        ..7200 => format!("{seconds} s"),
        7200..172_800 => format!("{} hours ({seconds} s)", seconds / 3600),
        _ => format!("{} days ({seconds} s)", seconds / 86400),
    }
}

/// Reports what is wrong with a delivery that no repair helps.
pub(crate) fn check_unexplained(delivery: &RawRequest, secrets: &[SecretText]) -> Vec<Finding> {
    let header_finding = check_headers(delivery);
    // If the headers and at least one secret can be read, the signatures were compared, and none of them
    // matched. A problem of the body does not prove that the secret is right, so this is reported as well.
    let no_match = header_finding.is_none() && secrets.iter().any(|secret| secret.key().is_ok());
    let nothing_fits = no_match.then(|| {
        Finding::new(
            "nothing-fits",
            "No signature fits, with any of the secrets, nor after undoing what usually happens to a delivery on its way.",
            "Check in this order. (1) The secret: is it that of the same store (상점 아이디), and of 실연동 or 테스트 as the delivery is? PortOne's console shows it under 결제알림(Webhook) 관리; it may have been replaced. (2) The body: is it what came over the wire, before anything parsed or logged it? (3) The headers: are they those of the same attempt? (4) Else it was not sent by PortOne.",
        )
    });
    header_finding
        .into_iter()
        .chain(body_checks::check_body(delivery))
        .chain(nothing_fits)
        .collect()
}

/// Reports a problem of the headers that stops a receiver before it compares signatures.
fn check_headers(delivery: &RawRequest) -> Option<Finding> {
    let missing: Vec<_> =
        HEADER_NAMES.into_iter().filter(|name| delivery.header(name).is_none()).collect();
    if missing.len() == HEADER_NAMES.len() && body_checks::is_v1_webhook(&delivery.body) {
        return Some(Finding::new(
            "version-1",
            "The body has an imp_uid, as the webhooks of PortOne V1 (결제모듈 V1, 아임포트) have. Those are not signed, so nothing can verify them.",
            "Trust nothing in it: take its imp_uid, ask PortOne's V1 API for that payment, and compare the amount. For signed webhooks, move the shop to V2 (결제모듈 V2), and choose 2024-04-25 as 웹훅 버전 in PortOne's console.",
        ));
    }
    if !missing.is_empty() {
        let what = match missing.len() {
            1 => format!("The header {} is missing.", missing.concat()),
            _ => format!("The headers {} are missing.", missing.join(" and ")),
        };
        return Some(Finding::new("header-missing", what, FIX_CHECK_PROXY));
    }
    let (name, what, fix) = match WebhookHeaders::parse(delivery.header_pairs()).err()? {
        error @ VerifyError::EmptyHeader(_) => ("header-empty", error, FIX_CHECK_PROXY),
        error @ VerifyError::RepeatedHeader(_) => (
            "header-repeated",
            error,
            "Look for a proxy that adds it again in place of setting it.",
        ),
        error @ VerifyError::InvalidId => (
            "id-with-dot",
            error,
            "PortOne's ids have no dot: pass webhook-id on as it was received, or look for who else signs with this secret. A signature over such an id would fit other deliveries as well.",
        ),
        error => (
            "timestamp-not-a-number",
            error,
            "Pass webhook-timestamp on as it was received, in digits.",
        ),
    };
    Some(Finding::new(name, format!("It does not get as far as the signature: {what}."), fix))
}

/// Reports the configured secrets that are not usable as they are.
pub(crate) fn check_secrets(secrets: &[SecretText]) -> Vec<Finding> {
    let configured: Vec<_> = secrets.iter().filter(|secret| secret.is_configured()).collect();
    let damaged = configured.iter().filter(|secret| secret.key().is_err());
    let mut findings: Vec<_> = damaged.flat_map(|secret| explain_unusable(secret)).collect();
    if let Some(last) = findings.last_mut() {
        last.what.push_str(match configured.len() {
            1 => " A receiver with this secret does not start.",
            _ => " A receiver with this list of secrets does not start.",
        });
    }
    findings
}

/// Says whether a text is what remains of a variable or a template that was not expanded.
fn is_placeholder(text: &str) -> bool {
    let unset = ["undefined", "null", "None", "nil"];
    unset.contains(&text) || text.starts_with('$') || text.starts_with("{{")
}

/// Explains why a secret is not usable.
fn explain_unusable(secret: &SecretText) -> Vec<Finding> {
    let (source, text) = (secret.source(), secret.text());
    let another = [("store-", "상점 아이디"), ("channel-key-", "채널 키")];
    let copy =
        "Copy 웹훅 시크릿 from 결제알림(Webhook) 관리 in PortOne's console; it starts with whsec_.";
    if let Some((_, kind)) = another.into_iter().find(|(prefix, _)| text.starts_with(prefix)) {
        let what = format!("{source} is a {kind}, and no secret.");
        vec![Finding::new("secret-of-another-kind", what, copy)]
    } else if text.is_empty() {
        let what = format!("{source} is empty: there is a comma too many, or nothing.");
        vec![Finding::new("secret-empty", what, "Remove the comma, or set the secret.")]
    } else if is_placeholder(text) {
        let what = format!(
            "{source} is a placeholder such as ${{NAME}} or `undefined`: its variable was not expanded."
        );
        let fix = "Set the variable where the secret is read. In quotes of one kind, and in some files, no variable is expanded.";
        vec![Finding::new("secret-not-expanded", what, fix)]
    } else if let Err(SecretError::Guessable) = secret.key() {
        let what = format!("{source} is a placeholder, which anybody can guess and sign with.");
        vec![Finding::new("secret-guessable", what, copy)]
    } else if let Some(key) = keys::separated(secret).next().or_else(|| keys::repaired(secret)) {
        key.findings
    } else if let Err(SecretError::TooShort) = secret.key() {
        let what = format!(
            "{source} has fewer than {} bytes, so part of it is missing.",
            WebhookSecret::SHORTEST
        );
        vec![Finding::new("secret-too-short", what, copy)]
    } else {
        let what =
            format!("{source} is not base64, so part of it is missing or it is something else.");
        vec![Finding::new("secret-unreadable", what, copy)]
    }
}
