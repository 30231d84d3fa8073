//! These tests send stored deliveries to the shop once more, over HTTP and as a person does on the page.

use portone_webhook_core::{
    WebhookVerifier,
    testing::{Delivery, RawRequest},
    unix_now,
};
use serde_json::{Value, json};

use crate::{
    browser::Browser,
    http::{Answer, exchange, post},
    page::{
        assert_no_console_messages_or_foreign_requests, assert_shown, open_delivery, wait_for_count,
    },
    shop::{Shop, without_own_headers},
    tool::{Tool, paid, secret},
};

/// Sends a request as the page does, but for the changes.
fn ask(tool: &Tool, query: &str, headers: &[&str], body: &str) -> Answer {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let request = format!(
        "POST /replay{query} HTTP/1.1\r\n{headers}connection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    exchange(tool.address, request.as_bytes())
}

fn replay(tool: &Tool, number: u64, signed: bool) -> Answer {
    let (host, origin) =
        (format!("host: {}", tool.address), format!("origin: http://{}", tool.address));
    let body = json!({"number": number, "signed": signed}).to_string();
    ask(tool, &tool.query, &[&host, &origin], &body)
}

fn error(answer: &Answer) -> String {
    let json: Value = serde_json::from_str(&answer.body).unwrap();
    json["error"].as_str().unwrap().to_owned()
}

fn forwarding(shop: &Shop) -> Tool {
    Tool::start(&["--forward-to", &shop.url()])
}

/// Returns a delivery that is too old, with headers and a body that are not text.
fn odd() -> RawRequest {
    let delivery = Delivery::of_body(b"\xff{}").id("msg-1").stale();
    delivery.signed_with(&secret()).with_header("x-odd", "\u{e9}").with_header("x-odd", "a")
}

#[test]
fn a_replay_as_it_was_is_the_same_and_one_signed_anew_verifies() {
    let shop = Shop::answering(200, "");
    let mut tool = forwarding(&shop);
    let mut event_stream = tool.event_stream();
    let sent = odd();
    tool.send(&sent);
    assert_eq!(without_own_headers(shop.next().1), sent);
    assert_eq!(event_stream.delivery()["replay"], Value::Null);
    assert!(!tool.line().contains("(replay)"));

    let answer = replay(&tool, 1, false);
    assert_eq!((answer.status, &*answer.body), (200, r#"{"number":2}"#));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(without_own_headers(shop.next().1), sent);
    let shown = event_stream.delivery();
    assert_eq!(shown["replay"], json!({"of": 1, "signed": false}));
    assert_eq!(
        (&shown["path"], &shown["reason"]),
        (&json!("/webhook"), &json!("TIMESTAMP_TOO_OLD"))
    );
    assert_eq!(shown["shop"]["status"], 200);
    let line = tool.line();
    assert!(
        line.contains("  TIMESTAMP_TOO_OLD ") && line.contains("  (replay)  shop 200"),
        "{line}"
    );

    assert_eq!(replay(&tool, 2, true).body, r#"{"number":3}"#);
    let signed = without_own_headers(shop.next().1);
    let time = signed.header("webhook-timestamp").unwrap().to_owned();
    let time: u64 = String::from_utf8(time).unwrap().parse().unwrap();
    assert!(unix_now() - time < 30);
    assert_ne!(signed.header("webhook-signature"), sent.header("webhook-signature"));
    let unsigned = |request: RawRequest| {
        request.without_header("webhook-timestamp").without_header("webhook-signature")
    };
    let again = Delivery::of_body(b"\xff{}").id("msg-1").sent_at(time).signed_with(&secret());
    assert_eq!(signed.header("webhook-signature"), again.header("webhook-signature"));
    assert_eq!(unsigned(signed), unsigned(sent));
    let shown = event_stream.delivery();
    assert_eq!(shown["replay"], json!({"of": 2, "signed": true}));
    // It verifies, though the body is still no event.
    assert_eq!((&shown["verified"], &shown["reason"]), (&json!(true), &json!("INVALID_PAYLOAD")));
}

#[test]
fn only_the_page_itself_has_a_delivery_replayed() {
    let shop = Shop::answering(200, "");
    let tool = forwarding(&shop);
    tool.send(&paid("order-1").signed_with(&secret()));
    let _ = shop.next();
    let host = format!("host: {}", tool.address);
    let origin = format!("origin: http://{}", tool.address);
    let (query, token) = (tool.query.as_str(), tool.query.strip_prefix("?token=").unwrap());
    let cases: &[(&str, &[&str])] = &[
        // A web page without the token, and with a part of it
        ("", &[&host, &origin]),
        ("?token=", &[&host, &origin]),
        (&format!("?token={}", &token[1..]), &[&host, &origin]),
        // Another site, or what no browser sends
        (query, &[&host, "origin: https://evil.example"]),
        (query, &[&host, "origin: null"]),
        (query, &[&host, "origin: http://localhost:3000", "sec-fetch-site: same-site"]),
        (query, &[&host, &origin, "sec-fetch-site: cross-site"]),
        (query, &[&host, &origin, &origin]),
        (query, &[&host]),
        // A tunnel
        (query, &["host: evil.example", "origin: http://evil.example"]),
        (query, &["host: 192.0.2.1", "origin: http://192.0.2.1"]),
        (query, &[&host, &origin, "x-forwarded-for: 192.0.2.1"]),
    ];
    for (query, headers) in cases {
        let answer = ask(&tool, query, headers, r#"{"number":1,"signed":false}"#);
        assert_eq!(answer.status, 403, "{query} {headers:?}");
    }
    shop.assert_idle();
    assert_eq!(replay(&tool, 1, false).body, r#"{"number":2}"#);
}

/// PortOne may send deliveries to any path.
#[test]
fn a_delivery_may_come_to_the_paths_of_the_page() {
    let shop = Shop::answering(200, "");
    let tool = forwarding(&shop);
    let mut event_stream = tool.event_stream();
    let delivery = paid("order-1").signed_with(&secret());
    for path in ["/replay", "/payment", "/replay?token=0123"] {
        assert_eq!(exchange(tool.address, &post(path, &delivery)).status, 200, "{path}");
        assert_eq!(without_own_headers(shop.next().1), delivery);
        let shown = event_stream.delivery();
        assert_eq!((&shown["path"], &shown["replay"]), (&path.into(), &Value::Null));
    }
    // A question to replay that comes without the token is a delivery, too.
    let host = format!("host: {}", tool.address);
    assert_eq!(ask(&tool, "", &[&host], r#"{"number":1,"signed":false}"#).status, 200);
    assert_eq!(event_stream.delivery()["body"], r#"{"number":1,"signed":false}"#);
    assert_eq!(shop.next().1.body, br#"{"number":1,"signed":false}"#);
    shop.assert_idle();
}

#[test]
fn what_cannot_be_replayed_says_why() {
    let shop = Shop::answering(200, "");
    let tool = Tool::start(&["--limit", "2", "--forward-to", &shop.url()]);
    tool.send(&paid("order-1").signed_with(&secret()));
    tool.send(&paid("order-1").signed_with(&secret()).without_header("webhook-id"));
    let too_large = Delivery::of_body(vec![b' '; WebhookVerifier::BODY_LIMIT + 1]);
    tool.send(&too_large.signed_with(&secret()));
    let _ = (shop.next(), shop.next());
    for (number, signed, status, why) in [
        (1, false, 404, "delivery #1 is no longer kept"),
        (4, false, 404, "delivery #4 is no longer kept"),
        (2, true, 409, "there is no webhook-id to sign"),
        (3, false, 409, "the body of this delivery did not come whole"),
    ] {
        let answer = replay(&tool, number, signed);
        assert_eq!((answer.status, error(&answer).as_str()), (status, why));
    }
    let host = format!("host: {}", tool.address);
    let origin = format!("origin: http://{}", tool.address);
    for body in ["", "7", r#"{"number":2}"#, r#"{"number":-1,"signed":true}"#] {
        let answer = ask(&tool, &tool.query, &[&host, &origin], body);
        assert!((400..500).contains(&answer.status) && !error(&answer).contains('\n'), "{body}");
    }
    shop.assert_idle();

    let without_shop = Tool::start(&[]);
    without_shop.send(&paid("order-1").signed_with(&secret()));
    let answer = replay(&without_shop, 1, false);
    assert_eq!(
        (answer.status, error(&answer).as_str()),
        (409, "there is no shop: name it with --forward-to")
    );
}

/// Two shops, as one that was mended in between: the first answer is an error.
#[test]
fn a_click_or_a_key_replays_the_delivery() {
    let Some(browser) = Browser::start() else { return };
    let shop = Shop::answering(500, "<img src=x onerror='window.hurt = 1'>\u{202e}");
    let tool = forwarding(&shop);
    let sent = paid("order-1").stale().signed_with(&secret());
    tool.send(&sent);
    let _ = shop.next();
    browser.open(&tool.page_url());
    wait_for_count(&browser, 1);
    open_delivery(&browser, 1);
    assert_shown(
        &browser,
        &["Refused: TIMESTAMP_TOO_OLD", "answered 500 after", "<img src=x", r"\u{202e}"],
    );
    assert!(browser.text("#list").contains("shop 500"));
    let names = "return [...document.querySelectorAll('.actions button')].map((button) => button.innerText)";
    assert_eq!(
        browser.script(names),
        json!(["Copy as Rust", "Copy as curl", "Replay as it was r", "Replay signed anew s"])
    );

    browser.click(".actions button:nth-child(3)");
    assert_eq!(without_own_headers(shop.next().1), sent);
    wait_for_count(&browser, 2);
    browser.wait_until("return location.hash", &"#2".into());
    browser.wait_until(
        "return document.querySelector('#delivery h2')?.innerText",
        &"Refused: TIMESTAMP_TOO_OLD".into(),
    );
    assert_shown(&browser, &["A replay of delivery #1 as it was.", "Delivery #2"]);

    browser.press('s');
    browser
        .wait_until("return document.querySelector('#delivery h2')?.innerText", &"Verified".into());
    assert_shown(&browser, &["A replay of delivery #2, signed anew.", "Delivery #3"]);
    assert_eq!(shop.next().1.header("webhook-id"), sent.header("webhook-id"));
    assert!(browser.text("#list").contains("replay of #2"));
    assert_eq!(browser.script("return document.activeElement.id"), "delivery");

    // With the Korean keyboard switched on, the key is another letter.
    let korean =
        "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㄱ', code: 'KeyR' }))";
    browser.script(korean);
    wait_for_count(&browser, 4);
    assert_eq!(shop.next().1.body, sent.body);
    shop.assert_idle();
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}

#[test]
fn the_page_says_why_a_delivery_is_not_replayed() {
    let Some(browser) = Browser::start() else { return };
    let shop = Shop::answering(200, "");
    let tool = forwarding(&shop);
    tool.send(&paid("order-1").signed_with(&secret()).without_header("webhook-id"));
    let _ = shop.next();
    browser.open(&tool.page_url());
    wait_for_count(&browser, 1);
    open_delivery(&browser, 1);
    assert_shown(&browser, &["The shop has accepted what does not verify"]);
    browser.press('s');
    browser.wait_until(
        "return document.querySelector('.actions [role=status]').innerText",
        &"there is no webhook-id to sign".into(),
    );
    shop.assert_idle();
}

#[test]
fn without_a_shop_nothing_can_be_replayed() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    tool.send(&paid("order-1").signed_with(&secret()));
    browser.open(&tool.page_url());
    wait_for_count(&browser, 1);
    open_delivery(&browser, 1);
    let count = "return document.querySelectorAll('.actions button').length";
    assert_eq!(browser.script(count), 2);
    browser.press('r');
    browser.press('p');
    assert!(
        !browser.requests().iter().any(|url| url.contains("/replay") || url.contains("/payment"))
    );
}
