//! This benchmark counts instructions and allocations, which do not depend on what else the machine does. It
//! fails if the numbers are no longer those in `budget.txt`.
//!
//! `cargo bench -p portone-benches --bench gate` runs it. With `-- --write` it writes the file.

use std::{
    env, fmt, fs,
    hint::black_box,
    process::{self, Command},
};

use actix_web::http::StatusCode as ActixStatus;
use axum::http::StatusCode;
use bytes::Bytes;
use futures_util::FutureExt as _;
use portone::{PortOneClient, Transport, payment::Payment};
use portone_benches::{
    CARD_PAID, Delivery, EVENT, Group, ID, SECRET, Subject, on_actix, on_axum, stores::Idle,
};
use portone_webhook_core::{Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier};
use portone_webhook_idempotency::MemoryStore;

const BUDGET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/budget.txt");
const HEADER: &str = "\
# Instructions (counted by valgrind, which knows no SHA extensions) and allocations of one call.
# Written by `cargo bench -p portone-benches --bench gate -- --write`; a change needs a reason in the
# commit that makes it.
";
/// The part by which the number of instructions may differ from the budget. Other versions of the C library
/// cause differences of this size.
const TOLERANCE: f64 = 0.03;
const CALLS: u32 = 100;

#[actix_web::main]
async fn main() {
    let mut subjects = subjects().await;
    let arguments: Vec<String> = env::args().skip(1).filter(|text| text != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => check(&mut subjects),
        ["--write"] => {
            let costs = subjects.iter_mut().map(|subject| format!("{}\n", Cost::of(subject)));
            fs::write(BUDGET, HEADER.to_owned() + &costs.collect::<String>()).unwrap();
        }
        ["--run", name] => {
            let subject = subjects.iter_mut().find(|subject| subject.name == name);
            subject.expect("it is the name of a subject").turn(CALLS, &mut |run| counted(run));
        }
        _ => panic!("the only argument is --write"),
    }
}

async fn subjects() -> Vec<Subject<'static>> {
    let good = Delivery::new(222);
    let stale = good.with("webhook-timestamp", "1");
    let large = Delivery::new(16 * 1024);
    let wrong = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";
    let list = format!("{wrong} ").repeat(299) + good.header("webhook-signature");
    let many = good.with("webhook-signature", &list);
    let headless = good.without("webhook-signature");

    let group = Group::new("gate");
    let group = verify(group, "verify", &good, true);
    let group = verify(group, "verify_16k", &large, true);
    let group = verify(group, "verify_300_signatures", &many, true);
    let group = verify(group, "refuse_no_signature", &headless, false);
    let group = verify(group, "refuse_too_old", &stale, false);
    let group = verify(group, "refuse_tampered", &good.tampered(), false);
    let group = decode(group, "decode", EVENT.to_owned());
    let group =
        decode(group, "decode_unknown_type", EVENT.replace("Transaction.Paid", "Point.Earned"));

    let (ok, refused) = (StatusCode::OK, StatusCode::BAD_REQUEST);
    let group = on_axum::subject(group, "axum_layer_bytes", on_axum::layered(), &good, ok);
    let group = on_axum::subject(group, "axum_layer_typed", on_axum::layered_typed(), &good, ok);
    let group = on_axum::subject(group, "axum_extractor", on_axum::extracted_typed(), &good, ok);
    let group = on_axum::subject(group, "axum_refused", on_axum::layered(), &stale, refused);
    let group = idempotency(group, &good);

    let (ok, refused) = (ActixStatus::OK, ActixStatus::BAD_REQUEST);
    let app = on_actix::app;
    let group =
        on_actix::subject(group, "actix_middleware_bytes", app(on_actix::wrapped).await, &good, ok);
    let group = on_actix::subject(
        group,
        "actix_middleware_typed",
        app(on_actix::wrapped_typed).await,
        &good,
        ok,
    );
    let group = on_actix::subject(
        group,
        "actix_extractor",
        app(on_actix::extracted_typed).await,
        &good,
        ok,
    );
    let group =
        on_actix::subject(group, "actix_refused", app(on_actix::wrapped).await, &stale, refused);
    let group = group.subject("payment_decode", || {
        serde_json::from_slice::<Payment>(CARD_PAID.as_bytes()).unwrap()
    });
    client_call(group).into_subjects()
}

fn idempotency<'a>(group: Group<'a>, delivery: &Delivery) -> Group<'a> {
    let (idle, ok) = (on_axum::layered_once(Idle), StatusCode::OK);
    let group = on_axum::fresh_subject(group, "axum_idempotency_idle", idle, delivery, ok);
    // The store is soon full, so that it has to forget a delivery for each new one.
    let memory = on_axum::layered_once(MemoryStore::new(10).unwrap());
    on_axum::fresh_subject(group, "axum_idempotency_memory", memory, delivery, ok)
}

