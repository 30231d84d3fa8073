//! These tests have the page ask a stand-in for PortOne's API about payments.

use std::{
    fs,
    net::TcpListener,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use portone::{
    payment::GetPayment,
    testing::{API_SECRET, NewPayment, Payments, StandIn},
};
use portone_webhook_core::testing::Delivery;
use serde_json::{Value, json};

use crate::{
    browser::Browser,
    http::{Answer, Exchange, get, get_request},
    page::{
        assert_fits, assert_no_console_messages_or_foreign_requests, assert_shown, open_delivery,
        wait_for_count,
    },
    shop::Shop,
    stand_in::serve_stand_in,
    tool::{SECRET, Tool, assert_one_line, paid, secret},
};

const STATUS: &str = "return document.querySelector('.actions [role=status]').innerText";

struct PortOne {
    stand_in: StandIn,
    payments: Payments,
    url: String,
    /// The runtime in which the stand-in answers.
    _runtime: tokio::runtime::Runtime,
}

impl PortOne {
    fn start() -> Self {
        let stand_in = StandIn::new();
        let payments = stand_in.payments();
        payments.send_webhooks("https://shop.example/webhook", &secret());
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let url = runtime.block_on(serve_stand_in(stand_in.clone())).unwrap();
        Self { stand_in, payments, url, _runtime: runtime }
    }

    /// Lets a buyer pay, and the shop answer both webhooks.
    fn buy(&self, id: &str) {
        self.payments.open(NewPayment::new(id, 5_000)).unwrap();
        self.payments.pay(id).unwrap();
        let answers = [(200, ""), (404, "<img src=x onerror='window.hurt = 1'>\u{202e}")];
        for (webhook, (status, body)) in self.payments.take_webhooks().iter().zip(answers) {
            self.payments.answer_webhook(webhook, status, body);
        }
    }

    fn listen(&self, arguments: &[&str]) -> Tool {
        listen(&self.url, API_SECRET, arguments)
    }
}

/// Creates a file that one test uses alone, and returns its path.
fn secret_file(secret: &str) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("api-{}.secret", COUNT.fetch_add(1, Ordering::Relaxed));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, secret).unwrap();
    path.into_os_string().into_string().unwrap()
}

fn listen(url: &str, api_secret: &str, arguments: &[&str]) -> Tool {
    let file = secret_file(api_secret);
    let known = ["--api-url", url, "--api-secret-file", &file, "--api-timeout", "6"];
    Tool::start(&[&known[..], arguments].concat())
}

fn ask(tool: &Tool, query: &str, headers: &[&str]) -> Answer {
    let host = format!("host: {}", tool.address);
    get(tool.address, &format!("/payment{query}"), &[&[host.as_str()], headers].concat())
}

fn ask_for(tool: &Tool, id: &str) -> (u16, Value) {
    let answer = ask(tool, &format!("{}&id={id}", tool.query), &[]);
    assert!(!answer.body.contains(API_SECRET), "{}", answer.body);
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}

