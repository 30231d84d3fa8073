//! What a layer further out sees of an answer that no handler has given, on both frameworks.

use std::time::Duration;

use actix_web::{App, HttpResponse, dev::Service as _, test, web};
use axum::{Router, middleware::map_response, response::Response, routing::post};
use portone_actix::{
    ClaimError, PortOneWebhookMiddleware, WebhookError, testing::ToTestRequest as _,
};
use portone_axum::{
    ClaimRejection, PortOneWebhookLayer, WebhookRejection, testing::ToRequest as _,
};
use portone_tests::{SHOP_SECRET, paid};
use portone_webhook_core::{
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest},
};
use portone_webhook_idempotency::{
    ClaimKey, ClaimToken, Claimed, Idempotency, IdempotencyStore as _, MemoryStore,
};
use tower::ServiceExt as _;

/// The header in which the outer layer says what it has seen.
const SEEN: &str = "seen";

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

/// A store in which somebody else has claimed the delivery `held`.
async fn idempotency() -> Idempotency {
    let store = MemoryStore::new(100).unwrap();
    let held = ClaimKey::new("name:shop", "held", ClaimToken::from_bytes([1; 16]));
    let claimed = store.claim(held, Duration::from_secs(60)).await.unwrap();
    assert_eq!(claimed, Claimed::Acquired);
    Idempotency::new(store).namespace("shop")
}

/// The deliveries that are sent, in their order, with the status of each answer and what is seen of it.
fn expected() -> [(RawRequest, u16, &'static str); 4] {
    let delivery = |id: &str| Delivery::of(&paid()).id(id).signed_with(&secret());
    [
        (delivery("new"), 200, ""),
        (delivery("new"), 200, "ALREADY_COMPLETED"),
        (delivery("held"), 503, "IN_PROGRESS"),
        (delivery("new").tampered(), 400, "NO_MATCHING_SIGNATURE"),
    ]
}

#[tokio::test]
async fn a_tower_layer_finds_the_rejection_in_the_extensions() {
    async fn look(mut response: Response) -> Response {
        let extensions = response.extensions();
        let claim = extensions.get::<ClaimRejection>();
        let claim = claim.map(|rejection| (rejection.status(), rejection.refusal().reason()));
        let refused = extensions.get::<WebhookRejection>();
        let refused = refused.map(|rejection| (rejection.status(), rejection.refusal().reason()));
        if let Some((status, reason)) = claim.or(refused) {
            assert_eq!(status, response.status());
            response.headers_mut().insert(SEEN, reason.parse().unwrap());
        }
        response
    }
    let app: Router = Router::new()
        .route("/", post(async || {}))
        .layer(PortOneWebhookLayer::new(secret()).idempotency(idempotency().await))
        .layer(map_response(look));
    for (delivery, status, seen) in expected() {
        let response = app.clone().oneshot(delivery.to_request("/")).await.unwrap();
        let header = response.headers().get(SEEN).map_or("", |seen| seen.to_str().unwrap());
        assert_eq!((response.status().as_u16(), header), (status, seen));
    }
}

#[actix_web::test]
async fn a_middleware_finds_the_error_of_the_response() {
    let middleware = PortOneWebhookMiddleware::new(secret()).idempotency(idempotency().await);
    let app = App::new()
        .wrap(middleware)
        .wrap_fn(|request, service| {
            let answer = service.call(request);
            async move {
                let mut response = answer.await?;
                let error = response.response().error();
                let claim = error.and_then(|error| error.as_error::<ClaimError>());
                let claim = claim.map(|error| (error.status(), error.refusal().reason()));
                let refused = error.and_then(|error| error.as_error::<WebhookError>());
                let refused = refused.map(|error| (error.status(), error.refusal().reason()));
                if let Some((status, reason)) = claim.or(refused) {
                    assert_eq!(status, response.status());
                    let (name, value) = (SEEN.parse().unwrap(), reason.parse().unwrap());
                    response.headers_mut().insert(name, value);
                }
                Ok(response)
            }
        })
        .route("/", web::post().to(HttpResponse::Ok));
    let app = test::init_service(app).await;
    for (delivery, status, seen) in expected() {
        let request = delivery.to_test_request("/").to_request();
        let response = test::call_service(&app, request).await;
        let header = response.headers().get(SEEN).map_or("", |seen| seen.to_str().unwrap());
        assert_eq!((response.status().as_u16(), header), (status, seen));
    }
}

/// The error of a refused request can be turned into an answer more than once.
#[actix_web::test]
async fn an_error_has_the_same_answer_each_time() {
    use actix_web::{FromRequest as _, ResponseError as _, body::to_bytes};
    use portone_actix::VerifiedWebhook;

    let large = vec![b' '; 4 * 1024 * 1024];
    let request = Delivery::of_body(large).signed_with(&secret()).to_test_request("/");
    let (request, mut payload) = request.app_data(WebhookVerifier::new(secret())).to_http_parts();
    let error = VerifiedWebhook::<()>::from_request(&request, &mut payload).await.unwrap_err();
    for error in [error.clone(), error] {
        for _ in 0..2 {
            let response = error.error_response();
            assert_eq!(response.status(), 413);
            let body = to_bytes(response.into_body()).await.unwrap();
            assert!(body.starts_with(br#"{"reason":"PAYLOAD_TOO_LARGE""#), "{body:?}");
        }
    }
}
