//! These tests compare our requests with those of PortOne's own SDKs.
//!
//! What may differ is declared here. The SDKs know fewer members and operations, and the one for Python takes no store for
//! a call. The one for JavaScript names no content type, and leaves an empty query behind a path. Its requests are ours
//! byte for byte otherwise. The one for Python writes JSON with spaces and encodes more signs, so its requests are
//! compared by what they say. Both send the secret with operations that need none.

use bytes::Bytes;
use http::Request;
use indexmap::IndexMap;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use crate::{
    installed,
    list::OPERATIONS,
    operations::{Arguments, Called},
    requests::client,
};

/// A call of an SDK, and the request that it made.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Call {
    pub(crate) operation: String,
    /// The way to the function, from a client of the whole API.
    pub(crate) function: String,
    is_full: bool,
    arguments: Map<String, Value>,
    request: Theirs,
}

#[derive(Deserialize)]
struct Theirs {
    method: String,
    url: String,
    headers: Map<String, Value>,
    body: Option<String>,
}

/// Runs a script of `tests/interop`, which calls everything that an SDK has.
pub(crate) fn calls(program: &str, script: &str) -> Option<Vec<Call>> {
    let folder = installed::folder()?;
    let output = installed::script(&folder, program, script).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// Makes the same call with our client, and gives its request.
async fn request_of(call: &Call) -> Request<Bytes> {
    let operation = OPERATIONS.iter().find(|other| other.id == call.operation).unwrap();
    let (client, requests) = client();
    let make = if call.is_full { operation.full } else { operation.minimal };
    let Called(called) = make(&client, &Arguments(call.arguments.clone()));
    drop(called.await);
    requests.lock().unwrap().pop().unwrap()
}

/// A JSON object whose members are in order, and are texts.
type Object<'a> = IndexMap<String, &'a RawValue>;

/// Checks that our object is theirs, and has more members only where they do not know them.
fn check_object(ours: &str, theirs: &str, operation: &str) {
    let mut object: Object<'_> = serde_json::from_str(ours).unwrap();
    let known: Object<'_> = serde_json::from_str(theirs).unwrap();
    object.retain(|name, _| known.contains_key(name));
    let members: Vec<_> = object.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
    assert_eq!(format!("{{{}}}", members.join(",")), theirs, "{operation}");
}

/// The parameters of a query, as they are encoded.
fn parameters(query: Option<&str>) -> IndexMap<&str, &str> {
    let parameters = query.into_iter().flat_map(|query| query.split('&'));
    parameters.filter_map(|parameter| parameter.split_once('=')).collect()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// Checks that our headers say what theirs do.
fn check_headers(ours: &Request<Bytes>, theirs: &Theirs) {
    if let Some(secret) = ours.headers().get("authorization") {
        let is_secret = |(name, _): &(&String, &Value)| name.eq_ignore_ascii_case("authorization");
        let (_, theirs) = theirs.headers.iter().find(is_secret).unwrap();
        assert_eq!(secret, theirs.as_str().unwrap());
    }
}

/// How two requests are compared.
struct Comparison {
    /// What is compared of a path, and of a parameter of the query.
    text: fn(&str) -> String,
    /// Writes a parameter of their query as ours are written.
    parameter: fn(&str) -> String,
    /// Compares two inputs, which are JSON.
    input: fn(ours: &str, theirs: &str, operation: &str),
}

/// Makes each call with our client, and compares the requests.
async fn compare(calls: &[Call], Comparison { text, parameter, input }: Comparison) {
    for call in calls {
        let (ours, theirs, operation) = (request_of(call).await, &call.request, &call.operation);
        assert_eq!(ours.method().as_str(), theirs.method, "{operation}");
        let target = theirs.url.strip_prefix("https://api.portone.io").unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        assert_eq!(text(ours.uri().path()), text(path), "{operation}");
        let parameters_of_ours = parameters(ours.uri().query());
        for (name, value) in parameters(Some(query)) {
            let ours = parameters_of_ours[name];
            if name == "requestBody" {
                input(&decoded(ours), &decoded(&parameter(value)), operation);
            } else {
                assert_eq!(text(ours), text(&parameter(value)), "{operation}");
            }
        }
        match &theirs.body {
            Some(body) => input(str::from_utf8(ours.body()).unwrap(), body, operation),
            None => assert!(ours.body().is_empty(), "{operation}"),
        }
        check_headers(&ours, theirs);
    }
}

#[tokio::test]
async fn our_requests_are_those_of_the_sdk_for_javascript() {
    let Some(calls) = calls("node", "requests.mjs") else { return };
    compare(
        &calls,
        Comparison { text: str::to_owned, parameter: str::to_owned, input: check_object },
    )
    .await;
    let names_content_type = |call: &Call| call.request.headers.contains_key("Content-Type");
    assert!(!calls.iter().any(names_content_type));
    // The SDK has 131 operations, of which 4 are gone from PortOne's document.
    assert_eq!(calls.len(), 2 * 127);
}

/// Checks that our object has the same members as theirs, and more only where they do not know them.
fn check_value(ours: &str, theirs: &str, operation: &str) {
    let [mut ours, theirs] =
        [ours, theirs].map(|text| serde_json::from_str::<Map<String, Value>>(text).unwrap());
    ours.retain(|name, _| theirs.contains_key(name));
    assert_eq!(ours, theirs, "{operation}");
}

#[tokio::test]
async fn our_requests_say_what_those_of_the_sdk_for_python_do() {
    let Some(calls) = calls("python3", "requests.py") else { return };
    // Python writes a space in a query as a plus sign.
    let parameter = |value: &str| value.replace('+', "%20");
    compare(&calls, Comparison { text: decoded, parameter, input: check_value }).await;
    // The SDK has 142 operations. One of them fails before it sends anything.
    assert_eq!(calls.len(), 2 * 141);
}
