//! These tests check the answers to deliveries, and what is shown of the deliveries.

use std::{net::SocketAddr, sync::mpsc, thread};

use axum::{Router, http::StatusCode, routing::post as post_route};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook};
use portone_webhook_core::{
    WebhookHeaders, WebhookVerifier,
    testing::{self, Delivery, RawRequest},
};

use crate::{
    http::{Exchange, exchange, post, post_with},
    tool::{SECRET, Tool, paid, secret},
};

const BODY_LIMIT: usize = WebhookVerifier::BODY_LIMIT;

/// A request with its name, and the status and the reason of the expected answer.
type Case = (&'static str, RawRequest, u16, Option<&'static str>);

/// Returns requests of all kinds.
fn requests() -> Vec<Case> {
    [accepted_requests(), refused_requests(), requests_with_invalid_payload()].concat()
}

fn signed(delivery: Delivery) -> RawRequest {
    delivery.signed_with(&secret())
}

fn good() -> RawRequest {
    signed(paid("order-1"))
}

fn accepted_requests() -> Vec<Case> {
    vec![
        ("good", good(), 200, None),
        (
            "recent",
            signed(paid("order-1").sent_at(portone_webhook_core::unix_now() - 290)),
            200,
            None,
        ),
        (
            "of the older version",
            signed(Delivery::of_body(r#"{"payment_id":"p","tx_id":"t","status":"Paid"}"#)),
            200,
            None,
        ),
        ("unknown type", signed(Delivery::of_body(r#"{"type":"Moon.Full"}"#)), 200, None),
        ("as large as may be", signed(Delivery::of_body(body_of_length(BODY_LIMIT))), 200, None),
    ]
}

fn refused_requests() -> Vec<Case> {
    let bad = |name, request, reason| (name, request, 400, Some(reason));
    vec![
        bad("stale", signed(paid("order-1").stale()), "TIMESTAMP_TOO_OLD"),
        bad("future", signed(paid("order-1").future()), "TIMESTAMP_TOO_NEW"),
        bad("tampered", good().tampered(), "NO_MATCHING_SIGNATURE"),
        bad("another secret", paid("order-1").signed_with_wrong_secret(), "NO_MATCHING_SIGNATURE"),
        bad("no id", good().without_header(WebhookHeaders::ID), "MISSING_REQUIRED_HEADERS"),
        bad("two ids", good().with_header(WebhookHeaders::ID, "msg_2"), "MISSING_REQUIRED_HEADERS"),
        bad(
            "nothing of a webhook",
            RawRequest { headers: vec![], body: b"hello".to_vec() },
            "MISSING_REQUIRED_HEADERS",
        ),
        bad(
            "odd time",
            good()
                .without_header(WebhookHeaders::TIMESTAMP)
                .with_header(WebhookHeaders::TIMESTAMP, "soon"),
            "INVALID_SIGNATURE",
        ),
        bad(
            "not text",
            RawRequest { body: b"\xff\xfe\x00".to_vec(), ..good() },
            "NO_MATCHING_SIGNATURE",
        ),
        (
            "too large",
            signed(Delivery::of_body(body_of_length(BODY_LIMIT + 1))),
            413,
            Some("PAYLOAD_TOO_LARGE"),
        ),
    ]
}

fn requests_with_invalid_payload() -> Vec<Case> {
    let unknown =
        |name, body: &[u8]| (name, signed(Delivery::of_body(body)), 422, Some("INVALID_PAYLOAD"));
    vec![
        unknown("signed garbage", b"garbage"),
        unknown("signed, not text", b"\xff\xfe\x00"),
        unknown("without its data", br#"{"type":"Transaction.Paid"}"#),
    ]
}

fn body_of_length(length: usize) -> Vec<u8> {
    let mut body = br#"{"type":"Moon.Full"}"#.to_vec();
    body.resize(length, b' ');
    body
}

/// Starts a receiver with the layer of `portone-axum`, and returns its address.
fn receiver() -> SocketAddr {
    let (sender, address) = mpsc::channel();
    thread::spawn(move || {
        let handler = |_: VerifiedWebhook<Webhook>| async { StatusCode::OK };
        let layer = PortOneWebhookLayer::new(secret());
        let app = Router::new().route("/webhook", post_route(handler)).layer(layer);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(socket.local_addr().unwrap()).unwrap();
            axum::serve(socket, app).await.unwrap();
        });
    });
    address.recv().unwrap()
}

#[test]
fn the_answers_equal_those_of_the_layer() {
    let (mut tool, receiver) = (Tool::start(&[]), receiver());
    let mut event_stream = tool.event_stream();
    for (name, request, status, reason) in requests() {
        let answer = tool.send(&request);
        assert_eq!((answer.status, answer.reason().as_deref()), (status, reason), "{name}");
        // The layer closes the connection if a body is too large, and then its answer may be lost.
        if status != 413 {
            let expected = exchange(receiver, &post("/webhook", &request));
            assert_eq!((answer.status, &answer.body), (expected.status, &expected.body), "{name}");
            let content_type = "content-type";
            assert_eq!(answer.header(content_type), expected.header(content_type), "{name}");
        }

        let line = tool.line();
        let verdict = reason.unwrap_or("verified");
        assert!(line.contains(&format!("  {status}  {verdict} ")), "{name}: {line}");
        let shown = event_stream.delivery();
        assert_eq!(shown["status"], status, "{name}");
        assert_eq!(shown["reason"].as_str(), reason, "{name}");
        assert_eq!(shown["verified"], matches!(status, 200 | 422), "{name}");
        assert_eq!(shown["path"], "/webhook");
        if let Ok(body) = String::from_utf8(request.body) {
            let body = body.get(..BODY_LIMIT).unwrap_or(&body);
            assert_eq!(shown["body"].as_str(), Some(body), "{name}");
        } else {
            assert_eq!(shown["body"], r"\xff\xfe\u{0}", "{name}");
            assert_eq!(shown["escaped"], true);
        }
        assert_eq!(shown["whole"], status != 413, "{name}");
        for (header, value) in request.headers {
            let header = serde_json::json!([header, String::from_utf8(value).unwrap()]);
            assert!(shown["headers"].as_array().unwrap().contains(&header), "{name}: {header}");
        }
    }
}

#[test]
fn each_refusal_has_a_message_and_findings() {
    let tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    for (name, request, status, reason) in requests() {
        tool.send(&request);
        let shown = event_stream.delivery();
        assert!(!shown["message"].as_str().unwrap().is_empty(), "{name}");
        if status == 400 && reason.is_some() {
            let finding = &shown["findings"][0];
            assert!(!finding["what"].as_str().unwrap().is_empty(), "{name}");
        }
    }
}

#[test]
fn the_event_of_both_versions_and_of_a_form_is_shown() {
    let mut tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    let form = Delivery::of_form("payment_id=order-2&tx_id=tx-1&status=Paid");
    for (delivery, version, kind, payment) in [
        (paid("order-1"), "2024-04-25", "Transaction.Paid", "order-1"),
        (form, "2024-01-01", "Paid", "order-2"),
    ] {
        assert_eq!(tool.send(&delivery.clone().id("msg_9").signed_with(&secret())).status, 200);
        let line = tool.line();
        assert!(line.contains(kind) && line.contains("msg_9") && line.contains(payment), "{line}");
        let event = &event_stream.delivery()["event"];
        assert_eq!(event["version"], version);
        assert_eq!(event["type"], kind);
        assert_eq!(event["subject"], payment);
        assert_eq!(event["asksToConfirm"], false);
    }
    for event in testing::every_event() {
        let name = event.type_name().to_owned();
        assert_eq!(tool.send(&Delivery::of(&event).signed_with(&secret())).status, 200, "{name}");
        assert_eq!(
            event_stream.delivery()["event"]["members"][0],
            serde_json::json!(["type", name])
        );
    }
}

#[test]
fn the_answer_to_verified_deliveries_can_be_set() {
    let tool = Tool::start(&["--answer", "503"]);
    assert_eq!(tool.send(&paid("order-1").signed_with(&secret())).status, 503);
    assert_eq!(tool.send(&paid("order-1").signed_with_wrong_secret()).status, 400);
}

#[test]
fn every_path_takes_deliveries_and_nothing_else() {
    let tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    let delivery = paid("order-1").signed_with(&secret());
    for path in ["/", "/events", "/a/b?c=%2F", "//evil.example/"] {
        assert_eq!(exchange(tool.address, &post(path, &delivery)).status, 200, "{path}");
        let shown = event_stream.delivery();
        assert_eq!(shown["path"], path);
        let url = format!("'http://{}{path}'", tool.address);
        assert!(shown["curl"].as_str().unwrap().contains(&url), "{path}");
    }
    let mut request = post("/", &delivery);
    request.splice(..4, *b"PUT");
    let answer = exchange(tool.address, &request);
    assert_eq!((answer.status, answer.header("allow")), (405, Some("POST")));
}

/// A web page can make a browser send requests. They are refused, and are not stored.
#[test]
fn requests_from_web_pages_are_refused() {
    let tool = Tool::start(&[]);
    let delivery = || paid("order-1").signed_with(&secret());
    for (name, value) in [
        ("origin", "https://evil.example".to_owned()),
        ("origin", "null".to_owned()),
        ("origin", format!("http://{}", tool.address)),
        ("sec-fetch-site", "cross-site".to_owned()),
    ] {
        assert_eq!(tool.send(&delivery().with_header(name, value.as_str())).status, 403, "{name}");
    }
    assert_eq!(tool.send(&delivery()).status, 200);
    assert_eq!(tool.event_stream().delivery()["status"], 200);
}

#[test]
fn concurrent_deliveries_are_all_recorded() {
    let tool = Tool::start(&["--limit", "1000"]);
    thread::scope(|scope| {
        for sender in 0..16 {
            let address = tool.address;
            scope.spawn(move || {
                for number in 0..20 {
                    let delivery = paid(&format!("order-{sender}-{number}"));
                    let request = post("/", &delivery.signed_with(&secret()));
                    assert_eq!(exchange(address, &request).status, 200);
                }
            });
        }
    });
    let mut event_stream = tool.event_stream();
    let mut payments = vec![];
    for number in 1..=320 {
        let shown = event_stream.delivery();
        assert_eq!(shown["number"], number);
        payments.push(shown["event"]["subject"].to_string());
    }
    payments.sort();
    payments.dedup();
    assert_eq!(payments.len(), 320);
}

#[test]
fn slow_and_incomplete_bodies_are_answered() {
    let tool = Tool::start(&[]);
    let delivery = paid("order-1").signed_with(&secret());
    let request = post("/webhook", &delivery);
    let (head, tail) = request.split_at(request.len() - 20);

    let mut stalled = Exchange::start(tool.address, head);
    stalled.send(&tail[..1]);
    let mut incomplete = Exchange::start(tool.address, head);
    incomplete.shut_down_writing();
    let answer = incomplete.answer();
    assert_eq!((answer.status, answer.reason().as_deref()), (400, Some("INCOMPLETE_BODY")));
    // The stalled delivery does not delay another delivery.
    let mut slow = Exchange::start(tool.address, head);
    tail.chunks(1).for_each(|byte| slow.send(byte));
    assert_eq!(slow.answer().status, 200);
    let answer = stalled.answer();
    assert_eq!((answer.status, answer.reason().as_deref()), (408, Some("READ_TIMEOUT")));

    let mut event_stream = tool.event_stream();
    let reasons = [(); 3].map(|()| event_stream.delivery()["reason"].clone());
    assert_eq!(
        serde_json::json!(reasons),
        serde_json::json!(["INCOMPLETE_BODY", null, "READ_TIMEOUT"])
    );
}

#[test]
fn a_slow_diagnosis_does_not_delay_verified_deliveries() {
    let tool = Tool::start(&[]);
    // This body can be written in many other ways, so its diagnosis takes long.
    let body = format!(r#"[{}0]"#, r#"{"k":1.0,"z":"\u00e9"},"#.repeat(2500));
    let forged = post("/", &Delivery::of_body(body).signed_with_wrong_secret());
    let forged: Vec<_> = (0..5).map(|_| Exchange::start(tool.address, &forged)).collect();
    assert_eq!(tool.send(&paid("order-1").signed_with(&secret())).status, 200);
    for exchange in forged {
        assert_eq!(exchange.answer().status, 400);
    }
    let mut event_stream = tool.event_stream();
    let shown: Vec<_> = (0..6).map(|_| event_stream.delivery()).collect();
    let good = shown.iter().position(|delivery| delivery["verified"] == true);
    assert!(good < Some(5), "{good:?}");
    assert!(shown.iter().any(|delivery| delivery["findings"].is_array()));
}

#[test]
fn a_body_of_unknown_length_is_cut_off_at_the_limit() {
    let tool = Tool::start(&[]);
    for (length, status) in [(BODY_LIMIT, 200), (BODY_LIMIT + 1, 413), (3 * BODY_LIMIT, 413)] {
        let delivery = Delivery::of_body(body_of_length(length)).signed_with(&secret());
        let chunked =
            [format!("{length:x}\r\n").as_bytes(), &delivery.body, b"\r\n0\r\n\r\n"].concat();
        let request = post_with("/", &delivery, "transfer-encoding: chunked", &chunked);
        assert_eq!(exchange(tool.address, &request).status, status);
    }
}

#[test]
fn what_is_sent_cannot_control_the_terminal() {
    let mut tool = Tool::start(&[]);
    let body = r#"{"payment_id":"a\u001b[2J\r\nb\u202e","tx_id":"t","status":"\u0007"}"#;
    tool.send(&Delivery::of_body(body).id("msg \u{9b}31m").signed_with(&secret()));
    let line = tool.line();
    assert!(
        line.ends_with(r"  \u{7}                  msg \u{9b}31m  a\u{1b}[2J\r\nb\u{202e}"),
        "{line}"
    );
    tool.send(&Delivery::of_body(body).id([b'x'; 9000]).signed_with(&secret()));
    assert!(tool.line().len() < 300);
}

#[test]
fn secrets_are_never_shown() {
    let other = "whsec_pzQGE83cSIRKM4/WH5QY+g==";
    let list = format!("{SECRET},{other}");
    let mut tool = Tool::start(&["--secret", &list]);
    let keys = [&SECRET[6..], &other[6..28]];
    let delivery = Delivery::of_body(format!(r#"{{"type":"{other}","a":"{SECRET}"}}"#));
    let delivery = delivery.id(SECRET).signed_with(&other.parse().unwrap());
    let delivery = delivery.with_header("x-secret", SECRET);
    let answer = exchange(tool.address, &post(&format!("/{other}"), &delivery));
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    let shown = tool.event_stream().delivery();
    assert_eq!(shown["message"], "signed with secret 2 of --secret");
    let line = tool.line();
    assert!(line.contains("  whsec_[secret]==  ") && line.contains("  whsec_[secret]  "), "{line}");
    for key in keys {
        assert!(!shown.to_string().contains(key), "{shown:#}");
        assert!(!line.contains(&key[..8]), "{line}");
    }
    assert!(shown["body"].as_str().unwrap().contains("[secret]"));
}
