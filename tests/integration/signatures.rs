//! These tests compare our signatures and verdicts with those of others.

use std::{collections::BTreeSet, time::Duration};

use portone_tests::signature_of;
use portone_webhook_core::{VerifyError, WebhookHeaders, WebhookSecret, WebhookVerifier, unix_now};
use portone_webhook_idempotency::Idempotency;
use proptest::prelude::*;

const SPEC_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const SDK_SECRET: &str = "pzQGE83cSIRKM4/WH5QY+g==";

/// A delivery with its parts in the order of the signed text.
#[derive(Clone, Copy)]
struct Parts<'a> {
    id: &'a [u8],
    timestamp: &'a str,
    body: &'a [u8],
    signature: &'a str,
}

impl Parts<'_> {
    /// Verifies the delivery, and returns the index of the secret that matches.
    fn verify(&self, verifier: &WebhookVerifier, now: u64) -> Result<usize, VerifyError> {
        let headers = WebhookHeaders::parse([
            ("webhook-id", self.id),
            ("webhook-timestamp", self.timestamp.as_bytes()),
            ("webhook-signature", self.signature.as_bytes()),
        ])?;
        verifier.verify_at(headers, self.body, now).map(|proof| proof.secret_index())
    }
}

/// The test vector that the Standard Webhooks libraries share.
const SPEC: Parts<'_> = Parts {
    id: b"msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
    timestamp: "1649367553",
    body: br#"{"email":"test@example.com","username":"test_user"}"#,
    signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
};

/// The delivery of PortOne's SDK tests, at a fixed time. Its signature was made with Python's `hmac`.
const SDK: Parts<'_> = Parts {
    id: b"dummy-webhook-id",
    timestamp: "1700000000",
    body: br#"{"test":"test payload"}"#,
    signature: "v1,x9F4zp5ZADOWUiDoPKsK0/eBoHr9Nr6QnunRw+F/MHI=",
};

#[test]
fn published_vectors() {
    for (secret, parts) in [(SPEC_SECRET, SPEC), (SDK_SECRET, SDK)] {
        let timestamp = parts.timestamp.parse().unwrap();
        assert_eq!(parts.verify(&secret.parse().unwrap(), timestamp), Ok(0));

        let secret: WebhookSecret = secret.parse().unwrap();
        assert_eq!(secret.sign(parts.id, timestamp, parts.body).unwrap(), parts.signature);
    }
}

/// These are the cases that PortOne's JavaScript SDK tests with lists of signatures.
#[test]
fn lists_of_signatures() {
    let other = "Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
    let good = SDK.signature;
    let (_, text) = good.split_once(',').unwrap();
    let verifier: WebhookVerifier = SDK_SECRET.parse().unwrap();
    let verify = |signature: &str| Parts { signature, ..SDK }.verify(&verifier, 1_700_000_000);

    for list in [
        format!("v1,{other} v2,{other} {good} v1,{other}"),
        format!("v1a,{other} {good}"),
        format!("v1, {good}"),
        format!("  {good}  "),
        format!("v1,%%% {good}"),
        format!("{good},ignored,{other}"),
        "v1,AAAA ".repeat(300) + good,
    ] {
        assert_eq!(verify(&list), Ok(0), "{list}");
    }
    for list in [
        format!("v1,{other}"),
        "v1,".to_owned(),
        "v1".to_owned(),
        " ".to_owned(),
        good[..8].to_owned(),
        "v1,dawfeoifkpqwoekfpqoekf".to_owned(),
        text.to_owned(),
        format!("v2,{text}"),
        format!("V1,{text}"),
        format!("v1a,{text}"),
        format!("v1 ,{text}"),
        format!("v1,v1,{text}"),
        format!("v1,{other}\t{good}"),
        // These signatures are the same bytes in another spelling, such as without padding or with bits set
        // behind the end.
        good.trim_end_matches('=').to_owned(),
        good.replace("MHI=", "MHJ="),
        format!("{good}="),
        format!("v1,{text}{text}"),
    ] {
        assert_eq!(verify(&list), Err(VerifyError::NoMatchingSignature), "{list}");
    }
}

