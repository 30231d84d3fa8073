//! This program sends every delivery that PortOne documents to axum and to actix-web, over real TCP. It also
//! sends requests that are refused, for every reason that there is.
//!
//! `cargo run --example demo` runs it.

use std::{error::Error, process::ExitCode};

use portone_tests::{Connection, SHOP_SECRET, Subject, Wire as _, start_subjects};
use portone_webhook_core::{
    Webhook, WebhookSecret, WebhookVerifier,
    testing::{self, Delivery, RawRequest},
    unix_now,
};

/// A request, and the answer that is expected.
struct Row {
    sent: String,
    request: Vec<u8>,
    /// A flag for a connection that ends before the request does.
    breaks_off: bool,
    status: u16,
    /// The reason of a refusal, or what the handler should see of the event.
    outcome: String,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let secret: WebhookSecret = SHOP_SECRET.parse()?;
    let [axum, _, actix, _] = start_subjects(&secret.clone().into()).await?;
    let rows = rows(&secret)?;
    let mut unexpected = 0;
    for subject in [axum, actix] {
        unexpected += report(&subject, &rows).await?;
    }
    println!("{} as expected, {unexpected} not", 2 * rows.len() - unexpected);
    Ok(if unexpected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Sends each request, prints a row for it, and counts the requests that did not go as expected.
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

    for event in testing::every_event() {
        let name = event.type_name();
        let subject = event.payment_id().or(event.billing_key()).or(event.tax_invoice_id());
        let request = Delivery::of(&event).signed_with(secret).request("/webhook");
        row(name, request, 200, &format!("{name} {}", subject.unwrap_or("-")));
    }
    let unknown = Webhook::Unrecognized(testing::unrecognized("Point.Earned"));
    let unknown = Delivery::of(&unknown).signed_with(secret).request("/webhook");
    row("a type from the future", unknown, 200, "Point.Earned -");

    let older = |delivery: Delivery| delivery.signed_with(secret).request("/legacy");
    let json = Delivery::of_body(r#"{"payment_id":"p-1","tx_id":"t-1","status":"Paid"}"#);
    row("version 2024-01-01, JSON", older(json), 200, "Paid p-1");
    let form = Delivery::of_form("payment_id=p-1&tx_id=t-1&status=PartialCancelled");
    row("version 2024-01-01, form", older(form), 200, "PartialCancelled p-1");
    let question = Delivery::of_form("payment_id=p-1&tx_id=t-1&total_amount=39900");
    row("version 2024-01-01, confirm", older(question), 200, "Confirm p-1 39900");

    // The handler accepts payments of up to 50,000.
    let confirm = |total_amount| {
        let question = Webhook::TransactionConfirm(testing::confirm("order-1", total_amount));
        Delivery::of(&question).signed_with(secret).request("/confirm")
    };
    row("confirm 39,900?", confirm(39_900), 200, "");
    let too_much = r#"{"errorMessage":"한도를 넘는 금액입니다."}"#;
    row("confirm 99,900?", confirm(99_900), 409, too_much);

    let delivery = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));
    let paid = || delivery.signed_with(secret);
    row(
        "to a handler without protection",
        paid().request("/unprotected"),
        500,
        "VERIFIER_NOT_CONFIGURED",
    );

    let mut refused = |sent: &str, delivery: RawRequest, status, reason: &str| {
        row(sent, delivery.request("/webhook"), status, reason);
    };
    let missing = "MISSING_REQUIRED_HEADERS";
    refused("no webhook-id", paid().without_header("webhook-id"), 400, missing);
    let twice = paid().with_header("webhook-signature", "v1,AAAA");
    refused("webhook-signature twice", twice, 400, missing);
    let empty = paid().replace_header("webhook-timestamp", "");
    refused("an empty webhook-timestamp", empty, 400, missing);
    let word = paid().replace_header("webhook-timestamp", "yesterday");
    refused("a timestamp that is no number", word, 400, "INVALID_SIGNATURE");
    let sent_at = |time| delivery.clone().sent_at(time).signed_with(secret);
    refused("sent 330 s ago", sent_at(unix_now() - 330), 400, "TIMESTAMP_TOO_OLD");
    refused("sent 330 s ahead", sent_at(unix_now() + 330), 400, "TIMESTAMP_TOO_NEW");
    refused("changed on the way", paid().tampered(), 400, "NO_MATCHING_SIGNATURE");
    let other = delivery.signed_with_wrong_secret();
    refused("signed with another secret", other, 400, "NO_MATCHING_SIGNATURE");
    let no_id = Delivery::of_body(r#"{"type":"Transaction.Paid","data":{}}"#).signed_with(secret);
    refused("signed, without a paymentId", no_id, 422, "INVALID_PAYLOAD");
    let no_json = Delivery::of_body("paid!").signed_with(secret);
    refused("signed, and no JSON", no_json, 422, "INVALID_PAYLOAD");

    // Only the headers are sent.
    let head = |content_length: usize| {
        let delivery = paid().with_header("content-length", content_length.to_string());
        [delivery.head("/webhook"), b"\r\n".to_vec()].concat()
    };
    row(
        "64 KiB and a byte announced",
        head(WebhookVerifier::BODY_LIMIT + 1),
        413,
        "PAYLOAD_TOO_LARGE",
    );
    row("a body that breaks off", head(paid().body.len()), 400, "INCOMPLETE_BODY");
    if let Some(last) = rows.last_mut() {
        last.breaks_off = true;
    }
    Ok(rows)
}
