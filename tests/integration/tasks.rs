//! These tests check when a handler with idempotency runs in a task of its own, and that it runs to its end in any
//! case. They send deliveries in process, where a response can be dropped after any number of polls.

use std::{
    convert::Infallible,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex},
    time::Duration,
};

use actix_web::{App, HttpResponse, dev::Service as _, test, web};
use axum::{body::Body, http::Request, http::StatusCode};
use futures_util::{FutureExt as _, future::LocalBoxFuture};
use portone_actix::{PortOneWebhookMiddleware, testing::ToTestRequest as _};
use portone_axum::{PortOneWebhookLayer, testing::ToRequest as _};
use portone_tests::{SHOP_SECRET, paid};
use portone_webhook_core::{WebhookSecret, testing::Delivery, testing::RawRequest};
use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
use tokio::{
    task::{try_id, yield_now},
    time::timeout,
};
use tower::{Layer as _, ServiceExt as _, service_fn};

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn delivery(id: &str) -> RawRequest {
    Delivery::of(&paid()).id(id).signed_with(&secret())
}

fn idempotency() -> Idempotency {
    Idempotency::new(MemoryStore::new(10).unwrap())
}

/// What a handler does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Answer,
    AnswerLater,
    Panic,
    PanicLater,
}

/// The handler of both servers. It notes whether it ends in a task.
#[derive(Debug, Clone, Default)]
struct Ends(Arc<Mutex<Vec<bool>>>);

impl Ends {
    async fn handle(&self, does: Does) {
        if matches!(does, Does::AnswerLater | Does::PanicLater) {
            yield_now().await;
        }
        self.0.lock().unwrap().push(try_id().is_some());
        assert!(matches!(does, Does::Answer | Does::AnswerLater), "it panics");
    }

    fn take(&self) -> Vec<bool> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// The status of an answer, and whether it says that the delivery was handled before.
type Answer = (u16, bool);

/// Sends a delivery to a server whose handler does this.
type Send = Box<dyn Fn(&RawRequest, Does) -> LocalBoxFuture<'static, Answer>>;

/// Where a handler that has to wait goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    InPlace,
    InATask,
}

fn axum(idempotency: &Idempotency, ends: &Ends) -> Send {
    let layer = PortOneWebhookLayer::new(secret()).idempotency(idempotency.clone());
    let ends = ends.clone();
    Box::new(move |delivery, does| {
        let ends = ends.clone();
        let handler = service_fn(move |_: Request<Body>| {
            let ends = ends.clone();
            async move {
                ends.handle(does).await;
                Ok::<_, Infallible>(StatusCode::OK)
            }
        });
        let answer = layer.layer(handler).oneshot(delivery.to_request("/"));
        Box::pin(async {
            let answer = answer.await.unwrap();
            let replayed = answer.headers().contains_key(ClaimRefusal::REPLAYED);
            (answer.status().as_u16(), replayed)
        })
    })
}

async fn actix(idempotency: &Idempotency, ends: &Ends) -> Send {
    let does = Arc::new(Mutex::new(Does::Answer));
    let handler = {
        let (ends, does) = (ends.clone(), Arc::clone(&does));
        move || {
            let (ends, does) = (ends.clone(), *does.lock().unwrap());
            async move {
                ends.handle(does).await;
                HttpResponse::Ok().finish()
            }
        }
    };
    let middleware = PortOneWebhookMiddleware::new(secret()).idempotency(idempotency.clone());
    let app = App::new().wrap(middleware).route("/", web::post().to(handler));
    let app = test::init_service(app).await;
    Box::new(move |delivery, next| {
        *does.lock().unwrap() = next;
        let answer = app.call(delivery.to_test_request("/").to_request());
        Box::pin(async {
            let answer = answer.await.unwrap();
            let replayed = answer.headers().contains_key(ClaimRefusal::REPLAYED);
            (answer.status().as_u16(), replayed)
        })
    })
}

