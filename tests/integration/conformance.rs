//! This suite tests both frameworks and both ways to receive with each of them. It sends the same bytes to
//! four running servers, and their answers have to be equal.
//!
//! `cargo test -p portone-tests --test integration conformance -- --nocapture` prints the table.

use std::{
    collections::BTreeSet,
    fmt::{Debug, Write as _},
    io,
    net::SocketAddr,
    sync::Mutex,
    time::Duration,
};

use futures_util::future::join_all;
use portone_tests::{
    Answer, Connection, SHOP_SECRET, Subject, Vector, Wire as _, event_body, exchange, paid,
    signature_of, start_subjects, vectors,
};
use portone_webhook_core::{
    Webhook, WebhookSecret, WebhookVerifier,
    testing::{self, Delivery, RawRequest},
    unix_now,
};

const LIMIT: usize = WebhookVerifier::BODY_LIMIT;
const MISSING: &str = "400 MISSING_REQUIRED_HEADERS [0]";
const TOO_LARGE: &str = "413 PAYLOAD_TOO_LARGE [0]";

/// The rows of the table, and the rows that are not as expected.
struct Table {
    subjects: [Subject; 4],
    secret: WebhookSecret,
    lines: String,
    rows: usize,
    faults: Vec<String>,
}

impl Table {
    /// Calls `act` for each subject, and compares the outcomes. The number in brackets says how often a
    /// handler ran meanwhile. If `act` was interrupted, it is called again.
    async fn row(
        &mut self,
        name: &str,
        expected: &str,
        act: impl AsyncFn(SocketAddr) -> io::Result<String>,
    ) {
        // All subjects are tried at the same time, because some wait until they give up.
        let outcomes = join_all(self.subjects.iter().map(async |subject| {
            let (outcome, runs) = loop {
                let before = subject.handled();
                match act(subject.address).await {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    outcome => break (outcome, subject.handled() - before),
                }
            };
            let outcome = outcome.unwrap_or_else(|error| format!("I/O: {error}"));
            format!("{outcome} [{runs}]")
        }))
        .await;
        self.rows += 1;
        if outcomes.iter().any(|outcome| outcome != expected) {
            self.faults.push(format!("{name}: expected {expected}, got {outcomes:?}"));
        }
        write!(self.lines, "{name:<44}").expect("a String takes it");
        for outcome in outcomes {
            write!(self.lines, " | {outcome:<42}").expect("a String takes it");
        }
        self.lines.push('\n');
    }

    /// Sends one request over a new connection to each subject. The answers have to be equal to the letter.
    async fn exchange(&mut self, name: &str, request: Vec<u8>, expected: &str) {
        let answers = Mutex::new(BTreeSet::new());
        self.row(name, expected, async |server| {
            let answer = exchange(server, &request).await?;
            let shown = shown(&answer);
            let Answer { status, content_type, body, .. } = answer;
            answers.lock().expect("nobody panics with it").insert((status, content_type, body));
            Ok(shown)
        })
        .await;
        self.alike(name, answers);
    }

    /// Adds a fault if there are different answers to the same request.
    fn alike<T: Debug>(&mut self, name: &str, answers: Mutex<BTreeSet<T>>) {
        let answers = answers.into_inner().expect("nobody panics with it");
        if answers.len() > 1 {
            self.faults.push(format!("{name}: the answers differ, {answers:?}"));
        }
    }
}

