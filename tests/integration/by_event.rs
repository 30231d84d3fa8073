//! These tests check that an event has one effect, whoever tells of it.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::SeqCst},
};

use actix_web::{App, HttpResponse, test, web};
use axum::{Router, http::StatusCode, routing::post};
use portone_actix::{PortOneWebhookMiddleware, testing::ToTestRequest as _};
use portone_axum::{PortOneWebhookLayer, testing::ToRequest as _};
use portone_tests::SHOP_SECRET;
use portone_webhook_core::{
    Webhook, WebhookId, WebhookSecret,
    testing::{self, Delivery, RawRequest},
};
use portone_webhook_idempotency::{ClaimRefusal, EventIdempotency, Idempotency, MemoryStore};
use tower::ServiceExt as _;

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn events() -> EventIdempotency {
    Idempotency::new(MemoryStore::new(1000).unwrap()).by_event("orders")
}

fn delivery(event: &Webhook, id: &str) -> RawRequest {
    Delivery::of(event).id(id).signed_with(&secret())
}

fn paid(payment: &str) -> Webhook {
    Webhook::TransactionPaid(testing::transaction(payment))
}

/// Something other than a delivery tells of the event.
async fn found(events: &EventIdempotency, event: &Webhook) -> Result<(), ClaimRefusal> {
    events.run(event, &WebhookId::new("found"), async |_| (), |()| true).await
}

#[tokio::test]
async fn on_axum_each_event_has_one_effect() {
    let (events, effects) = (events(), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&effects);
    let app = Router::new()
        .route(
            "/webhook",
            post(async move || {
                counter.fetch_add(1, SeqCst);
            }),
        )
        .layer(PortOneWebhookLayer::new(secret()).idempotency(events.clone()));
    let send = async |event: &Webhook, id| {
        let request = delivery(event, id).to_request("/webhook");
        app.clone().oneshot(request).await.unwrap().status()
    };

    // The same event comes under another id, as a resend by hand may.
    assert_eq!(send(&paid("order-1"), "msg-1").await, StatusCode::OK);
    assert_eq!(send(&paid("order-1"), "msg-2").await, StatusCode::OK);
    assert_eq!(effects.load(SeqCst), 1);
    assert!(matches!(found(&events, &paid("order-1")).await, Err(ClaimRefusal::Completed)));

    // The delivery comes after the event was found.
    found(&events, &paid("order-2")).await.unwrap();
    assert_eq!(send(&paid("order-2"), "msg-3").await, StatusCode::OK);
    assert_eq!(effects.load(SeqCst), 1);

    // A dispute can be opened again, so only the same delivery is the same.
    let dispute = Webhook::TransactionDisputeCreated(testing::transaction("order-1"));
    for id in ["msg-4", "msg-4", "msg-5"] {
        assert_eq!(send(&dispute, id).await, StatusCode::OK);
    }
    assert_eq!(effects.load(SeqCst), 3);
    let same = events.run(&dispute, &WebhookId::new("msg-5"), async |_| (), |()| true).await;
    assert!(matches!(same, Err(ClaimRefusal::Completed)), "{same:?}");
}

#[actix_web::test]
async fn on_actix_each_event_has_one_effect() {
    let (events, effects) = (events(), Arc::new(AtomicUsize::new(0)));
    let counter = Arc::clone(&effects);
    let handler = web::post().to(move || {
        counter.fetch_add(1, SeqCst);
        async { HttpResponse::Ok().finish() }
    });
    let middleware = PortOneWebhookMiddleware::new(secret()).idempotency(events.clone());
    let app = test::init_service(
        App::new().service(web::resource("/webhook").wrap(middleware).route(handler)),
    )
    .await;
    for id in ["msg-1", "msg-2"] {
        let request = delivery(&paid("order-1"), id).to_test_request("/webhook");
        assert_eq!(test::call_service(&app, request.to_request()).await.status(), 200);
    }
    assert_eq!(effects.load(SeqCst), 1);
    assert!(matches!(found(&events, &paid("order-1")).await, Err(ClaimRefusal::Completed)));
}

/// A handler that has failed leaves the event to whoever comes next.
#[tokio::test]
async fn an_event_whose_handler_fails_is_handled_by_the_next() {
    let events = events();
    let failed = events.run(&paid("order-1"), &WebhookId::new("a"), async |_| (), |()| false).await;
    failed.unwrap();
    found(&events, &paid("order-1")).await.unwrap();
    assert!(matches!(found(&events, &paid("order-1")).await, Err(ClaimRefusal::Completed)));
}

/// Two names on one store are two sets of effects.
#[tokio::test]
async fn another_name_is_another_effect() {
    let store = MemoryStore::new(1000).unwrap();
    let orders = Idempotency::new(store.clone()).by_event("orders");
    let mails = Idempotency::new(store).by_event("mails");
    found(&orders, &paid("order-1")).await.unwrap();
    found(&mails, &paid("order-1")).await.unwrap();
    orders.set_checkpoint("catch-up", b"1").await.unwrap();
    assert_eq!(mails.checkpoint("catch-up").await.unwrap(), None);
}
