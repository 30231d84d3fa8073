//! These tests check what is particular to axum and tower. `conformance.rs` checks what both frameworks have
//! in common.

use std::{
    convert::Infallible,
    error::Error,
    future::{Ready, ready},
    io,
    pin::Pin,
    sync::{
        Arc, Weak,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Extension, Json, Router,
    body::{Body, to_bytes},
    extract::FromRef,
    http::{HeaderMap, Request, Response, StatusCode},
    response::IntoResponse,
    routing::post,
};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use portone_axum::{
    PortOneWebhookLayer, Refusal, Verified, VerifiedWebhook, VerifiedWebhookFromState, VerifyError,
    Webhook, WebhookRejection, WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest, ToRequest as _},
    unix_now,
};
use portone_tests::{Answer, Wire as _, event_body, exchange, paid};
use serde_json::Value;
use tokio::{net::TcpListener, time::Instant};
use tower::{Service, ServiceBuilder, ServiceExt as _, limit::ConcurrencyLimitLayer, service_fn};

const LIMIT: usize = WebhookVerifier::BODY_LIMIT;

fn secret() -> WebhookSecret {
    "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap()
}

fn delivery() -> RawRequest {
    Delivery::of(&paid()).id("msg-1").signed_with(&secret())
}

/// Describes what a handler sees of a delivery.
async fn describe(delivery: VerifiedWebhook) -> String {
    let webhook = delivery.payload();
    format!("{} {:?}", webhook.type_name(), webhook.payment_id())
}

/// Makes two applications with the same handler: one behind the layer, and one with the extractor alone.
fn modes() -> [(&'static str, Router); 2] {
    modes_with(WebhookVerifier::new(secret()))
}

fn modes_with(verifier: WebhookVerifier) -> [(&'static str, Router); 2] {
    let app = Router::new().route("/", post(describe));
    [
        ("layer", app.clone().layer(PortOneWebhookLayer::new(verifier.clone()))),
        ("extractor", app.layer(Extension(verifier))),
    ]
}

fn request_with(delivery: &RawRequest, body: impl Into<Body>) -> Request<Body> {
    delivery.to_request("/").map(|_| body.into())
}

/// Makes a body of pieces without a known length. The last piece may be an error.
fn pieces(pieces: Vec<io::Result<Bytes>>) -> Body {
    Body::from_stream(futures_util::stream::iter(pieces))
}

async fn answer(app: &Router, request: Request<Body>) -> Answer {
    let response = app.clone().oneshot(request).await.unwrap();
    read(response).await
}

async fn read(response: Response<Body>) -> Answer {
    let (head, body) = response.into_parts();
    let content_type = head.headers.get("content-type");
    Answer {
        status: head.status.as_u16(),
        content_type: content_type.map(|value| value.to_str().unwrap().to_owned()),
        closes: head.headers.get("connection").is_some_and(|value| value == "close"),
        retry_after: None,
        replayed: false,
        body: String::from_utf8(to_bytes(body, LIMIT).await.unwrap().to_vec()).unwrap(),
    }
}

fn assert_refused(answer: &Answer, status: u16, reason: &str, context: &str) {
    assert_eq!(answer.status, status, "{context}: {answer:?}");
    assert_eq!(answer.reason().as_deref(), Some(reason), "{context}: {answer:?}");
    assert_eq!(answer.content_type.as_deref(), Some("application/json"), "{context}");
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert!(body["message"].as_str().is_some_and(|message| !message.is_empty()), "{context}");
}

/// Makes JSON of exactly this many bytes.
fn body_of(length: usize) -> String {
    let mut body = event_body("Transaction.Paid");
    body.push_str(&" ".repeat(length - body.len()));
    body
}

/// Lists requests that are refused before the body is read, each with the status and the reason.
fn bad_heads() -> Vec<(RawRequest, u16, &'static str)> {
    let mut heads = Vec::new();
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let value = delivery().header(name).unwrap().to_vec();
        heads.push((delivery().without_header(name), 400, "MISSING_REQUIRED_HEADERS"));
        heads.push((delivery().replace_header(name, ""), 400, "MISSING_REQUIRED_HEADERS"));
        heads.push((delivery().with_header(name, value), 400, "MISSING_REQUIRED_HEADERS"));
    }
    for text in ["now", "-1", "+1775000000", "1775000000.0", "1e9", "\u{661}"] {
        let odd = delivery().replace_header("webhook-timestamp", text);
        heads.push((odd, 400, "INVALID_SIGNATURE"));
    }
    let body = event_body("Transaction.Paid");
    let stale = Delivery::of_body(body.as_str()).sent_at(unix_now() - 310).signed_with(&secret());
    let future = Delivery::of_body(body.as_str()).sent_at(unix_now() + 310).signed_with(&secret());
    heads.push((stale, 400, "TIMESTAMP_TOO_OLD"));
    heads.push((future, 400, "TIMESTAMP_TOO_NEW"));
    heads.push((
        Delivery::of_body(body).sent_at(u64::MAX).signed_with(&secret()),
        400,
        "TIMESTAMP_TOO_NEW",
    ));
    let announced = delivery().with_header("content-length", (LIMIT + 1).to_string());
    heads.push((announced, 413, "PAYLOAD_TOO_LARGE"));
    let absurd = delivery().with_header("content-length", "99999999999999999999999999");
    heads.push((absurd, 413, "PAYLOAD_TOO_LARGE"));
    heads
}

/// A body that goes on for as long as anybody reads it, in pieces of 16 KiB.
struct Endless {
    read: Arc<AtomicUsize>,
    /// A pointer to the piece that was read last, which shows whether the piece was dropped.
    last: Weak<Vec<u8>>,
}

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        struct Piece(Arc<Vec<u8>>);

        impl AsRef<[u8]> for Piece {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        assert!(self.last.upgrade().is_none(), "a piece is kept");
        let piece = Arc::new(vec![b' '; 16 * 1024]);
        self.read.fetch_add(piece.len(), Ordering::SeqCst);
        self.last = Arc::downgrade(&piece);
        Poll::Ready(Some(Ok(http_body::Frame::data(Bytes::from_owner(Piece(piece))))))
    }
}