/// Shows a refusal by its reason, and any other answer by its body.
fn shown(answer: &Answer) -> String {
    let body = match answer.reason() {
        Some(reason) if answer.content_type.as_deref() == Some("application/json") => reason,
        Some(reason) => format!("{reason} as {:?}", answer.content_type),
        None if answer.body.len() > 100 => format!("{} bytes", answer.body.len()),
        None => answer.body.clone(),
    };
    format!("{} {body}", answer.status)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn four_subjects_answer_alike() {
    let vectors = vectors();
    let secrets = vectors[0].secrets.clone();
    assert!(vectors.iter().all(|vector| vector.secrets == secrets));
    let verifier: WebhookVerifier = secrets.parse().unwrap();
    // On a busy machine, a body of 65,536 chunks takes long.
    let patient = verifier.clone().read_timeout(Duration::from_secs(60));
    let secret: WebhookSecret = secrets.split(',').next().unwrap().parse().unwrap();

    let mut table = Table {
        subjects: start_subjects(&patient).await.unwrap(),
        secret,
        lines: String::new(),
        rows: 0,
        faults: Vec::new(),
    };
    vectors_row_by_row(&mut table, &vectors).await;
    events(&mut table).await;
    older_version(&mut table).await;
    handlers(&mut table).await;
    refusals(&mut table).await;
    headers(&mut table).await;
    bodies(&mut table).await;
    connections(&mut table).await;

    let impatient = verifier.read_timeout(Duration::from_secs(1));
    table.subjects = start_subjects(&impatient).await.unwrap();
    bodies_that_never_come(&mut table).await;

    print!("{:<44}", "sent");
    for subject in &table.subjects {
        print!(" | {:<42}", subject.name);
    }
    println!("\n{}", table.lines);
    println!("{} rows, {} not as expected", table.rows, table.faults.len());
    assert!(table.faults.is_empty(), "{}", table.faults.join("\n"));
}

/// Compares the verdict on every verification vector, signed for the current time. The answers have to be
/// equal to the letter.
async fn vectors_row_by_row(table: &mut Table, vectors: &[Vector]) {
    for vector in vectors {
        let expected = if vector.accepted { "accepted [1]" } else { "refused [0]" };
        let name = format!("vector {}", vector.name);
        let answers = Mutex::new(BTreeSet::new());
        table
            .row(&name, expected, async |server| {
                let now = unix_now();
                let request = vector.at(now).delivery.request("/webhook");
                let answer = exchange(server, &request).await?;
                // The clock must not tick between the signature and the check of a case at the edge.
                if unix_now() != now && vector.name.starts_with("timestamp/") {
                    return Err(io::ErrorKind::Interrupted.into());
                }
                answers.lock().expect("nobody panics with it").insert(shown(&answer));
                Ok(match answer.status {
                    200 => "accepted".to_owned(),
                    400..500 => "refused".to_owned(),
                    _ => shown(&answer),
                })
            })
            .await;
        // A request that is not valid HTTP is refused by each server in its own words.
        if vector.name != "id/nul-byte" {
            table.alike(&name, answers);
        }
    }
}

async fn events(table: &mut Table) {
    for event in testing::every_event() {
        let name = event.type_name();
        let subject = event.payment_id().or(event.billing_key()).or(event.tax_invoice_id());
        let request = Delivery::of(&event).signed_with(&table.secret).request("/webhook");
        table.exchange(name, request, &format!("200 {name} {} [1]", subject.unwrap())).await;
    }
    let unknown = Webhook::Unrecognized(testing::unrecognized("Point.Earned"));
    let request = Delivery::of(&unknown).signed_with(&table.secret).request("/webhook");
    table.exchange("an unknown type", request, "200 Point.Earned - [1]").await;
}

async fn older_version(table: &mut Table) {
    let json = "application/json";
    let form = "application/x-www-form-urlencoded";
    for (name, content_type, body, expected) in [
        ("JSON", json, r#"{"payment_id":"p 1","tx_id":"t","status":"Paid"}"#, "200 Paid p 1 [1]"),
        ("form", form, "payment_id=p+1&tx_id=t&status=Paid", "200 Paid p 1 [1]"),
        ("form, %20", form, "status=Failed&tx_id=t&payment_id=p%201", "200 Failed p 1 [1]"),
        (
            "form with charset",
            "Application/X-WWW-Form-Urlencoded ; charset=utf-8",
            "payment_id=%EC%A3%BC%EB%AC%B8&tx_id=t&status=CancelPending&new=1",
            "200 CancelPending 주문 [1]",
        ),
        (
            "JSON, unknown status",
            json,
            r#"{"payment_id":"p","tx_id":"t","status":"Frozen"}"#,
            "200 Unrecognized(\"Frozen\") p [1]",
        ),
        (
            "form, unknown status",
            form,
            "payment_id=p&tx_id=t&status=Frozen",
            "200 Unrecognized(\"Frozen\") p [1]",
        ),
        (
            "JSON, confirm",
            json,
            r#"{"payment_id":"p","tx_id":"t","total_amount":39900}"#,
            "200 Confirm p 39900 [1]",
        ),
        (
            "form, confirm",
            form,
            "payment_id=p&tx_id=t&total_amount=39900",
            "200 Confirm p 39900 [1]",
        ),
        (
            "JSON said to be a form",
            form,
            r#" {"payment_id":"p","tx_id":"t","status":"Paid"}"#,
            "200 Paid p [1]",
        ),
        (
            "a form said to be JSON",
            json,
            "payment_id=p&tx_id=t&status=Paid",
            "422 INVALID_PAYLOAD [0]",
        ),
        (
            "JSON, odd total_amount",
            json,
            r#"{"payment_id":"p","tx_id":"t","status":"Paid","total_amount":[]}"#,
            "200 Paid p [1]",
        ),
        (
            "JSON, a member twice",
            json,
            r#"{"payment_id":"o","tx_id":"t","status":"Ready","status":"Paid","payment_id":"p"}"#,
            "200 Paid p [1]",
        ),
        (
            "form, a member twice",
            form,
            "payment_id=o&tx_id=t&status=Paid&payment_id=p",
            "200 Paid p [1]",
        ),
        (
            "form, confirm with empty status",
            form,
            "payment_id=p&tx_id=t&status=&total_amount=39900",
            "200 Confirm p 39900 [1]",
        ),
        (
            "form, not UTF-8",
            form,
            "payment_id=%C1%D6&tx_id=t&status=Paid",
            "422 INVALID_PAYLOAD [0]",
        ),
        ("JSON array", json, r#"["p","t","Paid",null]"#, "422 INVALID_PAYLOAD [0]"),
        (
            "JSON, status an object",
            json,
            r#"{"payment_id":"p","tx_id":"t","status":{"Paid":null}}"#,
            "422 INVALID_PAYLOAD [0]",
        ),
        (
            "form, total_amount no number",
            form,
            "payment_id=p&tx_id=t&total_amount=many",
            "422 INVALID_PAYLOAD [0]",
        ),
        ("form without payment_id", form, "tx_id=t&status=Paid", "422 INVALID_PAYLOAD [0]"),
        ("form, neither", form, "payment_id=p&tx_id=t", "422 INVALID_PAYLOAD [0]"),
        ("form, empty", form, "", "422 INVALID_PAYLOAD [0]"),
    ] {
        let delivery = Delivery::of_body(body).signed_with(&table.secret);
        let request = delivery.replace_header("content-type", content_type).request("/legacy");
        table.exchange(&format!("2024-01-01 {name}"), request, expected).await;
    }
    for (name, body) in [
        ("a form to the newer type", "payment_id=p&tx_id=t&status=Paid"),
        // This name has a special meaning in serde_json.
        ("the same, RawValue", "$serde_json::private::RawValue=%7B%22type%22:%22a%22%7D"),
    ] {
        let request = Delivery::of_form(body).signed_with(&table.secret).request("/webhook");
        table.exchange(name, request, "422 INVALID_PAYLOAD [0]").await;
    }
}

async fn handlers(table: &mut Table) {
    let secret = table.secret.clone();
    let confirm = |total_amount| {
        let question = Webhook::TransactionConfirm(testing::confirm("order-1", total_amount));
        Delivery::of(&question).signed_with(&secret).request("/confirm")
    };
    table.exchange("confirm, up to 50,000", confirm(50_000), "200  [1]").await;
    let expected = "409 {\"errorMessage\":\"한도를 넘는 금액입니다.\"} [1]";
    table.exchange("confirm, above", confirm(50_001), expected).await;

    let body = r#"{"type":"Ping"}"#;
    let ping = Delivery::of_body(body).signed_with(&secret);
    let expected = format!("200 {body} [1]");
    table.exchange("a handler of bytes", ping.request("/raw"), &expected).await;
    let refused = ping.clone().without_header("webhook-id").request("/raw");
    table.exchange("the same, refused", refused, MISSING).await;
    table.exchange("a handler that fails", ping.request("/fails"), "418 its own error [1]").await;
    let request = ping.request("/unprotected");
    table.exchange("nothing set up", request, "500 VERIFIER_NOT_CONFIGURED [0]").await;
    table
        .exchange("nothing set up, bare", bare("/unprotected"), "500 VERIFIER_NOT_CONFIGURED [0]")
        .await;
}

fn bare(path: &str) -> Vec<u8> {
    RawRequest { headers: Vec::new(), body: Vec::new() }.request(path)
}

async fn refusals(table: &mut Table) {
    let secret = table.secret.clone();
    let body = event_body("Transaction.Paid");
    let good = || Delivery::of_body(body.as_str()).signed_with(&secret);
    let sent =
        |timestamp: u64| Delivery::of_body(body.as_str()).sent_at(timestamp).signed_with(&secret);
    let with_timestamp = |text: &str| good().replace_header("webhook-timestamp", text);
    let unmatched = "400 NO_MATCHING_SIGNATURE [0]";

    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let value = good().header(name).unwrap().to_vec();
        let delivery = good().without_header(name);
        table.exchange(&format!("no {name}"), delivery.request("/webhook"), MISSING).await;
        let delivery = good().replace_header(name, "");
        table.exchange(&format!("an empty {name}"), delivery.request("/webhook"), MISSING).await;
        let delivery = good().replace_header(name, " \t ");
        table.exchange(&format!("a blank {name}"), delivery.request("/webhook"), MISSING).await;
        let delivery = good().with_header(name, value);
        table.exchange(&format!("{name} twice"), delivery.request("/webhook"), MISSING).await;
        let delivery = good().with_header(name.to_uppercase(), "other");
        table.exchange(&format!("another {name}"), delivery.request("/webhook"), MISSING).await;
    }
    let all_twice = good()
        .headers
        .into_iter()
        .rev()
        .fold(good(), |delivery, (name, value)| delivery.with_header(&name, value));
    table.exchange("every header twice", all_twice.request("/webhook"), MISSING).await;
    table.exchange("nothing at all", bare("/webhook"), MISSING).await;
    for text in ["-1", "+1", "1e9", "1.0", "0x1", "1 1", "now", "\u{661}"] {
        let request = with_timestamp(text).request("/webhook");
        table.exchange(&format!("timestamp {text}"), request, "400 INVALID_SIGNATURE [0]").await;
    }
    for (name, delivery, reason) in [
        ("301 s ago and more", sent(unix_now() - 305), "TIMESTAMP_TOO_OLD"),
        ("timestamp 0", sent(0), "TIMESTAMP_TOO_OLD"),
        ("301 s ahead and more", sent(unix_now() + 330), "TIMESTAMP_TOO_NEW"),
        ("timestamp 2^64 - 1", sent(u64::MAX), "TIMESTAMP_TOO_NEW"),
        ("a timestamp of 4,000 digits", with_timestamp(&"9".repeat(4000)), "TIMESTAMP_TOO_NEW"),
    ] {
        let expected = format!("400 {reason} [0]");
        table.exchange(name, delivery.request("/webhook"), &expected).await;
    }

    let other = WebhookSecret::from_bytes(b"another key of bytes").unwrap();
    let request = Delivery::of_body(body.as_str()).signed_with(&other).request("/webhook");
    table.exchange("another secret", request, unmatched).await;
    let mut tampered = good();
    tampered.body = body.replace("order-1", "order-2").into_bytes();
    table.exchange("another body", tampered.request("/webhook"), unmatched).await;
    let request = good().replace_header("webhook-id", "msg-2").request("/webhook");
    table.exchange("another id", request, unmatched).await;
    let request =
        Delivery::of_body(r#"{"type":"Transaction.Paid","data":{}}"#).signed_with(&secret);
    let invalid = "422 INVALID_PAYLOAD [0]";
    table.exchange("signed, without a paymentId", request.request("/webhook"), invalid).await;
    let list_for_text = r#"{"type":"BillingKey.Issued","data":{"billingKey":["billing-key-1"]}}"#;
    let list_for_text = Delivery::of_body(list_for_text).signed_with(&secret).request("/webhook");
    let act = async |server| Ok(exchange(server, &list_for_text).await?.body);
    let answer = r#"{"reason":"INVALID_PAYLOAD","message":"the delivery is authentic, but its body is not of the expected form: data.billingKey does not fit"} [0]"#;
    table.row("signed, with a list for a text", answer, act).await;
    let request = Delivery::of_body("paid!").signed_with(&secret).request("/webhook");
    table.exchange("signed, and no JSON", request, invalid).await;
}

async fn headers(table: &mut Table) {
    let good = Delivery::of(&paid()).signed_with(&table.secret);
    let accepted = "200 Transaction.Paid order-1 [1]";

    for (name, case) in [
        ("header names in capitals", str::to_uppercase as fn(&str) -> String),
        ("header names in odd case", |name: &str| name.replace('w', "W").replace('i', "I")),
    ] {
        let mut delivery = good.clone();
        for (name, _) in &mut delivery.headers {
            *name = case(name);
        }
        table.exchange(name, delivery.request("/webhook"), accepted).await;
    }

    let now = unix_now();
    for (name, id) in [
        ("an id that is not UTF-8", b"\xc1\xd6\xb9\xae\xff".as_slice()),
        ("an id of 1 byte", b"1"),
        ("an id of 2,000 bytes", &[b'i'; 2000]),
    ] {
        let signature = table.secret.sign(id, now, &good.body).unwrap();
        let delivery = good
            .clone()
            .without_header("webhook-id")
            .without_header("webhook-timestamp")
            .without_header("webhook-signature")
            .with_header("webhook-id", id)
            .with_header("webhook-timestamp", now.to_string())
            .with_header("webhook-signature", signature);
        table.exchange(name, delivery.request("/webhook"), accepted).await;
    }

    // These deliveries are signed, and then sent with the dots in other places.
    let dotted = format!("{now}.{}", String::from_utf8_lossy(&good.body));
    for (id, moved) in [("msg-1", format!("msg-1.{now}")), (".", format!("..{now}"))] {
        let signature = signature_of(SHOP_SECRET, format!("{id}.{now}.{dotted}").as_bytes());
        let delivery = good
            .clone()
            .replace_header("webhook-id", moved)
            .replace_header("webhook-timestamp", now.to_string())
            .replace_header("webhook-signature", signature);
        table
            .exchange("an id with dots", delivery.request("/webhook"), "400 INVALID_SIGNATURE [0]")
            .await;
    }

    let signature = good.header("webhook-signature").unwrap().to_vec();
    let bare = good.clone().without_header("webhook-signature");
    for (name, signature, expected) in [
        ("the signature among odd bytes", [b"\xff\xfe,\x80 ", &*signature].concat(), accepted),
        (
            "the signature after 300 others",
            [&b"v1,AAAA ".repeat(300), &*signature].concat(),
            accepted,
        ),
        ("odd bytes alone", b"v1,\xff\xfe".to_vec(), "400 NO_MATCHING_SIGNATURE [0]"),
    ] {
        let request = bare.clone().with_header("webhook-signature", signature).request("/webhook");
        table.exchange(name, request, expected).await;
    }
}

/// Makes JSON of exactly this many bytes.
fn body_of(length: usize) -> Vec<u8> {
    let mut body = event_body("Transaction.Paid").into_bytes();
    body.resize(length, b' ');
    body
}

/// Writes a request with its body in chunks of this size, with an extension and a trailer.
fn chunked(delivery: &RawRequest, size: usize) -> Vec<u8> {
    let mut request = delivery.clone().with_header("transfer-encoding", "chunked").head("/webhook");
    request.extend_from_slice(b"\r\n");
    for (number, chunk) in delivery.body.chunks(size).enumerate() {
        let extension = if number == 0 { ";first" } else { "" };
        request.extend(format!("{:x}{extension}\r\n", chunk.len()).bytes());
        request.extend_from_slice(chunk);
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"0\r\nwebhook-id: another\r\n\r\n");
    request
}

async fn bodies(table: &mut Table) {
    let secret = table.secret.clone();
    let accepted = "200 Transaction.Paid order-1 [1]";
    let invalid = "422 INVALID_PAYLOAD [0]";

    for (length, expected) in [
        (0, invalid),
        (1, invalid),
        (LIMIT - 1, accepted),
        (LIMIT, accepted),
        (LIMIT + 1, TOO_LARGE),
    ] {
        let body = if length < 2 { b"{"[..length].to_vec() } else { body_of(length) };
        let delivery = Delivery::of_body(body).signed_with(&secret);
        table.exchange(&format!("{length} bytes"), delivery.request("/webhook"), expected).await;
        for size in [1, 1000, 100_000] {
            let name = format!("{length} bytes in chunks of {size}");
            table.exchange(&name, chunked(&delivery, size), expected).await;
        }
    }

    let good = Delivery::of(&paid()).signed_with(&secret);
    let request = good.clone().with_header("content-encoding", "gzip").request("/webhook");
    table.exchange("JSON said to be gzip", request, accepted).await;
    // This is what gzip makes of `{}`.
    let gzip = b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xab\xae\x05\0\x43\xbf\xa6\xa3\x02\0\0\0";
    let delivery = Delivery::of_body(gzip.as_slice())
        .signed_with(&secret)
        .with_header("content-encoding", "gzip");
    table.exchange("gzip, which is never inflated", delivery.request("/webhook"), invalid).await;

    // A client must not be able to make the server say that the fault is its own.
    let mut both =
        good.clone().with_header("transfer-encoding", "chunked").with_header("content-length", "9");
    both.body.clear();
    let mut request = both.head("/webhook");
    request.extend_from_slice(b"\r\n0\r\n\r\n");
    // actix-web refuses this request by itself, so only the status is compared.
    let act = async |server| Ok(exchange(server, &request).await?.status.to_string());
    table.row("no chunk, and a content-length", "400 [0]", act).await;

    let waiting = good.clone().with_header("expect", "100-continue");
    table.exchange("expect: 100-continue", waiting.request("/webhook"), accepted).await;
    let refused = waiting.without_header("webhook-id").request("/webhook");
    table.exchange("the same, and no id", refused, MISSING).await;
}

/// Announces bodies and sends none, so that the servers close the connections after their read timeout.
async fn bodies_that_never_come(table: &mut Table) {
    let good = Delivery::of(&paid()).signed_with(&table.secret);
    let head = |delivery: &RawRequest, length: usize| {
        let mut head =
            delivery.clone().with_header("content-length", length.to_string()).head("/webhook");
        head.extend_from_slice(b"\r\n");
        head
    };
    let request = head(&good, LIMIT + 1);
    table.exchange("64 KiB and a byte, only announced", request, TOO_LARGE).await;
    let without_id = good.without_header("webhook-id");
    table.exchange("the same, and no id", head(&without_id, LIMIT + 1), MISSING).await;
    table.exchange("no id, and a body that never comes", head(&without_id, 100), MISSING).await;
}

/// Sends what a connection may bring besides one request.
async fn connections(table: &mut Table) {
    let requests = Requests::new(&table.secret);
    one_after_the_other(table, &requests).await;
    pipelined(table, &requests).await;
    without_an_end(table).await;
    smuggled(table, &requests).await;
    hung_up(table, &requests).await;
    at_once(table, &requests).await;
}

/// A request that is accepted, one that is refused for its headers, and one that is refused for its signature.
struct Requests {
    good: Vec<u8>,
    refused: Vec<u8>,
    forged: Vec<u8>,
}

impl Requests {
    fn new(secret: &WebhookSecret) -> Self {
        let large = Delivery::of_body(body_of(3000)).signed_with(secret);
        let mut forged = large.clone();
        forged.body[0] = b'[';
        Self {
            good: Delivery::of(&paid()).signed_with(secret).request("/webhook"),
            refused: large.without_header("webhook-id").request("/webhook"),
            forged: forged.request("/webhook"),
        }
    }
}

/// Sends requests one by one over the same connection. If the server says that it closes the connection,
/// a new one is opened.
async fn in_turn(server: SocketAddr, requests: &[&[u8]]) -> io::Result<String> {
    let mut statuses = Vec::new();
    let mut connection = Connection::open(server).await?;
    for request in requests {
        connection.send(request).await?;
        let answer = connection.answer().await?.ok_or(io::ErrorKind::ConnectionAborted)?;
        statuses.push(answer.status.to_string());
        if answer.closes {
            if connection.answer().await?.is_some() {
                return Ok("answered after it said that it closes".to_owned());
            }
            connection = Connection::open(server).await?;
        }
    }
    Ok(statuses.join(" "))
}

async fn one_after_the_other(table: &mut Table, Requests { good, refused, forged }: &Requests) {
    let requests = [&**good, refused, good, forged, good];
    let act = async |server| in_turn(server, &requests).await;
    table.row("kept alive", "200 400 200 400 200 [3]", act).await;
}

async fn pipelined(table: &mut Table, Requests { good, refused, forged }: &Requests) {
    // All requests are sent at once. The server may close the connection after a refusal, and then it does
    // not answer the requests behind it.
    let pipelined = [(&**forged, 400), (forged, 400), (refused, 400), (forged, 400)];
    let act = async |server| {
        let mut connection = Connection::open(server).await?;
        connection.send(&pipelined.map(|(request, _)| request).concat()).await?;
        for (_, status) in pipelined {
            match connection.answer().await? {
                Some(answer) if answer.status != status => return Ok(shown(&answer)),
                Some(answer) if answer.closes => break,
                Some(_) => {}
                None => return Ok("closed without notice".to_owned()),
            }
        }
        Ok("in order".to_owned())
    };
    table.row("pipelined, refused", "in order [0]", act).await;
    let act = async |server| {
        let mut connection = Connection::open(server).await?;
        connection.send(&[&**good, forged, good].concat()).await?;
        let mut statuses = Vec::new();
        while statuses.len() < 3 {
            let answer = connection.answer().await?.ok_or(io::ErrorKind::ConnectionAborted)?;
            statuses.push(answer.status.to_string());
        }
        Ok(statuses.join(" "))
    };
    table.row("pipelined, one forged", "200 400 200 [2]", act).await;
}

async fn without_an_end(table: &mut Table) {
    let secret = table.secret.clone();
    // A refused request that never ends is not read for ever.
    let endless = {
        let delivery = Delivery::of_body("").signed_with(&secret).without_header("webhook-id");
        let mut head = delivery.with_header("transfer-encoding", "chunked").head("/webhook");
        head.extend_from_slice(b"\r\n");
        head
    };
    let act = async |server| {
        let mut connection = Connection::open(server).await?;
        connection.send(&endless).await?;
        let chunk = [b"400\r\n", &*vec![b' '; 1024], b"\r\n"].concat();
        // The server reads 1 MiB and what is on its way, and no more than that.
        for _ in 0..10_000 {
            if connection.is_readable().await || connection.send(&chunk).await.is_err() {
                break;
            }
        }
        let answer = connection.answer().await?.ok_or(io::ErrorKind::ConnectionAborted)?;
        for _ in 0..10_000 {
            if connection.send(&chunk).await.is_err() {
                return Ok(format!("{}, then closed", answer.status));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Ok(format!("{}, and still reading", answer.status))
    };
    table.row("a refused request without an end", "400, then closed [0]", act).await;
}

async fn smuggled(table: &mut Table, Requests { good, refused, .. }: &Requests) {
    let secret = table.secret.clone();
    // If the body of a refused request looks like a good request, it must not be handled as one.
    let smuggling = {
        let mut delivery = Delivery::of_body(good.clone())
            .signed_with(&secret)
            .without_header("webhook-signature");
        delivery.body.extend_from_slice(good);
        delivery.request("/webhook")
    };
    let requests = [&*smuggling, refused];
    let act = async |server| in_turn(server, &requests).await;
    table.row("a request in the body of a refused one", "400 400 [0]", act).await;
}

async fn hung_up(table: &mut Table, Requests { good, .. }: &Requests) {
    let secret = table.secret.clone();
    // The client goes away in the middle of the body.
    let half = {
        let delivery = Delivery::of_body(body_of(5000)).signed_with(&secret);
        let mut request = delivery.request("/webhook");
        request.truncate(request.len() - 2000);
        request
    };
    let act = async |server| {
        for _ in 0..20 {
            Connection::open(server).await?.send(&half).await?;
        }
        Ok(shown(&exchange(server, good).await?))
    };
    let accepted = "200 Transaction.Paid order-1 [1]";
    table.row("hung up in the body, 20 times", accepted, act).await;
    let act = async |server| {
        let mut connection = Connection::open(server).await?;
        connection.send(&half).await?;
        connection.finish_sending().await?;
        Ok(connection.answer().await?.map_or("closed".to_owned(), |answer| shown(&answer)))
    };
    table.row("a body that breaks off", "400 INCOMPLETE_BODY [0]", act).await;
}

async fn at_once(table: &mut Table, Requests { good, refused, forged }: &Requests) {
    let act = async |server| {
        let mut clients = tokio::task::JoinSet::new();
        for client in 0..20 {
            let requests = [good.clone(), refused.clone(), forged.clone()];
            clients.spawn(async move {
                let mut right = 0;
                for turn in 0..30 {
                    let which = (client + turn) % 3;
                    let answer = exchange(server, &requests[which]).await?;
                    right += usize::from(answer.status == [200, 400, 400][which]);
                }
                io::Result::Ok(right)
            });
        }
        let mut right = 0;
        while let Some(client) = clients.join_next().await {
            right += client.map_err(io::Error::other)??;
        }
        Ok(format!("{right} of 600"))
    };
    table.row("20 clients at once", "600 of 600 [200]", act).await;
}
