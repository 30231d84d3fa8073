//! These tests check what the feature `tracing` writes. They are a program of their own, because all servers in a
//! process share one log.

use std::{future::pending, sync::LazyLock};

use actix_web::{App, HttpResponse, web};
use axum::{Router, http::StatusCode, routing};
use futures_util::FutureExt as _;
use portone_actix::{PortOneWebhookMiddleware, testing::ToTestRequest as _};
use portone_axum::{PortOneWebhookLayer, testing::ToRequest as _};
use portone_tests::{Log, SHOP_SECRET, Wire as _, exchange, paid, start_subjects};
use portone_webhook_core::{
    Webhook, WebhookSecret,
    testing::{self, Delivery, RawRequest},
};
use portone_webhook_idempotency::MemoryStore;
use tokio::sync::Mutex;
use tower::ServiceExt as _;

/// The log, which one test has at a time.
static LOG: LazyLock<Mutex<Log>> = LazyLock::new(|| Mutex::new(Log::start()));

#[tokio::test]
async fn a_refusal_is_one_event_with_reason_and_id() {
    let log = LOG.lock().await;
    let text = SHOP_SECRET;
    let secret: WebhookSecret = text.parse().unwrap();
    let delivery = || Delivery::of(&paid()).id("msg-1").signed_with(&secret);
    let id = r#"id="msg-1""#;
    let long = delivery().replace_header("webhook-id", "\u{e9}".repeat(1000));
    let quoting = r#"{"type":"BillingKey.Issued","data":"billing-key-1"}"#;
    // This request claims to have chunks, and has none.
    let broken = delivery().with_header("transfer-encoding", "chunked");
    let missing = "MISSING_REQUIRED_HEADERS";
    let cases = [
        ("/webhook", delivery(), 200, vec![]),
        ("/webhook", delivery().without_header("webhook-id"), 400, vec!["WARN", missing]),
        (
            "/webhook",
            delivery().without_header("webhook-signature"),
            400,
            vec!["WARN", missing, id],
        ),
        ("/webhook", long, 400, vec!["NO_MATCHING_SIGNATURE", "id=\"\u{e9}\u{e9}"]),
        (
            "/webhook",
            Delivery::of_body(quoting).id("msg-1").signed_with(&secret),
            422,
            vec![
                "WARN",
                "INVALID_PAYLOAD",
                id,
                r#"cause="data: invalid type: string, expected an object at line 1 column 36""#,
            ],
        ),
        ("/webhook", broken, 400, vec!["WARN", "INCOMPLETE_BODY", id, "cause=\""]),
        ("/unprotected", delivery(), 500, vec!["ERROR", "VERIFIER_NOT_CONFIGURED", id]),
    ];

    for subject in start_subjects(&secret.clone().into()).await.unwrap() {
        let name = subject.name;
        log.take();
        for (path, delivery, status, words) in &cases {
            let answer = exchange(subject.address, &request(delivery, path)).await.unwrap();
            assert_eq!(answer.status, *status, "{name}");

            let log = log.take();
            let events: Vec<_> = log.lines().filter(|line| line.contains("portone")).collect();
            assert_eq!(events.len(), usize::from(!words.is_empty()), "{name}: {log}");
            for word in words {
                assert!(events[0].contains(word), "{name}: {word} is not in {log}");
            }
            for event in events {
                assert!(event.len() < 600 && !event.contains("billing-key-1"), "{name}: {event}");
            }
            assert!(!log.contains(&text[6..12]), "{name}: {log}");
        }
    }
}

/// Deliveries, with what the span of each says, and a word that nothing may say.
fn deliveries() -> Vec<(Delivery, &'static str, &'static str)> {
    let cancelled = r#"{"type":"Transaction.Cancelled","timestamp":"2026-03-31T23:33:19Z","data":{"storeId":"store-1","paymentId":"order-1","transactionId":"tx-1","cancellationId":"cancel-1","customer":"canary"}}"#;
    let older = r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid","customer":"canary"}"#;
    vec![
        (
            Delivery::of_body(cancelled),
            r#"webhook{id=msg-1 type="Transaction.Cancelled" payment_id="order-1" transaction_id="tx-1" cancellation_id="cancel-1" store_id="store-1"}"#,
            "canary",
        ),
        (
            Delivery::of_body(older),
            r#"webhook{id=msg-1 payment_id="order-1" transaction_id="tx-1"}"#,
            "canary",
        ),
        (
            Delivery::of(&Webhook::BillingKeyIssued(testing::billing_key("canary"))),
            r#"webhook{id=msg-1 type="BillingKey.Issued" store_id="#,
            "canary",
        ),
    ]
}