#[test]
fn the_page_shows_every_webhook_of_a_payment() {
    let Some(browser) = Browser::start() else { return };
    let portone = PortOne::start();
    portone.buy("order 1");
    let shop = Shop::answering(500, &"x".repeat(3000));
    let tool = portone.listen(&["--forward-to", &shop.url()]);
    tool.send(&paid("order 1").signed_with(&secret()));
    tool.send(&paid("order-7").signed_with(&secret()));
    tool.send(&Delivery::of_body(r#"{"type":"Moon.Full"}"#).signed_with(&secret()));
    browser.open(&tool.page_url());
    wait_for_count(&browser, 3);

    open_delivery(&browser, 1);
    browser.click(".actions button:nth-child(5)");
    let webhooks = "return document.querySelectorAll('#payment .webhooks > li').length";
    browser.wait_until(webhooks, &2.into());
    assert_shown(
        &browser,
        &[
            "What PortOne says of the payment order 1 is PAID",
            "Transaction.Ready",
            "It was delivered: your server answered 200 without a body.",
            "Your secret is right, your server answered 404 with <img src=x",
            r"\u{202e}",
            "Nevertheless the receiver has answered 404.",
            "The path or the method is another one there",
        ],
    );
    assert_eq!(browser.script("return document.querySelectorAll('#payment img').length"), 0);
    for width in [375, 1000] {
        browser.resize(width, 600, "light");
        assert_fits(&browser, &width.to_string());
    }
    // A second answer takes the place of the first.
    browser.press('p');
    browser.wait_until(STATUS, &"".into());
    assert_eq!(browser.script("return document.querySelectorAll('#payment').length"), 1);

    open_delivery(&browser, 2);
    assert_eq!(browser.script("return document.querySelector('#payment')"), Value::Null);
    browser.press('p');
    browser.wait_until(
        &format!("{STATUS}.includes('there is no such payment in this store')"),
        &true.into(),
    );
    open_delivery(&browser, 3);
    let names = "return [...document.querySelectorAll('.actions button')].map((button) => button.innerText)";
    assert!(!browser.script(names).to_string().contains("PortOne"));
    assert_no_browser_error(&browser, &tool);
}

/// Asserts that nothing is in the console but the answers that were errors.
fn assert_no_browser_error(browser: &Browser, tool: &Tool) {
    let console = browser.console();
    assert!(
        console.iter().all(|entry| entry.to_string().contains("502 (Bad Gateway)")),
        "{console:#?}"
    );
    assert_no_console_messages_or_foreign_requests(browser, tool);
}

/// What comes late is not shown on another delivery.
#[test]
fn a_late_answer_is_shown_for_its_delivery_only() {
    let Some(browser) = Browser::start() else { return };
    let portone = PortOne::start();
    portone.buy("order-1");
    portone.stand_in.delay(Duration::from_secs(3));
    let tool = portone.listen(&[]);
    for id in ["order-1", "order-2"] {
        tool.send(&paid(id).signed_with(&secret()));
    }
    browser.open(&tool.page_url());
    wait_for_count(&browser, 2);
    open_delivery(&browser, 1);
    browser.script("window.answered = 0; const call = window.fetch; window.fetch = (...all) => call(...all).finally(() => { window.answered += 1 })");
    browser.press('p');
    assert_eq!(browser.script(STATUS), "Asking PortOne");
    open_delivery(&browser, 2);
    browser.wait_until("return window.answered", &1.into());
    assert_eq!(browser.script("return document.querySelector('#payment')"), Value::Null);
    assert_eq!(browser.script(STATUS), "");
}

#[test]
fn the_payment_is_for_the_page_alone() {
    let portone = PortOne::start();
    portone.buy("order-1");
    let tool = portone.listen(&[]);
    let query = format!("{}&id=order-1", tool.query);
    assert_eq!(ask(&tool, &query, &[]).header("content-type"), Some("application/json"));
    let (status, payment) = ask_for(&tool, "order-1");
    assert_eq!((status, &payment["webhooks"][0]["cause"]), (200, &json!("delivered")));
    for (query, headers) in [
        ("?id=order-1", &[][..]),
        ("?token=0123&id=order-1", &[]),
        (&query, &["origin: https://evil.example"]),
        (&query, &["sec-fetch-site: cross-site"]),
        (&query, &["x-forwarded-for: 192.0.2.1"]),
    ] {
        let answer = ask(&tool, query, headers);
        assert_eq!(answer.status, 403, "{query} {headers:?}");
        assert!(!answer.body.contains("delivered"));
    }
    let answer = get(tool.address, &format!("/payment{query}"), &["host: evil.example"]);
    assert_eq!(answer.status, 403);
}

#[test]
fn what_portone_cannot_be_asked_is_one_line() {
    let portone = PortOne::start();
    portone.buy("order-1");
    let tool = portone.listen(&[]);
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let assert_error = |tool: &Tool, id: &str, status: u16, part: &str| {
        let (answered, json) = ask_for(tool, id);
        let text = json["error"].as_str().unwrap();
        assert!(answered == status && text.contains(part) && !text.contains('\n'), "{json}");
    };
    assert_error(&tool, "order-7", 502, "there is no such payment in this store");
    assert_error(&tool, "..", 502, "");
    assert_error(&tool, "%ff", 400, "the address names no payment");
    let wrong = listen(&portone.url, "another", &[]);
    assert_error(&wrong, "order-1", 502, "the API secret is wrong or expired");
    let away = listen(&format!("http://{closed}"), API_SECRET, &[]);
    assert_error(&away, "order-1", 502, "PortOne could not be reached");
    portone.stand_in.refuse::<GetPayment>("FORBIDDEN");
    assert_error(&tool, "order-1", 502, "has no access to this store");
    portone.stand_in.delay(Duration::from_secs(20));
    assert_error(&tool, "order-1", 502, "PortOne has not answered in time");
}

#[test]
fn few_questions_are_asked_at_the_same_time() {
    let portone = PortOne::start();
    portone.stand_in.delay(Duration::from_secs(3));
    let tool = portone.listen(&[]);
    let path = format!("/payment{}&id=order-1", tool.query);
    let request = get_request(&path, &[&format!("host: {}", tool.address)]);
    let asked: Vec<_> = (0..8).map(|_| Exchange::start(tool.address, &request)).collect();
    let statuses: Vec<_> = asked.into_iter().map(|asked| asked.answer().status).collect();
    let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((count(502), count(503)), (4, 4), "{statuses:?}");
}

#[test]
fn secrets_in_a_webhook_are_not_shown() {
    let portone = PortOne::start();
    portone.buy("order-1");
    let record = json!({
        "id": "1", "url": format!("https://shop.example/{SECRET}\u{202e}"), "status": "FAILED_NOT_OK_RESPONSE",
        "response": {"code": "500", "header": "", "body": format!("I have {SECRET}"), "respondedAt": "2026-03-31T23:33:19Z"},
    });
    portone.payments.change("order-1", json!({"webhooks": [record]}));
    let (status, payment) = ask_for(&portone.listen(&[]), "order-1");
    let text = payment.to_string();
    assert!(status == 200 && text.contains("I have whsec_[secret]"), "{text}");
    assert!(!text.contains(&SECRET[6..]) && !text.contains('\u{202e}'), "{text}");
}

#[test]
fn without_an_api_secret_portone_is_not_asked() {
    let tool = Tool::start(&[]);
    assert_eq!(tool.event_stream().next().unwrap().data["asks"], false);
    let (status, json) = ask_for(&tool, "order-1");
    assert_eq!(
        (status, &json["error"]),
        (409, &json!("there is no API secret: set PORTONE_API_SECRET"))
    );
    let empty = secret_file("");
    let webhook = secret_file(SECRET);
    for (file, part) in [
        ("/absent/file", "cannot read /absent/file: "),
        (&*empty, "cannot use "),
        (&*webhook, "cannot use "),
    ] {
        assert_one_line(
            &Tool::fail_to_start("0", &["--api-secret-file", file], Some(SECRET)),
            part,
        );
    }
}
