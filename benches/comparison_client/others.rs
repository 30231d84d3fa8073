//! This module makes the calls with `portone-rs`.

use std::{collections::BTreeMap, time::Duration};

use portone_rs::v2::{
    B2bPort as _, HttpClient, MiscPort as _, PaymentPort as _, SdkError,
    domain::models::{CancelPaymentBody, Payment},
};
use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::{CANCELLATIONS, Client, LOOK_UPS, Seen, functions::functions, server::Server};

fn failed(error: &SdkError) -> Seen {
    let mut seen = Seen {
        error: Some(Seen::name(error)),
        log: format!("{error} {error:?}"),
        ..Seen::default()
    };
    if let SdkError::ApiError { status, code, .. } = error {
        seen.code = Some(status.as_u16());
        seen.reason = Some(code.clone()).filter(|code| code != "UNKNOWN");
    }
    seen
}

fn seen<T: std::fmt::Debug>(answer: Result<T, SdkError>, total: fn(&T) -> Option<i64>) -> Seen {
    match answer {
        Ok(answer) => Seen {
            total: total(&answer).map(|total| total.to_string()),
            log: format!("{answer:?}"),
            ..Seen::default()
        },
        Err(error) => failed(&error),
    }
}

fn total(payment: &Payment) -> Option<i64> {
    match payment {
        Payment::Paid(payment) => Some(payment.amount.total),
        _ => None,
    }
}

struct Calls<'a> {
    server: &'a Server,
    seen: BTreeMap<String, Seen>,
}

impl Calls<'_> {
    fn client(&self, probe: &str) -> HttpClient {
        HttpClient::new(format!("secret-of-{probe}")).unwrap().with_base_url(self.server.url())
    }

    async fn get(&mut self, probe: &str, client: HttpClient, id: &str) {
        let seen = seen(client.get_payment(id, None).await, total);
        self.seen.insert(probe.to_owned(), seen);
    }

    async fn cancel(&mut self, probe: &str, id: &str) {
        let body = CancelPaymentBody::new("a reason".to_owned());
        let seen = seen(self.client(probe).cancel_payment(id, body).await, |_| None);
        self.seen.insert(probe.to_owned(), seen);
    }
}

pub(crate) async fn client() -> Client {
    let server = Server::start();
    let mut calls = Calls { server: &server, seen: BTreeMap::new() };
    let operations = Seen { total: Some(operations().to_string()), ..Seen::default() };
    calls.seen.insert("operations".to_owned(), operations);
    let delete = calls.client("delete").delete_b2b_counterparty("shop-1", None, None).await;
    calls.seen.insert("delete".to_owned(), seen(delete, |_| None));

    calls.get("id", calls.client("id"), "주문/1💳").await;
    calls.cancel("space", "order 1").await;
    calls.cancel("dots", "..").await;
    calls.get("empty", calls.client("empty"), "").await;
    let behind = calls.client("gateway").with_base_url(format!("{}/gateway", server.url()));
    calls.get("gateway", behind, "order-1").await;
    let plain = calls.client("plain").with_base_url(server.plain_url());
    calls.get("plain", plain, "order-1").await;
    match HttpClient::new("secret-of-line-break\n") {
        Ok(client) => calls.get("line-break", client.with_base_url(server.url()), "order-1").await,
        Err(error) => {
            let seen = Seen { at_set_up: true, ..failed(&error) };
            calls.seen.insert("line-break".to_owned(), seen);
        }
    }
    for probe in CANCELLATIONS {
        calls.cancel(probe, "order-1").await;
    }
    for probe in LOOK_UPS {
        calls.get(probe, calls.client(probe), "order-1").await;
    }
    let log = format!("{:?}", calls.client("printed"));
    calls.seen.insert("printed".to_owned(), Seen { log, ..Seen::default() });
    let silent = silent(&calls).await;
    calls.seen.insert("silent".to_owned(), silent);
    // The page gives this reason why they are not read.
    for (probe, missing) in
        [("paid", "missing field `type`"), ("cancelled", "missing field `status`")]
    {
        let log = &calls.seen[probe].log;
        assert!(log.contains(missing), "{log}");
    }
    reads_what_is_no_union(&calls).await;
    Client { seen: calls.seen, server }
}

/// Calls a server that never answers. When it has the request, the clock goes on without waiting.
async fn silent(calls: &Calls<'_>) -> Seen {
    let client = calls.client("silent");
    let began = Instant::now();
    let call = tokio::spawn(async move { client.get_payment("order-1", None).await });
    while calls.server.requests("silent").is_empty() {
        sleep(Duration::from_millis(10)).await;
    }
    tokio::time::pause();
    let seen = seen(call.await.unwrap(), total);
    let ended_after = Some(began.elapsed().as_secs());
    tokio::time::resume();
    Seen { ended_after, ..seen }
}

/// The page says that other answers than payments are read, and amounts in them.
async fn reads_what_is_no_union(calls: &Calls<'_>) {
    assert!(calls.client("banks").get_bank_infos().await.unwrap().items.is_empty());
    let session = calls.client("session").get_payment_session("session-1").await.unwrap();
    assert_eq!(session.total_amount, 9_007_199_254_740_993);
}

/// Counts the operations of PortOne's document that `portone-rs` has.
fn operations() -> usize {
    let api: Value = serde_json::from_str(include_str!("../../codegen/api.json")).unwrap();
    let operations = api["operations"].as_object().unwrap().keys();
    // `getPayment` is `get_payment` there.
    let functions: Vec<_> = functions().iter().map(|name| name.replace('_', "")).collect();
    operations.filter(|name| functions.contains(&name.to_lowercase())).count()
}
