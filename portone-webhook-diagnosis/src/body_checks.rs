//! This module has the checks of a body that need no matching signature.

use portone_webhook_core::testing::RawRequest;
use serde::{Deserialize, de::IgnoredAny};

use crate::{finding::Finding, undo::headers::content_length};

/// The texts of which nothing of a body is left.
const NOTHING_LEFT: [&str; 12] = [
    "[object Object]",
    "[object ArrayBuffer]",
    "[object ReadableStream]",
    "[object Promise]",
    "undefined",
    "null",
    "None",
    "nil",
    "<nil>",
    "{}",
    "Optional.empty",
    "(null)",
];

/// The beginnings of what languages print of an object, a stream or an address in place of its content.
const OBJECT_PREFIXES: [&str; 10] = [
    "[B@",
    "[C@",
    "<_io.",
    "<memory at ",
    "<bound method ",
    "<coroutine object ",
    "<starlette.",
    "#<StringIO",
    "Resource id #",
    "java.io.",
];

/// The signs behind a text that a log has shortened.
const ELLIPSES: [&str; 6] =
    ["...", "\u{2026}", "[truncated]", "(truncated)", "<truncated>", "... (truncated)"];

/// Reports a body that is empty, lost, or not what was sent in a way that can be seen.
pub(crate) fn check_body(delivery: &RawRequest) -> Option<Finding> {
    let body = delivery.body.as_slice();
    let length = body.len();
    let announced = content_length(delivery).unwrap_or(length);
    if length == 0 {
        return Some(Finding::new(
            "body-empty",
            "The body is empty.",
            "Read it once only: where something has read it before, such as a parser or a log, keep the bytes.",
        ));
    }
    check_printed(body)
        .or_else(|| check_encoding(delivery))
        .or_else(|| check_truncated(body, announced))
        .or_else(|| {
            (announced != length).then(|| Finding::new(
                "body-changed-length",
                format!(
                    "The body has {length} bytes, and its content-length says {announced}, so it was changed."
                ),
                "Verify the bytes as they were received, before anything parses or prints them.",
            ))
        })
}

/// Reports a text that a language prints in place of the body.
fn check_printed(body: &[u8]) -> Option<Finding> {
    let text = str::from_utf8(body).ok()?.trim().trim_matches('"');
    let is_object = OBJECT_PREFIXES.iter().any(|prefix| text.starts_with(prefix))
        || text.starts_with('<') && text.contains(" object at 0x") && text.ends_with('>');
    if NOTHING_LEFT.contains(&text) || is_object {
        return Some(Finding::new(
            "body-lost",
            "The body is what a language prints of an object or of nothing, so nothing is left of what was sent.",
            "Keep the raw body: it was parsed or read before, or an object was turned into a text. Print its bytes, not the object.",
        ));
    }
    let is_buffer = text.starts_with("<Buffer ") && text.contains(" more byte")
        || text.contains("more items") && text.contains("Array(");
    is_buffer.then(|| {
        Finding::new(
            "body-lost",
            "The body is what Node.js prints of bytes, and it prints only the first of them.",
            "Print all of it with `body.toString('base64')`, and verify the bytes themselves.",
        )
    })
}

/// Reports a body that has lost characters, or is compressed in a way that cannot be undone here.
fn check_encoding(delivery: &RawRequest) -> Option<Finding> {
    let body = delivery.body.as_slice();
    if let Ok(text) = str::from_utf8(body) {
        return text.contains('\u{fffd}').then(|| Finding::new(
            "body-replaced",
            "The body has U+FFFD in place of characters that could not be read, so their bytes are lost. EUC-KR or compressed bytes that are read as UTF-8 become that.",
            "Verify the bytes as they were received, before they become a text.",
        ));
    }
    let encoding = delivery.header("content-encoding").and_then(|name| str::from_utf8(name).ok());
    let encoding = encoding.map(str::trim).filter(|name| ["br", "zstd"].contains(name));
    let zstd = body.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]).then_some("zstd");
    let name = encoding.or(zstd)?;
    Some(Finding::new(
        "body-compressed",
        format!("The body is compressed with {name}, which is not undone here."),
        "Decompress it, and explain the result. PortOne does not compress: look for what does on the way.",
    ))
}

/// Reports JSON that ends too early.
fn check_truncated(body: &[u8], announced: usize) -> Option<Finding> {
    let text = body.trim_ascii();
    let text = ELLIPSES.iter().find_map(|sign| text.strip_suffix(sign.as_bytes())).unwrap_or(text);
    let is_prefix = text.starts_with(b"{")
        && serde_json::from_slice::<IgnoredAny>(text).is_err_and(|error| error.is_eof());
    is_prefix.then(|| {
        let length = body.len();
        let announced = match announced > length {
            true => format!(" Its content-length says {announced}."),
            false => String::new(),
        };
        Finding::new(
            "body-truncated",
            format!("The body has {length} bytes, and its JSON is not complete.{announced}"),
            "Look for what cuts it off: a limit, a log, or a copy that is not whole.",
        )
    })
}

/// Says whether a body is a webhook of PortOne V1.
pub(crate) fn is_v1_webhook(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Members {
        #[serde(rename = "imp_uid")]
        _id: IgnoredAny,
    }

    let is_id = |pair: &[u8]| pair.trim_ascii_start().starts_with(b"imp_uid=");
    serde_json::from_slice::<Members>(body).is_ok() || body.split(|byte| *byte == b'&').any(is_id)
}
