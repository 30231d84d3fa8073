//! What happens to deliveries on their way, and how it is undone.

use std::iter;

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::{
    repair::Repair,
    undo::{
        body::{self, Forms},
        headers::{self, NAMES},
    },
};

/// Each function has the forms that there may have been before.
pub(crate) enum Undo {
    Delivery(fn(&RawRequest) -> Vec<RawRequest>),
    /// In each header of these names
    Values(&'static [&'static str], fn(&str) -> String),
    Body(fn(&[u8]) -> Forms<'_>),
}

const RAW: &str = "Verify the bytes as they were received, before anything parses or prints them.";
const RAW_LINES: &str = "Verify the bytes as they were received. If the receiver does, the copy given here was changed: save it without an editor.";
const SENDER: &str = "PortOne does not send that: mend what made or passed on the request.";

/// In the order in which they are undone.
pub(crate) const REPAIRS: &[Repair<Undo>] = &[
    Repair {
        name: "header-renamed",
        undo: Undo::Delivery(headers::own_names),
        what: "The headers have other names, such as svix-id or webhook_id.",
        fix: "Let the proxy or gateway pass on webhook-id, webhook-timestamp and webhook-signature as they are.",
    },
    Repair {
        name: "header-repeated",
        undo: Undo::Delivery(headers::once),
        what: "A header is there more than once.",
        fix: "Look for a proxy that adds it again in place of setting it.",
    },
    Repair {
        name: "header-quoted",
        undo: Undo::Values(&NAMES, headers::unquoted),
        what: "A header's value has quotes around it.",
        fix: "Pass the value on without quotes.",
    },
    Repair {
        name: "header-white-space",
        undo: Undo::Values(&NAMES, headers::without_white_space),
        what: "A header's value has white space or a line break in it.",
        fix: "Pass the value on as it was received; one that was copied by hand belongs on one line.",
    },
    Repair {
        name: "header-url-encoded",
        undo: Undo::Values(&NAMES, headers::url_decoded),
        what: "A header's value is percent-encoded.",
        fix: "Pass the value on as it was received.",
    },
    Repair {
        name: "header-joined",
        undo: Undo::Values(&NAMES, headers::unjoined),
        what: "A header was there twice, and a proxy has joined both with a comma.",
        fix: "Look for a proxy that adds the header again in place of setting it.",
    },
    Repair {
        name: "id-timestamp-exchanged",
        undo: Undo::Delivery(headers::exchanged),
        what: "webhook-id and webhook-timestamp are exchanged.",
        fix: "Look at what sets the headers, or at the order of arguments: it is id, timestamp, body.",
    },
    Repair {
        name: "id-url-decoded",
        undo: Undo::Values(&[WebhookHeaders::ID], headers::url_encoded),
        what: "webhook-id was percent-decoded; its encoded form is signed.",
        fix: "Take the header's value as it was received.",
    },
    Repair {
        name: "timestamp-not-a-number",
        undo: Undo::Values(&[WebhookHeaders::TIMESTAMP], headers::whole_seconds),
        what: "webhook-timestamp is not a whole number of seconds, and was one when it was signed.",
        fix: "Pass the header on as it was received, not parsed and written again.",
    },
    Repair {
        name: "timestamp-in-milliseconds",
        undo: Undo::Values(&[WebhookHeaders::TIMESTAMP], headers::seconds_of_milliseconds),
        what: "webhook-timestamp is in milliseconds, and was signed in seconds.",
        fix: SENDER,
    },
    Repair {
        name: "signature-separator",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::with_comma),
        what: "The signature has another sign than a comma behind its version, or a capital V.",
        fix: "It is `v1,` and the base64. PortOne does not send it otherwise: mend what made or passed it on.",
    },
    Repair {
        name: "signature-without-version",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::with_version),
        what: "The signature lacks `v1,` in front.",
        fix: SENDER,
    },
    Repair {
        name: "signature-url-safe",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::standard_base64),
        what: "The signature is in URL-safe base64, with - and _.",
        fix: "It has to be standard base64, with + and /. PortOne does not send it otherwise.",
    },
    Repair {
        name: "signature-hex",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::from_hex),
        what: "The signature is in hexadecimal digits.",
        fix: "It has to be in base64. PortOne does not send it otherwise.",
    },
    Repair {
        name: "signature-plus-lost",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::with_plus),
        what: "Each + in the signature has become a space.",
        fix: "Pass the header on as it was received, without decoding it as a form or a URL.",
    },
    Repair {
        name: "signature-unpadded",
        undo: Undo::Values(&[WebhookHeaders::SIGNATURE], headers::padded),
        what: "The signature has lost the = at its end.",
        fix: "Split headers and cookies at the first = only.",
    },
    Repair {
        name: "body-longer-than-announced",
        undo: Undo::Delivery(headers::as_long_as_announced),
        what: "Something was added to the body: what its content-length covers is signed.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-utf16",
        undo: Undo::Body(body::without_utf16),
        what: "The body is UTF-16, and was signed in UTF-8.",
        fix: "Save it as bytes: in PowerShell with `-OutFile`, not with `>`.",
    },
    Repair {
        name: "body-bom-added",
        undo: Undo::Body(body::without_mark),
        what: "A byte order mark was put in front of the body.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-crlf",
        undo: Undo::Body(body::unix_lines),
        what: "The line breaks were changed from LF to CRLF.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-lf",
        undo: Undo::Body(body::windows_lines),
        what: "The line breaks were changed from CRLF to LF.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-line-break-added",
        undo: Undo::Body(body::without_line_break),
        what: "A line break was added at the end of the body.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-line-break-lost",
        undo: Undo::Body(body::with_line_break),
        what: "The body has lost the line break at its end.",
        fix: "Verify the bytes as they were received; `curl --data @file` removes line breaks, and `--data-binary` does not.",
    },
    Repair {
        name: "body-white-space",
        undo: Undo::Body(body::trimmed),
        what: "White space was added around the body.",
        fix: RAW_LINES,
    },
    Repair {
        name: "body-base64",
        undo: Undo::Body(body::without_base64),
        what: "The body is base64 of what was signed.",
        fix: "Decode it before it is verified: an API gateway says so with `isBase64Encoded`.",
    },
    Repair {
        name: "body-hex",
        undo: Undo::Body(body::without_hex),
        what: "The body is written in hexadecimal digits.",
        fix: "Verify the bytes themselves; a log of bytes writes them so.",
    },
    Repair {
        name: "body-bytes-literal",
        undo: Undo::Body(body::without_bytes_literal),
        what: "The body is what Python prints of bytes, as in b'..'.",
        fix: "Verify the bytes themselves, and not `str(body)`.",
    },
    Repair {
        name: "body-byte-list",
        undo: Undo::Body(body::without_byte_list),
        what: "The body is a list of numbers, as JSON has it of a `Buffer` of Node.js.",
        fix: "Verify the bytes themselves, and not `JSON.stringify(body)`.",
    },
    Repair {
        name: "body-event",
        undo: Undo::Body(body::without_event),
        what: "The body is the event of an API gateway, and what was signed is its member `body`.",
        fix: "Verify that member, decoded from base64 where `isBase64Encoded` is true.",
    },
    Repair {
        name: "body-gzip",
        undo: Undo::Body(body::without_gzip),
        what: "The body is compressed with gzip, and was signed before that.",
        fix: "PortOne does not compress: look for what does on the way, or in what has stored it.",
    },
    Repair {
        name: "body-euc-kr",
        undo: Undo::Body(body::without_euc_kr),
        what: "The body is in EUC-KR, and was signed in UTF-8.",
        fix: "Verify the bytes as they were received. If a text has to be made of them, it is UTF-8.",
    },
    Repair {
        name: "body-json-string",
        undo: Undo::Body(body::without_json_string),
        what: "The body was written as a JSON string, with quotes around it.",
        fix: "Verify the text inside, or better the bytes as they were received; a log or a `JSON.stringify` too many does this.",
    },
    Repair {
        name: "body-mojibake",
        undo: Undo::Body(body::without_mojibake),
        what: "The body was read as Latin-1 or Windows-1252 and written again as UTF-8, so what is not ASCII has changed.",
        fix: "Verify the bytes as they were received. If a text has to be made of them, it is UTF-8.",
    },
    Repair {
        name: "body-form",
        undo: Undo::Body(body::without_form),
        what: "The body was taken for a form, and encoded or parsed as one.",
        fix: "Read the raw body on this route, without the parser for forms.",
    },
    Repair {
        name: "body-html",
        undo: Undo::Body(body::without_html),
        what: "The body was escaped for HTML, as in &quot; for \".",
        fix: RAW,
    },
    Repair {
        name: "body-not-compact",
        undo: Undo::Body(body::compact),
        what: "The JSON was written again with white space; its compact form is signed.",
        fix: RAW,
    },
    Repair {
        name: "body-re-spaced",
        undo: Undo::Body(body::not_compact),
        what: "The JSON was written again; a form with spaces or indentation is signed.",
        fix: RAW,
    },
    Repair {
        name: "body-escaped",
        undo: Undo::Body(body::unescaped),
        what: "The JSON was written again with escapes such as \\u0000 or \\/; the form without them is signed.",
        fix: RAW,
    },
    Repair {
        name: "body-unescaped",
        undo: Undo::Body(body::escaped),
        what: "The JSON was written again without its escapes; the form with \\u0000 or \\/ is signed.",
        fix: RAW,
    },
    Repair {
        name: "body-numbers",
        undo: Undo::Body(body::other_numbers),
        what: "The JSON was written again with other numbers, such as 1.0 for 1.",
        fix: RAW,
    },
    Repair {
        name: "body-bom-lost",
        undo: Undo::Body(body::with_mark),
        what: "The body was signed with a byte order mark, which it has lost.",
        fix: RAW,
    },
    Repair {
        name: "body-key-order",
        undo: Undo::Body(body::other_order),
        what: "The JSON was written again with its members in another order.",
        fix: RAW,
    },
];

impl Repair<Undo> {
    /// The deliveries that this one may have been, each made when it is asked for.
    pub(crate) fn candidates<'a>(
        &self,
        delivery: &'a RawRequest,
    ) -> Box<dyn Iterator<Item = RawRequest> + 'a> {
        match self.undo {
            Undo::Delivery(undo) => Box::new(undo(delivery).into_iter()),
            Undo::Values(names, undo) => {
                Box::new(iter::once(headers::mapped(delivery, names, undo)))
            }
            Undo::Body(undo) => Box::new(
                undo(&delivery.body)
                    .map(|body| RawRequest { headers: delivery.headers.clone(), body }),
            ),
        }
    }
}
