//! These tests have the program ask a stand-in for PortOne's API.

use std::{
    net::TcpListener,
    path::Path,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::Duration,
};

use portone::{
    payment::{GetPayment, GetPayments, ResendWebhook},
    testing::{API_SECRET, Fault, NewPayment, Payments, StandIn},
    webhook::{Webhook, testing},
};
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::{
    command::{Finished, SECRET, command, new_file, new_folder, run, run_with_input},
    installed::installed,
    stand_in::serve_stand_in,
};

const OTHER_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

struct PortOne {
    stand_in: StandIn,
    payments: Payments,
    url: String,
}

impl PortOne {
    async fn start() -> Self {
        let stand_in = StandIn::new();
        let payments = stand_in.payments();
        payments.send_webhooks("https://shop.example/webhook", &SECRET.parse().unwrap());
        let url = serve_stand_in(stand_in.clone()).await.unwrap();
        Self { stand_in, payments, url }
    }

    /// Lets a buyer pay, and the shop answer each webhook with this status, or not at all.
    fn buy(&self, id: &str, status: Option<u16>, body: &str) {
        self.payments.open(NewPayment::new(id, 5_000)).unwrap();
        self.payments.pay(id).unwrap();
        self.answer(status, body);
    }

    fn answer(&self, status: Option<u16>, body: &str) {
        for webhook in self.payments.take_webhooks() {
            match status {
                Some(status) => self.payments.answer_webhook(&webhook, status, body),
                None => self.payments.lose_webhook(&webhook),
            }
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = command(arguments);
        command.args(["--api-url", &self.url]);
        command.env("PORTONE_WEBHOOK_SECRET", SECRET).env("PORTONE_API_SECRET", API_SECRET);
        command
    }

    async fn run(&self, arguments: &[&str]) -> Finished {
        finished(self.command(arguments)).await
    }
}

/// Runs a command while the stand-in answers.
async fn finished(command: Command) -> Finished {
    let finished = spawn_blocking(move || run(command)).await.unwrap();
    for text in [&finished.stdout, &finished.stderr] {
        assert!(!text.contains(API_SECRET), "{text}");
    }
    finished
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_says_what_became_of_each_webhook() {
    let portone = PortOne::start().await;
    portone.payments.open(NewPayment::new("order-1", 5_000)).unwrap();
    portone.answer(Some(200), "");
    portone.payments.pay("order-1").unwrap();
    portone.answer(Some(400), r#"{"reason":"NO_MATCHING_SIGNATURE","message":"..."}"#);
    portone.payments.cancel("order-1", None).unwrap();
    portone.answer(None, "");

    let Finished { code, stdout, stderr } = portone.run(&["explain", "--payment", "order-1"]).await;
    assert_eq!((code, &*stderr), (Some(1), ""));
    assert!(
        stdout.starts_with("order-1 is CANCELLED. PortOne has sent 3 webhooks about it."),
        "{stdout}"
    );
    for part in [
        "Transaction.Ready\n  It was delivered: your server answered 200 without a body.",
        "Transaction.Paid\n  Your secret is right, your server answered 400 with {\"reason\":\"NO_MATCHING_SIGNATURE\"",
        "answered-otherwise: Nevertheless the receiver has answered 400 NO_MATCHING_SIGNATURE.",
        "Transaction.Cancelled\n  Your secret is right, nobody answered in time.",
    ] {
        assert!(stdout.contains(part), "{part}\n{stdout}");
    }

    let json = portone.run(&["explain", "--payment", "order-1", "--json"]).await;
    let json: Value = serde_json::from_str(&json.stdout).unwrap();
    let causes: Vec<_> =
        json["webhooks"].as_array().unwrap().iter().map(|it| &it["cause"]).collect();
    assert_eq!(causes, ["delivered", "answered-otherwise", "not-answered"]);
    assert_eq!(json["webhooks"][1]["diagnosis"]["reason"], Value::Null);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_is_well_with_a_payment_whose_webhooks_were_delivered() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(200), "");
    let Finished { code, stdout, .. } = portone.run(&["explain", "--payment", "order-1"]).await;
    assert_eq!(code, Some(0), "{stdout}");
    portone.payments.change("order-2", json!({ "status": "READY" }));
    let Finished { code, stdout, .. } = portone.run(&["explain", "--payment", "order-2"]).await;
    assert_eq!(code, Some(2), "{stdout}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_other_secret_is_named() {
    let portone = PortOne::start().await;
    portone.payments.send_webhooks("https://shop.example", &OTHER_SECRET.parse().unwrap());
    portone.buy("order-1", Some(400), "");
    let folder = new_folder("payment-other-secret");
    let other = format!("test={}", new_file(&folder, "test.secret", OTHER_SECRET));
    let explain = ["explain", "--payment", "order-1"];
    let known = portone.run(&[&explain[..], &["--other-secret-file", &other]].concat()).await;
    assert!(
        known.stdout.contains("It is signed with the other secret, and your server answered 400"),
        "{}",
        known.stdout
    );
    let unknown = portone.run(&explain).await;
    assert!(
        unknown.stdout.contains("It does not verify with your secret (NO_MATCHING_SIGNATURE)"),
        "{}",
        unknown.stdout
    );
}

/// The clock is the time of the request, and not now.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_webhook_is_not_too_old() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(200), "");
    let paid = Webhook::TransactionPaid(testing::transaction("order-1"));
    let request = testing::Delivery::of(&paid)
        .id("msg-1")
        .sent_at(1_700_000_000)
        .signed_with(&SECRET.parse().unwrap());
    let header: Vec<_> = request
        .header_pairs()
        .map(|(name, value)| format!("{name}: {}", str::from_utf8(value).unwrap()))
        .collect();
    let record = json!({
        "id": "1", "url": "https://shop.example", "status": "FAILED_NOT_OK_RESPONSE",
        "request": {
            "header": header.join("\n"), "body": str::from_utf8(&request.body).unwrap(),
            "requestedAt": "2023-11-14T22:13:20.123456789Z",
        },
        "response": {
            "code": "500", "header": "", "body": "\u{1b}[31m<html>", "respondedAt": "2023-11-14T22:13:21Z",
        },
    });
    let damaged = json!({ "id": "2", "url": "", "status": "FAILED_UNEXPECTED_ERROR" });
    portone.payments.change("order-1", json!({ "webhooks": [record, damaged] }));
    let Finished { stdout, .. } = portone.run(&["explain", "--payment", "order-1"]).await;
    assert!(stdout.contains("Your secret is right, your server answered 500 with"), "{stdout}");
    assert!(stdout.contains("PortOne has no record of the request"), "{stdout}");
    assert!(!stdout.contains('\u{1b}'), "{stdout}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn failed_webhooks_are_grouped_and_sent_again() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(200), "");
    for id in ["order-2", "order-3"] {
        portone.buy(id, Some(404), "not here");
    }
    portone.buy("order-4", None, "");
    let Finished { code, stdout, stderr } = portone.run(&["failed", "--since", "2h"]).await;
    assert_eq!((code, &*stderr), (Some(1), ""));
    assert!(stdout.starts_with("6 webhooks have failed since 20"), "{stdout}");
    assert!(
        stdout.contains(
            "\n4  Your secret is right, your server answered 404 with not here.\n  To do: The path"
        ),
        "{stdout}"
    );
    assert!(stdout.contains("\n2  Your secret is right, nobody answered in time.\n"), "{stdout}");
    assert!(!stdout.contains("order-1"), "{stdout}");

    // Nobody can be asked in a test, so nothing is sent.
    let unasked = portone.run(&["failed", "--resend"]).await;
    assert_eq!(unasked.code, Some(2));
    assert!(unasked.stderr.contains("--yes"), "{}", unasked.stderr);
    assert_eq!(portone.payments.take_webhooks().len(), 0);

    let resent = portone.run(&["failed", "--resend", "--yes"]).await;
    assert_eq!(resent.code, Some(0), "{}", resent.stderr);
    assert!(resent.stdout.ends_with("PortOne has sent 6 again, and 0 not.\n"), "{}", resent.stdout);
    assert_eq!(portone.payments.take_webhooks().len(), 6);
}

/// What PortOne does not send again is listed with its reason, and keeps nothing else back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_resend_that_is_refused_is_listed() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(500), "");
    portone.buy("order-2", Some(500), "");
    let client = portone.stand_in.client().payment();
    while client.resend_webhook("order-1").await.is_ok() {}
    let _ = portone.payments.take_webhooks();
    let resend = ["failed", "--resend", "--yes", "--json"];
    let Finished { code, stdout, .. } = portone.run(&resend).await;
    assert_eq!(code, Some(1), "{stdout}");
    let outcome: Value = serde_json::from_str(&stdout).unwrap();
    let resent = outcome["resent"].as_array().unwrap();
    let reasons: Vec<_> = resent.iter().filter_map(|resent| resent["reason"].as_str()).collect();
    assert_eq!((resent.len(), reasons.len()), (4, 1));
    assert!(reasons[0].contains("MAX_WEBHOOK_RETRY_COUNT_REACHED"), "{reasons:?}");
    assert_eq!(portone.payments.take_webhooks().len(), 3);

    portone.stand_in.refuse::<ResendWebhook>("FORBIDDEN");
    let Finished { code, stdout, .. } = portone.run(&["failed", "--resend", "--yes"]).await;
    assert_eq!(code, Some(1));
    assert!(stdout.contains("PortOne has sent 0 again, and 4 not."), "{stdout}");
}

/// What was sent is said, and the rest is not tried one by one, each until its deadline.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_api_that_goes_away_ends_the_resending() {
    let portone = PortOne::start().await;
    for id in ["order-1", "order-2", "order-3"] {
        portone.buy(id, Some(500), "");
    }
    let calls = AtomicUsize::new(0);
    portone.stand_in.choose_faults(move |request| {
        let is_resend = request.operation() == "resendWebhook";
        (is_resend && calls.fetch_add(1, SeqCst) >= 2).then(Fault::broken_connection)
    });
    let resend = ["failed", "--resend", "--yes", "--api-timeout", "2"];
    let Finished { code, stdout, stderr } = portone.run(&resend).await;
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stdout.ends_with("PortOne has sent 2 again, and 0 not.\n"), "{stdout}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.starts_with("error: 4 were not sent again: "), "{stderr}");
    assert_eq!(portone.payments.take_webhooks().len(), 2);
}

/// The command runs in a terminal that `script` makes, in which somebody types.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_is_asked_and_sees_a_bar() {
    let Some(script) = installed("script", find_script()) else { return };
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(500), "");
    for (typed, code, sent, parts) in [
        ("\n", 1, 0, &["send 2 again? [y/N]", "Nothing was sent again."][..]),
        ("no\n", 1, 0, &["Nothing was sent again."]),
        (
            "y\n",
            0,
            2,
            &["] 1/2", "[##############################] 2/2", "has sent 2 again, and 0 not."],
        ),
    ] {
        let failed = portone.command(&["failed", "--resend"]);
        let mut terminal = Command::new(script);
        // The shell puts in what has any characters.
        let line = r#"exec "$TOOL" failed --resend --api-url "$API_URL""#;
        terminal.args(["-q", "-e", "-c", line, "/dev/null"]).env_clear();
        terminal.envs(failed.get_envs().filter_map(|(name, value)| Some((name, value?))));
        terminal.env("TOOL", failed.get_program()).env("API_URL", &portone.url);
        let typed = typed.as_bytes();
        let finished = spawn_blocking(move || run_with_input(terminal, typed)).await.unwrap();
        assert_eq!(finished.code, Some(code), "{}", finished.stdout);
        for part in parts {
            assert!(finished.stdout.contains(part), "{part}: {}", finished.stdout);
        }
        assert_eq!(portone.payments.take_webhooks().len(), sent);
    }
}

