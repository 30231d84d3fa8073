use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    process::Stdio,
    thread,
};

use crate::command::{SECRET, command, new_file, new_folder, run, run_with_input};

#[test]
fn errors_of_send_are_one_line() {
    let folder = new_folder("errors-send");
    let file = |name: &str, content: &[u8]| new_file(&folder, name, content);
    let (binary, empty) = (file("binary", b"\xff\xfe\x00"), file("empty", b""));
    let text = file("text", b"hello");
    let large = file("large", &vec![b' '; 1024 * 1024 + 1]);
    let damaged = file("damaged", b"whsec_C2FVsBQIhrscCh!");
    let folder = folder.to_str().unwrap();
    let url = "http://127.0.0.1:9/";
    let absent = "/absent/file";
    let not_tls = format!("https://{}/", server(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"));
    let cases: &[(&[&str], &str)] = &[
        (&[], "error: "),
        (&["sned"], "unrecognized subcommand"),
        (&["send"], "<URL>"),
        (&["send", url, SECRET], "unexpected argument '[secret]'"),
        (&["send", SECRET], "error: "),
        (&["send", url, "--repaet", "2"], "--repeat"),
        (&["send", "nowhere"], "relative URL without a base"),
        (&["send", "ftp://127.0.0.1/"], "not a URL of http or https"),
        (&["send", "mailto:a@b"], "not a URL of http or https"),
        (&["send", "http://example.com/"], "--allow-remote"),
        (&["send", "http://localhost.example.com/"], "--allow-remote"),
        (&["send", "http://127.0.0.1.example.com/"], "--allow-remote"),
        (&["send", "http://127.0.0.1@example.com/"], "--allow-remote"),
        (&["send", "http://[2001:db8::1]/"], "--allow-remote"),
        (&["send", "http://0.0.0.0/"], "--allow-remote"),
        (&["send", url], "no answer from http"),
        (&["send", "http://[::1]:9/", "--all", "--concurrently"], "no answer from http"),
        (&["send", &not_tls], "error: "),
        (&["send", url, "--type", "transaction.paid"], "did you mean Transaction.Paid?"),
        (&["send", url, "--type", "Transaction.Canceled"], "did you mean Transaction.Cancelled?"),
        (&["send", url, "--all", "--type", "BillingKey.Ready"], "cannot be used with"),
        (&["send", url, "--all", "--body", &text], "cannot be used with"),
        (&["send", url, "--stale", "--tamper"], "cannot be used with"),
        (&["send", url, "--repeat", "0"], "invalid value '0'"),
        (&["send", url, "--repeat", "many"], "invalid value 'many'"),
        (&["send", url, "--id", "a\nb"], "ASCII without white space"),
        (&["send", url, "--body", absent], "cannot read /absent/file: "),
        (&["send", url, "--body", folder], "cannot read "),
        (&["send", url, "--body", &large], "more than 1 MiB"),
        (&["send", url, "--secret-file", absent], "cannot read /absent/file: "),
        (&["send", url, "--secret-file", &binary], "not UTF-8"),
        (&["send", url, "--secret-file", &empty], "the webhook secret is empty"),
        (&["send", url, "--secret-file", &damaged], "not standard base64"),
        (&["send", url, "--secret", "whsec_!!"], "not standard base64"),
    ];
    for (arguments, part) in cases {
        assert_one_line(arguments, part);
    }
}

#[test]
fn errors_of_explain_are_one_line() {
    let folder = new_folder("errors-explain");
    let file = |name: &str, content: &[u8]| new_file(&folder, name, content);
    let (binary, empty) = (file("binary", b"\xff\xfe\x00"), file("empty", b""));
    let (text, headers) = (file("text", b"hello"), file("headers", b"webhook-id: a"));
    let number = file("number", b"7");
    let no_header = file("no-header", br#"{"request":{"body":"{}"}}"#);
    let absent = "/absent/file";
    let cases: &[(&[&str], &str)] = &[
        (&["explain"], "--headers"),
        (&["explain", "--headers", &headers], "--body"),
        (&["explain", "--body", &text], "--headers"),
        (&["explain", "--curl", &text, "--record", &text], "cannot be used with"),
        (&["explain", "--headers", absent, "--body", &text], "cannot read"),
        (&["explain", "--headers", &headers, "--body", absent], "cannot read"),
        (&["explain", "--headers", &empty, "--body", &text], "no headers"),
        (&["explain", "--headers", &text, "--body", &text], "no headers"),
        (&["explain", "--headers", &number, "--body", &text], "no headers"),
        (&["explain", "--headers", &binary, "--body", &text], "not UTF-8"),
        (&["explain", "--headers", "-", "--body", "-"], "standard input can stand for one file"),
        (&["explain", "--curl", &text], "does not begin with curl"),
        (&["explain", "--curl", &binary], "not UTF-8"),
        (&["explain", "--record", &empty], "no webhook of PortOne's API"),
        (&["explain", "--record", &number], "no webhook of PortOne's API"),
        (&["explain", "--record", &no_header], "no header"),
        (&["explain", "--curl", &headers, "--at", "yesterday"], "2026-03-31T23:33:19Z"),
        (&["explain", "--curl", &headers, "--at", "-1"], "2026-03-31T23:33:19Z"),
        (&["explain", "--curl", &headers, "--other-secret-file", &text], "a name, = and a file"),
        (
            &[
                "explain",
                "--headers",
                &headers,
                "--body",
                &text,
                "--other-secret-file",
                "a=/absent/file",
            ],
            "cannot read",
        ),
    ];
    for (arguments, part) in cases {
        assert_one_line(arguments, part);
    }
}

/// Asserts that a command ends with exit code 2, and prints one line with `part` on standard error.
fn assert_one_line(arguments: &[&str], part: &str) {
    let mut command = command(arguments);
    command.env("PORTONE_WEBHOOK_SECRET", SECRET).env("RUST_BACKTRACE", "1");
    let finished = run_with_input(command, b"webhook-id: a");
    assert_eq!(finished.code, Some(2), "{arguments:?}: {}{}", finished.stdout, finished.stderr);
    assert_eq!(finished.stdout, "", "{arguments:?}");
    assert_eq!(finished.stderr.lines().count(), 1, "{arguments:?}: {}", finished.stderr);
    assert!(finished.stderr.starts_with("error: "), "{arguments:?}: {}", finished.stderr);
    assert!(finished.stderr.contains(part), "{arguments:?}: {}", finished.stderr);
}

/// Nothing listens on this port. The connection fails, but the host is not refused.
#[test]
fn loopback_hosts_need_no_allow_remote() {
    for host in ["localhost", "localhost.", "127.1", "[::1]", "[::ffff:127.0.0.1]"] {
        let mut command = command(&["send", &format!("http://{host}:9/"), "--type", "Moon.Full"]);
        command.env("PORTONE_WEBHOOK_SECRET", SECRET);
        let finished = run(command);
        assert_eq!(finished.code, Some(2), "{host}");
        assert!(
            finished.stderr.starts_with("error: no answer from http://"),
            "{}",
            finished.stderr
        );
        assert_eq!(finished.stderr.lines().count(), 1, "{}", finished.stderr);
    }
}

/// An incomplete answer does not stop the command, because the other deliveries may be answered.
#[test]
fn incomplete_answers_are_reported() {
    for answer in [&b""[..], b"hello\r\n\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n"] {
        let mut command = command(&["send", &format!("http://{}/", server(answer)), "--all"]);
        command.env("PORTONE_WEBHOOK_SECRET", SECRET);
        let finished = run(command);
        assert_eq!((finished.code, &*finished.stderr), (Some(1), ""), "{}", finished.stdout);
        assert_eq!(finished.stdout.lines().filter(|line| line.contains("   -  ")).count(), 23);
        assert!(finished.stdout.contains("\n23 sent and 0 answered 200."), "{}", finished.stdout);
    }
}

/// If a secret is given in a wrong place, no part of it is printed to standard error or standard output.
#[test]
fn no_secret_is_printed() {
    let url = "http://127.0.0.1:9/";
    let key = SECRET.trim_start_matches("whsec_");
    let encoded = "C2FVsBQIhrscChlQIMV%2Bb5sSYspob7oD";
    let named = |key: &str| format!("prod={key}");
    let prefixed = format!("whsec_{encoded}");
    let echo = server(
        b"HTTP/1.1 400 Bad\r\ncontent-length: 44\r\n\r\nnot: whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD\n",
    );
    let echo_url = format!("http://{echo}/");
    for secret in [SECRET, key, encoded, &prefixed] {
        let named = named(secret);
        let cases: &[&[&str]] = &[
            &[secret],
            &["send", secret],
            &["send", url, secret],
            &["send", url, "--secret-file", secret],
            &["send", url, "--body", secret],
            &["send", url, "--type", secret],
            &["send", &echo_url, "--type", secret],
            &["send", url, "--repeat", secret],
            &["send", &format!("{secret}://{secret}/")],
            &["send", &format!("http://{secret}/")],
            &["send", &format!("http://127.0.0.1:9/{secret}")],
            &["explain", "--curl", secret],
            &["explain", "--record", secret],
            &["explain", "--curl", "-", "--other-secret-file", &named],
            &["explain", "--curl", "-", "--other-secret-file", secret],
            &["explain", "--curl", "-", "--at", secret],
            &["listen", secret],
            &["listen", "--address", secret],
        ];
        for arguments in cases {
            assert_hidden(arguments, &["C2FV", "scChlQ", "b5sS", "b7oD"]);
        }
    }
}

/// The password of a URL is redacted, even if the URL is malformed.
#[test]
fn no_password_is_printed() {
    for url in [
        "http://user:PASSWORD@127.0.0.1:9/",
        "ftp://user:PASSWORD@127.0.0.1:9/",
        "http:user:PASSWORD@127.0.0.1:9/",
        "http://user:PASSWORD@example.com/",
        "http://user:PASSWORD@127.0.0.1:port/",
        "http://user:PASS/PASSWORD@127.0.0.1/",
        "//user:PASSWORD@127.0.0.1/",
        "user:PASSWORD@127.0.0.1",
    ] {
        assert_hidden(&["send", url], &["PASSWORD"]);
        assert_hidden(&["send", "http://127.0.0.1:9/", url], &["PASSWORD"]);
    }
}

fn assert_hidden(arguments: &[&str], parts: &[&str]) {
    let mut command = command(arguments);
    command.env("PORTONE_WEBHOOK_SECRET", SECRET);
    let finished = run(command);
    assert_ne!(finished.code, Some(0), "{arguments:?}");
    for part in parts {
        assert!(!finished.stderr.contains(part), "{arguments:?}: {}", finished.stderr);
        assert!(!finished.stdout.contains(part), "{arguments:?}: {}", finished.stdout);
    }
}

/// Starts a server that sends the same answer on each connection, and closes the connection.
fn server(answer: &'static [u8]) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(answer);
        }
    });
    address
}

#[test]
fn help_and_version_are_no_errors() {
    for arguments in [&["--help"][..], &["--version"], &["send", "--help"], &["explain", "-h"]] {
        let finished = run(command(arguments));
        assert_eq!((finished.code, &*finished.stderr), (Some(0), ""), "{arguments:?}");
        assert!(finished.stdout.contains("portone-webhook"), "{arguments:?}");
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    for arguments in [&["--help"][..], &["explain", "--curl", "-", "--secret", "whsec_C2FVsBQI"]] {
        let mut child = command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(b"curl -H a:b -d {}").unwrap_or_default();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{arguments:?}");
        assert_ne!(output.status.code(), Some(101), "{arguments:?}");
    }
}
