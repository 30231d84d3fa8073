//! These tests use the page as a person does.

use std::{env, fs, path::Path, process::Command};

use portone_webhook_core::{
    Webhook,
    testing::{self, Delivery, RawRequest},
};
use serde_json::json;

use crate::{
    browser::{Browser, find},
    installed::installed,
    tool::{Tool, paid, secret},
};

/// The environment variable with which the tests write the expected copy and the picture in the
/// documentation.
const WRITE_VARIABLE: &str = "PORTONE_TESTS_WRITE";

/// A script that returns the number of the delivery that is shown.
const SHOWN_NUMBER: &str = "return Number(document.querySelector('.circumstances')?.innerText.match(/^Delivery #(\\d+),/)[1])";

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const DOWN: char = '\u{e015}';

/// A text that would run a script if it became HTML. It also contains the end of a raw string.
const HOSTILE: &str =
    "</pre><script>window.hurt = 1</script>\"#\n<img src=x onerror='window.hurt = 1'>\"##";

/// This module contains the Rust code that the page copies for the hostile delivery.
mod copied {
    include!("copied.rs");

    pub(super) fn request() -> super::RawRequest {
        delivery().signed_with(&super::secret())
    }
}

fn hostile() -> Delivery {
    let body = json!({"type": HOSTILE, "timestamp": "2026-03-31T23:33:19Z", "data": {"paymentId": HOSTILE, "한국어": "신발"}});
    Delivery::of_body(body.to_string()).id("<b>'id'</b>").sent_at(1_774_999_999)
}

fn manifest_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn wait_for_count(browser: &Browser, count: usize) {
    browser.wait_until("return document.querySelectorAll('#list li').length", &count.into());
}

pub(crate) fn open_delivery(browser: &Browser, number: usize) {
    browser.click(&format!("#list a[href='#{number}']"));
    browser.wait_until(SHOWN_NUMBER, &number.into());
}

/// Asserts that the delivery is shown with these texts.
pub(crate) fn assert_shown(browser: &Browser, texts: &[&str]) {
    let shown = browser.text("#delivery");
    for text in texts {
        assert!(shown.contains(text), "{text}: {shown}");
    }
}

/// Asserts that the console is empty, that no request went to another server, and that no hostile script ran.
pub(crate) fn assert_no_console_messages_or_foreign_requests(browser: &Browser, tool: &Tool) {
    assert_eq!(browser.console(), Vec::<serde_json::Value>::new());
    let own = tool.url();
    for url in browser.requests() {
        // The browser starts with a tab that requests a `chrome:` address.
        let known = [own.as_str(), "data:", "chrome:"];
        let local = known.iter().any(|start| url.starts_with(start));
        assert!(local, "{url}");
    }
    assert_eq!(browser.script("return window.hurt ?? 0"), 0);
}

/// Asserts that nothing is wider than the screen.
pub(crate) fn assert_fits(browser: &Browser, case: &str) {
    let fits = "return [...document.querySelectorAll('html, main, nav, #delivery')] \
                .every((box) => box.scrollWidth <= box.clientWidth)";
    assert_eq!(browser.script(fits), true, "{case}");
}

#[test]
fn deliveries_appear_with_their_findings() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    browser.open(&tool.page_url());
    browser
        .wait_until("return document.querySelector('#connection').innerText", &"Listening".into());
    assert!(browser.text("#delivery").contains(&format!("portone-webhook send {}", tool.url())));

    tool.send(&paid("order-1").signed_with(&secret()));
    tool.send(&paid("order-2").stale().signed_with(&secret()));
    tool.send(&RawRequest { headers: vec![], body: b"\xffgarbage".to_vec() });
    wait_for_count(&browser, 3);
    let entries = browser.text("#list");
    let positions = ["MISSING_REQUIRED_HEADERS", "TIMESTAMP_TOO_OLD", "200 verified"];
    let positions = positions.map(|text| entries.find(text).unwrap());
    assert!(positions.is_sorted(), "the newest is the first: {entries}");

    open_delivery(&browser, 1);
    let expected = ["Verified", "POST /webhook, answered 200", "order-1", "Transaction.Paid"];
    assert_shown(&browser, &expected);
    assert_shown(&browser, &["webhook-signature\nv1,", "content-length\n", "host\ntunnel.example"]);
    let script = "return document.querySelector('#delivery pre').textContent";
    let body = paid("order-1").signed_with(&secret()).body;
    assert_eq!(browser.script(script).as_str().unwrap().len(), body.len());
    open_delivery(&browser, 2);
    let expected = ["Refused: TIMESTAMP_TOO_OLD", "answered 400", "not verified", "order-2"];
    assert_shown(&browser, &expected);
    assert!(!browser.text(".findings li").is_empty());
    open_delivery(&browser, 3);
    assert_shown(&browser, &[r"\xffgarbage", "8 bytes"]);

    // A new delivery does not change what is shown.
    browser.script("document.querySelector('#delivery pre').dataset.kept = 'yes'");
    tool.send(&paid("order-3").signed_with(&secret()));
    wait_for_count(&browser, 4);
    assert_eq!(
        browser.script("return document.querySelector('#delivery pre').dataset.kept"),
        "yes"
    );
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}

