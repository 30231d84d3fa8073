//! These tests check idempotency together with the confirm process. In that process, PortOne asks whether a
//! payment may be approved. The handler has to answer this question whatever the store says.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicU16, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use actix_web::{App, HttpResponse, HttpServer, rt, web};
use axum::{Router, http::StatusCode, routing::post};
use portone_tests::{SHOP_SECRET, Wire as _, exchange, paid};
use portone_webhook_core::{
    Webhook, WebhookSecret,
    testing::{self, Delivery, RawRequest},
};
use portone_webhook_idempotency::{
    ClaimKey, ClaimToken, Claimed, Completion, Idempotency, IdempotencyStore, MemoryStore,
    StoreError, StoreFuture,
};

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

/// Makes a confirm question of each version and form, with the same id as the event.
fn questions() -> [RawRequest; 3] {
    let older = r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":39900}"#;
    [
        Delivery::of(&Webhook::TransactionConfirm(testing::confirm("order-1", 39_900))),
        Delivery::of_body(older),
        Delivery::of_form("payment_id=order-1&tx_id=tx-1&total_amount=39900"),
    ]
    .map(|question| question.id("id").signed_with(&secret()))
}

fn event() -> RawRequest {
    Delivery::of(&paid()).id("id").signed_with(&secret())
}

/// A server of each framework. `/` answers with the status that is set, `/claim` takes a claim, and `/maybe`
/// says whether there is a claim.
struct Servers {
    asked: Arc<AtomicUsize>,
    status: Arc<AtomicU16>,
    addresses: [SocketAddr; 2],
}

impl Servers {
    async fn start(idempotency: Option<Idempotency>) -> Self {
        let (asked, status) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicU16::new(200)));
        let (count, set) = (Arc::clone(&asked), Arc::clone(&status));
        let answer = move || {
            count.fetch_add(1, SeqCst);
            set.load(SeqCst)
        };

        let axum_answer = answer.clone();
        let on_webhook = async move || StatusCode::from_u16(axum_answer()).unwrap();
        let routes = Router::new()
            .route("/", post(on_webhook))
            .route("/claim", post(async |_: portone_axum::WebhookClaim| ()))
            .route(
                "/maybe",
                post(async |claim: Option<portone_axum::WebhookClaim>| match claim {
                    Some(_) => StatusCode::CREATED,
                    None => StatusCode::ACCEPTED,
                }),
            );
        let layer = portone_axum::PortOneWebhookLayer::new(secret());
        let app = match idempotency.clone() {
            Some(idempotency) => routes.layer(layer.idempotency(idempotency)),
            None => routes.layer(layer),
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let axum = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, app).await });

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let actix = listener.local_addr().unwrap();
        let server = HttpServer::new(move || {
            let mut middleware = portone_actix::PortOneWebhookMiddleware::new(secret());
            if let Some(idempotency) = idempotency.clone() {
                middleware = middleware.idempotency(idempotency);
            }
            let answer = answer.clone();
            let on_webhook = move || {
                let status = actix_web::http::StatusCode::from_u16(answer()).unwrap();
                std::future::ready(HttpResponse::new(status))
            };
            App::new()
                .wrap(middleware)
                .route("/", web::post().to(on_webhook))
                .route("/claim", web::post().to(on_claim))
                .route("/maybe", web::post().to(on_maybe))
        });
        rt::spawn(server.workers(1).disable_signals().listen(listener).unwrap().run());
        Self { asked, status, addresses: [axum, actix] }
    }

    /// Sends the delivery to each framework, and returns the status and the reason of each answer.
    async fn send(&self, path: &str, delivery: &RawRequest) -> Vec<(u16, Option<String>)> {
        let mut answers = Vec::new();
        for address in self.addresses {
            let answer = exchange(address, &delivery.request(path)).await.unwrap();
            answers.push((answer.status, answer.reason()));
        }
        answers
    }

    fn asked(&self) -> usize {
        self.asked.swap(0, SeqCst)
    }
}

