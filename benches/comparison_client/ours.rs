//! This module makes the calls with `portone`.

use std::{collections::BTreeMap, future::pending};

use portone::{
    ApiReason, ApiSecret, Error, PortOneClient, PortOneClientBuilder, Transport,
    webhook::{WebhookHeaders, WebhookVerifier},
};
use portone_benches::{Delivery, SECRET};
use tokio::time::Instant;
use tower::service_fn;

use crate::{CANCELLATIONS, Client, LOOK_UPS, Seen, server::Server};

/// The list of calls of the tests of `portone`, which make each of them.
const CALLS: &str = include_str!("../../portone/tests/generated/calls.rs");

/// What a caller sees of a call. `total` gives the amount of the answer, if it has one.
async fn seen<C, T, E>(call: C, total: fn(&T) -> Option<i64>) -> Seen
where
    C: IntoFuture<Output = Result<T, Error<E>>>,
    T: std::fmt::Debug,
    E: ApiReason + std::fmt::Debug,
{
    match call.await {
        Ok(answer) => Seen {
            total: total(&answer).map(|total| total.to_string()),
            log: format!("{answer:?}"),
            ..Seen::default()
        },
        Err(error) => Seen {
            error: Some(Seen::name(error.kind())),
            reason: error.reason().map(|reason| reason.type_name().to_owned()),
            code: error.status(),
            log: format!("{error} {error:?} {:?}", error.kind()),
            ..Seen::default()
        },
    }
}

struct Calls<'a> {
    server: &'a Server,
    seen: BTreeMap<String, Seen>,
}

impl Calls<'_> {
    fn builder(&self, probe: &str) -> PortOneClientBuilder {
        let secret = format!("secret-of-{probe}").parse().unwrap();
        PortOneClient::builder(secret).base_url(self.server.url())
    }

    fn client(&self, probe: &str) -> PortOneClient {
        self.builder(probe).build().unwrap()
    }

    async fn get(&mut self, probe: &str, client: PortOneClient, id: &str) {
        let seen = seen(client.payment().get_payment(id), |payment| {
            payment.amount().map(|amount| amount.total)
        });
        self.seen.insert(probe.to_owned(), seen.await);
    }

    async fn cancel(&mut self, probe: &str, id: &str) {
        let client = self.client(probe);
        let seen = seen(client.payment().cancel_payment(id, "a reason"), |_| None);
        self.seen.insert(probe.to_owned(), seen.await);
    }

    fn is_refused_at_set_up(&mut self, probe: &str, error: &impl std::error::Error) {
        let log = format!("{error} {error:?}");
        let seen = Seen { error: Some(Seen::name(error)), log, at_set_up: true, ..Seen::default() };
        self.seen.insert(probe.to_owned(), seen);
    }
}

pub(crate) async fn client() -> Client {
    let server = Server::start();
    let mut calls = Calls { server: &server, seen: BTreeMap::new() };
    let operations = CALLS.matches("Operation {\n        id: \"").count().to_string();
    let operations = Seen { total: Some(operations), ..Seen::default() };
    calls.seen.insert("operations".to_owned(), operations);
    let portone = calls.client("delete");
    let delete = seen(portone.b2b().counterparty().delete_b2b_counterparty("shop-1"), |_| None);
    calls.seen.insert("delete".to_owned(), delete.await);

    calls.get("id", calls.client("id"), "주문/1💳").await;
    calls.cancel("space", "order 1").await;
    calls.cancel("dots", "..").await;
    calls.get("empty", calls.client("empty"), "").await;
    let with_store = calls.builder("store").store_id("store-1").build().unwrap();
    calls.get("store", with_store, "order-1").await;
    let behind = calls.builder("gateway").base_url(format!("{}/gateway", server.url()));
    calls.get("gateway", behind.build().unwrap(), "order-1").await;
    match calls.builder("plain").base_url(server.plain_url()).build() {
        Ok(client) => calls.get("plain", client, "order-1").await,
        Err(error) => calls.is_refused_at_set_up("plain", &error),
    }
    match "secret-of-line-break\n".parse::<ApiSecret>() {
        Ok(_) => unreachable!("the line break is refused"),
        Err(error) => calls.is_refused_at_set_up("line-break", &error),
    }
    for probe in CANCELLATIONS {
        calls.cancel(probe, "order-1").await;
    }
    for probe in LOOK_UPS {
        calls.get(probe, calls.client(probe), "order-1").await;
    }
    let printed = calls.builder("printed");
    let log = format!("{printed:?} {:?}", calls.client("printed"));
    calls.seen.insert("printed".to_owned(), Seen { log, ..Seen::default() });
    calls.seen.insert("webhook".to_owned(), webhook());
    let silent = silent(&calls).await;
    calls.seen.insert("silent".to_owned(), silent);
    Client { seen: calls.seen, server }
}

/// Calls a server that never answers, with a clock that goes on when everything waits.
async fn silent(calls: &Calls<'_>) -> Seen {
    let never = service_fn(|_| pending::<Result<_, portone::BoxError>>());
    let client = calls.builder("silent").transport(Transport::new(never)).build().unwrap();
    tokio::time::pause();
    let began = Instant::now();
    let error = client.payment().get_payment("order-1").await.unwrap_err();
    let ended_after = Some(began.elapsed().as_secs());
    tokio::time::resume();
    assert_eq!(error.attempts(), 2, "the page says so");
    Seen { error: Some(Seen::name(error.kind())), ended_after, ..Seen::default() }
}

/// Verifies a good delivery.
fn webhook() -> Seen {
    let (verifier, delivery) = (SECRET.parse::<WebhookVerifier>().unwrap(), Delivery::new(222));
    let headers = WebhookHeaders::parse(&delivery.headers).unwrap();
    verifier.verify(headers, &delivery.body).unwrap();
    Seen { total: Some("webhook".to_owned()), ..Seen::default() }
}