async fn a_handler_that_nobody_drops(send: Send, waits: Waits, ends: &Ends) {
    assert_eq!(try_id(), None, "the test is no task itself");
    assert_eq!(send(&delivery("at-once"), Does::Answer).await, (200, false));
    assert_eq!(ends.take(), [false]);
    assert_eq!(send(&delivery("later"), Does::AnswerLater).await, (200, false));
    assert_eq!(ends.take(), [waits == Waits::InATask]);
    for id in ["at-once", "later"] {
        assert_eq!(send(&delivery(id), Does::Answer).await, (200, true), "{id}");
    }
    assert!(ends.take().is_empty());
}

#[actix_web::test]
async fn a_handler_on_axum_that_nobody_drops_has_no_task() {
    let ends = Ends::default();
    a_handler_that_nobody_drops(axum(&idempotency(), &ends), Waits::InPlace, &ends).await;
}

#[actix_web::test]
async fn a_handler_on_actix_has_a_task_only_if_it_waits() {
    let ends = Ends::default();
    let send = actix(&idempotency(), &ends).await;
    a_handler_that_nobody_drops(send, Waits::InATask, &ends).await;
}

/// The response is dropped after one poll, and then before the first one.
async fn a_client_that_hangs_up_stops_nothing(send: Send, idempotency: &Idempotency, ends: &Ends) {
    let waits = delivery("waits");
    assert_eq!(send(&waits, Does::AnswerLater).now_or_never(), None);
    assert!(ends.take().is_empty(), "it has not ended");

    let unpolled = delivery("unpolled");
    drop(send(&unpolled, Does::Answer));
    timeout(Duration::from_secs(5), idempotency.drain()).await.expect("nothing holds it up");
    assert_eq!(ends.take(), [true], "one has ended, and the other has not begun");

    assert_eq!(send(&waits, Does::Answer).await, (200, true));
    assert_eq!(send(&unpolled, Does::Answer).await, (200, false));
    assert_eq!(ends.take().len(), 1);
}

#[actix_web::test]
async fn a_client_of_axum_that_hangs_up_stops_nothing() {
    let (idempotency, ends) = (idempotency(), Ends::default());
    a_client_that_hangs_up_stops_nothing(axum(&idempotency, &ends), &idempotency, &ends).await;
}

#[actix_web::test]
async fn a_client_of_actix_that_hangs_up_stops_nothing() {
    let (idempotency, ends) = (idempotency(), Ends::default());
    let send = actix(&idempotency, &ends).await;
    a_client_that_hangs_up_stops_nothing(send, &idempotency, &ends).await;
}

async fn a_panic_reaches_the_caller_and_gives_the_claim_back(
    send: Send,
    waits: Waits,
    ends: &Ends,
) {
    for does in [Does::Panic, Does::PanicLater] {
        let delivery = delivery(&format!("{does:?}"));
        let panic = AssertUnwindSafe(send(&delivery, does)).catch_unwind().await.unwrap_err();
        assert!(panic.downcast_ref::<&str>().is_some_and(|text| text.contains("it panics")));
        let has_task = does == Does::PanicLater && waits == Waits::InATask;
        assert_eq!(ends.take(), [has_task]);
        assert_eq!(send(&delivery, Does::Answer).await, (200, false), "{does:?}");
        ends.take();
    }
}

#[actix_web::test]
async fn a_panic_on_axum_reaches_the_caller_and_gives_the_claim_back() {
    let ends = Ends::default();
    let send = axum(&idempotency(), &ends);
    a_panic_reaches_the_caller_and_gives_the_claim_back(send, Waits::InPlace, &ends).await;
}

#[actix_web::test]
async fn a_panic_on_actix_reaches_the_caller_and_gives_the_claim_back() {
    let ends = Ends::default();
    let send = actix(&idempotency(), &ends).await;
    a_panic_reaches_the_caller_and_gives_the_claim_back(send, Waits::InATask, &ends).await;
}
