//! This module has a transport that answers as the tests say.

use std::{
    collections::VecDeque,
    future::pending,
    io,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::{Request, Response};
use portone::{BoxError, PortOneClient, PortOneClientBuilder, Transport};
use serde_json::{Value, json};
use tower::service_fn;

/// What the transport does with a request.
pub(crate) enum Step {
    Answer(u16, &'static str, String),
    RetryAfter(u16, &'static str),
    Break,
    Hang,
}

pub(crate) fn json_answer(status: u16, body: Value) -> Step {
    Step::Answer(status, "application/json", body.to_string())
}

pub(crate) fn html(status: u16) -> Step {
    Step::Answer(status, "text/html", "<h1>canary</h1>".to_owned())
}

/// A transport that goes through its steps, and keeps the requests.
#[derive(Clone, Default)]
pub(crate) struct Script {
    steps: Arc<Mutex<VecDeque<Step>>>,
    requests: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl Script {
    pub(crate) fn of(steps: impl IntoIterator<Item = Step>) -> Self {
        let script = Self::default();
        script.steps.lock().unwrap().extend(steps);
        script
    }

    pub(crate) fn builder(&self) -> PortOneClientBuilder {
        let script = self.clone();
        let transport = Transport::new(service_fn(move |request: Request<Bytes>| {
            let step = script.steps.lock().unwrap().pop_front();
            script.requests.lock().unwrap().push(request);
            async move {
                let response = Response::builder();
                match step.expect("a request that the test does not expect") {
                    Step::Answer(status, kind, body) => {
                        let response = response.status(status).header("content-type", kind);
                        Ok::<_, BoxError>(response.body(Bytes::from(body))?)
                    }
                    Step::RetryAfter(status, seconds) => {
                        let response = response.status(status).header("retry-after", seconds);
                        Ok(response.body(Bytes::from("slow down"))?)
                    }
                    Step::Break => Err(io::Error::from(io::ErrorKind::ConnectionReset).into()),
                    Step::Hang => pending().await,
                }
            }
        }));
        PortOneClient::builder("an API secret".parse().unwrap()).transport(transport)
    }

    pub(crate) fn client(&self) -> PortOneClient {
        self.builder().build().unwrap()
    }

    pub(crate) fn requests(&self) -> Vec<Request<Bytes>> {
        std::mem::take(&mut *self.requests.lock().unwrap())
    }
}

pub(crate) fn target(request: &Request<Bytes>) -> String {
    request.uri().to_string()
}

pub(crate) fn header<'a>(request: &'a Request<Bytes>, name: &str) -> Option<&'a str> {
    Some(request.headers().get(name)?.to_str().unwrap())
}

pub(crate) fn body(request: &Request<Bytes>) -> Value {
    serde_json::from_slice(request.body()).unwrap()
}

/// Makes a payment with canaries in place of personal data.
pub(crate) fn payment() -> Value {
    json!({
        "status": "PAID",
        "id": "order-1",
        "transactionId": "tx-1",
        "merchantId": "merchant-1",
        "storeId": "store-1",
        "channel": { "type": "TEST", "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "m" },
        "version": "V2",
        "requestedAt": "2026-04-01T08:33:20.123456789Z",
        "updatedAt": "2026-04-01T08:33:20Z",
        "statusChangedAt": "2026-04-01T08:33:20Z",
        "orderName": "shoes",
        "amount": {
            "total": 1000, "taxFree": 0, "discount": 0, "paid": 1000, "cancelled": 0,
            "cancelledTaxFree": 0,
        },
        "currency": "KRW",
        "customer": { "name": "a canary" },
        "origin": { "platformType": "PC", "ipAddress": "a canary" },
        "paidAt": "2026-04-01T08:33:20Z",
        "disputes": [],
    })
}