#[test]
fn the_tolerance_itself_is_accepted() {
    let verify = |verifier: WebhookVerifier, now| SDK.verify(&verifier, now);
    let usual: WebhookVerifier = SDK_SECRET.parse().unwrap();
    let sent = 1_700_000_000;

    assert_eq!(verify(usual.clone(), sent + 300), Ok(0));
    assert_eq!(verify(usual.clone(), sent - 300), Ok(0));
    assert_eq!(verify(usual.clone(), sent + 301), Err(VerifyError::TimestampTooOld));
    assert_eq!(verify(usual.clone(), sent - 301), Err(VerifyError::TimestampTooNew));
    assert_eq!(verify(usual.clone(), 0), Err(VerifyError::TimestampTooNew));
    assert_eq!(verify(usual.clone(), u64::MAX), Err(VerifyError::TimestampTooOld));

    let none = usual.clone().tolerance(Duration::from_millis(999));
    assert_eq!(verify(none.clone(), sent), Ok(0));
    assert_eq!(verify(none, sent + 1), Err(VerifyError::TimestampTooOld));
    let boundless = usual.tolerance(Duration::MAX);
    assert_eq!(verify(boundless.clone(), 0), Ok(0));
    assert_eq!(verify(boundless, u64::MAX), Ok(0));
}

#[test]
fn a_replaced_secret_is_accepted_and_named() {
    let verify = |text: &str| SDK.verify(&text.parse().unwrap(), 1_700_000_000);
    assert_eq!(verify(&format!("{SDK_SECRET},{SPEC_SECRET}")), Ok(0));
    assert_eq!(verify(&format!(" {SPEC_SECRET} , {SDK_SECRET}\n")), Ok(1));
    assert_eq!(verify(&format!("{SPEC_SECRET},{SPEC_SECRET},{SDK_SECRET}")), Ok(2));
    assert_eq!(verify(SPEC_SECRET), Err(VerifyError::NoMatchingSignature));
}

#[test]
fn a_list_of_secrets_says_which_one_is_unusable() {
    let error = |text: &str| text.parse::<WebhookVerifier>().unwrap_err();
    assert_eq!(error("").position, 1);
    assert_eq!(error(",").position, 1);
    assert_eq!(error(&format!("{SDK_SECRET},")).position, 2);
    let error = error(&format!("{SDK_SECRET},{SPEC_SECRET},%"));
    assert_eq!(error.position, 3);
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("C2FVs") && !shown.contains("pzQGE"), "{shown}");
}

/// Generates keys of at least sixteen bytes that are not always the same few bytes.
fn key() -> impl Strategy<Value = Vec<u8>> {
    let different = |key: &Vec<u8>| key.iter().collect::<BTreeSet<_>>().len() >= 4;
    prop::collection::vec(any::<u8>(), 16..100).prop_filter("it is guessable", different)
}

/// Says whether a delivery of these parts is accepted, if their text has the right signature.
fn accepts(id: &[u8], timestamp: &[u8], body: &[u8]) -> bool {
    let verifier = WebhookVerifier::new(SPEC_SECRET.parse().unwrap()).tolerance(Duration::MAX);
    let signature = signature_of(SPEC_SECRET, &[id, b".", timestamp, b".", body].concat());
    let headers = [
        ("webhook-id", id),
        ("webhook-timestamp", timestamp),
        ("webhook-signature", signature.as_bytes()),
    ];
    let Ok(headers) = WebhookHeaders::parse(headers) else { return false };
    verifier.verify_at(headers, body, 0).is_ok()
}