fn verify<'a>(group: Group<'a>, name: &str, delivery: &Delivery, accepted: bool) -> Group<'a> {
    let verifier: WebhookVerifier = SECRET.parse().unwrap();
    let delivery = delivery.clone();
    group.subject(name, move || {
        let verified = WebhookHeaders::parse(&delivery.headers)
            .and_then(|headers| verifier.verify(headers, &delivery.body));
        assert_eq!(verified.is_ok(), accepted);
    })
}

fn decode<'a>(group: Group<'a>, name: &str, body: String) -> Group<'a> {
    // Only verification makes a `Verified`.
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let signature = secret.sign(ID, 1, &body).unwrap();
    let headers = WebhookHeaders::parse([
        (WebhookHeaders::ID, ID),
        (WebhookHeaders::TIMESTAMP, "1"),
        (WebhookHeaders::SIGNATURE, &signature),
    ]);
    let verified = WebhookVerifier::new(secret).verify_at(headers.unwrap(), body, 1).unwrap();
    group.subject(name, move || verified.parse::<Webhook>().unwrap())
}

/// Adds a call of the client for a payment, whose transport has the answer at hand.
fn client_call(group: Group<'_>) -> Group<'_> {
    let answer = Bytes::from_static(CARD_PAID.trim_end().as_bytes());
    let transport = Transport::new(tower::service_fn(move |_| {
        std::future::ready(Ok(http::Response::new(answer.clone())))
    }));
    let secret = "an API secret".parse().unwrap();
    let portone = PortOneClient::builder(secret).transport(transport).build().unwrap().payment();
    group.subject("client_call", move || {
        let answer = portone.get_payment("order-20260401-0007").into_future().now_or_never();
        answer.expect("it does not wait").unwrap()
    })
}

/// Makes the calls. valgrind finds this function by its name, and counts the instructions inside it.
#[inline(never)]
fn counted(run: &mut dyn FnMut()) {
    run();
    black_box(());
}

#[derive(Debug, Clone, PartialEq)]
struct Cost {
    name: String,
    instructions: u64,
    allocations: u64,
}

impl Cost {
    fn of(subject: &mut Subject<'_>) -> Self {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .args(["--collect-atstart=no", "--toggle-collect=gate::counted*"])
            .arg(env::current_exe().unwrap())
            .args(["--run", &subject.name])
            .output()
            .expect("valgrind can be run (Debian package valgrind)");
        let log = String::from_utf8_lossy(&output.stderr);
        let collected = log.lines().find_map(|line| line.split_once("Collected : "));
        let (_, instructions) = collected.filter(|_| output.status.success()).expect(&log);
        Self {
            name: subject.name.clone(),
            instructions: instructions.parse::<u64>().unwrap() / u64::from(CALLS),
            // With one delivery in a hundred, an idempotency store is swept, which allocates a task.
            allocations: (0..3).map(|_| subject.count().count_total).min().unwrap(),
        }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<24} {:>7} {:>3}", self.name, self.instructions, self.allocations)
    }
}

fn budget() -> Vec<Cost> {
    let text = fs::read_to_string(BUDGET).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let costs = lines.map(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [name, instructions, allocations] => Cost {
            name: name.to_owned(),
            instructions: instructions.parse().unwrap(),
            allocations: allocations.parse().unwrap(),
        },
        _ => panic!("a line of the budget has a name and two numbers: {line}"),
    });
    costs.collect()
}

fn check(subjects: &mut [Subject<'_>]) {
    let budget = budget();
    let costs: Vec<Cost> = subjects.iter_mut().map(Cost::of).collect();
    assert_eq!(
        costs.iter().map(|cost| &cost.name).collect::<Vec<_>>(),
        budget.iter().map(|cost| &cost.name).collect::<Vec<_>>(),
        "the budget has another list of subjects"
    );
    let mut changed = 0;
    println!("{:<24} {:>7} {:>3}", "subject", "instructions", "allocations");
    for (cost, budget) in costs.iter().zip(&budget) {
        let change = cost.instructions as f64 / budget.instructions as f64 - 1.0;
        let kept = change.abs() <= TOLERANCE && cost.allocations == budget.allocations;
        changed += usize::from(!kept);
        let verdict = if kept { "" } else { "  <- not what the budget says" };
        println!("{cost}  {:+.1} %{verdict}", change * 100.0);
    }
    if changed > 0 {
        println!("\n{changed} changed: write it down with -- --write, and say why");
        process::exit(1);
    }
}