#[tokio::test]
async fn the_body_of_a_bad_head_is_thrown_away_up_to_a_limit() {
    for (drain_limit, read_at_most) in [
        (WebhookVerifier::DRAIN_LIMIT, WebhookVerifier::DRAIN_LIMIT + 16 * 1024),
        (40_000, 48 * 1024),
        (0, 0),
    ] {
        let verifier = WebhookVerifier::new(secret());
        let verifier = match drain_limit {
            WebhookVerifier::DRAIN_LIMIT => verifier,
            bytes => verifier.drain_limit(bytes),
        };
        for (mode, app) in modes_with(verifier) {
            for (delivery, status, reason) in bad_heads() {
                let read = Arc::<AtomicUsize>::default();
                let body = Body::new(Endless { read: Arc::clone(&read), last: Weak::new() });
                let answer = answer(&app, request_with(&delivery, body)).await;
                assert_refused(&answer, status, reason, mode);
                assert!(answer.closes, "{mode}: the rest is not read");
                let read = read.load(Ordering::SeqCst);
                assert_eq!(read, read_at_most, "{mode}, {drain_limit}");
            }
        }
    }
}

#[tokio::test]
async fn a_refused_body_that_is_read_to_its_end_leaves_the_connection_open() {
    let unprotected = Router::new().route("/", post(describe));
    let body_limit = WebhookVerifier::new(secret()).body_limit(10);
    let drained = || pieces((0..64).map(|_| Ok(Bytes::from(vec![b' '; 16 * 1024]))).collect());
    for (mode, app) in modes().into_iter().chain([("nothing to verify", unprotected)]) {
        let delivery = delivery().without_header("webhook-id");
        let answer = answer(&app, request_with(&delivery, drained())).await;
        assert!(!answer.closes && answer.status >= 400, "{mode}: {answer:?}");
    }
    for (mode, app) in modes_with(body_limit) {
        let answer = answer(&app, request_with(&delivery(), drained())).await;
        assert_refused(&answer, 413, "PAYLOAD_TOO_LARGE", mode);
        assert!(!answer.closes, "{mode}");
    }
}

