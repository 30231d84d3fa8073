//! These tests check how deliveries are passed on to the shop, and what is shown of its answers.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv6Addr, TcpListener},
    thread,
    time::{Duration, Instant},
};

use portone_webhook_core::{
    WebhookVerifier,
    testing::{Delivery, RawRequest},
};

use crate::{
    http::{Exchange, exchange, post, post_with},
    shop::{Shop, without_own_headers},
    tool::{SECRET, Tool, assert_one_line, paid, secret},
};

fn good() -> RawRequest {
    paid("order-1").signed_with(&secret())
}

fn forwarding(shop: &Shop) -> Tool {
    Tool::start(&["--forward-to", &shop.url()])
}

#[test]
fn the_shop_gets_the_same_bytes_and_headers() {
    let shop = Shop::answering(200, "");
    let tool = Tool::start(&["--forward-to", &format!("{}?shop=1", shop.url())]);
    let mut sent = Delivery::of_body(b"\x00\xffnot json \r\n").signed_with(&secret());
    for (name, value) in [
        ("x-twice", &b"b"[..]),
        ("x-twice", b"a"),
        ("x-bytes", b"\xff\xe9 \xec\x8b\xa0"),
        ("x-empty", b""),
        ("x-forwarded-for", b"192.0.2.1"),
        ("accept-encoding", b"gzip, br"),
        ("webhook-signature", b"v1,another"),
    ] {
        sent = sent.with_header(name, value);
    }
    let mut received = sent.clone();
    for (name, value) in [
        ("connection", "X-Hop,keep-alive"),
        ("x-hop", "1"),
        ("keep-alive", "timeout=5"),
        ("te", "trailers"),
        ("trailer", "x-sum"),
        ("upgrade", "h2c"),
        ("proxy-authorization", "Basic eDp5"),
        ("proxy-connection", "close"),
        ("expect", "100-continue"),
    ] {
        received = received.with_header(name, value);
    }
    let length = received.body.len();
    let chunks = [format!("{length:x}\r\n").as_bytes(), &received.body, b"\r\n0\r\n\r\n"].concat();
    for request in [
        post("/any?a=b", &received),
        post_with("/", &received, "transfer-encoding: chunked", &chunks),
    ] {
        exchange(tool.address, &request);
        let (line, passed_on) = shop.next();
        assert_eq!(line, "POST /hook?shop=1 HTTP/1.1");
        assert_eq!(passed_on.header("host"), Some(shop.address.to_string().as_bytes()));
        assert_eq!(passed_on.header("content-length"), Some(length.to_string().as_bytes()));
        // The headers of one name stay in their order. Those of other names stand next to one another.
        let mut passed_on = without_own_headers(passed_on);
        let mut expected = sent.clone();
        passed_on.headers.sort_by(|(one, _), (other, _)| one.cmp(other));
        expected.headers.sort_by(|(one, _), (other, _)| one.cmp(other));
        assert_eq!(passed_on, expected);
    }
    // `accept: */*` means the same as no such header. One that was received is not changed.
    exchange(tool.address, &post("/", &good().with_header("accept", "text/x")));
    assert_eq!(shop.next().1.header("accept"), Some(&b"text/x"[..]));
}

#[test]
fn the_verdict_and_the_answer_of_the_shop_are_shown() {
    let shop = Shop::answering(418, "no \x1b[2J<b>\u{202e}\n");
    let mut tool = forwarding(&shop);
    let mut event_stream = tool.event_stream();
    assert_eq!(event_stream.next().unwrap().data["shop"], shop.url());
    for (delivery, verdict, reason) in [
        (good(), "verified", None),
        (good().tampered(), "NO_MATCHING_SIGNATURE", Some("NO_MATCHING_SIGNATURE")),
        (
            paid("order-1").stale().signed_with(&secret()),
            "TIMESTAMP_TOO_OLD",
            Some("TIMESTAMP_TOO_OLD"),
        ),
        (
            RawRequest { headers: vec![], body: vec![] },
            "MISSING_REQUIRED_HEADERS",
            Some("MISSING_REQUIRED_HEADERS"),
        ),
    ] {
        let answer = tool.send(&delivery);
        assert_eq!((answer.status, &*answer.body), (418, "no \x1b[2J<b>\u{202e}\n"), "{verdict}");
        assert_eq!(answer.header("content-type"), Some("text/plain"));
        assert_eq!(without_own_headers(shop.next().1), delivery);

        let line = tool.line();
        assert!(line.contains(&format!("  418  {verdict} ")), "{line}");
        assert!(line.contains("  shop 418 in "), "{line}");
        assert!(line.ends_with(r" ms: no \u{1b}[2J<b>\u{202e}"), "{line}");
        let shown = event_stream.delivery();
        assert_eq!((shown["status"].as_u64(), shown["reason"].as_str()), (Some(418), reason));
        assert_eq!(shown["shop"]["status"], 418);
        assert_eq!(shown["shop"]["text"], "no \\u{1b}[2J<b>\\u{202e}\n");
        assert!(shown["shop"]["time"].as_u64().unwrap() < 10_000);
    }
}

