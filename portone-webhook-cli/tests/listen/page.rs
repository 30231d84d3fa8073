//! The page, as somebody uses it.

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

/// What is written where it is set: what the tests expect of a copy, and a picture
const WRITE: &str = "PORTONE_TESTS_WRITE";

/// The number of the delivery that is shown
const SHOWN: &str = "return Number(document.querySelector('.circumstances')?.innerText.match(/^Delivery #(\\d+),/)[1])";

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const DOWN: char = '\u{e015}';

/// It would run if anything of it became HTML, and ends a raw string too early.
const HOSTILE: &str =
    "</pre><script>window.hurt = 1</script>\"#\n<img src=x onerror='window.hurt = 1'>\"##";

/// What the page copies for a delivery, compiled.
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

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn number_shown(browser: &Browser, count: usize) {
    browser.until("return document.querySelectorAll('#list li').length", &count.into());
}

fn choose(browser: &Browser, number: usize) {
    browser.click(&format!("#list a[href='#{number}']"));
    browser.until(SHOWN, &number.into());
}

/// Nothing but the tool was asked for anything, and the console is empty.
fn assert_quiet(browser: &Browser, tool: &Tool) {
    assert_eq!(browser.console(), Vec::<serde_json::Value>::new());
    let own = tool.url();
    for url in browser.requests() {
        // The last one is of the tab that the browser begins with.
        let known = [own.as_str(), "data:", "chrome:"];
        let local = known.iter().any(|start| url.starts_with(start));
        assert!(local, "{url}");
    }
    assert_eq!(browser.script("return window.hurt ?? 0"), 0);
}

#[test]
fn deliveries_appear_and_say_what_is_wrong_with_them() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    browser.open(&tool.page());
    browser.until("return document.querySelector('#connection').innerText", &"Listening".into());
    assert!(browser.text("#delivery").contains(&format!("portone-webhook send {}", tool.url())));

    tool.send(&paid("order-1").signed_with(&secret()));
    tool.send(&paid("order-2").stale().signed_with(&secret()));
    tool.send(&RawRequest { headers: vec![], body: b"\xffgarbage".to_vec() });
    number_shown(&browser, 3);
    let entries = browser.text("#list");
    let positions = ["MISSING_REQUIRED_HEADERS", "TIMESTAMP_TOO_OLD", "200 verified"];
    let positions = positions.map(|text| entries.find(text).unwrap());
    assert!(positions.is_sorted(), "the newest is the first: {entries}");

    choose(&browser, 1);
    let shown = browser.text("#delivery");
    for text in ["Verified", "POST /webhook, answered 200", "order-1", "Transaction.Paid"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    let script = "return document.querySelector('#delivery pre').textContent";
    let body = paid("order-1").signed_with(&secret()).body;
    assert_eq!(browser.script(script).as_str().unwrap().len(), body.len());
    for header in ["webhook-signature\nv1,", "content-length\n", "host\ntunnel.example"] {
        assert!(shown.contains(header), "{header}: {shown}");
    }

    choose(&browser, 2);
    let shown = browser.text("#delivery");
    for text in ["Refused: TIMESTAMP_TOO_OLD", "answered 400", "not verified", "order-2"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    assert!(!browser.text(".findings li").is_empty());
    choose(&browser, 3);
    let shown = browser.text("#delivery");
    assert!(shown.contains(r"\xffgarbage") && shown.contains("8 bytes"), "{shown}");

    // What comes meanwhile changes nothing of what is being read.
    browser.script("document.querySelector('#delivery pre').dataset.kept = 'yes'");
    tool.send(&paid("order-3").signed_with(&secret()));
    number_shown(&browser, 4);
    assert_eq!(
        browser.script("return document.querySelector('#delivery pre').dataset.kept"),
        "yes"
    );
    assert_quiet(&browser, &tool);
}

#[test]
fn what_is_sent_stays_text() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    tool.send(&hostile().signed_with(&secret()));
    let mut forged = hostile()
        .signed_with_wrong_secret()
        .with_header("x-hostile", "<img src=x onerror=alert(1)>");
    forged.body = HOSTILE.into();
    tool.send(&forged);
    tool.send(&hostile().sent_at(portone_webhook_core::unix_now()).signed_with(&secret()));
    browser.open(&tool.page());
    number_shown(&browser, 3);
    for number in 1..=3 {
        choose(&browser, number);
        assert!(browser.text("#delivery").contains("<img src=x onerror="));
        let made = "return document.querySelectorAll('body img, pre *, dd *, #list script, #delivery script, #delivery b').length";
        assert_eq!(browser.script(made), 0);
    }
    choose(&browser, 2);
    assert_eq!(browser.text("#delivery pre"), HOSTILE);
    // Not even a mistake in the page could make HTML of it.
    let script = "try { document.body.innerHTML = '<p>'; return 'made' } catch (error) { return error.name }";
    assert_eq!(browser.script(script), "TypeError");
    let console = browser.console();
    assert!(console.iter().all(|entry| entry.to_string().contains("TrustedHTML")), "{console:#?}");
    assert_quiet(&browser, &tool);
}

