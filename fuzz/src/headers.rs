use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use portone_webhook_core::{
    Verified, VerifyError, WebhookHeaders, WebhookVerifier,
    adapter::{PendingDelivery, Refusal},
};

use crate::request::{NOW, Request, SECRETS, tag, verifier};

/// The parts of a proof that are compared: the id, the timestamp and the secret's index.
type Proof = (Vec<u8>, u64, usize);

const LIMIT: usize = 1024;

/// Verifies a request with all its headers. The verdict has to be that of a plain implementation of the
/// rules, and has to be the same however the body arrives.
pub fn headers(input: &[u8]) -> String {
    let request = Request::read(input, <[u8]>::to_vec);
    let verdict = verify(&request, &verifier()).map_err(|error| error.reason());
    assert_eq!(verdict, account(&request));

    let verifier = verifier().tolerance(Duration::MAX).body_limit(LIMIT);
    let whole = verify(&request, &verifier).map_err(Refusal::from);
    let whole = whole.map_err(|refusal| refusal.reason());
    for size in [1, 7, usize::MAX] {
        let arrived = arrive(&request, &verifier, size).map_err(|refusal| refusal.reason());
        let too_large = arrived == Err("PAYLOAD_TOO_LARGE");
        assert_eq!(too_large, may_be_read(&whole) && is_too_large(&request), "in pieces of {size}");
        assert!(too_large || arrived == whole, "in pieces of {size}");
    }

    match verdict {
        Ok((id, timestamp, secret)) => {
            format!("{} of {timestamp} by secret {secret}", id.escape_ascii())
        }
        Err(reason) => reason.to_owned(),
    }
}

fn verify(request: &Request<'_>, verifier: &WebhookVerifier) -> Result<Proof, VerifyError> {
    let headers = WebhookHeaders::parse(request.pairs())?;
    Ok(proof(verifier.verify_at(headers, request.body, NOW)?))
}

fn arrive(
    request: &Request<'_>,
    verifier: &WebhookVerifier,
    size: usize,
) -> Result<Proof, Refusal> {
    let mut pending = PendingDelivery::begin(verifier, request.pairs());
    for piece in request.body.chunks(size) {
        pending.push(Bytes::copy_from_slice(piece));
    }
    pending.verify().map(proof)
}

fn proof<B>(proof: Verified<(), B>) -> Proof {
    (proof.id().as_bytes().to_vec(), proof.timestamp(), proof.secret_index())
}

/// Says whether the headers of this request are good enough for the body to be read.
fn may_be_read(verdict: &Result<Proof, &str>) -> bool {
    matches!(verdict, Ok(_) | Err("NO_MATCHING_SIGNATURE"))
}

fn is_too_large(request: &Request<'_>) -> bool {
    let announced = request.all("content-length").last().copied().and_then(number);
    announced.is_some_and(|length| length > LIMIT as u128) || request.body.len() > LIMIT
}

/// Reads a number from a text of nothing but digits. An empty text is 0, and a number that is too large
/// becomes the largest one.
fn number(text: &[u8]) -> Option<u128> {
    text.iter().try_fold(0u128, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|&digit| digit < 10)?;
        Some(number.saturating_mul(10).saturating_add(digit.into()))
    })
}

/// Applies the rules one after the other. This code has no other purpose than to be right.
fn account(request: &Request<'_>) -> Result<Proof, &'static str> {
    let mut values = Vec::new();
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        match *request.all(name) {
            [value] if !value.is_empty() => values.push(value),
            _ => return Err("MISSING_REQUIRED_HEADERS"),
        }
    }
    let [id, timestamp, signatures] = *values else { unreachable!("there are three names") };

    if id.contains(&b'.') {
        return Err("INVALID_SIGNATURE");
    }
    let sent = number(timestamp).ok_or("INVALID_SIGNATURE")?.min(u64::MAX.into());
    if sent + 300 < NOW.into() {
        return Err("TIMESTAMP_TOO_OLD");
    }
    if sent > u128::from(NOW) + 300 {
        return Err("TIMESTAMP_TOO_NEW");
    }

    let entries = signatures.split(|&byte| byte == b' ').map(|entry| {
        let mut parts = entry.split(|&byte| byte == b',');
        let version = parts.next()?;
        let signature = parts.next()?;
        (version == b"v1").then(|| STANDARD.decode(signature).ok()).flatten()
    });
    let entries: Vec<_> = entries.flatten().collect();
    let matching = SECRETS.iter().position(|secret| {
        let tag = tag(secret, &[id, b".", timestamp, b".", request.body]);
        entries.iter().any(|entry| **entry == tag)
    });
    let secret = matching.ok_or("NO_MATCHING_SIGNATURE")?;
    Ok((id.to_vec(), sent.try_into().expect("it is no more than u64::MAX"), secret))
}
