//! These tests start the examples as a shell does.
#![cfg(unix)]

mod running;

use std::{fs, io::Read as _, mem, process::Command, thread, time::Duration};

use portone_examples::{DEVELOPMENT_SECRET, stand_in::loopback_client};
use portone_tests::DatabaseServer;
use running::{Running, bare, program};
use serde_json::{Value, json};

const EXAMPLES: [&str; 2] = ["payment_sync", "payment_sync_actix"];

/// Makes a command that runs the built example with an empty environment.
fn command(name: &str) -> Command {
    bare(Command::new(program(name)))
}

/// A signal, which is the option of `kill` and the number.
type Signal = (&'static str, u32);
const SIGINT: Signal = ("-INT", 2);
const SIGTERM: Signal = ("-TERM", 15);

/// Waits until the process handles this signal. actix-web starts to answer requests a moment before it handles
/// signals. Only Linux tells which signals a process handles.
fn wait_until_handled(process: u32, (_, number): Signal) {
    while cfg!(target_os = "linux") {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let (_, handled) = status.split_once("SigCgt:").unwrap();
        let handled = handled.split_whitespace().next().unwrap();
        if u64::from_str_radix(handled, 16).unwrap() >> (number - 1) & 1 == 1 {
            break;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Ends the example with this signal, checks that it ends without an error, and returns what it printed.
fn end(mut example: Running, signal: Signal) -> String {
    let id = example.process.id();
    wait_until_handled(id, signal);
    assert!(Command::new("kill").args([signal.0, &id.to_string()]).status().unwrap().success());
    example.stdout.read_to_string(&mut example.printed).unwrap();
    let status = example.process.wait().unwrap();
    assert!(status.success(), "{status}");
    mem::take(&mut example.printed)
}

async fn post(url: String, body: Value) -> (u16, Value) {
    let answer = loopback_client().unwrap().post(url).body(body.to_string()).send().await.unwrap();
    let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

#[tokio::test]
async fn they_run_offline_without_any_setting() {
    for name in EXAMPLES {
        let mut example = Running::start(command(name));
        let shop = example.url("The shop is at ");
        let metrics = example.url("Prometheus finds what it counts at ");
        let stand_in = example.url("The stand-in is at ");
        let play = async |action: Value| post(format!("{stand_in}/play"), action).await;
        let complete = async |id: &Value| {
            post(format!("{shop}/api/payment/complete"), json!({ "paymentId": id })).await
        };

        let http = loopback_client().unwrap();
        let page = http.get(&shop).send().await.unwrap().text().await.unwrap();
        let (_, script) = page.split_once("<script src=\"").unwrap();
        let (script, _) = script.split_once('"').unwrap();
        assert_eq!(script, format!("{stand_in}/browser-sdk.js"));
        assert!(!page.contains("https:"), "the page needs nothing from outside");
        let script = http.get(script).send().await.unwrap().text().await.unwrap();
        assert!(script.contains("requestPayment") && !script.contains("https:"));

        let (status, mut order) =
            post(format!("{shop}/api/order"), json!({ "item": "shoes" })).await;
        assert_eq!(status, 200, "{order}");
        let id = order["paymentId"].clone();
        order["payMethod"] = "VIRTUAL_ACCOUNT".into();
        order["action"] = "pay".into();
        let issued = json!({ "webhook": "Transaction.VirtualAccountIssued", "answer": 200 });
        assert_eq!(play(order.clone()).await, (200, issued));
        assert_eq!(complete(&id).await.1["account"]["accountNumber"], "56211105948400");
        let deposit = play(json!({ "action": "deposit", "paymentId": id })).await;
        assert_eq!(deposit, (200, json!({ "webhook": "Transaction.Paid", "answer": 200 })));
        assert_eq!(complete(&id).await.1["status"], "PAID");
        let part = json!({ "action": "cancel", "paymentId": id, "amount": 100 });
        assert_eq!(play(part).await.1["webhook"], "Transaction.PartialCancelled");
        assert_eq!(complete(&id).await.1["status"], "PARTIAL_CANCELLED");
        // A payment can be made only once.
        assert_eq!(play(order).await.0, 409);

        let counted = http.get(&metrics).send().await.unwrap().text().await.unwrap();
        for series in [
            r#"portone_webhook_deliveries_total{outcome="handled",reason="",type="Transaction.Paid"} 1"#,
            r#"portone_webhook_completions_total{outcome="recorded"} 3"#,
            r#"portone_webhook_handle_seconds_bucket{type="Transaction.Paid",le="+Inf"} 1"#,
            r#"portone_api_calls_total{operation="getPayment",status="200"} 6"#,
        ] {
            assert!(counted.contains(series), "{series}: {counted}");
        }

        let printed = end(example, SIGINT);
        assert!(printed.contains("OFFLINE"), "{printed}");
        assert_eq!(printed.matches("effect=\"ship\"").count(), 1, "{printed}");
    }
}

#[tokio::test]
async fn ctrl_c_and_sigterm_end_them() {
    for name in ["actix", "axum"].into_iter().chain(EXAMPLES) {
        for signal in [SIGINT, SIGTERM] {
            let mut example = Running::start(command(name));
            let line = if EXAMPLES.contains(&name) { "The shop is at " } else { "listening on " };
            post(example.url(line), Value::Null).await;
            end(example, signal);
        }
    }
}

#[test]
fn those_that_call_portone_come_to_their_end() {
    for (name, last) in [
        ("refund", "3 requests for the refund, 1 cancellation of 5000 won"),
        ("subscribe", "subscription-1-3 is not paid: getPayment: PortOne answered 404"),
        ("identity", "verified: IdentityVerificationVerifiedCustomer"),
        ("settle", "2 transfers, the partner gets 6000 won"),
        ("catch_up", "5 orders are shipped"),
    ] {
        let output = command(name).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(printed.lines().last().unwrap().contains(last), "{printed}");
    }
}

#[test]
fn twenty_copies_have_one_effect_in_postgres() {
    let Some(server) = DatabaseServer::postgres() else { return };
    let example = &mut command("idempotent_postgres");
    let output = example.env("DATABASE_URL", server.url()).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains(": 1 handled, 1 effect"), "{printed}");
}

#[test]
fn with_an_api_secret_nothing_else_may_be_missing() {
    for name in EXAMPLES {
        let mut set = vec![("PORTONE_API_SECRET", "secret")];
        for missing in ["PORTONE_WEBHOOK_SECRET", "PORTONE_STORE_ID", "PORTONE_CHANNEL_KEY"] {
            let output = command(name).envs(set.iter().copied()).output().unwrap();
            let printed = String::from_utf8(output.stderr).unwrap();
            assert!(!output.status.success());
            assert!(printed.contains(&format!("{missing} is not set")), "{printed}");
            set.push((missing, "d2hhdCBuby1ib2R5IGhhcw=="));
        }
        set[1].1 = DEVELOPMENT_SECRET;
        let output = command(name).envs(set).output().unwrap();
        let printed = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && printed.contains("anybody can read"), "{printed}");
    }
}