/// The rest of a refused body is waited for no longer than a good body.
#[tokio::test(start_paused = true)]
async fn a_refused_body_that_does_not_come_is_given_up() {
    let never = || Body::from_stream(futures_util::stream::pending::<io::Result<Bytes>>());
    for (mode, app) in modes() {
        let (delivery, began) = (delivery().without_header("webhook-id"), Instant::now());
        let answer = answer(&app, request_with(&delivery, never())).await;
        assert_refused(&answer, 400, "MISSING_REQUIRED_HEADERS", mode);
        assert!(answer.closes, "{mode}");
        assert_eq!(began.elapsed().as_secs(), WebhookVerifier::READ_TIMEOUT.as_secs(), "{mode}");
    }
}

/// A layer further out has read the body, and has left nothing of it.
#[tokio::test]
async fn a_body_that_is_gone_is_the_servers_fault() {
    for (mode, app) in modes() {
        let delivery = delivery();
        let length = delivery.body.len().to_string();
        let announced = delivery.clone().with_header("content-length", length);
        let gone = answer(&app, request_with(&announced, Body::empty())).await;
        assert_refused(&gone, 500, "BODY_TAKEN", mode);
        let empty = answer(&app, request_with(&delivery, Body::empty())).await;
        assert_refused(&empty, 400, "NO_MATCHING_SIGNATURE", mode);
    }
}

#[tokio::test]
async fn the_verifier_nearest_to_the_handler_decides() {
    let other = WebhookVerifier::new(WebhookSecret::from_bytes(b"that of another one").unwrap());
    let (a, b) = (|| WebhookVerifier::new(secret()), || other.clone());
    let handler = || Router::new().route("/", post(describe));
    let from_a = delivery().to_request("/");
    let status = async |app: Router, request: Request<Body>| answer(&app, request).await.status;
    let again = |request: &Request<Body>| {
        let mut copy = Request::post("/").body(Body::from(delivery().body)).unwrap();
        *copy.headers_mut() = request.headers().clone();
        copy
    };

    let inner_b = handler().layer(Extension(b())).layer(PortOneWebhookLayer::new(a()));
    assert_eq!(status(inner_b, again(&from_a)).await, 400);
    let both_layers =
        handler().layer(PortOneWebhookLayer::new(b())).layer(PortOneWebhookLayer::new(a()));
    assert_eq!(status(both_layers, again(&from_a)).await, 400);
    let outer_b = handler().layer(PortOneWebhookLayer::new(a())).layer(Extension(b()));
    assert_eq!(status(outer_b, again(&from_a)).await, 200);
    let the_same = handler().layer(Extension(a())).layer(PortOneWebhookLayer::new(a()));
    assert_eq!(status(the_same, again(&from_a)).await, 200);
    let of_both = a().also_accept(WebhookSecret::from_bytes(b"that of another one").unwrap());
    let inner_b = handler().layer(Extension(b())).layer(PortOneWebhookLayer::new(of_both));
    let from_b = Delivery::of(&paid())
        .signed_with(&WebhookSecret::from_bytes(b"that of another one").unwrap())
        .to_request("/");
    assert_eq!(status(inner_b, from_b).await, 200);
}

/// A router that has the verifier in its state has the layer as well.
#[tokio::test]
async fn a_verifier_in_the_state_decides_behind_the_layer_too() {
    #[derive(Clone)]
    struct Shop(WebhookVerifier);

    impl FromRef<Shop> for WebhookVerifier {
        fn from_ref(Shop(verifier): &Shop) -> Self {
            verifier.clone()
        }
    }

    let other = WebhookVerifier::new(WebhookSecret::from_bytes(b"that of another one").unwrap());
    let handler = async |delivery: VerifiedWebhookFromState<()>| delivery.id().to_string();
    let route = || Router::new().route("/", post(handler));
    let layered = || route().layer(PortOneWebhookLayer::new(secret()));
    let ours = || Shop(WebhookVerifier::new(secret()));
    for (app, status) in [
        (route().with_state(ours()), 200),
        (route().with_state(Shop(other.clone())), 400),
        (layered().with_state(ours()), 200),
        (layered().with_state(Shop(other)), 400),
    ] {
        assert_eq!(answer(&app, delivery().to_request("/")).await.status, status);
        let tampered = answer(&app, delivery().tampered().to_request("/")).await;
        assert_eq!(tampered.status, 400);
    }
}

