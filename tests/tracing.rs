//! What the feature `tracing` writes. Alone in its process, as tracing remembers for the whole
//! process which events are of interest.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use axum::{
    Extension, Router,
    body::Body,
    http::{Request, StatusCode},
    routing::post,
};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookSecret, WebhookVerifier};
use portone_tests::{Delivery, event_body};
use tower::ServiceExt as _;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut self.0.lock().unwrap())).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_refusal_is_one_event_with_reason_and_id() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone());
    let _guard = tracing::subscriber::set_default(subscriber.finish());

    let text = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    let secret: WebhookSecret = text.parse().unwrap();
    let delivery = || Delivery::new(&secret, event_body("Transaction.Paid"));
    let id = r#"id="msg-01968581-8736-5ad1-411a-1d7894166352""#;
    let long = delivery().without("webhook-id").with("webhook-id", "\u{e9}".repeat(1000));
    let cases = [
        (delivery(), StatusCode::OK, vec![]),
        (
            delivery().without("webhook-id"),
            StatusCode::BAD_REQUEST,
            vec!["MISSING_REQUIRED_HEADERS"],
        ),
        (
            delivery().without("webhook-signature"),
            StatusCode::BAD_REQUEST,
            vec!["MISSING_REQUIRED_HEADERS", id],
        ),
        (long, StatusCode::BAD_REQUEST, vec!["NO_MATCHING_SIGNATURE", "id=\"\u{e9}\u{e9}"]),
        (
            Delivery::new(&secret, "{"),
            StatusCode::UNPROCESSABLE_ENTITY,
            vec!["WARN", "INVALID_PAYLOAD", id],
        ),
    ];

    let app = Router::new().route("/", post(async |_: VerifiedWebhook| {}));
    let layer = app.clone().layer(PortOneWebhookLayer::new(secret.clone()));
    let extractor = app.layer(Extension(WebhookVerifier::new(secret.clone())));
    for (mode, app) in [("layer", layer), ("extractor", extractor)] {
        for (delivery, status, words) in &cases {
            let mut request = Request::post("/");
            for (name, value) in &delivery.headers {
                request = request.header(name, value.as_slice());
            }
            let request = request.body(Body::from(delivery.body.clone())).unwrap();
            assert_eq!(app.clone().oneshot(request).await.unwrap().status(), *status, "{mode}");

            let log = log.take();
            let events: Vec<_> = log.lines().filter(|line| line.contains("portone")).collect();
            assert_eq!(events.len(), usize::from(!words.is_empty()), "{mode}: {log}");
            for word in words {
                assert!(events[0].contains(word), "{mode}: {word} is not in {log}");
            }
            assert!(!log.contains(&text[6..12]) && log.len() < 600, "{mode}: {log}");
        }
    }
}