#[test]
fn a_delivery_is_copied_as_rust_and_as_a_command() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    let sent = hostile().signed_with(&secret());
    tool.send(&sent);
    browser.open(&tool.page());
    let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    browser.chromium("Browser.grantPermissions", &permissions);
    number_shown(&browser, 1);
    choose(&browser, 1);

    browser.click(".actions button:nth-child(1)");
    let copied = browser.copied("// ");
    if env::var_os(WRITE).is_some() {
        fs::write(folder().join("tests/listen/copied.rs"), &copied).unwrap();
    }
    assert_eq!(copied, include_str!("copied.rs"));
    assert_eq!(copied::request(), sent);

    browser.click(".actions button:nth-child(2)");
    let command = browser.copied("curl ");
    if installed("curl", find("curl")).is_some() {
        assert!(Command::new("sh").args(["-c", &command]).output().unwrap().status.success());
        number_shown(&browser, 2);
        choose(&browser, 2);
        let body = browser.script("return document.querySelector('#delivery pre').textContent");
        assert_eq!(body.as_str().unwrap().as_bytes(), sent.body);
        assert!(browser.text("#delivery").contains("the webhook-id of delivery #1"));
    }

    // Where the browser does not let it, there is the text to copy by hand.
    browser.script("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    choose(&browser, 1);
    browser.click(".actions button:nth-child(1)");
    assert_eq!(
        browser.script("return document.querySelector('dialog[open] textarea').value"),
        copied
    );
    browser.click("dialog button");
    assert_eq!(browser.script("return document.querySelector('dialog[open]')"), json!(null));
    assert_quiet(&browser, &tool);
}

#[test]
fn keys_are_enough() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    for number in 1..=3 {
        tool.send(&paid(&format!("order-{number}")).signed_with(&secret()));
    }
    browser.open(&tool.page());
    number_shown(&browser, 3);
    browser.press(TAB);
    browser.press(DOWN);
    browser.press(ENTER);
    browser.until("return document.querySelector('#delivery h2')?.innerText", &"Verified".into());
    assert!(browser.text("#delivery").contains("order-2"));
    assert_eq!(browser.script("return document.activeElement.hash"), "#2");
    assert_quiet(&browser, &tool);
}

#[test]
fn the_page_says_where_to_go_when_the_tool_was_started_again() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&["--limit", "2"]);
    for _ in 0..3 {
        tool.send(&paid("order-1").signed_with(&secret()));
    }
    browser.open(&tool.page());
    number_shown(&browser, 2);
    assert_eq!(browser.text("#count"), "the newest 2");
    let port = tool.address.port().to_string();
    assert_eq!(tool.interrupt().code(), Some(0));
    browser.until("return document.querySelector('#connection').dataset.state", &"lost".into());
    let tool = Tool::start_on(&port);
    tool.send(&paid("order-1").signed_with(&secret()));
    // What it has shown is not lost, but the new run does not let it in.
    browser.until("return document.querySelector('#connection').dataset.state", &"refused".into());
    assert!(browser.text("#connection").ends_with("open the address that the terminal shows"));
    number_shown(&browser, 2);
    browser.open(&tool.page());
    number_shown(&browser, 1);
}

/// One of each kind, with the longest at first and one to take a picture of at the end.
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

/// With `PORTONE_TESTS_WRITE` it writes the picture that the documentation shows.
#[test]
fn it_fits_on_wide_and_on_narrow_screens() {
    let Some(browser) = Browser::start() else { return };
    let tool = Tool::start(&[]);
    for delivery in one_of_each_kind() {
        tool.send(&delivery);
    }
    browser.open(&tool.page());
    number_shown(&browser, 7);

    for (width, scheme) in [(375, "light"), (375, "dark"), (1000, "dark"), (1000, "light")] {
        browser.resize(width, 600, scheme);
        for number in 0..=7 {
            browser.script(&format!("location.hash = '{number}'"));
            let heading = match number {
                0 => "return document.querySelector('.circumstances')",
                _ => SHOWN,
            };
            let expected = if number == 0 { json!(null) } else { number.into() };
            browser.until(heading, &expected);
            let fits = "return [...document.querySelectorAll('html, main, nav, #delivery')] \
                        .every((box) => box.scrollWidth <= box.clientWidth)";
            assert_eq!(browser.script(fits), true, "{width}, delivery {number}");
        }
        // One of the two at a time, where there is no room for both
        let list = "return document.querySelector('#list').offsetParent !== null";
        assert_eq!(browser.script(list), width > 375);
        if width == 375 {
            browser.click(".back");
            browser.until(list, &true.into());
        }
    }
    if env::var_os(WRITE).is_some() {
        browser.screenshot(&folder().join("../docs/listen.png"));
    }
    assert_quiet(&browser, &tool);
}
