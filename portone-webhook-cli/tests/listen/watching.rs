//! The page's requests: who may make them, and the stream of events.

use crate::{
    http::{Exchange, get, get_request},
    tool::{Tool, paid, secret},
};

#[test]
fn events_come_as_they_happen_and_go_on_after_a_break() {
    let tool = Tool::start(&[]);
    let mut watch = tool.watch();
    let start = watch.next().unwrap();
    assert_eq!((start.name.as_str(), &start.data["url"]), ("start", &tool.url().into()));
    assert_eq!(start.data["limit"], 200);
    let mut ids = vec![];
    for number in 1..=3 {
        tool.send(&paid("order-1").signed_with(&secret()));
        let event = watch.next().unwrap();
        assert_eq!(event.data["number"], number);
        ids.push(event.id);
    }
    drop(watch);
    tool.send(&paid("order-1").signed_with(&secret()));

    // Only what is missing
    let mut again = tool.watch_after(&ids[1]);
    assert_eq!(again.next().unwrap().data["number"], 3);
    assert_eq!(again.next().unwrap().data["number"], 4);
    for id in ["1-3", "x", "-1", "18446744073709551616"] {
        let mut anew = tool.watch_after(id);
        assert_eq!(anew.next().unwrap().name, "start", "{id}");
        assert_eq!(anew.next().unwrap().data["number"], 1, "{id}");
    }
}

#[test]
fn only_the_newest_are_kept() {
    let tool = Tool::start(&["--limit", "3"]);
    for _ in 0..5 {
        tool.send(&paid("order-1").signed_with(&secret()));
    }
    let mut watch = tool.watch();
    assert_eq!(watch.next().unwrap().data["limit"], 3);
    assert_eq!([(); 3].map(|()| watch.delivery()["number"].as_u64().unwrap()), [3, 4, 5]);
}

#[test]
fn what_comes_again_is_marked() {
    let mut tool = Tool::start(&[]);
    let mut watch = tool.watch();
    let first = paid("order-1").signed_with(&secret());
    let second = paid("order-1").signed_with(&secret());
    for (delivery, again) in [(&first, None), (&second, None), (&first, Some(1))] {
        tool.send(delivery);
        assert_eq!(watch.delivery()["again"].as_u64(), again);
        assert_eq!(tool.line().ends_with("  (again)"), again.is_some());
    }
}

#[test]
fn another_attempt_is_no_copy() {
    let delivery = || paid("order-1").id("msg_1");
    let (good, stale) =
        (delivery().signed_with(&secret()), delivery().stale().signed_with(&secret()));
    let forged = delivery().signed_with_wrong_secret();
    let cases: [(&[&str], _); 2] = [
        (
            &[],
            vec![
                (&stale, None, None, "order-1"),
                (&good, None, Some(1), "  (another attempt)"),
                (&good, Some(2), None, "  (again)"),
                (&forged, None, Some(1), "  (another attempt)"),
            ],
        ),
        (
            &["--answer", "500"],
            vec![(&good, None, None, "order-1"), (&good, None, Some(1), "  (another attempt)")],
        ),
    ];
    for (arguments, deliveries) in cases {
        let mut tool = Tool::start(arguments);
        let mut watch = tool.watch();
        for (delivery, again, attempt, end) in deliveries {
            tool.send(delivery);
            let (shown, line) = (watch.delivery(), tool.line());
            assert_eq!((shown["again"].as_u64(), shown["attemptOf"].as_u64()), (again, attempt));
            assert!(line.ends_with(end), "{line}");
        }
    }
}

#[test]
fn only_a_local_browser_gets_the_page() {
    let tool = Tool::start(&[]);
    tool.send(&paid("order-1").signed_with(&secret()));
    let port = tool.address.port();
    let (local, named) = (format!("host: 127.0.0.1:{port}"), format!("host: localhost:{port}"));
    let origin = format!("origin: http://localhost:{port}");
    // Whether the page, and whether its events are given
    let cases: &[(&[&str], bool, bool)] = &[
        (&[&local], true, true),
        (&[&named], true, true),
        (&[&named, &origin, "sec-fetch-site: same-origin"], true, true),
        // A link somewhere else
        (&[&local, "sec-fetch-site: cross-site", "sec-fetch-mode: navigate"], true, false),
        (&[&local, "origin: https://evil.example"], true, false),
        (&[&local, "origin: http://localhost:3000", "sec-fetch-site: same-site"], true, false),
        (&[&local, "origin: null"], true, false),
        // Another name for this machine
        (&["host: evil.example"], false, false),
        (&["host: 192.0.2.1"], false, false),
        (&["host: evil.example", "origin: http://evil.example"], false, false),
        (&[], false, false),
        (&[&local, &local], false, false),
        // Through a tunnel
        (&[&local, "x-forwarded-for: 192.0.2.1"], false, false),
        (&[&local, "cf-connecting-ip: 192.0.2.1"], false, false),
    ];
    for (headers, page, events) in cases {
        let answer = get(tool.address, &format!("/{}", tool.query), headers);
        assert_eq!(answer.status, if *page { 200 } else { 403 }, "{headers:?}");
        assert_eq!(answer.body.contains("<!doctype html>"), *page);
        let request = get_request(&format!("/events{}", tool.query), headers);
        let mut exchange = Exchange::begin(tool.address, &request);
        let (status, _) = exchange.head();
        assert_eq!(status, if *events { 200 } else { 403 }, "{headers:?}");
        if !events {
            let text = exchange.line().unwrap();
            assert!(!text.contains("order-1"), "{text}");
        }
    }
}

/// Through a tunnel that passes on bytes, anybody is on this machine.
#[test]
fn without_the_token_nothing_is_read() {
    let tool = Tool::start(&[]);
    tool.send(&paid("order-1").signed_with(&secret()));
    let token = tool.query.strip_prefix("?token=").unwrap();
    assert!(token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
    assert_ne!(Tool::start(&[]).query, tool.query);
    let local = format!("host: {}", tool.address);
    for query in ["", "?token=", &format!("?token={}", &token[1..]), &format!("?token={token}0")] {
        for path in ["/", "/events"] {
            let answer = get(tool.address, &format!("{path}{query}"), &[&local]);
            assert_eq!(answer.status, 403, "{path}{query}");
            assert!(answer.body.contains("in the terminal"), "{}", answer.body);
            assert!(!answer.body.contains("order-1") && !answer.body.contains(token));
        }
    }
}

#[test]
fn the_page_can_neither_be_framed_nor_run_anything_else() {
    let tool = Tool::start(&[]);
    let answer =
        get(tool.address, &format!("/{}", tool.query), &[&format!("host: {}", tool.address)]);
    let policy = answer.header("content-security-policy").unwrap();
    for part in [
        "default-src 'none'",
        "script-src 'sha256-",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ] {
        assert!(policy.contains(part), "{part}");
    }
    assert!(!policy.contains("unsafe"));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "same-origin"),
        ("content-type", "text/html; charset=utf-8"),
    ] {
        assert_eq!(answer.header(name), Some(value));
    }
    assert_eq!(answer.header("access-control-allow-origin"), None);
    // Neither in it nor out of it
    assert!(!answer.body.contains("innerHTML") && !answer.body.contains("https://"));
}
