//! These tests check the verdicts of the library. `conformance.rs` checks the verdicts of the servers.

use http::{HeaderMap, HeaderName, HeaderValue};
use portone_tests::{Vector, vectors};
use portone_webhook_core::{Webhook, WebhookHeaders, WebhookVerifier, testing::RawRequest};

/// Gives the headers as an HTTP server passes them on. The result is `None` if the server refuses the request
/// by itself.
fn header_map(delivery: &RawRequest) -> Option<HeaderMap> {
    let pairs = delivery.headers.iter().map(|(name, value)| {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        Some((name, HeaderValue::from_bytes(value).ok()?))
    });
    pairs.collect()
}

fn verifier(vector: &Vector) -> WebhookVerifier {
    vector.secrets.parse().expect("the case has usable secrets")
}

fn library_accepts(vector: &Vector) -> bool {
    header_map(&vector.delivery).is_some_and(|headers| {
        let Ok(headers) = WebhookHeaders::parse(&headers) else { return false };
        let proof = verifier(vector).verify_at(headers, &vector.delivery.body, vector.now);
        proof.is_ok_and(|proof| proof.decode::<Webhook>().is_ok())
    })
}

#[test]
fn the_library_reaches_every_verdict() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 126);
    for vector in vectors {
        assert_eq!(library_accepts(&vector), vector.accepted, "{}: {}", vector.name, vector.why);
    }
}

#[test]
fn a_case_moved_to_another_clock_keeps_its_verdict() {
    for vector in vectors() {
        let moved = vector.at(1_900_000_000);
        assert_eq!(library_accepts(&moved), vector.accepted, "{}: {}", vector.name, vector.why);
    }
}
