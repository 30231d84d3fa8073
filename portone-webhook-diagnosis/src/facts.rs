//! What is plain to see, without a signature.

use portone_webhook_core::{
    SecretError, VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier, testing::RawRequest,
};
use serde::{Deserialize, de::IgnoredAny};

use crate::{
    finding::Finding,
    keys,
    secret::SecretText,
    undo::headers::{NAMES, content_length},
};

/// What every receiver tolerates, in seconds.
const TOLERANCE: u64 = WebhookVerifier::TOLERANCE.as_secs();

/// The time difference between Korea and UTC.
const NINE_HOURS: u64 = 9 * 60 * 60;

const ASK_PROXY: &str = "Look at what stands in front of the receiver: a proxy or a gateway has to pass on all three headers. nginx drops names with an underscore, such as webhook_id.";

/// The time of a delivery that verifies in all other respects.
pub(crate) fn of_time(delivery: &RawRequest, now: u64) -> Option<Finding> {
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
    let zone = match difference.abs_diff(NINE_HOURS) <= TOLERANCE {
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
                span(age)
            ),
            "If it was just sent, set the receiver's clock, which is ahead. If it was kept and sent again, have PortOne send it anew: each attempt gets a new time. For a delivery of earlier, give the time of receipt with --at.",
        )
    } else {
        Finding::new(
            "too-new",
            format!(
                "It was received {} before it was sent; {TOLERANCE} s are accepted.{zone}",
                span(lead)
            ),
            "Set the receiver's clock, which is behind.",
        )
    })
}

pub(crate) fn time_unknown() -> Finding {
    Finding::new(
        "time-unknown",
        "The record does not say when the delivery was received, so its age is not judged.",
        "Give the time of receipt with --at.",
    )
}

fn span(seconds: u64) -> String {
    match seconds {
        ..7200 => format!("{seconds} s"),
        7200..172_800 => format!("{} hours ({seconds} s)", seconds / 3600),
        _ => format!("{} days ({seconds} s)", seconds / 86400),
    }
}

/// Of a delivery that no repair helps.
pub(crate) fn of_unexplained(delivery: &RawRequest, secrets: &[SecretText]) -> Vec<Finding> {
    let in_headers = of_headers(delivery);
    // Where the headers can be read and a secret, too, the signature was looked at in vain. What else
    // there is to see does not say that the secret is right.
    let in_vain = in_headers.is_none() && secrets.iter().any(|secret| secret.key().is_ok());
    let nothing_fits = in_vain.then(|| {
        Finding::new(
            "nothing-fits",
            "No signature fits, with any of the secrets, nor after undoing what usually happens to a delivery on its way.",
            "Check in this order. (1) The secret: is it that of the same store (상점 아이디), and of 실연동 or 테스트 as the delivery is? PortOne's console shows it under 결제알림(Webhook) 관리; it may have been replaced. (2) The body: is it what came over the wire, before anything parsed or logged it? (3) The headers: are they those of the same attempt? (4) Else it was not sent by PortOne.",
        )
    });
    in_headers.into_iter().chain(of_body(delivery)).chain(nothing_fits).collect()
}

/// What keeps a receiver from looking at the signature at all.
fn of_headers(delivery: &RawRequest) -> Option<Finding> {
    let missing: Vec<_> =
        NAMES.into_iter().filter(|name| delivery.header(name).is_none()).collect();
    if missing.len() == NAMES.len() && is_of_version_1(&delivery.body) {
        return Some(Finding::new(
            "version-1",
            "The body has an imp_uid, as the webhooks of PortOne V1 (결제모듈 V1) have. Those are not signed, so nothing can verify them.",
            "Ask PortOne's API for the payment, or move the shop to V2.",
        ));
    }
    if !missing.is_empty() {
        let what = match missing.len() {
            1 => format!("The header {} is missing.", missing.concat()),
            _ => format!("The headers {} are missing.", missing.join(" and ")),
        };
        return Some(Finding::new("header-missing", what, ASK_PROXY));
    }
    let (name, what, fix) = match WebhookHeaders::parse(delivery.header_pairs()).err()? {
        error @ VerifyError::EmptyHeader(_) => ("header-empty", error, ASK_PROXY),
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

fn is_of_version_1(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Members {
        #[serde(rename = "imp_uid")]
        _id: IgnoredAny,
    }

    serde_json::from_slice::<Members>(body).is_ok() || body.starts_with(b"imp_uid=")
}

fn of_body(delivery: &RawRequest) -> Option<Finding> {
    let length = delivery.body.len();
    let announced = content_length(delivery).unwrap_or(length);
    if length == 0 {
        Some(Finding::new(
            "body-empty",
            "The body is empty.",
            "Read it once only: where something has read it before, such as a parser or a log, keep the bytes.",
        ))
    } else if delivery.body.trim_ascii() == b"[object Object]" {
        Some(Finding::new(
            "body-lost",
            "The body is what JavaScript makes of an object that it has to print, so nothing is left of what was sent.",
            "Keep the raw body: a parser for JSON has run before it was read, and its result was turned into a text.",
        ))
    } else if announced > length {
        Some(Finding::new(
            "body-truncated",
            format!("The body has {length} bytes, and its content-length says {announced}."),
            "Look for what cuts it off: a limit, a log, or a copy that is not whole.",
        ))
    } else if announced < length {
        Some(Finding::new(
            "body-changed-length",
            format!(
                "The body has {length} bytes, and its content-length says {announced}, so it was changed."
            ),
            "Verify the bytes as they were received, before anything parses or prints them.",
        ))
    } else {
        None
    }
}

/// Of those of the receiver that cannot be read as they are.
pub(crate) fn of_secrets(secrets: &[SecretText]) -> Vec<Finding> {
    let own: Vec<_> = secrets.iter().filter(|secret| !secret.is_of_another_place()).collect();
    let damaged = own.iter().filter(|secret| secret.key().is_err());
    let mut findings: Vec<_> = damaged.flat_map(|secret| unusable(secret)).collect();
    if let Some(last) = findings.last_mut() {
        last.what.push_str(match own.len() {
            1 => " A receiver with this secret does not start.",
            _ => " A receiver with this list of secrets does not start.",
        });
    }
    findings
}

/// What a variable or a template leaves that was not filled in
fn is_not_expanded(text: &str) -> bool {
    let unset = ["undefined", "null", "None", "nil"];
    unset.contains(&text) || text.starts_with('$') || text.starts_with("{{")
}

fn unusable(secret: &SecretText) -> Vec<Finding> {
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
    } else if is_not_expanded(text) {
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
