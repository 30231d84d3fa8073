//! These tests check who may read the page, and the stream of events.

use crate::{
    http::{Exchange, get, get_request},
    tool::{Tool, paid, secret},
};

#[test]
fn events_arrive_at_once_and_continue_after_a_lost_connection() {
    let tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    let start = event_stream.next().unwrap();
    assert_eq!((start.name.as_str(), &start.data["url"]), ("start", &tool.url().into()));
    assert_eq!(start.data["limit"], 200);
    let mut ids = vec![];
    for number in 1..=3 {
        tool.send(&paid("order-1").signed_with(&secret()));
        let event = event_stream.next().unwrap();
        assert_eq!(event.data["number"], number);
        ids.push(event.id);
    }
    drop(event_stream);
    tool.send(&paid("order-1").signed_with(&secret()));

    // The stream continues after the last known event.
    let mut resumed = tool.event_stream_after(&ids[1]);
    assert_eq!(resumed.next().unwrap().data["number"], 3);
    assert_eq!(resumed.next().unwrap().data["number"], 4);
    for id in ["1-3", "x", "-1", "18446744073709551616"] {
        let mut restarted = tool.event_stream_after(id);
        assert_eq!(restarted.next().unwrap().name, "start", "{id}");
        assert_eq!(restarted.next().unwrap().data["number"], 1, "{id}");
    }
}

#[test]
fn only_the_newest_deliveries_are_stored() {
    let tool = Tool::start(&["--limit", "3"]);
    for _ in 0..5 {
        tool.send(&paid("order-1").signed_with(&secret()));
    }
    let mut event_stream = tool.event_stream();
    assert_eq!(event_stream.next().unwrap().data["limit"], 3);
    assert_eq!([(); 3].map(|()| event_stream.delivery()["number"].as_u64().unwrap()), [3, 4, 5]);
}

#[test]
fn a_repeated_delivery_is_marked() {
    let mut tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    let first = paid("order-1").signed_with(&secret());
    let second = paid("order-1").signed_with(&secret());
    for (delivery, resumed) in [(&first, None), (&second, None), (&first, Some(1))] {
        tool.send(delivery);
        assert_eq!(event_stream.delivery()["again"].as_u64(), resumed);
        assert_eq!(tool.line().ends_with("  (again)"), resumed.is_some());
    }
}

#[test]
fn another_attempt_is_not_a_copy() {
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
        let mut event_stream = tool.event_stream();
        for (delivery, resumed, attempt, end) in deliveries {
            tool.send(delivery);
            let (shown, line) = (event_stream.delivery(), tool.line());
            assert_eq!((shown["again"].as_u64(), shown["attemptOf"].as_u64()), (resumed, attempt));
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
    // Each case has the headers, whether they give access to the page, and whether they give access to the
    // events.
    let cases: &[(&[&str], bool, bool)] = &[
        (&[&local], true, true),
        (&[&named], true, true),
        (&[&named, &origin, "sec-fetch-site: same-origin"], true, true),
        // The request comes from a link on another site.
        (&[&local, "sec-fetch-site: cross-site", "sec-fetch-mode: navigate"], true, false),
        (&[&local, "origin: https://evil.example"], true, false),
        (&[&local, "origin: http://localhost:3000", "sec-fetch-site: same-site"], true, false),
        (&[&local, "origin: null"], true, false),
        // The host is not a name of this machine.
        (&["host: evil.example"], false, false),
        (&["host: 192.0.2.1"], false, false),
        (&["host: evil.example", "origin: http://evil.example"], false, false),
        (&[], false, false),
        (&[&local, &local], false, false),
        // The request comes through a tunnel.
        (&[&local, "x-forwarded-for: 192.0.2.1"], false, false),
        (&[&local, "cf-connecting-ip: 192.0.2.1"], false, false),
    ];
    for (headers, page, events) in cases {
        let answer = get(tool.address, &format!("/{}", tool.query), headers);
        assert_eq!(answer.status, if *page { 200 } else { 403 }, "{headers:?}");
        assert_eq!(answer.body.contains("<!doctype html>"), *page);
        let request = get_request(&format!("/events{}", tool.query), headers);
        let mut exchange = Exchange::start(tool.address, &request);
        let (status, _) = exchange.head();
        assert_eq!(status, if *events { 200 } else { 403 }, "{headers:?}");
        if !events {
            let text = exchange.line().unwrap();
            assert!(!text.contains("order-1"), "{text}");
        }
    }
}

/// Requests through a tunnel that forwards bytes look like local requests, so only the token protects the
/// page.
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
fn the_policy_prevents_frames_and_foreign_code() {
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
    // The script neither writes HTML nor uses another site.
    assert!(!answer.body.contains("innerHTML") && !answer.body.contains("https://"));
}