/// The sender may have asked for it, and gets it as it is.
#[test]
fn a_compressed_answer_is_named_and_not_shown() {
    let shop = Shop::start(
        &b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\n\x1f\x08\x00"[..],
    );
    let mut tool = forwarding(&shop);
    let answer = tool.send(&good());
    assert_eq!(answer.header("content-encoding"), Some("gzip"));
    assert!(tool.line().ends_with(" ms: 3 bytes of gzip"));
}

#[test]
fn what_makes_no_sense_to_the_shop_is_not_passed_on() {
    let shop = Shop::answering(200, "");
    let mut tool = forwarding(&shop);
    let mut event_stream = tool.event_stream();
    let body = vec![b' '; WebhookVerifier::BODY_LIMIT + 1];
    let large = tool.send(&Delivery::of_body(body).signed_with(&secret()));
    assert_eq!((large.status, large.reason().as_deref()), (413, Some("PAYLOAD_TOO_LARGE")));
    let request = post("/", &good());
    let mut incomplete = Exchange::start(tool.address, &request[..request.len() - 1]);
    incomplete.shut_down_writing();
    assert_eq!(incomplete.answer().status, 400);
    for _ in 0..2 {
        let line = tool.line();
        assert!(line.ends_with("  not passed on, as the body did not come whole"), "{line}");
        let shop = event_stream.delivery()["shop"].take();
        assert_eq!((shop["status"].as_u64(), shop["time"].as_u64()), (None, Some(0)));
    }
    assert_eq!(tool.send(&good().with_header("origin", "https://evil.example")).status, 403);
    shop.assert_idle();
}

#[test]
fn no_redirect_is_followed() {
    let other = Shop::answering(200, "");
    let location = other.url();
    for status in [301, 302, 303, 307, 308] {
        let shop = Shop::start(format!(
            "HTTP/1.1 {status} Moved\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n"
        ));
        let mut tool = forwarding(&shop);
        let answer = tool.send(&good());
        assert_eq!((answer.status, answer.header("location")), (status, None));
        assert!(tool.line().contains(&format!("  shop {status} in ")));
    }
    other.assert_idle();
}

#[test]
fn a_shop_that_is_away_is_a_bad_gateway() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("http://shop:PASSWORD@localhost:{}/", closed.port());
    let mut tool = Tool::start(&["--forward-to", &url]);
    let mut event_stream = tool.event_stream();
    let answer = tool.send(&good());
    assert_eq!((answer.status, &*answer.body), (502, "The shop has not answered.\n"));
    let shown = event_stream.delivery();
    let (line, text) = (tool.line(), shown["shop"]["text"].as_str().unwrap());
    let expected = format!("no answer from http://[secret]@localhost:{}/: ", closed.port());
    assert!(text.starts_with(&expected) && text.contains("refused"), "{text}");
    assert!(line.contains("  502  verified ") && line.ends_with(text), "{line}");
    assert!(!shown.to_string().contains("PASSWORD"));
    // The next delivery, of the same payment, is another attempt.
    tool.send(&good());
    assert_eq!(event_stream.delivery()["status"], 502);
}

#[test]
fn a_slow_shop_and_a_sender_that_leaves_are_recorded() {
    let slow = Shop::start_with(|_stream| thread::sleep(Duration::from_secs(60)));
    let mut tool = forwarding(&slow);
    let started = Instant::now();
    let sender = Exchange::start(tool.address, &post("/", &good()));
    let _ = slow.next();
    drop(sender);
    let line = tool.line();
    assert!(line.ends_with(": it took longer than PortOne waits"), "{line}");
    assert!((29..45).contains(&started.elapsed().as_secs()));
    // The time that is shown is that of the receipt, and not that of the answer.
    let at = tool.event_stream().delivery()["at"].as_u64().unwrap() / 1000;
    assert!((29..45).contains(&(portone_webhook_core::unix_now() - at)));
}