#[tokio::test]
async fn a_handler_on_axum_runs_in_a_span_without_personal_data() {
    let log = LOG.lock().await;
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    let route = || {
        Router::new().route("/webhook", routing::post(async || tracing::info!("in the handler")))
    };
    let layer = || PortOneWebhookLayer::new(secret.clone());
    let once = || layer().idempotency(MemoryStore::new(100).unwrap());
    for (delivery, span, secret_word) in deliveries() {
        // The handler of the second runs in a task of its own, and the third has passed two layers.
        for app in
            [route().layer(layer()), route().layer(once()), route().layer(once()).layer(layer())]
        {
            log.take();
            let request = delivery.clone().id("msg-1").signed_with(&secret).to_request("/webhook");
            assert_eq!(app.oneshot(request).await.unwrap().status(), 200);
            assert_span(&log.take(), span, secret_word);
        }
    }
}

#[actix_web::test]
async fn a_handler_on_actix_runs_in_a_span_without_personal_data() {
    let log = LOG.lock().await;
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    for (delivery, span, secret_word) in deliveries() {
        let middleware = || PortOneWebhookMiddleware::new(secret.clone());
        let once = middleware().idempotency(MemoryStore::new(100).unwrap());
        for middleware in [middleware(), once] {
            let route = web::post().to(async || {
                tracing::info!("in the handler");
                HttpResponse::Ok().finish()
            });
            let app = App::new().wrap(middleware).route("/webhook", route);
            let app = actix_web::test::init_service(app).await;
            log.take();
            let request = delivery.clone().id("msg-1").signed_with(&secret);
            let request = request.to_test_request("/webhook").to_request();
            assert_eq!(actix_web::test::call_service(&app, request).await.status(), 200);
            assert_span(&log.take(), span, secret_word);
        }
    }
}

#[tokio::test]
async fn a_handler_that_does_not_succeed_is_an_event_in_the_span() {
    let log = LOG.lock().await;
    let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
    let app = Router::new()
        .route("/fails", routing::post(async || StatusCode::IM_A_TEAPOT))
        .route("/hangs", routing::post(async || pending::<()>().await))
        .layer(PortOneWebhookLayer::new(secret.clone()));
    let send = |path| {
        app.clone().oneshot(Delivery::of(&paid()).id("msg-1").signed_with(&secret).to_request(path))
    };
    log.take();
    assert_eq!(send("/fails").await.unwrap().status(), 418);
    let failed = log.take();
    assert!(send("/hangs").now_or_never().is_none());
    let hung = log.take();
    for (log, words) in [
        (failed, "the handler has not succeeded status=418"),
        (hung, "nobody was answered: the client has hung up"),
    ] {
        let lines: Vec<_> = log.lines().filter(|line| line.contains("WARN")).collect();
        assert_eq!(lines.len(), 1, "{log}");
        assert!(lines[0].contains(words) && lines[0].contains("webhook{id=msg-1"), "{log}");
    }
}

fn assert_span(log: &str, span: &str, secret_word: &str) {
    let lines: Vec<_> = log.lines().filter(|line| line.contains("in the handler")).collect();
    assert_eq!(lines.len(), 1, "{log}");
    assert!(lines[0].contains(span), "{span} is not in {log}");
    assert_eq!(lines[0].matches("webhook{").count(), 1, "{log}");
    assert!(!log.contains(secret_word), "{log}");
}

/// Writes the request with a content-length, unless it claims to have chunks.
fn request(delivery: &RawRequest, path: &str) -> Vec<u8> {
    if delivery.header("transfer-encoding").is_none() {
        return delivery.request(path);
    }
    [&delivery.head(path), &b"\r\n"[..], &delivery.body].concat()
}