/// Generates text with dots and digits, which can be split in many ways.
fn splittable() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(prop::sample::select(&b"..0123a{}=&"[..]), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The crate `standardwebhooks` signs a delivery, and our crate verifies it. A changed delivery is
    /// refused.
    #[test]
    fn signed_by_another_library(
        key in key(),
        id in "[ --/-~]{1,80}",
        body in "\\PC{0,2000}",
        offset in -300i64..=300,
        damage in any::<prop::sample::Index>(),
    ) {
        // In our crate, an id is opaque bytes. HTTP would have removed spaces around it.
        let id = id.replace(' ', "_");
        let theirs = standardwebhooks::Webhook::from_bytes(key.clone()).unwrap();
        let verifier = WebhookVerifier::new(WebhookSecret::from_bytes(&key).unwrap());
        let now = unix_now();
        let timestamp = now.checked_add_signed(offset).unwrap();
        let signature = theirs.sign(&id, timestamp.cast_signed(), body.as_bytes()).unwrap();
        let parts = Parts {
            id: id.as_bytes(),
            timestamp: &timestamp.to_string(),
            body: body.as_bytes(),
            signature: &signature,
        };
        prop_assert_eq!(parts.verify(&verifier, now), Ok(0));

        let mut damaged = [id.as_bytes(), body.as_bytes()].concat();
        let at = damage.index(damaged.len());
        damaged[at] ^= 1;
        let (id, body) = damaged.split_at(id.len());
        let damaged = Parts { id, body, ..parts };
        prop_assert_eq!(damaged.verify(&verifier, now), Err(VerifyError::NoMatchingSignature));
    }

    /// Our crate signs a delivery, and the crate `standardwebhooks` verifies it. That crate takes only UTF-8
    /// bodies.
    #[test]
    fn verified_by_another_library(
        key in key(),
        id in "[a-zA-Z0-9_-]{1,80}",
        body in "\\PC{0,2000}",
    ) {
        let ours = WebhookSecret::from_bytes(&key).unwrap();
        let theirs = standardwebhooks::Webhook::from_bytes(key).unwrap();
        let now = unix_now();
        let mut headers = http::HeaderMap::new();
        headers.insert("webhook-id", id.parse().unwrap());
        headers.insert("webhook-timestamp", now.into());
        headers.insert("webhook-signature", ours.sign(&id, now, &body).unwrap().parse().unwrap());
        prop_assert!(theirs.verify(body.as_bytes(), &headers).is_ok());
    }

    /// A signature is good for one delivery. However the signed text is split, no other delivery is accepted.
    #[test]
    fn a_signed_text_is_one_delivery(
        id in "[!-~]{1,20}", timestamp in "[0-9]{1,12}", body in splittable(),
    ) {
        let whole = [id.as_bytes(), b".", timestamp.as_bytes(), b".", &body].concat();
        let dots: Vec<_> = (0..whole.len()).filter(|&at| whole[at] == b'.').collect();
        let pairs = dots.iter().enumerate().flat_map(|(number, &first)| {
            dots[number + 1..].iter().map(move |&second| (first, second))
        });
        let accepted: Vec<_> = pairs
            .filter(|&(first, second)| {
                accepts(&whole[..first], &whole[first + 1..second], &whole[second + 1..])
            })
            .collect();
        prop_assert!(accepted.len() <= 1, "{accepted:?}");
        if !id.contains('.') {
            prop_assert_eq!(accepted, [(id.len(), id.len() + 1 + timestamp.len())]);
        }
    }
}

/// An attacker chooses the `payment_id` of a delivery in JSON, and sends the delivery again as a form. The
/// form says that another order is paid.
#[test]
fn a_part_of_the_body_cannot_become_the_headers() {
    let now = 1_775_000_000;
    let chosen = format!("x.{now}.payment_id=VICTIM-ORDER&tx_id=tx-9&status=Paid&z=");
    let body = format!(r#"{{"payment_id":"{chosen}","tx_id":"tx-1","status":"Ready"}}"#);
    let id = "msg-01968581-8736-5ad1-411a-1d7894166352";
    let secret: WebhookSecret = SPEC_SECRET.parse().unwrap();
    let signature = secret.sign(id, now, &body).unwrap();
    let whole = format!("{id}.{now}.{body}");
    let (moved_id, form) = whole.split_once(&format!(".{now}.payment_id")).unwrap();
    let form = format!("payment_id{form}");
    let timestamp = now.to_string();
    let forged = |id| {
        [
            ("content-type", "application/x-www-form-urlencoded"),
            ("webhook-id", id),
            ("webhook-timestamp", &*timestamp),
            ("webhook-signature", &*signature),
        ]
    };
    assert_eq!(signature, signature_of(SPEC_SECRET, format!("{moved_id}.{now}.{form}").as_bytes()));
    assert_eq!(WebhookHeaders::parse(forged(moved_id)).unwrap_err(), VerifyError::InvalidId);
    assert_eq!(secret.sign(moved_id, now, &form), Err(VerifyError::InvalidId));
    // With an id that is accepted, the signature does not match.
    let headers = WebhookHeaders::parse(forged("x")).unwrap();
    let verified = WebhookVerifier::new(secret).verify_at(headers, form, now);
    assert_eq!(verified.unwrap_err(), VerifyError::NoMatchingSignature);
}

/// The pages and the documentation name these limits as numbers.
#[test]
fn the_limits_are_those_that_the_pages_name() {
    assert_eq!(WebhookVerifier::TOLERANCE, Duration::from_secs(300));
    assert_eq!(WebhookVerifier::READ_TIMEOUT, Duration::from_secs(10));
    assert_eq!(WebhookVerifier::BODY_LIMIT, 64 * 1024);
    assert_eq!(WebhookVerifier::DRAIN_LIMIT, 1024 * 1024);
    assert_eq!(Idempotency::LEASE, Duration::from_secs(60));
    assert_eq!(Idempotency::RETENTION, Duration::from_secs(30 * 24 * 60 * 60));
    assert_eq!(Idempotency::SHORTEST_RETENTION, Duration::from_secs(600));
    assert_eq!(Idempotency::TIMEOUT, Duration::from_secs(5));
}