#[tokio::test]
async fn the_limit_can_be_set() {
    let delivery = Delivery::of_body(body_of(300)).signed_with(&secret());
    for (limit, status) in [(300, 200), (299, 413), (0, 413)] {
        for (mode, app) in modes_with(WebhookVerifier::new(secret()).body_limit(limit)) {
            assert_eq!(
                answer(&app, delivery.to_request("/")).await.status,
                status,
                "{mode}, {limit}"
            );
        }
    }
}

#[tokio::test]
async fn a_limit_further_out_is_told_apart_from_a_broken_body() {
    let outer = tower_http::limit::RequestBodyLimitLayer::new(100);
    for (mode, app) in modes() {
        let answer = answer(&app.layer(outer), delivery().to_request("/")).await;
        assert_refused(&answer, 413, "PAYLOAD_TOO_LARGE", mode);
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused() {
    for (mode, app) in modes() {
        for received in [0, 1, 100] {
            let delivery = delivery();
            let start = Bytes::copy_from_slice(&delivery.body[..received]);
            let body = pieces(vec![Ok(start), Err(io::ErrorKind::ConnectionReset.into())]);
            let answer = answer(&app, request_with(&delivery, body)).await;
            assert_refused(&answer, 400, "INCOMPLETE_BODY", mode);
        }
    }
}

#[tokio::test]
async fn trailers_are_passed_over() {
    use http_body::Frame;
    for (mode, app) in modes() {
        let delivery = delivery();
        let data = Frame::data(Bytes::copy_from_slice(&delivery.body));
        let trailers = Frame::trailers(HeaderMap::from_iter([(
            "webhook-id".parse().unwrap(),
            "another".parse().unwrap(),
        )]));
        let frames = [data, trailers].map(Ok::<_, Infallible>);
        let body = Body::new(StreamBody::new(futures_util::stream::iter(frames)));
        assert_eq!(answer(&app, request_with(&delivery, body)).await.status, 200, "{mode}");
    }
}

#[tokio::test]
async fn the_layer_on_a_nested_router_covers_that_router_only() {
    let webhooks =
        Router::new().route("/webhook", post(describe)).layer(PortOneWebhookLayer::new(secret()));
    let app = Router::new().route("/", post(async || "the shop")).nest("/portone", webhooks);

    let mut nested = delivery().to_request("/");
    *nested.uri_mut() = "/portone/webhook".parse().unwrap();
    assert_eq!(answer(&app, nested).await.body, "Transaction.Paid Some(\"order-1\")");

    let bare = |path: &str| Request::post(path).body(Body::empty()).unwrap();
    let refused = answer(&app, bare("/portone/webhook")).await;
    assert_refused(&refused, 400, "MISSING_REQUIRED_HEADERS", "nested");
    assert_eq!(answer(&app, bare("/")).await.body, "the shop");
    assert_eq!(answer(&app, bare("/elsewhere")).await.status, 404);
}

#[tokio::test]
async fn other_handlers_behind_the_layer_get_the_body() {
    async fn proof(Extension(proof): Extension<Verified<()>>, body: Bytes) -> String {
        assert_eq!(proof.raw(), &body);
        format!("{} {}", proof.id(), proof.secret_index())
    }

    let app = Router::new()
        .route("/bytes", post(async |body: Bytes| body))
        .route("/json", post(async |Json(body): Json<Value>| body["type"].to_string()))
        .route("/webhook", post(async |Json(body): Json<Webhook>| body.type_name().to_owned()))
        .route(
            "/string",
            post(async |headers: HeaderMap, body: String| {
                assert!(headers.contains_key("webhook-signature"));
                body
            }),
        )
        .route("/proof", post(proof))
        .layer(PortOneWebhookLayer::new(secret()));

    let body = event_body("Transaction.Paid");
    for (path, expected) in [
        ("/bytes", body.as_str()),
        ("/json", "\"Transaction.Paid\""),
        ("/webhook", "Transaction.Paid"),
        ("/string", body.as_str()),
        ("/proof", "msg-1 0"),
    ] {
        let chunks = body.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk)));
        for mut request in
            [delivery().to_request("/"), request_with(&delivery(), pieces(chunks.collect()))]
        {
            *request.uri_mut() = path.parse().unwrap();
            let answer = answer(&app, request).await;
            assert_eq!((answer.status, answer.body.as_str()), (200, expected), "{path}");
        }
    }
}

