//! This module writes a delivery as Rust code for a test, and as a command for a shell.
//!
//! A user runs this code, and an attacker may have sent the delivery. So only plain text is quoted unchanged,
//! and any other text is escaped byte by byte.

use std::fmt::Write as _;

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::text::is_plain;

/// The headers that a receiver needs to verify and decode a delivery.
const RELEVANT_HEADERS: [&str; 4] =
    ["content-type", WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE];

/// Writes a Rust function that returns the delivery. A test signs this delivery with its own secret.
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
        rust_literal(&delivery.body)
    );
    // Writing to a string cannot fail.
    if let Some(id) = delivery.header(WebhookHeaders::ID) {
        let _ = write!(code, "\n        .id({})", rust_literal(id));
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

/// Writes a command that sends the delivery again with the same signature.
pub(super) fn curl(delivery: &RawRequest, url: &str) -> String {
    let plain = str::from_utf8(&delivery.body).ok().filter(|body| body.chars().all(is_plain));
    let (source, data) = match plain {
        // Unlike similar options, `--data-raw` never reads a file.
        Some(body) => (String::new(), format!("--data-raw {}", single_quoted(body))),
        None => (format!("{} | ", printf_command(&delivery.body)), "--data-binary @-".to_owned()),
    };
    let mut command = format!("{source}curl -i -g {} \\\n", shell_argument(url.as_bytes()));
    for (name, value) in &delivery.headers {
        if RELEVANT_HEADERS.iter().any(|header| header.eq_ignore_ascii_case(name)) {
            let header = [name.as_bytes(), b": ", value].concat();
            let _ = writeln!(command, "  -H {} \\", shell_argument(&header));
        }
    }
    let _ = writeln!(command, "  {data}");
    command
}

/// Writes bytes as a string literal of Rust, or as a byte string if they are not plain text.
fn rust_literal(bytes: &[u8]) -> String {
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

/// Writes bytes as one argument for a POSIX shell.
fn shell_argument(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) if text.chars().all(is_plain) => single_quoted(text),
        _ => format!("\"$({})\"", printf_command(bytes)),
    }
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Returns a shell command that prints the bytes.
fn printf_command(bytes: &[u8]) -> String {
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
        assert_eq!(rust_literal(b"msg_1"), r#""msg_1""#);
        assert_eq!(rust_literal(br#"{"a":1}"#), r###"r#"{"a":1}"#"###);
        assert_eq!(rust_literal(br###""# "##"###), r####"r###""# "##"###"####);
        assert_eq!(rust_literal(br"C:\"), r#"r"C:\""#);
        assert_eq!(rust_literal("신발\n".as_bytes()), "r\"신발\n\"");
        // The compiler rejects a `\r` in a raw string, or drops it before a line feed.
        assert_eq!(rust_literal(b"a\r\nb"), r#"b"a\r\nb""#);
        assert_eq!(rust_literal(b"\xff\"\\"), r#"b"\xff\"\\""#);
        assert_eq!(rust_literal("\u{202e}".as_bytes()), r#"b"\xe2\x80\xae""#);
    }

    #[test]
    fn a_shell_reads_back_the_same_bytes() {
        let every_byte: Vec<u8> = (1..=u8::MAX).rev().collect();
        for bytes in [&b"plain"[..], b"it's $HOME `id` \"\\", b"%d%%\n\x1b[2J", &every_byte] {
            let command = format!("printf %s {}", shell_argument(bytes));
            let output = Command::new("sh").arg("-c").arg(command).output().unwrap();
            assert_eq!(output.stdout, bytes);
        }
        let with_zero: Vec<u8> = (0..=u8::MAX).collect();
        let output = Command::new("sh").arg("-c").arg(printf_command(&with_zero)).output().unwrap();
        assert_eq!(output.stdout, with_zero);
    }

    #[test]
    fn only_the_relevant_headers_are_sent_again() {
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
