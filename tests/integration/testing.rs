//! These tests check what users test with. Each way to spoil a delivery has to have the outcome that its
//! documentation names, on both frameworks.

use std::panic::catch_unwind;

use actix_web::{
    App,
    test::{call_service, init_service, read_body},
    web,
};
use axum::{Router, body::to_bytes, routing::post};
use portone_actix::{PortOneWebhookMiddleware, testing::ToTestRequest as _};
use portone_axum::{
    PortOneWebhookLayer, Verified, Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier,
    event::v2024_01_01,
    testing::{Delivery, RawRequest, ToRequest as _},
    unix_now,
};
use portone_tests::paid;
use tower::ServiceExt as _;

fn secret() -> WebhookSecret {
    "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap()
}

/// Sends the request, and returns the status and the body of the answer, which have to be the same on both
/// frameworks.
async fn answer(request: &RawRequest) -> (u16, String) {
    let app = Router::new()
        .route("/webhook", post(async |_: portone_axum::VerifiedWebhook| "taken"))
        .layer(PortOneWebhookLayer::new(secret()));
    let response = app.oneshot(request.to_request("/webhook")).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 1000).await.unwrap();

    async fn on_webhook(_: portone_actix::VerifiedWebhook) -> &'static str {
        "taken"
    }
    let app = App::new()
        .wrap(PortOneWebhookMiddleware::new(secret()))
        .route("/webhook", web::post().to(on_webhook));
    let app = init_service(app).await;
    let request = request.to_test_request("/webhook").to_request();
    let response = call_service(&app, request).await;
    assert_eq!(response.status().as_u16(), status);
    assert_eq!(read_body(response).await, body);

    (status, String::from_utf8(body.into()).unwrap())
}

#[actix_web::test]
async fn each_way_to_spoil_a_delivery_is_refused_for_its_own_reason() {
    let delivery = Delivery::of(&paid());
    let good = || delivery.signed_with(&secret());
    for (request, status, words) in [
        (good(), 200, "taken"),
        (delivery.clone().stale().signed_with(&secret()), 400, "TIMESTAMP_TOO_OLD"),
        (delivery.clone().future().signed_with(&secret()), 400, "TIMESTAMP_TOO_NEW"),
        (delivery.signed_with_wrong_secret(), 400, "NO_MATCHING_SIGNATURE"),
        (good().tampered(), 400, "NO_MATCHING_SIGNATURE"),
        (good().replace_header("WEBHOOK-ID", "msg-2"), 400, "NO_MATCHING_SIGNATURE"),
        (good().without_header("Webhook-Id"), 400, "MISSING_REQUIRED_HEADERS"),
        (good().with_header("webhook-id", "msg-2"), 400, "MISSING_REQUIRED_HEADERS"),
    ] {
        let (got, body) = answer(&request).await;
        assert_eq!(got, status, "{request:?}");
        assert!(body.contains(words), "{request:?}: {body}");
    }
    for copy in good().duplicated() {
        assert_eq!(answer(&copy).await.0, 200);
    }
}

/// Stale and future deliveries are off by a day. A day is more than a verifier can be expected to tolerate,
/// and not so much that the sum overflows.
#[actix_web::test]
async fn stale_and_future_are_beyond_a_tolerance_of_hours() {
    let hours = WebhookVerifier::new(secret()).tolerance(std::time::Duration::from_secs(12 * 3600));
    for delivery in [Delivery::of(&paid()).stale(), Delivery::of(&paid()).future()] {
        let request = delivery.signed_with(&secret());
        let headers = WebhookHeaders::parse(request.header_pairs()).unwrap();
        assert!(hours.verify(headers, &request.body).is_err());
    }
}

#[test]
fn each_delivery_has_an_id_of_its_own_and_keeps_it() {
    let ids: std::collections::HashSet<_> = (0..1000)
        .map(|_| Delivery::of_body("{}").signed_with(&secret()).header("webhook-id").map(Vec::from))
        .collect();
    assert_eq!(ids.len(), 1000);

    let delivery = Delivery::of(&paid());
    let attempt = |sent_at| delivery.clone().sent_at(sent_at).signed_with(&secret());
    let (first, second) = (attempt(unix_now()), attempt(unix_now() + 60));
    assert_eq!(first.header("webhook-id"), second.header("webhook-id"));
    assert_ne!(first.header("webhook-signature"), second.header("webhook-signature"));
    assert_eq!(first.body, second.body);
}

#[test]
fn debugging_shows_what_is_sent_and_not_the_secret() {
    let request = Delivery::of_body(b"\xff{}").id("msg-1").signed_with(&secret());
    let text = format!("{request:?}");
    assert!(text.contains("msg-1") && text.contains(r"\xff{}"), "{text}");
    assert!(!text.contains("C2FVsBQIhrscChlQIMV"), "{text}");
}

/// A handler is called with what a receiver would have verified, whenever that was.
#[test]
fn a_handler_is_tested_without_a_server() {
    let delivery = Delivery::of(&paid()).id(b"msg-\xff");
    let verified: Verified<Webhook> = delivery.clone().stale().verified(&secret());
    assert_eq!(verified.id().as_bytes(), b"msg-\xff");
    assert_eq!((verified.payload(), verified.secret_index()), (&paid(), 0));
    assert!(unix_now() - verified.timestamp() >= 24 * 60 * 60);
    let signed = delivery.signed_with(&secret());
    assert_eq!(verified.raw(), &signed.body);

    let form = Delivery::of_form("payment_id=order-1&tx_id=tx-1&status=Paid");
    let older: Verified<v2024_01_01::Webhook> = form.verified(&secret());
    assert_eq!(older.payload().payment_id(), "order-1");
    let other = || Delivery::of_body("paid!").verified::<Webhook>(&secret());
    assert!(catch_unwind(other).is_err(), "it is no event");
}

#[test]
fn the_page_about_testing_shows_tests_that_are_run() {
    let page = include_str!("../../docs/testing.md");
    for test in [include_str!("handler_axum.rs"), include_str!("handler_actix.rs")] {
        assert!(page.contains(&format!("```rust\n{test}```\n")));
        let (_, function) = test.split_once("::test]\n").unwrap();
        assert!(function.lines().count() <= 15);
    }
}