#[tokio::test]
async fn a_handler_may_take_another_type_or_the_rejection() {
    #[derive(serde::Deserialize)]
    struct Mine {
        r#type: String,
    }
    async fn mine(VerifiedWebhook(delivery): VerifiedWebhook<Mine>) -> String {
        delivery.into_payload().r#type
    }
    async fn value(delivery: VerifiedWebhook<Value>) -> String {
        delivery.payload()["data"]["paymentId"].to_string()
    }
    async fn result(delivery: Result<VerifiedWebhook, WebhookRejection>) -> String {
        match delivery {
            Ok(delivery) => delivery.id().to_string(),
            Err(rejection) => format!("{} {rejection}", rejection.status()),
        }
    }

    let app = Router::new()
        .route("/mine", post(mine))
        .route("/value", post(value))
        .route("/result", post(result))
        .layer(Extension(WebhookVerifier::new(secret())));
    let stale = Delivery::of(&paid()).sent_at(1).signed_with(&secret());
    for (path, delivery, expected) in [
        ("/mine", delivery(), "Transaction.Paid"),
        ("/value", delivery(), "\"order-1\""),
        ("/result", delivery(), "msg-1"),
        (
            "/result",
            stale,
            "400 Bad Request the delivery is too old, or this server's clock is ahead",
        ),
    ] {
        let mut request = delivery.to_request("/");
        *request.uri_mut() = path.parse().unwrap();
        assert_eq!(answer(&app, request).await.body, expected, "{path}");
    }
}

#[tokio::test]
async fn the_extractor_decodes_what_was_signed() {
    /// Replaces the body in a layer between the verification and the handler.
    async fn swap(request: axum::extract::Request) -> axum::extract::Request {
        request.map(|_| Body::from(event_body("BillingKey.Deleted")))
    }

    let app = Router::new()
        .route("/", post(describe))
        .layer(axum::middleware::map_request(swap))
        .layer(PortOneWebhookLayer::new(secret()));
    let answer = answer(&app, delivery().to_request("/")).await;
    assert_eq!(answer.body, "Transaction.Paid Some(\"order-1\")");
}

#[tokio::test]
async fn the_cause_travels_with_the_refusal() {
    for (mode, app) in modes() {
        let refused = |delivery: RawRequest| {
            let app = app.clone();
            async move {
                let response = app.oneshot(delivery.to_request("/")).await.unwrap();
                response.extensions().get::<WebhookRejection>().unwrap().refusal().clone()
            }
        };
        let cause = refused(delivery().without_header("webhook-id")).await;
        assert!(
            matches!(cause, Refusal::Unverified(VerifyError::MissingHeader("webhook-id"))),
            "{mode}: {cause:?}"
        );
        let cause = refused(Delivery::of_body("{").signed_with(&secret())).await;
        assert!(matches!(cause, Refusal::InvalidPayload(_)), "{mode}: {cause:?}");
        assert!(cause.source().unwrap().to_string().contains("EOF"), "{mode}: {cause:?}");
        let accepted = app.clone().oneshot(delivery().to_request("/")).await.unwrap();
        assert!(accepted.extensions().get::<WebhookRejection>().is_none(), "{mode}");
    }
}

#[tokio::test]
async fn the_delivery_says_which_secret_matched() {
    async fn index(delivery: VerifiedWebhook) -> String {
        delivery.secret_index().to_string()
    }
    let new: WebhookSecret = "pzQGE83cSIRKM4/WH5QY+g==".parse().unwrap();
    let verifier = WebhookVerifier::new(new.clone()).also_accept(secret());
    let app = Router::new().route("/", post(index)).layer(PortOneWebhookLayer::new(verifier));
    let by_new = Delivery::of(&paid()).signed_with(&new);
    assert_eq!(answer(&app, by_new.to_request("/")).await.body, "0");
    assert_eq!(answer(&app, delivery().to_request("/")).await.body, "1");
}

/// A service that panics if it is called before it was polled ready, as a concurrency limit does.
#[derive(Default)]
struct Strict {
    ready: bool,
}

impl Clone for Strict {
    fn clone(&self) -> Self {
        Self { ready: false }
    }
}