#[test]
fn a_delivery_is_never_html() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    tool.send(&hostile().signed_with(&secret()));
    let mut forged = hostile()
        .signed_with_wrong_secret()
        .with_header("x-hostile", "<img src=x onerror=alert(1)>");
    forged.body = HOSTILE.into();
    tool.send(&forged);
    tool.send(&hostile().sent_at(portone_webhook_core::unix_now()).signed_with(&secret()));
    browser.open(&tool.page_url());
    wait_for_count(&browser, 3);
    for number in 1..=3 {
        open_delivery(&browser, number);
        assert!(browser.text("#delivery").contains("<img src=x onerror="));
        let made = "return document.querySelectorAll('body img, pre *, dd *, #list script, #delivery script, #delivery b').length";
        assert_eq!(browser.script(made), 0);
    }
    open_delivery(&browser, 2);
    assert_eq!(browser.text("#delivery pre"), HOSTILE);
    // The policy of the page prevents HTML even if the script has an error.
    let script = "try { document.body.innerHTML = '<p>'; return 'made' } catch (error) { return error.name }";
    assert_eq!(browser.script(script), "TypeError");
    let console = browser.console();
    assert!(console.iter().all(|entry| entry.to_string().contains("TrustedHTML")), "{console:#?}");
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}

#[test]
fn a_delivery_is_copied_as_rust_and_as_a_command() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    let sent = hostile().signed_with(&secret());
    tool.send(&sent);
    browser.open(&tool.page_url());
    let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    browser.chromium("Browser.grantPermissions", &permissions);
    wait_for_count(&browser, 1);
    open_delivery(&browser, 1);

    browser.click(".actions button:nth-child(1)");
    let copied = browser.copied("// ");
    if env::var_os(WRITE_VARIABLE).is_some() {
        fs::write(manifest_folder().join("tests/listen/copied.rs"), &copied).unwrap();
    }
    assert_eq!(copied, include_str!("copied.rs"));
    assert_eq!(copied::request(), sent);

    browser.click(".actions button:nth-child(2)");
    let command = browser.copied("curl ");
    if installed("curl", find("curl")).is_some() {
        assert!(Command::new("sh").args(["-c", &command]).output().unwrap().status.success());
        wait_for_count(&browser, 2);
        open_delivery(&browser, 2);
        let body = browser.script("return document.querySelector('#delivery pre').textContent");
        assert_eq!(body.as_str().unwrap().as_bytes(), sent.body);
        assert!(browser.text("#delivery").contains("the webhook-id of delivery #1"));
    }

    assert_copied_by_hand(&browser, &copied);
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}

/// Asserts that the page shows the text to copy by hand if the browser does not allow the page to copy.
fn assert_copied_by_hand(browser: &Browser, copied: &str) {
    browser.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    open_delivery(browser, 1);
    browser.click(".actions button:nth-child(1)");
    assert_eq!(
        browser.script("return document.querySelector('dialog[open] textarea').value"),
        copied
    );
    browser.click("dialog button");
    assert_eq!(browser.script("return document.querySelector('dialog[open]')"), json!(null));
}

