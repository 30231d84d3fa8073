use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{Router, http::StatusCode, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookSecret};
use portone_webhook_idempotency::MemoryStore;
use tokio::{net::TcpListener, task::spawn_blocking};

use crate::command::{Finished, SECRET, command, run, run_with_input};

/// Starts a receiver that counts the deliveries that its handlers get. `/webhook` handles every delivery, and
/// `/once` handles each delivery once.
async fn receiver() -> (SocketAddr, Arc<AtomicUsize>) {
    let handled = Arc::new(AtomicUsize::new(0));
    let handler = {
        let handled = Arc::clone(&handled);
        post(async move |delivery: VerifiedWebhook| {
            handled.fetch_add(1, Ordering::Relaxed);
            delivery.payload().payment_id().unwrap_or_default().to_owned()
        })
    };
    let layer = || PortOneWebhookLayer::new(SECRET.parse::<WebhookSecret>().unwrap());
    let webhook = Router::new().route("/webhook", handler.clone()).route_layer(layer());
    let once = Router::new()
        .route("/once", handler)
        .route_layer(layer().idempotency(MemoryStore::new(100).unwrap()));
    let hostile =
        post(async || (StatusCode::FOUND, [("location", "/webhook")], "\x1b[2J\u{202e}no\n"));
    let calls = Arc::new(AtomicUsize::new(0));
    let first = post(async move || match calls.fetch_add(1, Ordering::Relaxed) {
        0 => StatusCode::OK,
        _ => StatusCode::CONFLICT,
    });
    let app = webhook.merge(once).route("/hostile", hostile).route("/first", first);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (address, handled)
}

async fn send(
    address: SocketAddr,
    path: &str,
    arguments: &[&str],
    input: &'static [u8],
) -> Finished {
    let url = format!("http://{address}{path}");
    let mut command = command(&["send", &url]);
    command.args(arguments).env("PORTONE_WEBHOOK_SECRET", SECRET);
    spawn_blocking(move || run_with_input(command, input)).await.unwrap()
}

#[tokio::test]
async fn every_type_is_delivered() {
    let (address, handled) = receiver().await;
    let sent = send(address, "/webhook", &["--all"], b"").await;
    let lines: Vec<_> = sent.stdout.lines().collect();
    assert_eq!((sent.code, &*sent.stderr, lines.len()), (Some(0), "", 25), "{}", sent.stdout);
    let columns: Vec<_> = lines[..23].iter().map(|line| line.find("  200  ")).collect();
    assert!(columns.iter().all(|column| column.is_some() && *column == columns[0]), "{lines:?}");
    assert_eq!(lines[24], "23 sent and 23 answered 200.");
    assert_eq!(handled.load(Ordering::Relaxed), 23);
}

#[tokio::test]
async fn options_choose_what_is_sent() {
    let (address, handled) = receiver().await;
    for (arguments, input, code, shown) in [
        (&[][..], &b""[..], 0, "Transaction.Paid  200"),
        (&["--payment-id", "신발 \"1\""], b"", 0, "ms  신발 \"1\"\n"),
        (
            &["--type", "BillingKey.Issued", "--type", "Transaction.Confirm"],
            b"",
            0,
            "2 sent and 2 ",
        ),
        (&["--type", "Point.Earned"], b"", 0, "Point.Earned  200"),
        (&["--body", "-"], br#"{"type":"Own.Type"}"#, 0, "Own.Type  200"),
        (
            &["--body", "-"],
            b"paid!",
            1,
            "INVALID_PAYLOAD\n\n1 sent and 0 answered 200. PortOne would send 1 again.\n",
        ),
        (&["--repeat", "3", "--id", "msg-1"], b"", 0, "3 sent and 3 answered 200.\n"),
    ] {
        let sent = send(address, "/webhook", arguments, input).await;
        assert_eq!(sent.code, Some(code), "{arguments:?}: {}{}", sent.stdout, sent.stderr);
        assert!(sent.stdout.contains(shown), "{arguments:?}: {}", sent.stdout);
        let noted = arguments.contains(&"Point.Earned");
        assert_eq!(sent.stdout.starts_with("note: Point.Earned"), noted, "{}", sent.stdout);
        assert_eq!(sent.stderr, "");
    }
    assert_eq!(handled.load(Ordering::Relaxed), 9);
}

#[tokio::test]
async fn deliveries_with_a_defect_are_refused() {
    let (address, handled) = receiver().await;
    for (option, reason) in [
        ("--tamper", "NO_MATCHING_SIGNATURE"),
        ("--wrong-secret", "NO_MATCHING_SIGNATURE"),
        ("--stale", "TIMESTAMP_TOO_OLD"),
        ("--future", "TIMESTAMP_TOO_NEW"),
    ] {
        let sent = send(address, "/webhook", &[option], b"").await;
        assert_eq!(sent.code, Some(0), "{}", sent.stdout);
        assert!(
            sent.stdout.contains(&format!("ms  {reason}\n\n1 sent and 1 refused")),
            "{}",
            sent.stdout
        );
        // The answer to a wrong path is not a refusal of the delivery.
        let sent = send(address, "/absent", &[option], b"").await;
        assert_eq!(sent.code, Some(1), "{}", sent.stdout);
        assert!(sent.stdout.ends_with(&format!("such as 400 {reason}.\n")), "{}", sent.stdout);
    }
    assert_eq!(handled.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn concurrent_copies_are_handled_once() {
    let (address, handled) = receiver().await;
    let sent = send(address, "/once", &["--repeat", "20", "--concurrently"], b"").await;
    assert_eq!(sent.code, Some(0), "{}", sent.stdout);
    assert_eq!(sent.stdout.lines().filter(|line| line.starts_with("Transaction.Paid")).count(), 20);
    assert!(sent.stdout.contains("\n20 sent and "), "{}", sent.stdout);
    assert_eq!(handled.load(Ordering::Relaxed), 1);
}

/// PortOne would send these copies again, although the first copy was answered with 200.
#[tokio::test]
async fn successive_copies_are_not_busy() {
    let (address, _) = receiver().await;
    let sent = send(address, "/first", &["--repeat", "3"], b"").await;
    assert_eq!(sent.code, Some(1), "{}", sent.stdout);
    let end = "\n3 sent and 1 answered 200. PortOne would send 2 again.\n";
    assert!(sent.stdout.ends_with(end), "{}", sent.stdout);
}

#[tokio::test]
async fn an_answer_controls_neither_the_terminal_nor_the_destination() {
    let (address, handled) = receiver().await;
    let sent = send(address, "/hostile", &[], b"").await;
    assert_eq!(sent.code, Some(1));
    assert!(sent.stdout.contains("  302  "), "{}", sent.stdout);
    assert!(sent.stdout.contains("ms  \\u{1b}[2J\\u{202e}no\n"), "{}", sent.stdout);
    assert_eq!(handled.load(Ordering::Relaxed), 0);
}

#[test]
fn a_secret_comes_from_a_file_or_an_argument() {
    // Nothing listens on this port. The command fails to connect only after it has read the secret.
    for arguments in [["--secret", SECRET], ["--secret-file", "-"]] {
        let mut command = command(&["send", "http://127.0.0.1:9/"]);
        command.args(arguments);
        let sent = run_with_input(command, SECRET.as_bytes());
        assert!(sent.stderr.starts_with("error: no answer from http"), "{}", sent.stderr);
    }
    assert!(run(command(&["send", "http://127.0.0.1:9/"])).stderr.starts_with("error: no secret"));
}
