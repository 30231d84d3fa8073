//! This test checks what `docs/comparison.md` says about other crates, by trying it.
//!
//! `cargo test -p portone-benches --features comparison --test comparison -- --nocapture` prints the tables.

use std::{
    fmt::Write as _,
    panic::catch_unwind,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
};
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, HeaderValue};
use portone_benches::{Delivery, ID, SECRET, on_axum};
use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier, unix_now};
use tokio::time::timeout;
use tower::ServiceExt as _;
use webhook_verify::{Provider, Secret, VerifyOptions};

/// Verifies the delivery with a crate that is set up with this secret, and says whether the crate accepts it.
/// The result is `None` if the crate cannot be set up with the secret.
type Verify = fn(secret: &str, headers: &HeaderMap, body: &[u8]) -> Option<bool>;

const VERIFIERS: [(&str, Verify); 4] = [
    ("these crates", |secret, headers, body| {
        let verifier: WebhookVerifier = secret.parse().ok()?;
        let parsed = WebhookHeaders::parse(headers);
        Some(parsed.and_then(|headers| verifier.verify(headers, body)).is_ok())
    }),
    ("`standardwebhooks` 1.0", |secret, headers, body| {
        let webhook = standardwebhooks::Webhook::new(secret).ok()?;
        Some(webhook.verify(body, headers).is_ok())
    }),
    ("`svix` 2.9", |secret, headers, body| {
        let webhook = svix::webhooks::Webhook::new(secret).ok()?;
        Some(webhook.verify(body, headers).is_ok())
    }),
    ("`webhook-verify` 0.1", |secret, headers, body| {
        let (provider, options) = (Provider::StandardWebhooks, VerifyOptions::default());
        let secret = Secret::new(secret);
        Some(webhook_verify::verify(provider, headers, body, &secret, options).is_ok())
    }),
];

fn with_timestamp(text: &str) -> Delivery {
    Delivery::new(222).with("webhook-timestamp", text)
}

/// Says in a word or two what a crate does with the delivery.
fn outcome(verify: Verify, secret: &str, Delivery { headers, body }: &Delivery) -> &'static str {
    // The message of a panic would appear between the printed tables.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = catch_unwind(|| verify(secret, headers, body));
    std::panic::set_hook(hook);
    match outcome {
        Ok(Some(true)) => "accepted",
        Ok(Some(false)) => "refused",
        Ok(None) => "refused at set-up",
        Err(_) => "panics",
    }
}

fn verification() -> String {
    let good = Delivery::new(222);
    let mut repeated = good.clone();
    repeated.headers.append("webhook-id", HeaderValue::from_static("msg-2"));
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let odd = Bytes::from_static(b"\xff");
    let odd = Delivery { body: odd.clone(), ..good.clone() }.with(
        "webhook-signature",
        &secret.sign(ID, good.header("webhook-timestamp").parse().unwrap(), &odd).unwrap(),
    );
    // Our crates accept neither an empty key nor a key of zeros, so another crate signs here.
    let no_key = standardwebhooks::Webhook::from_bytes(vec![0; 64]).unwrap();
    let sent = good.header("webhook-timestamp").parse().unwrap();
    let by_anybody = good.with(
        "webhook-signature",
        // An empty key and a key of zeros are the same to HMAC.
        &no_key.sign(ID, sent, &good.body).unwrap(),
    );
    let signed = format!("+{}", unix_now());
    table(
        VERIFIERS.map(|(name, _)| name),
        [
            ("a good delivery", SECRET, good.clone()),
            ("a changed body", SECRET, good.tampered()),
            ("a second `webhook-id`", SECRET, repeated),
            ("a timestamp with a sign, such as `+1775000000`", SECRET, with_timestamp(&signed)),
            ("the timestamp −2⁶³, in a debug build", SECRET, with_timestamp(&i64::MIN.to_string())),
            ("a good delivery that is not UTF-8", SECRET, odd),
            ("anybody's delivery, with the secret left empty", "", by_anybody),
        ]
        .map(|(what, secret, delivery)| {
            let cell = |(_, verify)| outcome(verify, secret, &delivery).to_owned();
            (what, VERIFIERS.map(cell))
        }),
    )
}

type App = fn() -> Router;

const ON_AXUM: [(&str, App); 3] = [
    ("these crates", on_axum::layered),
    ("`axum-standardwebhooks` 1.0", on_axum::axum_standardwebhooks),
    ("`webhook-verify` 0.1", on_axum::webhook_verify),
];

