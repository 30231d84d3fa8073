//! The verification vectors: the verdict of the library, and of axum in both modes.

use axum::{Extension, Router, body::Body, routing::post};
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook};
use portone_tests::{Delivery, Vector, vectors};
use portone_webhook_core::{Webhook, WebhookHeaders, WebhookVerifier, unix_now};
use tower::ServiceExt as _;

/// The headers as an HTTP server passes them on; none where it refuses the request by itself.
fn header_map(delivery: &Delivery) -> Option<HeaderMap> {
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

async fn handler(_: VerifiedWebhook) {}

/// The status in both modes, with the clock of this machine.
async fn axum_accepts(vector: &Vector) -> [bool; 2] {
    let verifier = verifier(vector);
    let app = Router::new().route("/", post(handler));
    let layer = app.clone().layer(PortOneWebhookLayer::new(verifier.clone()));
    let extractor = app.layer(Extension(verifier));

    let mut accepted = [false; 2];
    for (app, accepted) in [layer, extractor].into_iter().zip(&mut accepted) {
        // The clock must not tick between the signature and the check of a case at the very edge.
        loop {
            let now = unix_now();
            let Vector { delivery, .. } = vector.at(now);
            let Some(headers) = header_map(&delivery) else { break };
            let mut request = Request::post("/").body(Body::from(delivery.body)).unwrap();
            *request.headers_mut() = headers;
            let status = app.clone().oneshot(request).await.unwrap().status();
            if unix_now() == now {
                assert!(status == 200 || status.is_client_error(), "{}: {status}", vector.name);
                *accepted = status == 200;
                break;
            }
        }
    }
    accepted
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

#[tokio::test]
async fn axum_reaches_every_verdict_in_both_modes() {
    for vector in vectors() {
        let accepted = axum_accepts(&vector).await;
        assert_eq!(accepted, [vector.accepted; 2], "{}: {}", vector.name, vector.why);
    }
}
