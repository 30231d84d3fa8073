//! A delivery as something to paste: Rust, of which a test signs it, and a command for a shell.
//!
//! What is pasted runs, and what it is made of was sent by anybody. So only plain text is quoted as
//! it is, and all else is escaped byte by byte.

use std::fmt::Write as _;

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::text::is_plain;

/// Those of the headers that make it a delivery.
const HEADERS: [&str; 4] =
    ["content-type", WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE];

/// A function that returns the delivery, to be signed with the secret of the test.
pub(super) fn rust(delivery: &RawRequest) -> String {
    let form = delivery
        .header("content-type")
        .is_some_and(|value| value.starts_with(b"application/x-www-form-urlencoded"));
    let constructor = if form { "of_form" } else { "of_body" };
    let mut code = format!(
        "// With portone-axum it is `portone_axum::testing::Delivery`, with portone-actix\n\
         // `portone_actix::testing::Delivery`, both with the feature `testing`.\n\
         use portone_webhook_core::testing::Delivery;\n\n\
         /// A test sends `delivery().signed_with(&secret)`.\n\
         fn delivery() -> Delivery {{\n    \
             Delivery::{constructor}({})",
        literal(&delivery.body)
    );
    // Writing to a string cannot fail.
    if let Some(id) = delivery.header(WebhookHeaders::ID) {
        let _ = write!(code, "\n        .id({})", literal(id));
    }
    let sent_at = delivery.header(WebhookHeaders::TIMESTAMP);
    if let Some(time) = sent_at.and_then(|time| str::from_utf8(time).ok()?.parse::<u64>().ok()) {
        let _ = write!(
            code,
            "\n        // Without this line it is sent when it is signed, and so not too old.\
             \n        .sent_at({time})"
        );
    }
    code.push_str("\n}\n");
    code
}

/// A command that sends the same once more, signature included.
pub(super) fn curl(delivery: &RawRequest, url: &str) -> String {
    let plain = str::from_utf8(&delivery.body).ok().filter(|body| body.chars().all(is_plain));
    let (source, data) = match plain {
        // Unlike the other options this one never reads a file.
        Some(body) => (String::new(), format!("--data-raw {}", single_quoted(body))),
        None => (format!("{} | ", printf(&delivery.body)), "--data-binary @-".to_owned()),
    };
    let mut command = format!("{source}curl -i -g {} \\\n", argument(url.as_bytes()));
    for (name, value) in &delivery.headers {
        if HEADERS.iter().any(|header| header.eq_ignore_ascii_case(name)) {
            let header = [name.as_bytes(), b": ", value].concat();
            let _ = writeln!(command, "  -H {} \\", argument(&header));
        }
    }
    let _ = writeln!(command, "  {data}");
    command
}

/// A raw string, if the compiler reads in it what is meant; else the bytes.
fn literal(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) if text.chars().all(|character| is_plain(character) || character == '\n') => {
            if !text.contains(['"', '\\', '\n']) {
                return format!("\"{text}\"");
            }
            let ends = text.split('"').skip(1);
            let hashes = ends.map(|end| end.bytes().take_while(|byte| *byte == b'#').count()).max();
            let hashes = "#".repeat(hashes.map_or(0, |longest| longest.saturating_add(1)));
            format!("r{hashes}\"{text}\"{hashes}")
        }
        _ => format!("b\"{}\"", bytes.escape_ascii()),
    }
}

/// One argument for a POSIX shell.
fn argument(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) if text.chars().all(is_plain) => single_quoted(text),
        _ => format!("\"$({})\"", printf(bytes)),
    }
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A command that writes these very bytes.
fn printf(bytes: &[u8]) -> String {
    let mut command = "printf '".to_owned();
    for byte in bytes {
        match byte {
            b'\n' => command.push_str(r"\n"),
            b'%' => command.push_str("%%"),
            b' '..=b'~' if !matches!(byte, b'\'' | b'\\') => command.push(char::from(*byte)),
            _ => {
                let _ = write!(command, "\\{byte:03o}");
            }
        }
    }
    command.push('\'');
    command
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_literal_holds_any_text() {
        assert_eq!(literal(b"msg_1"), r#""msg_1""#);
        assert_eq!(literal(br#"{"a":1}"#), r###"r#"{"a":1}"#"###);
        assert_eq!(literal(br###""# "##"###), r####"r###""# "##"###"####);
        assert_eq!(literal(br"C:\"), r#"r"C:\""#);
        assert_eq!(literal("신발\n".as_bytes()), "r\"신발\n\"");
        // The compiler drops the `\r` from a raw string, or refuses it.
        assert_eq!(literal(b"a\r\nb"), r#"b"a\r\nb""#);
        assert_eq!(literal(b"\xff\"\\"), r#"b"\xff\"\\""#);
        assert_eq!(literal("\u{202e}".as_bytes()), r#"b"\xe2\x80\xae""#);
    }

    #[test]
    fn a_shell_reads_back_the_very_bytes() {
        let every_byte: Vec<u8> = (1..=u8::MAX).rev().collect();
        for bytes in [&b"plain"[..], b"it's $HOME `id` \"\\", b"%d%%\n\x1b[2J", &every_byte] {
            let command = format!("printf %s {}", argument(bytes));
            let output = Command::new("sh").arg("-c").arg(command).output().unwrap();
            assert_eq!(output.stdout, bytes);
        }
        let with_zero: Vec<u8> = (0..=u8::MAX).collect();
        let output = Command::new("sh").arg("-c").arg(printf(&with_zero)).output().unwrap();
        assert_eq!(output.stdout, with_zero);
    }

    #[test]
    fn only_what_makes_it_a_delivery_is_sent_again() {
        let delivery = RawRequest {
            headers: vec![
                ("host".to_owned(), b"tunnel.example".to_vec()),
                ("Webhook-Id".to_owned(), b"it's".to_vec()),
                ("webhook-timestamp".to_owned(), b"1".to_vec()),
            ],
            body: b"@/etc/passwd".to_vec(),
        };
        assert_eq!(
            curl(&delivery, "http://127.0.0.1:1/a'b"),
            "curl -i -g 'http://127.0.0.1:1/a'\\''b' \\\n  \
             -H 'Webhook-Id: it'\\''s' \\\n  -H 'webhook-timestamp: 1' \\\n  \
             --data-raw '@/etc/passwd'\n"
        );
    }
}