#[test]
fn the_keyboard_is_sufficient() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    for number in 1..=3 {
        tool.send(&paid(&format!("order-{number}")).signed_with(&secret()));
    }
    browser.open(&tool.page_url());
    wait_for_count(&browser, 3);
    browser.press(TAB);
    browser.press(DOWN);
    browser.press(ENTER);
    browser
        .wait_until("return document.querySelector('#delivery h2')?.innerText", &"Verified".into());
    assert!(browser.text("#delivery").contains("order-2"));
    assert_eq!(browser.script("return document.activeElement.hash"), "#2");
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}

#[test]
fn the_page_says_where_to_go_when_the_tool_was_started_again() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&["--limit", "2"]);
    for _ in 0..3 {
        tool.send(&paid("order-1").signed_with(&secret()));
    }
    browser.open(&tool.page_url());
    wait_for_count(&browser, 2);
    assert_eq!(browser.text("#count"), "the newest 2");
    let port = tool.address.port().to_string();
    assert_eq!(tool.interrupt().code(), Some(0));
    browser
        .wait_until("return document.querySelector('#connection').dataset.state", &"lost".into());
    let tool = Tool::start_on(&port);
    tool.send(&paid("order-1").signed_with(&secret()));
    // The page keeps what it has shown, but the new run refuses its token.
    browser.wait_until(
        "return document.querySelector('#connection').dataset.state",
        &"refused".into(),
    );
    assert!(browser.text("#connection").ends_with("open the address that the terminal shows"));
    wait_for_count(&browser, 2);
    browser.open(&tool.page_url());
    wait_for_count(&browser, 1);
}

/// Returns a delivery of each kind. The first has the longest values, and the last is shown in the picture.
fn one_of_each_kind() -> Vec<RawRequest> {
    let long = "x".repeat(3000);
    let longest = paid(&long).id(long.as_str()).signed_with_wrong_secret();
    let signed = |event| Delivery::of(&event).signed_with(&secret());
    let [first, again] =
        signed(Webhook::TransactionPaid(testing::transaction("order-1041"))).duplicated();
    let old = Delivery::of(&Webhook::BillingKeyIssued(testing::billing_key("billing-key-7")));

    let data =
        json!({"cancellationId": "cancel-1", "paymentId": "order-1038", "transactionId": "tx-1"});
    let event =
        json!({"data": data, "timestamp": "2026-03-31T23:33:19Z", "type": "Transaction.Cancelled"});
    let mut written_again = Delivery::of_body(event.to_string()).signed_with(&secret());
    written_again.body = format!("{event:#}").into();
    vec![
        longest.with_header("x-long", long.as_str()),
        signed(Webhook::TransactionReady(testing::transaction("order-1041"))),
        old.stale().signed_with(&secret()),
        first,
        again,
        signed(Webhook::TransactionConfirm(testing::confirm("order-1042", 39_900))),
        written_again,
    ]
}

/// If `PORTONE_TESTS_WRITE` is set, this test writes the picture in the documentation.
#[test]
fn the_page_fits_on_wide_and_narrow_screens() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    for delivery in one_of_each_kind() {
        tool.send(&delivery);
    }
    browser.open(&tool.page_url());
    wait_for_count(&browser, 7);

    for (width, scheme) in [(375, "light"), (375, "dark"), (1000, "dark"), (1000, "light")] {
        browser.resize(width, 600, scheme);
        for number in 0..=7 {
            browser.script(&format!("location.hash = '{number}'"));
            let heading = match number {
                0 => "return document.querySelector('.circumstances')",
                _ => SHOWN_NUMBER,
            };
            let expected = if number == 0 { json!(null) } else { number.into() };
            browser.wait_until(heading, &expected);
            assert_fits(&browser, &format!("{width}, delivery {number}"));
        }
        // On a narrow screen, either the list or the delivery is shown.
        let list = "return document.querySelector('#list').offsetParent !== null";
        assert_eq!(browser.script(list), width > 375);
        if width == 375 {
            browser.click(".back");
            browser.wait_until(list, &true.into());
        }
    }
    if env::var_os(WRITE_VARIABLE).is_some() {
        browser.screenshot(&manifest_folder().join("../docs/listen.png"));
    }
    assert_no_console_messages_or_foreign_requests(&browser, &tool);
}