async fn on_claim(_: portone_actix::WebhookClaim) -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn on_maybe(claim: Option<portone_actix::WebhookClaim>) -> HttpResponse {
    match claim {
        Some(_) => HttpResponse::Created().finish(),
        None => HttpResponse::Accepted().finish(),
    }
}

fn both(status: u16, reason: Option<&str>) -> Vec<(u16, Option<String>)> {
    vec![(status, reason.map(str::to_owned)); 2]
}

#[derive(Debug)]
struct Away;

fn away<'a, T>() -> StoreFuture<'a, T> {
    Box::pin(async { Err(StoreError::new("it is away")) })
}

impl IdempotencyStore for Away {
    fn claim<'a>(&'a self, _: ClaimKey<'a>, _: Duration) -> StoreFuture<'a, Claimed> {
        away()
    }

    fn complete<'a>(&'a self, _: ClaimKey<'a>, _: Duration) -> StoreFuture<'a, Completion> {
        away()
    }

    fn release<'a>(&'a self, _: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        away()
    }
}

#[actix_web::test]
async fn a_store_that_is_away_refuses_no_payment() {
    let servers = Servers::start(Some(Idempotency::new(Away))).await;
    for question in questions() {
        assert_eq!(servers.send("/", &question).await, both(200, None));
        assert_eq!(servers.asked(), 2);
    }
    let refused = both(503, Some("IDEMPOTENCY_STORE_UNAVAILABLE"));
    assert_eq!(servers.send("/", &event()).await, refused);
    assert_eq!(servers.asked(), 0);
}

/// A question is asked even while a handler works on the event of the same id, and whatever the last answer
/// was.
#[actix_web::test]
async fn a_question_is_asked_as_often_as_it_comes() {
    let store = MemoryStore::new(100).unwrap();
    let idempotency = Idempotency::new(store.clone()).namespace("shop");
    let servers = Servers::start(Some(idempotency)).await;
    let held = ClaimKey::new("name:shop", "id", ClaimToken::from_bytes([1; 16]));
    let claimed = store.claim(held, Duration::from_secs(60)).await;
    assert_eq!(claimed.unwrap(), Claimed::Acquired);
    assert_eq!(servers.send("/", &event()).await, both(503, Some("IN_PROGRESS")));
    for question in questions() {
        for status in [409, 200, 200, 500] {
            servers.status.store(status, SeqCst);
            assert_eq!(servers.send("/", &question).await, both(status, None));
            assert_eq!(servers.asked(), 2);
        }
    }
    servers.status.store(200, SeqCst);
    // None of the questions has taken the place of the event.
    store.release(held).await.unwrap();
    servers.send("/", &event()).await;
    assert_eq!(servers.asked(), 1);
    assert_eq!(servers.send("/", &event()).await, both(200, Some("ALREADY_COMPLETED")));
}

#[actix_web::test]
async fn a_handler_of_both_kinds_takes_an_option() {
    let store = MemoryStore::new(100).unwrap();
    let servers = Servers::start(Some(Idempotency::new(store))).await;
    for question in questions() {
        assert_eq!(servers.send("/maybe", &question).await, both(202, None));
        let refused = both(500, Some("CONFIRM_NOT_CLAIMED"));
        assert_eq!(servers.send("/claim", &question).await, refused);
    }
    for (number, address) in servers.addresses.into_iter().enumerate() {
        let event = Delivery::of(&paid()).id(format!("{number}")).signed_with(&secret());
        assert_eq!(exchange(address, &event.request("/maybe")).await.unwrap().status, 201);
        assert_eq!(exchange(address, &event.request("/claim")).await.unwrap().status, 200);
    }

    // If idempotency is not set up, axum says so. On actix-web, an `Option` hides every error.
    let servers = Servers::start(None).await;
    let not_configured = Some("IDEMPOTENCY_NOT_CONFIGURED".to_owned());
    let answers = servers.send("/maybe", &event()).await;
    assert_eq!(answers, [(500, not_configured), (202, None)]);
}
