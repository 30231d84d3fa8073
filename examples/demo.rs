//! Every delivery that PortOne documents, and every way to be refused, over real TCP:
//! `cargo run --example demo`.

use std::{error::Error, net::SocketAddr, process::ExitCode};

use axum::{Router, routing::post};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, WebhookSecret, unix_now};
use portone_examples::DEVELOPMENT_SECRET;
use portone_tests::{Delivery, break_off, event_body, event_types, exchange};
use tokio::net::TcpListener;

/// A request, and what should come of it.
struct Row {
    sent: String,
    request: Vec<u8>,
    /// The connection ends before the request does.
    breaks_off: bool,
    status: u16,
    /// The reason of a refusal, or what the handler should see.
    outcome: String,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let secret: WebhookSecret = DEVELOPMENT_SECRET.parse()?;
    let app = Router::new()
        .route("/webhook", post(on_webhook))
        .layer(PortOneWebhookLayer::new(secret.clone()))
        // Behind no layer
        .route("/unprotected", post(on_webhook));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });

    println!("a receiver on axum, at http://{server}\n");
    let unexpected = report(server, &rows(&secret)?).await?;
    Ok(if unexpected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Answers with what it sees, which a shop's handler would not.
async fn on_webhook(delivery: VerifiedWebhook) -> String {
    let webhook = delivery.payload();
    let subject = webhook.payment_id().or(webhook.billing_key()).unwrap_or("-");
    format!("{} {subject}", webhook.type_name())
}

/// Sends each request, prints a row for it, and counts those that did not go as expected.
async fn report(server: SocketAddr, rows: &[Row]) -> Result<usize, Box<dyn Error>> {
    let mut unexpected = 0;
    println!("{:<36} {:<6} {:<25} what the handler saw", "sent", "status", "reason");
    for row in rows {
        let answer = if row.breaks_off {
            break_off(server, &row.request).await?
        } else {
            exchange(server, &row.request).await?
        };
        let reason = answer.reason().unwrap_or_default();
        let seen = if answer.status == 200 { answer.body.as_str() } else { "" };
        let outcome = if seen.is_empty() { reason.as_str() } else { seen };
        let verdict = if (answer.status, outcome) == (row.status, row.outcome.as_str()) {
            String::new()
        } else {
            unexpected += 1;
            format!("  NOT AS EXPECTED: {} {}", row.status, row.outcome)
        };
        println!("{:<36} {:<6} {reason:<25} {seen}{verdict}", row.sent, answer.status);
    }
    println!("\n{} as expected, {unexpected} not", rows.len() - unexpected);
    Ok(unexpected)
}

fn rows(secret: &WebhookSecret) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    let mut row = |sent: &str, request: Vec<u8>, status, outcome: &str| {
        let (sent, outcome) = (sent.to_owned(), outcome.to_owned());
        rows.push(Row { sent, request, breaks_off: false, status, outcome });
    };

    for name in event_types() {
        let subject = if name.starts_with("BillingKey") { "billing-key-1" } else { "order-1" };
        let request = Delivery::new(secret, event_body(name)).request("/webhook");
        row(name, request, 200, &format!("{name} {subject}"));
    }
    let unknown = Delivery::new(secret, event_body("Point.Earned"));
    row("a type from the future", unknown.request("/webhook"), 200, "Point.Earned -");

    let body = event_body("Transaction.Paid");
    let paid = || Delivery::new(secret, body.as_str());
    row(
        "to a handler without the layer",
        paid().request("/unprotected"),
        500,
        "VERIFIER_NOT_CONFIGURED",
    );

    let mut refused = |sent: &str, delivery: Delivery, status, reason: &str| {
        row(sent, delivery.request("/webhook"), status, reason);
    };
    let missing = "MISSING_REQUIRED_HEADERS";
    refused("no webhook-id", paid().without("webhook-id"), 400, missing);
    refused("webhook-signature twice", paid().with("webhook-signature", "v1,AAAA"), 400, missing);
    let empty = paid().without("webhook-timestamp").with("webhook-timestamp", "");
    refused("an empty webhook-timestamp", empty, 400, missing);
    let word = paid().without("webhook-timestamp").with("webhook-timestamp", "yesterday");
    refused("a timestamp that is no number", word, 400, "INVALID_SIGNATURE");
    let stale = Delivery::sent_at(unix_now() - 310, secret, body.as_str());
    refused("sent 310 s ago", stale, 400, "TIMESTAMP_TOO_OLD");
    let future = Delivery::sent_at(unix_now() + 310, secret, body.as_str());
    refused("sent 310 s ahead", future, 400, "TIMESTAMP_TOO_NEW");
    let mut tampered = paid();
    tampered.body = body.replace("order-1", "order-2").into_bytes();
    refused("changed on the way", tampered, 400, "NO_MATCHING_SIGNATURE");
    let other = Delivery::new(&WebhookSecret::from_bytes(b"another")?, body.as_str());
    refused("signed with another secret", other, 400, "NO_MATCHING_SIGNATURE");
    let misfit = Delivery::new(secret, r#"{"type":"Transaction.Paid","data":{}}"#);
    refused("signed, without a paymentId", misfit, 422, "INVALID_PAYLOAD");
    refused("signed, and no JSON", Delivery::new(secret, "paid!"), 422, "INVALID_PAYLOAD");

    // Only the head is sent.
    let head = |content_length: usize| {
        let delivery = paid().with("content-length", content_length.to_string());
        [delivery.head("/webhook"), b"connection: close\r\n\r\n".to_vec()].concat()
    };
    row("64 KiB and a byte announced", head(64 * 1024 + 1), 413, "PAYLOAD_TOO_LARGE");
    row("a body that breaks off", head(body.len()), 400, "INCOMPLETE_BODY");
    if let Some(last) = rows.last_mut() {
        last.breaks_off = true;
    }
    Ok(rows)
}