fn find_script() -> Option<&'static str> {
    ["/usr/bin/script"].into_iter().find(|path| Path::new(path).is_file())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_has_failed() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(200), "");
    let Finished { code, stdout, .. } = portone.run(&["failed", "--resend", "--yes"]).await;
    assert_eq!(code, Some(0));
    assert!(stdout.starts_with("No webhook has failed since "), "{stdout}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_portone_cannot_be_asked_is_one_line() {
    let portone = PortOne::start().await;
    portone.buy("order-1", Some(400), "");
    let explain = ["explain", "--payment", "order-1"];
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let closed = format!("http://{closed}");
    type Change = fn(&mut Command) -> &mut Command;
    let cases: [(&[&str], Change, &str); 8] = [
        (&["explain", "--payment", "order-7"], |it| it, "there is no such payment in this store"),
        (
            &explain,
            |it| it.env("PORTONE_API_SECRET", "another"),
            "the API secret is wrong or expired",
        ),
        (
            &explain,
            |it| it.env_remove("PORTONE_API_SECRET"),
            "no API secret: set PORTONE_API_SECRET",
        ),
        (&explain, |it| it.env("PORTONE_API_SECRET", SECRET), "cannot use PORTONE_API_SECRET"),
        (
            &explain,
            |it| it.env_remove("PORTONE_WEBHOOK_SECRET"),
            "no secret: set PORTONE_WEBHOOK_SECRET",
        ),
        (&["explain", "--payment", ".."], |it| it, "error: "),
        (&["failed", "--since", "yesterday"], |it| it, "90m, 2h or 3d"),
        (&["failed", "--yes"], |it| it, "--resend"),
    ];
    for (arguments, change, part) in cases {
        let mut command = portone.command(arguments);
        change(&mut command);
        assert_one_line(&finished(command).await, part);
    }
    for arguments in [&explain[..], &["failed"]] {
        let mut away = command(arguments);
        away.args(["--api-url", &closed, "--api-timeout", "2"]);
        away.env("PORTONE_WEBHOOK_SECRET", SECRET).env("PORTONE_API_SECRET", API_SECRET);
        assert_one_line(&finished(away).await, "PortOne could not be reached");
    }
    portone.stand_in.refuse::<GetPayment>("FORBIDDEN");
    portone.stand_in.refuse::<GetPayments>("FORBIDDEN");
    for arguments in [&explain[..], &["failed"]] {
        assert_one_line(&portone.run(arguments).await, "has no access to this store");
    }
    portone.stand_in.delay(Duration::from_secs(10));
    let slow = portone.run(&["failed", "--api-timeout", "1"]).await;
    assert_one_line(&slow, "PortOne has not answered in time");
}

fn assert_one_line(finished: &Finished, part: &str) {
    let Finished { code, stdout, stderr } = finished;
    assert_eq!((*code, &**stdout), (Some(2), ""), "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
    assert!(stderr.contains(part), "{part}: {stderr}");
}
