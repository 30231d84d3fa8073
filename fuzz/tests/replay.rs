//! This test gives every input of the corpora to its target again, and compares the answers with those that
//! are written down. So debug and release builds have to give the same answers.
//!
//! `PORTONE_FUZZ_WRITE=1 cargo test -p portone-fuzz` writes the seeds and the answers anew.

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use portone::{
    payment::{CancelPaymentError, GetPaymentsResponse, Payment},
    testing::{sample, sample_of},
};
use portone_fuzz::{NOW, SECRETS, TARGETS, with_placeholders};
use portone_tests::{Vector, event_body, event_types, vectors};

#[test]
fn every_input_is_answered_as_before() {
    seeds();
    for (name, target) in TARGETS {
        let mut inputs: Vec<PathBuf> = fs::read_dir(folder("corpus").join(name))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        inputs.sort();
        let mut verdicts = String::new();
        for path in &inputs {
            let verdict = target(&fs::read(path).unwrap());
            let file = path.file_name().unwrap().to_str().unwrap();
            writeln!(verdicts, "{file}: {}", verdict.escape_debug()).unwrap();
        }
        println!("{name}: {} inputs", inputs.len());
        check(&folder("verdicts").join(format!("{name}.txt")), verdicts.as_bytes());
    }
}

/// Checks the first inputs of the corpora, which are made of the verification vectors and an event of each
/// type.
fn seeds() {
    let vectors = vectors();
    assert!(vectors.iter().all(|vector| vector.now == NOW && vector.secrets == SECRETS.join(",")));

    for vector in &vectors {
        let file = vector.name.replace('/', "-");
        let request = request(vector);
        seed("headers", &file, &request);
        seed("standardwebhooks", &file, &request);
        let list = first(vector, "webhook-signature");
        seed("signatures", &file, &signatures(vector, list));
        seed("event", &file, &vector.delivery.body);
    }
    for name in event_types() {
        seed("event", name, event_body(name).as_bytes());
    }
    for (name, timestamp) in [("plus", "+1775000000"), ("zeros", "001775000000")] {
        let headers = format!("webhook-id: 1\nwebhook-timestamp: {timestamp}\n");
        let request = format!("{headers}webhook-signature: v1,{{n}}\n\n{{}}");
        seed("standardwebhooks", name, request.as_bytes());
    }
    // These two requests have the same signed text, which is split in two ways.
    for (name, id, body) in [
        ("split", "msg".to_owned(), format!("x.{NOW}.payment_id=VICTIM")),
        ("split-moved", format!("msg.{NOW}.x"), "payment_id=VICTIM".to_owned()),
    ] {
        let headers = format!("webhook-id: {id}\nwebhook-timestamp: {NOW}\n");
        let request = format!("{headers}webhook-signature: v1,{{1}}\n\n{body}");
        seed("headers", name, request.as_bytes());
        seed("standardwebhooks", name, request.as_bytes());
    }
    for (name, body) in [
        ("json", r#"{"payment_id":"p","tx_id":"t","status":"Paid"}"#),
        ("json-confirm", r#"{"payment_id":"p","tx_id":"t","total_amount":39900}"#),
        ("form", "payment_id=%EC%A3%BC%EB%AC%B8&tx_id=t&status=Paid"),
        ("form-confirm", "payment_id=p+1&tx_id=t&total_amount=39900"),
    ] {
        seed("older_event", name, body.as_bytes());
    }
    answers();
    for (name, text) in [
        ("one", SECRETS[0].to_owned()),
        ("two", SECRETS.join(",")),
        ("bare", format!(" {}\r\n", SECRETS[1].trim_start_matches("whsec_"))),
        ("short", "whsec_pzQGE83cSIRKM4/WH5QY+g".to_owned()),
        ("null", "null".to_owned()),
        ("placeholder", "whsec_YOUR-WEBHOOK-SECRET".to_owned()),
        ("repeated", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".to_owned()),
        ("truncated", "whsec_pzQGE83cSIRKM4/W".to_owned()),
        ("url-safe", "whsec_pzQGE83cSIRKM4_WH5QY-g==".to_owned()),
    ] {
        seed("secret", name, text.as_bytes());
    }
}

/// Checks the first inputs of the target that reads answers: a payment in each state, and a page of all of them.
fn answers() {
    let states = [
        "CANCELLED",
        "FAILED",
        "PAID",
        "PARTIAL_CANCELLED",
        "PAY_PENDING",
        "READY",
        "VIRTUAL_ACCOUNT_ISSUED",
    ];
    let mut page: GetPaymentsResponse = sample();
    for state in states {
        let payment: Payment = sample_of(state);
        seed("answer", state, &serde_json::to_vec(&payment).unwrap());
        page.items.push(payment);
    }
    seed("answer", "page", &serde_json::to_vec(&page).unwrap());
    let error: CancelPaymentError = sample_of("PG_PROVIDER");
    seed("answer", "error", &serde_json::to_vec(&error).unwrap());
    for (name, text) in [
        ("unknown", r#"{"status":"SOMETHING_NEW","id":[{"a":null}],"\u0069d":1.5e3}"#),
        ("tag-last", r#"{"id":"\ud83d\udcb3\n","status":"READY"}"#),
        ("deep", &format!("{{\"status\":\"PAID\",\"x\":{}{}}}", "[".repeat(120), "]".repeat(120))),
        ("twice", r#"{"status":"READY","id":"a canary","id":"b"}"#),
    ] {
        seed("answer", name, text.as_bytes());
    }
}

/// Writes the vector in the form that the targets read, with placeholders for the signatures that are right.
fn request(vector: &Vector) -> Vec<u8> {
    let mut request = Vec::new();
    for (name, value) in &vector.delivery.headers {
        let value = match name.to_ascii_lowercase().as_str() {
            "webhook-signature" => signatures(vector, value),
            _ => value.clone(),
        };
        for part in [name.as_bytes(), b": ", &value, b"\n"] {
            request.extend_from_slice(part);
        }
    }
    request.push(b'\n');
    request.extend_from_slice(&vector.delivery.body);
    request
}

/// Replaces the right signatures in a list of this vector with placeholders.
fn signatures(vector: &Vector, list: &[u8]) -> Vec<u8> {
    let (id, timestamp) = (first(vector, "webhook-id"), first(vector, "webhook-timestamp"));
    with_placeholders(list, &[id, b".", timestamp, b".", &vector.delivery.body])
}

/// Gives the first header of this name, or an empty value if there is none.
fn first<'a>(vector: &'a Vector, name: &str) -> &'a [u8] {
    let mut headers = vector.delivery.headers.iter();
    let header = headers.find(|(other, _)| other.eq_ignore_ascii_case(name));
    header.map_or(&[], |(_, value)| value)
}

fn seed(target: &str, name: &str, input: &[u8]) {
    check(&folder("corpus").join(target).join(name), input);
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Checks that the file has this content. With `PORTONE_FUZZ_WRITE`, it writes the file instead.
fn check(file: &Path, content: &[u8]) {
    if env::var_os("PORTONE_FUZZ_WRITE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        return fs::write(file, content).unwrap();
    }
    let written = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let same = written == content;
    let [written, content] = [&written, content].map(String::from_utf8_lossy);
    let different = written.lines().zip(content.lines()).find(|(written, now)| written != now);
    assert_eq!(different, None, "{}: as written, and as it is", file.display());
    assert!(same, "{} has {} bytes, and not {}", file.display(), written.len(), content.len());
}
