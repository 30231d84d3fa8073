//! This test checks what the feature `tracing` writes. It is alone in its process, because all servers in a
//! process share one log.

use portone_tests::{Log, Wire as _, exchange, paid, start_subjects};
use portone_webhook_core::{
    WebhookSecret,
    testing::{Delivery, RawRequest},
};

#[tokio::test]
async fn a_refusal_is_one_event_with_reason_and_id() {
    let log = Log::start();
    let text = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    let secret: WebhookSecret = text.parse().unwrap();
    let delivery = || Delivery::of(&paid()).id("msg-1").signed_with(&secret);
    let id = r#"id="msg-1""#;
    let long = delivery().replace_header("webhook-id", "\u{e9}".repeat(1000));
    let quoting = r#"{"type":"BillingKey.Issued","data":"billing-key-1"}"#;
    // This request claims to have chunks, and has none.
    let broken = delivery().with_header("transfer-encoding", "chunked");
    let missing = "MISSING_REQUIRED_HEADERS";
    let cases = [
        ("/webhook", delivery(), 200, vec![]),
        ("/webhook", delivery().without_header("webhook-id"), 400, vec!["WARN", missing]),
        (
            "/webhook",
            delivery().without_header("webhook-signature"),
            400,
            vec!["WARN", missing, id],
        ),
        ("/webhook", long, 400, vec!["NO_MATCHING_SIGNATURE", "id=\"\u{e9}\u{e9}"]),
        (
            "/webhook",
            Delivery::of_body(quoting).id("msg-1").signed_with(&secret),
            422,
            vec![
                "WARN",
                "INVALID_PAYLOAD",
                id,
                r#"cause="data: invalid type: string, expected an object at line 1 column 36""#,
            ],
        ),
        ("/webhook", broken, 400, vec!["WARN", "INCOMPLETE_BODY", id, "cause=\""]),
        ("/unprotected", delivery(), 500, vec!["ERROR", "VERIFIER_NOT_CONFIGURED", id]),
    ];

    for subject in start_subjects(&secret.clone().into()).await.unwrap() {
        let name = subject.name;
        log.take();
        for (path, delivery, status, words) in &cases {
            let answer = exchange(subject.address, &request(delivery, path)).await.unwrap();
            assert_eq!(answer.status, *status, "{name}");

            let log = log.take();
            let events: Vec<_> = log.lines().filter(|line| line.contains("portone")).collect();
            assert_eq!(events.len(), usize::from(!words.is_empty()), "{name}: {log}");
            for word in words {
                assert!(events[0].contains(word), "{name}: {word} is not in {log}");
            }
            for event in events {
                assert!(event.len() < 600 && !event.contains("billing-key-1"), "{name}: {event}");
            }
            assert!(!log.contains(&text[6..12]), "{name}: {log}");
        }
    }
}

/// Writes the request with a content-length, unless it claims to have chunks.
fn request(delivery: &RawRequest, path: &str) -> Vec<u8> {
    if delivery.header("transfer-encoding").is_none() {
        return delivery.request(path);
    }
    [&delivery.head(path), &b"\r\n"[..], &delivery.body].concat()
}