impl Service<Request<Body>> for Strict {
    type Response = &'static str;
    type Error = io::Error;
    type Future = Ready<io::Result<&'static str>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.ready = true;
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        assert!(self.ready, "called before it was ready");
        self.ready = false;
        ready(match request.headers().get("fail") {
            Some(_) => Err(io::Error::other("the inner service's own error")),
            None => Ok("done"),
        })
    }
}

async fn ready_to<S>(service: &mut S) -> &mut S
where
    S: Service<Request<Body>, Error: std::fmt::Debug>,
{
    service.ready().await.unwrap()
}

#[tokio::test]
async fn the_service_that_is_ready_is_the_one_that_is_called() {
    let mut service =
        ServiceBuilder::new().layer(PortOneWebhookLayer::new(secret())).service(Strict::default());
    for _ in 0..3 {
        // A refusal in between does not use up the readiness for the next request.
        let refused = delivery().without_header("webhook-id");
        let response = ready_to(&mut service).await.call(refused.to_request("/")).await.unwrap();
        assert_eq!(response.status(), 400);
        let response = ready_to(&mut service).await.call(delivery().to_request("/")).await.unwrap();
        assert_eq!(read(response).await.body, "done");
    }
    let failing = delivery().with_header("fail", "yes");
    let error = ready_to(&mut service).await.call(failing.to_request("/")).await.unwrap_err();
    assert_eq!(error.to_string(), "the inner service's own error");
}

#[tokio::test]
async fn back_pressure_passes_through() {
    let running = Arc::new(AtomicUsize::new(0));
    let most = Arc::new(AtomicUsize::new(0));
    let inner = service_fn({
        let (running, most) = (running.clone(), most.clone());
        move |_: Request<Body>| {
            let (running, most) = (running.clone(), most.clone());
            async move {
                let now = running.fetch_add(1, Ordering::SeqCst) + 1;
                most.fetch_max(now, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(2)).await;
                running.fetch_sub(1, Ordering::SeqCst);
                Ok::<_, Infallible>(StatusCode::OK)
            }
        }
    });
    let service = ServiceBuilder::new()
        .layer(PortOneWebhookLayer::new(secret()))
        .layer(ConcurrencyLimitLayer::new(3))
        .service(inner);

    let mut requests = tokio::task::JoinSet::new();
    for number in 0..60 {
        let service = service.clone();
        // Every third request is refused, and a refusal must give its permit back.
        let delivery =
            if number % 3 == 0 { delivery().without_header("webhook-id") } else { delivery() };
        requests.spawn(
            async move { service.oneshot(delivery.to_request("/")).await.unwrap().status() },
        );
    }
    let statuses = requests.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 40);
    assert_eq!(statuses.iter().filter(|status| **status == 400).count(), 20);
    assert_eq!(most.load(Ordering::SeqCst), 3);

    // If the inner service is not ready, the whole service is not ready.
    let permits = ConcurrencyLimitLayer::new(1);
    let pending =
        service_fn(|_: Request<Body>| std::future::pending::<Result<StatusCode, Infallible>>());
    let service = ServiceBuilder::new()
        .layer(PortOneWebhookLayer::new(secret()))
        .layer(permits)
        .service(pending);
    let mut first = service.clone();
    let held = ready_to(&mut first).await.call(delivery().to_request("/"));
    let mut second = service.clone();
    assert!(tokio::time::timeout(Duration::from_millis(20), ready_to(&mut second)).await.is_err());
    drop(held);
    assert!(tokio::time::timeout(Duration::from_secs(5), ready_to(&mut second)).await.is_ok());
}

/// This service is made of hyper and tower, without axum.
#[tokio::test]
async fn a_plain_hyper_service() {
    async fn handle(request: Request<Body>) -> Result<Response<Full<Bytes>>, Infallible> {
        let proof = request.extensions().get::<Verified<()>>().cloned().expect("it is verified");
        let body = request.into_body().collect().await.expect("it is in memory").to_bytes();
        assert_eq!(proof.raw(), &body);
        let webhook: Webhook = proof.parse().expect("it is an event");
        Ok(Response::new(Full::from(webhook.type_name().to_owned())))
    }

    let service =
        ServiceBuilder::new().layer(PortOneWebhookLayer::new(secret())).service_fn(handle);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (connection, _) = listener.accept().await.unwrap();
            let service = TowerToHyperService::new(service.clone());
            let http = hyper::server::conn::http1::Builder::new();
            tokio::spawn(
                async move { http.serve_connection(TokioIo::new(connection), service).await },
            );
        }
    });

    let answer = exchange(server, &delivery().request("/")).await.unwrap();
    assert_eq!((answer.status, answer.body.as_str()), (200, "Transaction.Paid"));
    let answer =
        exchange(server, &delivery().without_header("webhook-id").request("/")).await.unwrap();
    assert_refused(&answer, 400, "MISSING_REQUIRED_HEADERS", "plain");
}

