//! These tests check how the program starts and stops, and which errors stop it from starting.

use std::net::TcpListener;

use crate::{
    http::{Exchange, exchange, get, post},
    tool::{SECRET, Tool, assert_one_line, paid, secret},
};

#[test]
fn an_interrupt_ends_the_program_at_once() {
    let tool = Tool::start(&[]);
    let mut event_stream = tool.event_stream();
    assert_eq!(event_stream.next().unwrap().name, "start");
    let delivery = paid("order-1").signed_with(&secret());
    let request = post("/webhook", &delivery);
    let unfinished = Exchange::start(tool.address, &request[..request.len() - 1]);
    assert_eq!(tool.send(&delivery).status, 200);
    assert_eq!(event_stream.delivery()["number"], 1);

    let address = tool.address;
    assert_eq!(tool.interrupt().code(), Some(0));
    assert!(event_stream.next().is_none());
    drop(unfinished);
    // The port is free again.
    assert_eq!(Tool::start_on(&address.port().to_string()).address, address);
}

#[test]
fn incomplete_headers_time_out() {
    let tool = Tool::start(&[]);
    let request = post("/webhook", &paid("order-1").signed_with(&secret()));
    let mut silent = Exchange::start(tool.address, b"");
    let mut slow = Exchange::start(tool.address, &request[..20]);
    assert!(silent.line().is_none());
    while slow.line().is_some() {}
    assert_eq!(exchange(tool.address, &request).status, 200);
}

#[test]
fn other_machines_are_allowed_only_with_an_address() {
    let tool = Tool::start(&[]);
    assert!(tool.address.ip().is_loopback());
    assert_eq!(tool.stop_and_read_stderr(), "");

    let tool = Tool::start(&["--address", "0.0.0.0"]);
    // The host may be any IP address, but not a domain name, which anybody can let resolve to this machine.
    for (host, status) in [("192.0.2.1", 200), ("evil.example", 403)] {
        assert_eq!(
            get(tool.address, &format!("/{}", tool.query), &[&format!("host: {host}")]).status,
            status
        );
    }
    assert_eq!(tool.address.ip().to_string(), "127.0.0.1");
    let stderr = tool.stop_and_read_stderr();
    assert!(stderr.starts_with("warning: whoever reaches 0.0.0.0:"), "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

#[test]
fn errors_are_one_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let cases: &[(&[&str], Option<&str>, &str)] = &[
        (&["--address", "192.0.2.1"], Some(SECRET), "cannot listen on 192.0.2.1:0: "),
        (&["--address", "here"], Some(SECRET), "'here'"),
        (&["--answer", "100"], Some(SECRET), "from 200 to 599"),
        (&["--answer", "600"], Some(SECRET), "from 200 to 599"),
        (&["--limit", "0"], Some(SECRET), "'0'"),
        (&[], None, "PORTONE_WEBHOOK_SECRET"),
        (&[], Some(""), "PORTONE_WEBHOOK_SECRET"),
        (&[], Some("whsec_?"), "PORTONE_WEBHOOK_SECRET"),
    ];
    for (arguments, secret, expected) in cases {
        assert_one_line(&Tool::fail_to_start("0", arguments, *secret), expected);
    }
    let output = Tool::fail_to_start(&port, &[], Some(SECRET));
    assert_one_line(&output, &format!("cannot listen on 127.0.0.1:{port}: "));
}
