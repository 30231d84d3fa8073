//! These tests make writes through a transport that fails at random, and count what the writes did.

#![expect(clippy::arithmetic_side_effects, reason = "the numbers are small")]

use std::{
    collections::HashMap,
    future::pending,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response};
use portone::{ApiReason, BoxError, PortOneClient, Retry, Transport};
use serde_json::json;
use tower::service_fn;

const CALLS: usize = 10_000;

/// What goes wrong with a request, either before PortOne does what it asks for or after that.
#[derive(Debug, Clone, Copy)]
enum Fault {
    Break,
    Hang,
    BadGateway,
    TooManyRequests,
    Truncated,
    Html,
}

const FAULTS: [Fault; 6] = [
    Fault::Break,
    Fault::Hang,
    Fault::BadGateway,
    Fault::TooManyRequests,
    Fault::Truncated,
    Fault::Html,
];

/// A stand-in for PortOne that answers a key that it knows with the first answer.
#[derive(Default)]
struct StandIn {
    random: u64,
    /// The paths of the requests by their keys. A key stands for one request.
    keys: HashMap<String, String>,
    /// How often each payment was cancelled.
    effects: HashMap<String, usize>,
    requests: usize,
}

impl StandIn {
    /// Gives a number below `end`, by a linear congruential generator.
    fn random(&mut self, end: u64) -> u64 {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.random >> 33) % end
    }

    fn fault(&mut self) -> Option<Fault> {
        let number = self.random(18);
        FAULTS.get(usize::try_from(number).unwrap()).copied()
    }

    /// Does what the request asks for, unless it was done before with the same key.
    fn cancel(&mut self, request: &Request<Bytes>) -> Response<Bytes> {
        let path = request.uri().path().to_owned();
        let key = request.headers()["idempotency-key"].to_str().unwrap().to_owned();
        if let Some(earlier) = self.keys.insert(key, path.clone()) {
            assert_eq!(earlier, path, "a key was used for two requests");
        } else {
            *self.effects.entry(path).or_default() += 1;
        }
        let answer = json!({ "cancellation": {
            "status": "SUCCEEDED", "id": "c", "totalAmount": 1, "taxFreeAmount": 0, "vatAmount": 0,
            "reason": "asked", "requestedAt": "2026-04-01T08:33:20Z", "cancelledAt": "2026-04-01T08:33:20Z",
        } });
        Response::new(Bytes::from(answer.to_string()))
    }

    fn answer(&mut self, request: &Request<Bytes>) -> Result<Response<Bytes>, Fault> {
        self.requests += 1;
        if let Some(fault) = self.fault() {
            return Err(fault);
        }
        // Now and then, PortOne still works on an earlier request with the same key.
        if self.random(20) == 0 {
            let outstanding = json!({ "type": "IDEMPOTENCY_OUTSTANDING_REQUEST" });
            let mut response = Response::new(Bytes::from(outstanding.to_string()));
            *response.status_mut() = http::StatusCode::CONFLICT;
            return Ok(response);
        }
        let answer = self.cancel(request);
        match self.fault() {
            Some(fault) => Err(fault),
            None => Ok(answer),
        }
    }
}

fn fail(fault: Fault) -> Result<Response<Bytes>, BoxError> {
    let (status, kind, body) = match fault {
        Fault::Break | Fault::Hang => {
            return Err(io::Error::from(io::ErrorKind::ConnectionReset).into());
        }
        Fault::BadGateway => (502, "text/html", "<h1>Bad Gateway</h1>"),
        Fault::TooManyRequests => (429, "text/plain", "slow down"),
        Fault::Truncated => (200, "application/json", "{\"cancellation\":{\"status\":"),
        Fault::Html => (503, "text/html", "<h1>Maintenance</h1>"),
    };
    Ok(Response::builder().status(status).header("content-type", kind).body(Bytes::from(body))?)
}

#[tokio::test(start_paused = true)]
async fn a_write_happens_once_whatever_fails() {
    let stand_in = Arc::new(Mutex::new(StandIn { random: 7, ..StandIn::default() }));
    let shared = Arc::clone(&stand_in);
    let transport = Transport::new(service_fn(move |request: Request<Bytes>| {
        let answer = shared.lock().unwrap().answer(&request);
        async move {
            match answer {
                Ok(answer) => Ok(answer),
                Err(Fault::Hang) => pending().await,
                Err(fault) => fail(fault),
            }
        }
    }));
    let client = PortOneClient::builder("an API secret".parse().unwrap())
        .transport(transport)
        .attempt_timeout(Duration::from_secs(1))
        .deadline(Duration::from_secs(5))
        .retry(Retry::default().attempts(3));
    let client = client.build().unwrap().payment();

    let mut failed = 0_usize;
    for number in 0..CALLS {
        let id = format!("order-{number}");
        let mut key = None;
        loop {
            let mut call = client.cancel_payment(&id, "asked");
            if let Some(key) = key.take() {
                call = call.idempotency_key(key);
            }
            let Err(error) = call.await else { break };
            // Nothing here is final, so the caller goes on with the same key.
            assert!(error.is_transient(), "{error}");
            assert!(error.reason().is_none_or(|reason| reason.type_name().is_empty()), "{error}");
            failed += 1;
            key = error.idempotency_key().cloned();
            assert!(key.is_some());
        }
    }
    let stand_in = stand_in.lock().unwrap();
    assert_eq!(stand_in.effects.len(), CALLS, "none was lost");
    assert!(stand_in.effects.values().all(|&effects| effects == 1), "none was doubled");
    assert!(failed > 500 && stand_in.requests > CALLS * 3 / 2, "{failed} {}", stand_in.requests);
    println!("{CALLS} writes took {} requests; {failed} calls failed meanwhile", stand_in.requests);
}
