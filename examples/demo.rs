//! Every delivery that PortOne documents, and every way to be refused, over real TCP, to axum and to
//! actix-web: `cargo run --example demo`.

use std::{error::Error, process::ExitCode};

use portone_examples::DEVELOPMENT_SECRET;
use portone_tests::{Connection, Delivery, Subject, event_body, event_types, start_subjects};
use portone_webhook_core::{WebhookSecret, unix_now};

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
    let [axum, _, actix, _] = start_subjects(&secret.clone().into()).await?;
    let rows = rows(&secret)?;
    let mut unexpected = 0;
    for subject in [axum, actix] {
        unexpected += report(&subject, &rows).await?;
    }
    println!("{} as expected, {unexpected} not", 2 * rows.len() - unexpected);
    Ok(if unexpected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Sends each request, prints a row for it, and counts those that did not go as expected.
async fn report(subject: &Subject, rows: &[Row]) -> Result<usize, Box<dyn Error>> {
    let mut unexpected = 0;
    println!("{} at http://{}\n", subject.name, subject.address);
    println!("{:<32} {:<6} {:<25} what the handler saw", "sent", "status", "reason");
    for row in rows {
        let mut connection = Connection::open(subject.address).await?;
        connection.send(&row.request).await?;
        if row.breaks_off {
            connection.finish_sending().await?;
        }
        let answer = connection.answer().await?.ok_or("the server closed without an answer")?;
        let reason = answer.reason().unwrap_or_default();
        let seen = if reason.is_empty() { answer.body.as_str() } else { "" };
        let outcome = if reason.is_empty() { seen } else { reason.as_str() };
        let verdict = if (answer.status, outcome) == (row.status, row.outcome.as_str()) {
            String::new()
        } else {
            unexpected += 1;
            format!("  NOT AS EXPECTED: {} {}", row.status, row.outcome)
        };
        println!("{:<32} {:<6} {reason:<25} {seen}{verdict}", row.sent, answer.status);
    }
    println!();
    Ok(unexpected)
}

fn rows(secret: &WebhookSecret) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    let mut row = |sent: &str, request: Vec<u8>, status, outcome: &str| {
        let (sent, outcome) = (sent.to_owned(), outcome.to_owned());
        rows.push(Row { sent, request, breaks_off: false, status, outcome });
    };

    for name in event_types() {
        let subject = match name.split_once('.') {
            Some(("BillingKey", _)) => "billing-key-1",
            Some(("TaxInvoice", _)) => "tax-invoice-1",
            _ => "order-1",
        };
        let request = Delivery::new(secret, event_body(name)).request("/webhook");
        row(name, request, 200, &format!("{name} {subject}"));
    }
    let unknown = Delivery::new(secret, event_body("Point.Earned"));
    row("a type from the future", unknown.request("/webhook"), 200, "Point.Earned -");

    let older = |content_type: &str, body: &str| {
        let delivery = Delivery::new(secret, body).without("content-type");
        delivery.with("content-type", content_type).request("/legacy")
    };
    let json = older("application/json", r#"{"payment_id":"p-1","tx_id":"t-1","status":"Paid"}"#);
    row("version 2024-01-01, JSON", json, 200, "Paid p-1");
    let form = older(
        "application/x-www-form-urlencoded",
        "payment_id=p-1&tx_id=t-1&status=PartialCancelled",
    );
    row("version 2024-01-01, form", form, 200, "PartialCancelled p-1");

    let question =
        older("application/x-www-form-urlencoded", "payment_id=p-1&tx_id=t-1&total_amount=39900");
    row("version 2024-01-01, confirm", question, 200, "Confirm p-1 39900");

    // A handler that accepts up to 50,000
    let confirm = event_body("Transaction.Confirm");
    let accepted = Delivery::new(secret, confirm.as_str()).request("/confirm");
    row("confirm 39,900?", accepted, 200, "");
    let rejected = Delivery::new(secret, confirm.replace("39900", "99900")).request("/confirm");
    row("confirm 99,900?", rejected, 409, r#"{"errorMessage":"한도를 넘는 금액입니다."}"#);

    let body = event_body("Transaction.Paid");
    let paid = || Delivery::new(secret, body.as_str());
    row(
        "to a handler without protection",
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
    let stale = Delivery::sent_at(unix_now() - 330, secret, body.as_str());
    refused("sent 330 s ago", stale, 400, "TIMESTAMP_TOO_OLD");
    let future = Delivery::sent_at(unix_now() + 330, secret, body.as_str());
    refused("sent 330 s ahead", future, 400, "TIMESTAMP_TOO_NEW");
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
        [delivery.head("/webhook"), b"\r\n".to_vec()].concat()
    };
    row("64 KiB and a byte announced", head(64 * 1024 + 1), 413, "PAYLOAD_TOO_LARGE");
    row("a body that breaks off", head(body.len()), 400, "INCOMPLETE_BODY");
    if let Some(last) = rows.last_mut() {
        last.breaks_off = true;
    }
    Ok(rows)
}