#[test]
fn only_so_many_deliveries_wait_for_the_shop() {
    let shop = Shop::start_with(|mut stream| {
        thread::sleep(Duration::from_secs(6));
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    });
    let tool = forwarding(&shop);
    let request = post("/", &good());
    let sent: Vec<_> = (0..103).map(|_| Exchange::start(tool.address, &request)).collect();
    let statuses: Vec<_> = sent.into_iter().map(|sent| sent.answer().status).collect();
    let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((count(200), count(503)), (100, 3), "{statuses:?}");
}

#[test]
fn an_endless_answer_is_cut_off() {
    let endless = Shop::start_with(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'x'; 10_000]).is_ok() {}
    });
    let mut tool = forwarding(&endless);
    let answer = tool.send(&good());
    assert_eq!((answer.status, answer.body.len()), (200, 64 * 1024));
    let shown = tool.event_stream().delivery();
    assert_eq!(shown["shop"]["text"].as_str().unwrap().len(), 2000);
    assert_eq!(shown["shop"]["cut"], true);
    assert!(tool.line().len() < 300);
}

#[test]
fn broken_answers_are_none() {
    for answer in [&b""[..], b"hello\r\n\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx"] {
        let shop = Shop::start(answer);
        let mut tool = forwarding(&shop);
        assert_eq!(tool.send(&good()).status, 502);
        assert!(tool.line().contains(&format!("  no answer from {}: ", shop.url())));
    }
}

#[test]
fn an_answer_shows_no_secret() {
    let other = "whsec_pzQGE83cSIRKM4/WH5QY+g==";
    let shop = Shop::answering(500, &format!("have {SECRET} and {}, {other}", &SECRET[6..]));
    let mut tool = forwarding(&shop);
    let answer = tool.send(&good());
    assert!(answer.body.contains(SECRET), "what is answered is not changed");
    let shown = tool.event_stream().delivery();
    assert_eq!(shown["shop"]["text"], "have whsec_[secret] and [secret], whsec_[secret]");
    assert!(tool.line().ends_with(" ms: have whsec_[secret] and [secret], whsec_[secret]"));
}

#[test]
fn the_shop_is_on_this_machine_and_not_the_program_itself() {
    for (arguments, part) in [
        (
            &["--forward-to", "http://192.0.2.1/"][..],
            "192.0.2.1 is not this machine; --allow-remote",
        ),
        (&["--forward-to", "http://[2001:db8::1]:3000/"], "--allow-remote"),
        (&["--forward-to", "http://shop.example/hook"], "shop.example is not this machine"),
        (&["--forward-to", "http://localhost.shop.example/"], "--allow-remote"),
        (&["--forward-to", "http://127.0.0.1@shop.example/"], "--allow-remote"),
        (&["--forward-to", "http://0.0.0.0:3000/"], "--allow-remote"),
        (&["--forward-to", "ftp://127.0.0.1/"], "not a URL of http or https"),
        (&["--forward-to", "here"], "relative URL without a base"),
        (&["--forward-to", "http://127.0.0.1/", "--answer", "500"], "cannot be used with"),
        (&["--allow-remote"], "--forward-to"),
    ] {
        assert_one_line(&Tool::fail_to_start("0", arguments, Some(SECRET)), part);
    }
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = |host: &str| format!("http://{host}:{free}/hook");
    for (address, host) in [
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", "localhost"),
        ("127.0.0.1", "[::ffff:127.0.0.1]"),
        ("127.0.0.1", "0.0.0.0"),
        ("0.0.0.0", "127.0.0.2"),
        ("0.0.0.0", "localhost"),
    ] {
        let arguments = ["--address", address, "--forward-to", &url(host), "--allow-remote"];
        let output = Tool::fail_to_start(&free.to_string(), &arguments, Some(SECRET));
        assert_one_line(&output, "is this program itself, and no shop");
    }
}

#[test]
fn another_machine_needs_allow_remote() {
    // Nobody answers at this address, which stands for no machine. The program starts nevertheless.
    let tool = Tool::start(&["--forward-to", "http://192.0.2.1/", "--allow-remote"]);
    assert_eq!(tool.event_stream().next().unwrap().data["shop"], "http://192.0.2.1/");
}

#[test]
fn localhost_is_also_that_of_ipv6() {
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else { return };
    let url = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
    let tool = Tool::start(&["--forward-to", &url]);
    let answer = thread::spawn(move || tool.send(&good()));
    let (mut stream, _) = listener.accept().unwrap();
    assert!(stream.read(&mut [0; 4096]).unwrap() > 0);
    stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").unwrap();
    assert_eq!(answer.join().unwrap().status, 204);
}
