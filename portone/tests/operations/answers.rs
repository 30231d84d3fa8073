//! These tests answer each call.

use std::io;

use bytes::Bytes;
use http::Response;
use portone::{BoxError, PortOneClient, Retry, Transport};
use serde_json::{Value, json};
use tower::service_fn;

use crate::{
    description::Api,
    list::OPERATIONS,
    operations::{Called, Operation, Outcome},
    requests::arguments,
};

/// Calls an operation, and answers as this says. `None` stands for a connection that breaks.
async fn call(api: &Api, operation: &Operation, answer: Option<(u16, &str, Bytes)>) -> Outcome {
    let response = answer.map(|(status, kind, body)| {
        Response::builder().status(status).header("content-type", kind).body(body).unwrap()
    });
    let transport = Transport::new(service_fn(move |_| {
        let response = response.clone();
        async move {
            let broken = || BoxError::from(io::Error::from(io::ErrorKind::UnexpectedEof));
            response.ok_or_else(broken)
        }
    }));
    let client = PortOneClient::builder("an API secret".parse().unwrap())
        .transport(transport)
        .retry(Retry::never())
        .build()
        .unwrap();
    let Called(call) =
        (operation.minimal)(&client, &arguments(api, api.operation(operation.id), false));
    call.await
}

fn json_of(value: &Value) -> Bytes {
    Bytes::from(value.to_string())
}

const JSON: &str = "application/json";

#[tokio::test]
async fn every_answer_is_read() {
    let api = Api::read();
    for operation in OPERATIONS {
        let output = &api.operation(operation.id)["output"];
        if let Some(name) = output.get("json") {
            for sample in api.samples(name.as_str().unwrap()) {
                let outcome = call(&api, operation, Some((200, JSON, json_of(&sample)))).await;
                assert_eq!(outcome, Outcome::Answered, "{}", operation.id);
            }
        }
        let csv = Bytes::from("a,b\n1,2\n");
        let outcome =
            call(&api, operation, Some((200, "text/csv; charset=utf-8", csv.clone()))).await;
        let is_csv = output == "csv";
        assert_eq!(outcome == Outcome::Answered, is_csv, "{}", operation.id);
        let outcome = call(&api, operation, Some((200, "text/html", csv))).await;
        assert_eq!(outcome, Outcome::NotPortOne(200), "{}", operation.id);
        let outcome = call(&api, operation, Some((200, JSON, Bytes::new()))).await;
        assert_eq!(outcome == Outcome::Answered, output == "empty", "{}", operation.id);
    }
}

#[tokio::test]
async fn every_refusal_is_read() {
    let api = Api::read();
    let mut count = 0;
    for operation in OPERATIONS {
        let errors = api.operation(operation.id)["error"].as_str().unwrap();
        for (tag, name) in api.arms(errors) {
            let status = api.status(&name);
            for mut sample in api.samples(&name) {
                if sample.get("message").is_some() {
                    sample["message"] = json!("a canary");
                }
                let outcome = call(&api, operation, Some((status, JSON, json_of(&sample)))).await;
                assert_eq!(
                    outcome,
                    Outcome::Refused(status, tag.clone(), true),
                    "{}",
                    operation.id
                );
                count += 1;
            }
        }
        let new = json!({ "type": "SOMETHING_NEW", "message": "a canary", "more": ["a canary"] });
        let outcome = call(&api, operation, Some((418, JSON, json_of(&new)))).await;
        let expected = Outcome::Refused(418, "SOMETHING_NEW".to_owned(), false);
        assert_eq!(outcome, expected, "{}", operation.id);
    }
    println!("{count} refusals");
}

#[tokio::test]
async fn every_wrong_answer_is_an_error() {
    let api = Api::read();
    for operation in OPERATIONS {
        let has_json = api.operation(operation.id)["output"].get("json").is_some();
        let html = Bytes::from("<h1>a canary</h1>");
        for status in [302, 404, 502] {
            let outcome = call(&api, operation, Some((status, "text/html", html.clone()))).await;
            assert_eq!(outcome, Outcome::NotPortOne(status), "{}", operation.id);
        }
        let no_type = json_of(&json!({ "message": "a canary" }));
        let outcome = call(&api, operation, Some((403, JSON, no_type))).await;
        assert_eq!(outcome, Outcome::NotPortOne(403), "{}", operation.id);
        assert_eq!(call(&api, operation, None).await, Outcome::Transport, "{}", operation.id);
        if has_json {
            for body in [&b""[..], b"{\"a canary\":", b"\xff\xfe", b"{} a canary"] {
                let outcome = call(&api, operation, Some((200, JSON, Bytes::from(body)))).await;
                assert_eq!(outcome, Outcome::NotPortOne(200), "{}", operation.id);
            }
            for wrong in [json!("a canary"), json!(["a canary"]), Value::Null] {
                let outcome = call(&api, operation, Some((200, JSON, json_of(&wrong)))).await;
                assert_eq!(outcome, Outcome::Decode(200), "{}", operation.id);
            }
        }
    }
}