/// The compiler checks that our types have the traits that a user's types need.
#[test]
fn futures_and_services_can_be_sent_and_cloned() {
    fn sendable<T: Send>(_: &T) {}
    fn shareable<T: Clone + Send + Sync + 'static>(_: &T) {}

    let mut service = ServiceBuilder::new()
        .layer(PortOneWebhookLayer::new(secret()))
        .service_fn(async |_: Request<Body>| Ok::<_, Infallible>(().into_response()));
    shareable(&service);
    sendable(&service.call(delivery().to_request("/")));
}

/// axum's own documentation says how `Router::layer` and `Router::route_layer` differ.
#[tokio::test]
async fn merged_into_a_shop_the_route_layer_leaves_its_other_paths_alone() {
    let webhooks = || Router::new().route("/webhook", post(describe));
    let layer = || PortOneWebhookLayer::new(secret());
    let shop = || Router::new().route("/item", post(async || "an item"));
    for app in [
        shop().merge(webhooks().route_layer(layer())),
        webhooks().route_layer(layer()).merge(shop()),
        shop().route("/webhook", post(describe).layer(layer())),
    ] {
        let mut delivered = delivery().to_request("/");
        *delivered.uri_mut() = "/webhook".parse().unwrap();
        assert_eq!(answer(&app, delivered).await.status, 200);
        let bare = |path: &str| Request::post(path).body(Body::empty()).unwrap();
        assert_eq!(answer(&app, bare("/webhook")).await.status, 400);
        assert_eq!(answer(&app, bare("/item")).await.body, "an item");
        assert_eq!(answer(&app, bare("/elsewhere")).await.status, 404);
    }
}

/// A body that is held back until the delivery is old does not reach the handler.
#[tokio::test]
async fn the_timestamp_is_checked_again_when_the_body_is_there() {
    let verifier = WebhookVerifier::new(secret()).tolerance(Duration::ZERO);
    for (mode, app) in modes_with(verifier) {
        let delivery = delivery();
        let body = delivery.body.clone();
        let late = futures_util::stream::once(async move {
            let now = unix_now();
            while unix_now() < now + 2 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            io::Result::Ok(body)
        });
        let answer = answer(&app, request_with(&delivery, Body::from_stream(late))).await;
        assert_refused(&answer, 400, "TIMESTAMP_TOO_OLD", mode);
    }
}

/// A service that is kept after a refusal does not keep what it reserved for the request.
#[tokio::test]
async fn a_refusal_gives_the_permit_back() {
    let inner = ServiceBuilder::new()
        .layer(ConcurrencyLimitLayer::new(1))
        .service_fn(async |_: Request<Body>| Ok::<_, Infallible>(StatusCode::OK));
    let mut kept = ServiceBuilder::new().layer(PortOneWebhookLayer::new(secret())).service(inner);
    let mut other = kept.clone();
    let refused = delivery().without_header("webhook-id").to_request("/");
    assert_eq!(ready_to(&mut kept).await.call(refused).await.unwrap().status(), 400);
    let ready = tokio::time::timeout(Duration::from_secs(5), ready_to(&mut other)).await;
    assert!(ready.is_ok());
}

#[tokio::test]
async fn the_unit_type_takes_any_body() {
    async fn raw(delivery: VerifiedWebhook<()>) -> Bytes {
        delivery.raw().clone()
    }
    let app = Router::new().route("/", post(raw)).layer(Extension(WebhookVerifier::new(secret())));
    let form = Delivery::of_body("payment_id=order-1").signed_with(&secret());
    assert_eq!(answer(&app, form.to_request("/")).await.body, "payment_id=order-1");
}