/// Sends the headers with a body in pieces of 16 KiB. The result says what came of the request and how many
/// pieces were read.
///
/// After its last piece, the body ends, breaks off or never goes on.
async fn send(app: Router, delivery: &Delivery, pieces: usize, end: End) -> (String, usize) {
    let taken = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&taken);
    let body = stream::unfold(0, move |number| {
        let counted = Arc::clone(&counted);
        async move {
            if number < pieces {
                counted.fetch_add(1, Ordering::Relaxed);
                return Some((Ok(Bytes::from_static(&[b' '; 16 * 1024])), number + 1));
            }
            match end {
                End::Regular => None,
                End::Break => Some((Err(std::io::Error::other("reset")), number)),
                End::Never => std::future::pending().await,
            }
        }
    });
    let mut request = on_axum::request(delivery);
    request.headers_mut().remove("content-length");
    *request.body_mut() = Body::from_stream(body);
    // The request has a task of its own, because it may panic. When every task waits, tokio sets the paused
    // clock forward.
    let answer = tokio::spawn(timeout(Duration::from_secs(3600), app.oneshot(request)));
    let outcome = match answer.await {
        Ok(Ok(Ok(answer))) => answer.status().as_u16().to_string(),
        Ok(Err(_)) => "no answer within an hour".to_owned(),
        Err(error) if error.is_panic() => "panics".to_owned(),
        Err(error) => panic!("{error}"),
        Ok(Ok(Err(never))) => match never {},
    };
    (outcome, taken.load(Ordering::Relaxed))
}

#[derive(Debug, Clone, Copy)]
enum End {
    Regular,
    Break,
    Never,
}

async fn on_axum() -> String {
    let good = Delivery::new(222);
    let unsigned = good.without("webhook-signature");
    let (mut early, mut buffered, mut broken, mut held, mut words) =
        <(Vec<_>, Vec<_>, Vec<_>, Vec<_>, Vec<_>)>::default();
    for (_, app) in ON_AXUM {
        early.push(read(app(), &unsigned).await);
        buffered.push(read(app(), &good).await);
        broken.push(send(app(), &good, 1, End::Break).await.0);
        held.push(send(app(), &good, 1, End::Never).await.0);
        let answer = app().oneshot(on_axum::request(&good.tampered())).await.unwrap();
        let body = to_bytes(answer.into_body(), 1000).await.unwrap();
        words.push(match str::from_utf8(&body).unwrap() {
            "" => "nothing".to_owned(),
            text => format!("`{text}`"),
        });
    }
    let rows = [
        ("how much is read of 64 MiB when the signature is missing?", early),
        ("how much is read of 64 MiB that nobody signed?", buffered),
        ("a body that breaks off", broken),
        ("a body that never goes on", held),
        ("what it says to a wrong signature", words),
    ];
    table(
        ON_AXUM.map(|(name, _)| name),
        rows.map(|(what, cells)| (what, cells.try_into().expect("one for each"))),
    )
}

/// Says how much is read of a body of 64 MiB, and what the answer is.
async fn read(app: Router, delivery: &Delivery) -> String {
    let (status, pieces) = send(app, delivery, 4096, End::Regular).await;
    let kib = pieces * 16;
    match pieces {
        4096 => format!("all 64 MiB, then {status}"),
        _ if kib < 1024 => format!("{kib} KiB, then {status}"),
        _ => format!("{} MiB, then {status}", kib / 1024),
    }
}

fn table<const COLUMNS: usize, const ROWS: usize>(
    names: [&str; COLUMNS],
    rows: [(&str, [String; COLUMNS]); ROWS],
) -> String {
    let mut text = format!("| | {} |\n|---|{}\n", names.join(" | "), "---|".repeat(COLUMNS));
    for (what, cells) in rows {
        writeln!(text, "| {what} | {} |", cells.join(" | ")).expect("a text takes everything");
    }
    text
}

#[tokio::test(start_paused = true)]
async fn the_page_says_what_is_so() {
    let page = include_str!("../docs/comparison.md");
    let tables = [verification(), on_axum().await];
    tables.iter().for_each(|table| println!("{table}"));
    for table in &tables {
        assert!(page.contains(table), "docs/comparison.md does not have this table");
    }
}
