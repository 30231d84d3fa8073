//! These tests compare requests with the description of the API.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::{Request, Response};
use percent_encoding::percent_decode_str;
use portone::{BoxError, PortOneClient, PortOneClientBuilder, Transport};
use serde_json::{Map, Value};
use tower::service_fn;

use crate::{
    description::Api,
    list::OPERATIONS,
    operations::{Arguments, Called},
};

/// Makes a client whose requests are kept, and answered with nothing.
pub(crate) fn client() -> (PortOneClient, Arc<Mutex<Vec<Request<Bytes>>>>) {
    client_with(|builder| builder)
}

fn client_with(
    set: fn(PortOneClientBuilder) -> PortOneClientBuilder,
) -> (PortOneClient, Arc<Mutex<Vec<Request<Bytes>>>>) {
    let requests = Arc::<Mutex<Vec<_>>>::default();
    let kept = Arc::clone(&requests);
    let transport = Transport::new(service_fn(move |request| {
        kept.lock().unwrap().push(request);
        async { Ok::<_, BoxError>(Response::builder().status(400).body(Bytes::new())?) }
    }));
    let builder = PortOneClient::builder("an API secret".parse().unwrap()).transport(transport);
    (set(builder).build().unwrap(), requests)
}

/// Encodes a text as JavaScript's `encodeURIComponent` does.
fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The request that the description says.
struct Expected {
    path: String,
    /// The parameters of the query, encoded, in any order.
    query: BTreeSet<String>,
    /// The input in the query, if it belongs there.
    input: Option<Value>,
    body: Option<Value>,
}

fn expected(api: &Api, operation: &Value, arguments: &Arguments, is_full: bool) -> Expected {
    let value = |name: &str| encoded(&text(&arguments.0[name]));
    let mut path = operation["path"].as_str().unwrap().to_owned();
    for (name, _) in api.parameters(operation, "path_parameters") {
        path = path.replace(&format!("{{{name}}}"), &value(&name));
    }
    let parameters = api.parameters(operation, "query").into_iter();
    let given = parameters.filter(|(_, kind)| is_full || !kind.ends_with('?'));
    let query = given.map(|(name, _)| format!("{name}={}", value(&name))).collect();
    let mut expected = Expected { path, query, input: None, body: None };
    if let Some(input) = operation.get("input") {
        let members = api.members(input["type"].as_str().unwrap());
        let given = members.into_iter().filter(|(_, _, is_optional)| is_full || !is_optional);
        let value: Map<_, _> =
            given.map(|(name, ..)| (name.to_owned(), arguments.0[name].clone())).collect();
        let place = if input["place"] == "body" { &mut expected.body } else { &mut expected.input };
        *place = Some(Value::Object(value));
    }
    expected
}

/// Makes the arguments of an operation.
pub(crate) fn arguments(api: &Api, operation: &Value, is_full: bool) -> Arguments {
    let mut arguments = Map::new();
    for place in ["path_parameters", "query"] {
        for (name, kind) in api.parameters(operation, place) {
            arguments.insert(name, api.value(kind.trim_end_matches('?'), is_full));
        }
    }
    if let Some(input) = operation.get("input") {
        for (name, kind, _) in api.members(input["type"].as_str().unwrap()) {
            arguments.insert(name.to_owned(), api.value(kind, is_full));
        }
    }
    Arguments(arguments)
}

fn check(operation: &Value, request: &Request<Bytes>, expected: &Expected) {
    let is_get = operation["method"] == "GET";
    assert_eq!(request.method().as_str(), operation["method"].as_str().unwrap());
    assert_eq!(request.uri().path(), expected.path);
    let query = request.uri().query().unwrap_or_default();
    let (inputs, query): (BTreeSet<_>, BTreeSet<_>) = query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(str::to_owned)
        .partition(|parameter| parameter.starts_with("requestBody="));
    assert_eq!(query, expected.query);
    let inputs = inputs.iter().map(|parameter| {
        let (_, json) = parameter.split_once('=').unwrap();
        let decoded = percent_decode_str(json).decode_utf8().unwrap();
        assert_eq!(json, encoded(&decoded));
        serde_json::from_str::<Value>(&decoded).unwrap()
    });
    assert!(inputs.eq(expected.input.clone()));
    let has = |name: &str| request.headers().contains_key(name);
    match &expected.body {
        None => assert!(request.body().is_empty() && !has("content-type")),
        Some(input) => {
            assert_eq!(serde_json::from_slice::<Value>(request.body()).unwrap(), *input);
            assert_eq!(request.headers()["content-type"], "application/json");
        }
    }
    let is_public = operation.get("public").is_some();
    assert_eq!(has("authorization"), !is_public);
    assert_eq!(has("idempotency-key"), !is_get);
}

#[tokio::test]
async fn every_operation_is_called_as_described() {
    let api = Api::read();
    assert_eq!(OPERATIONS.len(), 147);
    for operation in OPERATIONS {
        let described = api.operation(operation.id);
        for (is_full, make) in [(false, operation.minimal), (true, operation.full)] {
            let (client, requests) = client();
            let arguments = arguments(&api, described, is_full);
            let Called(call) = make(&client, &arguments);
            drop(call.await);
            let requests = requests.lock().unwrap();
            let [request] = &requests[..] else {
                panic!("{}: {} requests", operation.id, requests.len())
            };
            let expected = expected(&api, described, &arguments, is_full);
            check(described, request, &expected);
        }
    }
}

/// Lists where the input of an operation may have a store: in itself, or in one of its parts.
fn stores(api: &Api, operation: &Value) -> Vec<String> {
    let Some(input) = operation.get("input") else { return Vec::new() };
    let has_store = |members: &[(&str, &str, bool)]| {
        members.iter().any(|(name, _, is_optional)| *name == "storeId" && *is_optional)
    };
    let members = api.members(input["type"].as_str().unwrap());
    let own = has_store(&members).then(|| "/storeId".to_owned());
    let parts = members.iter().filter(|(_, kind, _)| api.names().any(|name| name == *kind));
    let parts = parts.filter(|(_, kind, _)| has_store(&api.members(kind)));
    own.into_iter().chain(parts.map(|(name, ..)| format!("/{name}/storeId"))).collect()
}

#[tokio::test]
async fn the_store_of_the_client_is_wherever_a_store_may_be() {
    let api = Api::read();
    let mut count = 0;
    for operation in OPERATIONS {
        let described = api.operation(operation.id);
        let (client, requests) = client_with(|builder| builder.store_id("store-1"));
        let Called(call) = (operation.minimal)(&client, &arguments(&api, described, false));
        drop(call.await);
        let request = requests.lock().unwrap().pop().unwrap();
        let query = request.uri().query().unwrap_or_default();
        if api.parameters(described, "query").iter().any(|(name, _)| name == "storeId") {
            assert!(query.split('&').any(|it| it == "storeId=store-1"), "{}", operation.id);
            count += 1;
        }
        let json = match query.split_once("requestBody=") {
            Some((_, json)) => percent_decode_str(json).decode_utf8().unwrap().into_owned(),
            None => String::from_utf8(request.body().to_vec()).unwrap(),
        };
        for place in stores(&api, described) {
            let input: Value = serde_json::from_str(&json).unwrap();
            assert_eq!(input.pointer(&place).unwrap(), "store-1", "{}", operation.id);
            count += 1;
        }
    }
    // In queries, in inputs, and in parts of inputs.
    assert_eq!(count, 10 + 21 + 6);
}
