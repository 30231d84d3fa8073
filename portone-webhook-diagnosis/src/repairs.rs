//! This module lists the changes that are made to deliveries on their way, and undoes them.

use std::iter;

use portone_webhook_core::{WebhookHeaders, testing::RawRequest};

use crate::{
    repair::Repair,
    undo::{
        body::{self, Candidates},
        bytes, encodings, hangul,
        headers::{self, HEADER_NAMES},
    },
};

/// A function that undoes a change. It returns the candidates for what was there before the change.
pub(crate) enum Undo {
    /// A function on the headers and the body.
    Delivery(fn(&RawRequest) -> Vec<RawRequest>),
    /// A function on the value of each header that has one of these names.
    HeaderValues(&'static [&'static str], fn(&str) -> String),
    /// A function on the body.
    Body(fn(&[u8]) -> Candidates<'_>),
}

const FIX_VERIFY_RAW_BYTES: &str =
    "Verify the bytes as they were received, before anything parses or prints them.";
const FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY: &str = "Verify the bytes as they were received. If the receiver does, the copy given here was changed: save it without an editor.";
const FIX_SENDER: &str = "PortOne does not send that: mend what made or passed on the request.";

/// The known changes, in the order in which they are undone.
pub(crate) const REPAIRS: &[Repair<Undo>] = &[
    Repair {
        name: "header-renamed",
        undo: Undo::Delivery(headers::with_standard_names),
        what: "The headers have other names, such as svix-id or webhook_id.",
        fix: "If the receiver got them with these names, let what stands in front of it pass on webhook-id, webhook-timestamp and webhook-signature as they are. If only a log names them so, give them with their names.",
    },
    Repair {
        name: "header-repeated",
        undo: Undo::Delivery(headers::without_duplicates),
        what: "A header is there more than once.",
        fix: "Look for a proxy that adds it again in place of setting it.",
    },
    Repair {
        name: "header-quoted",
        undo: Undo::HeaderValues(&HEADER_NAMES, headers::unquoted),
        what: "A header's value has quotes around it.",
        fix: "Pass the value on without quotes.",
    },
    Repair {
        name: "header-white-space",
        undo: Undo::HeaderValues(&HEADER_NAMES, headers::without_white_space),
        what: "A header's value has white space or a line break in it.",
        fix: "Pass the value on as it was received; one that was copied by hand belongs on one line.",
    },
    Repair {
        name: "header-url-encoded",
        undo: Undo::HeaderValues(&HEADER_NAMES, headers::url_decoded),
        what: "A header's value is percent-encoded.",
        fix: "Pass the value on as it was received.",
    },
    Repair {
        name: "header-joined",
        undo: Undo::HeaderValues(&HEADER_NAMES, headers::split_joined_value),
        what: "A header was there twice, and a proxy has joined both with a comma.",
        fix: "Look for a proxy that adds the header again in place of setting it.",
    },
    Repair {
        name: "id-timestamp-exchanged",
        undo: Undo::Delivery(headers::with_id_and_timestamp_exchanged),
        what: "webhook-id and webhook-timestamp are exchanged.",
        fix: "Look at what sets the headers, or at the order of arguments: it is id, timestamp, body.",
    },
    Repair {
        name: "id-url-decoded",
        undo: Undo::HeaderValues(&[WebhookHeaders::ID], headers::url_encoded),
        what: "webhook-id was percent-decoded; its encoded form is signed.",
        fix: "Take the header's value as it was received.",
    },
    Repair {
        name: "timestamp-not-a-number",
        undo: Undo::HeaderValues(&[WebhookHeaders::TIMESTAMP], headers::timestamp_in_whole_seconds),
        what: "webhook-timestamp is not a whole number of seconds, and was one when it was signed.",
        fix: "Pass the header on as it was received, not parsed and written again.",
    },
    Repair {
        name: "timestamp-in-milliseconds",
        undo: Undo::HeaderValues(&[WebhookHeaders::TIMESTAMP], headers::milliseconds_to_seconds),
        what: "webhook-timestamp is in milliseconds, and was signed in seconds.",
        fix: FIX_SENDER,
    },
    Repair {
        name: "signature-separator",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::with_comma_after_version),
        what: "The signature has another sign than a comma behind its version, or a capital V.",
        fix: "It is `v1,` and the base64. PortOne does not send it otherwise: mend what made or passed it on.",
    },
    Repair {
        name: "signature-without-version",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::with_version),
        what: "The signature lacks `v1,` in front.",
        fix: FIX_SENDER,
    },
    Repair {
        name: "signature-url-safe",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::to_standard_base64),
        what: "The signature is in URL-safe base64, with - and _.",
        fix: "It has to be standard base64, with + and /. PortOne does not send it otherwise.",
    },
    Repair {
        name: "signature-hex",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::hex_to_base64),
        what: "The signature is in hexadecimal digits.",
        fix: "It has to be in base64. PortOne does not send it otherwise.",
    },
    Repair {
        name: "signature-plus-lost",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::spaces_to_plus),
        what: "Each + in the signature has become a space.",
        fix: "Pass the header on as it was received, without decoding it as a form or a URL.",
    },
    Repair {
        name: "signature-unpadded",
        undo: Undo::HeaderValues(&[WebhookHeaders::SIGNATURE], headers::with_padding),
        what: "The signature has lost the = at its end.",
        fix: "Split headers and cookies at the first = only.",
    },
    Repair {
        name: "body-longer-than-announced",
        undo: Undo::Delivery(headers::truncated_to_content_length),
        what: "Something was added to the body: what its content-length covers is signed.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-utf16",
        undo: Undo::Body(encodings::decode_utf16),
        what: "The body is UTF-16, and was signed in UTF-8.",
        fix: "Save it as bytes: in PowerShell with `-OutFile`, not with `>`.",
    },
    Repair {
        name: "body-bom-added",
        undo: Undo::Body(body::strip_bom),
        what: "A byte order mark was put in front of the body.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-crlf",
        undo: Undo::Body(body::crlf_to_lf),
        what: "The line breaks were changed from LF to CRLF.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-lf",
        undo: Undo::Body(body::lf_to_crlf),
        what: "The line breaks were changed from CRLF to LF.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-line-break-added",
        undo: Undo::Body(body::strip_line_break),
        what: "A line break was added at the end of the body.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-line-break-lost",
        undo: Undo::Body(body::add_line_break),
        what: "The body has lost the line break at its end.",
        fix: "Verify the bytes as they were received; `curl --data @file` removes line breaks, and `--data-binary` does not.",
    },
    Repair {
        name: "body-white-space",
        undo: Undo::Body(body::trim_white_space),
        what: "White space was added around the body.",
        fix: FIX_VERIFY_RAW_BYTES_OR_CHECK_COPY,
    },
    Repair {
        name: "body-base64",
        undo: Undo::Body(bytes::decode_base64),
        what: "The body is base64 of what was signed.",
        fix: "Decode it before it is verified: an API gateway says so with `isBase64Encoded`.",
    },
    Repair {
        name: "body-hex",
        undo: Undo::Body(bytes::decode_hex),
        what: "The body is written in hexadecimal digits.",
        fix: "Verify the bytes themselves; a log of bytes writes them so.",
    },
    Repair {
        name: "body-bytes-literal",
        undo: Undo::Body(bytes::parse_bytes_literal),
        what: "The body is what Python prints of bytes or of a text, as in b'..'.",
        fix: "Verify the bytes themselves, and not `str(body)` or `repr(body)`.",
    },
    Repair {
        name: "body-log-escapes",
        undo: Undo::Body(bytes::parse_log_escapes),
        what: "The body has \\x22 in place of quotes, as nginx writes it in a log.",
        fix: "Verify the bytes that the receiver gets. `escape=none` in nginx's log_format writes them as they are.",
    },
    Repair {
        name: "body-byte-list",
        undo: Undo::Body(bytes::parse_byte_list),
        what: "The body is a list of bytes, as Node.js prints a `Buffer` and JSON has it.",
        fix: "Verify the bytes themselves, and not what `console.log` or `JSON.stringify` makes of them.",
    },
    Repair {
        name: "body-event",
        undo: Undo::Body(body::unwrap_gateway_event),
        what: "The body is the event of an API gateway, and what was signed is its member `body`.",
        fix: "Verify that member, decoded from base64 where `isBase64Encoded` is true.",
    },
    Repair {
        name: "body-gzip",
        undo: Undo::Body(encodings::decompress_gzip),
        what: "The body is compressed with gzip, and was signed before that.",
        fix: "PortOne does not compress: look for what does on the way, or in what has stored it.",
    },
    Repair {
        name: "body-deflate",
        undo: Undo::Body(encodings::decompress_deflate),
        what: "The body is compressed with deflate, and was signed before that.",
        fix: "PortOne does not compress: look for what does on the way, or in what has stored it.",
    },
    Repair {
        name: "body-json-string",
        undo: Undo::Body(body::parse_json_string),
        what: "The body was written as a JSON string, with quotes around it.",
        fix: "Verify the text inside, or better the bytes as they were received; a log or a `JSON.stringify` too many does this.",
    },
    Repair {
        name: "body-mojibake",
        undo: Undo::Body(encodings::undo_mojibake),
        what: "The body was read as Latin-1, Windows-1252 or EUC-KR and written as UTF-8, so what is not ASCII has changed.",
        fix: "Verify the bytes as they were received. If a text has to be made of them, it is UTF-8.",
    },
    Repair {
        name: "body-euc-kr",
        undo: Undo::Body(encodings::decode_euc_kr),
        what: "The body is in EUC-KR, and was signed in UTF-8.",
        fix: "Verify the bytes as they were received. If a text has to be made of them, it is UTF-8.",
    },
    Repair {
        name: "body-form",
        undo: Undo::Body(body::decode_form),
        what: "The body was taken for a form, and encoded or parsed as one.",
        fix: "Read the raw body on this route, without the parser for forms.",
    },
    Repair {
        name: "body-quotes-doubled",
        undo: Undo::Body(bytes::undouble_quotes),
        what: "Each quote of the body is doubled, as in CSV or a spreadsheet.",
        fix: "Verify the bytes as they were received. If the receiver does, take the copy from elsewhere.",
    },
    Repair {
        name: "body-html",
        undo: Undo::Body(body::unescape_html),
        what: "The body was escaped for HTML, as in &quot; for \".",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-surrounded",
        undo: Undo::Body(body::find_in_text),
        what: "There is other text around the body, such as the line of a log.",
        fix: "Give the body alone, byte by byte; the receiver has to verify nothing else.",
    },
    Repair {
        name: "body-printed",
        undo: Undo::Body(body::print_object_as_json),
        what: "The body is what a programming language prints of the object that a parser has made of it.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-decomposed",
        undo: Undo::Body(hangul::compose),
        what: "Hangul is decomposed into its letters (NFD), as macOS does it, and was signed as syllables (NFC).",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-composed",
        undo: Undo::Body(hangul::decompose),
        what: "Hangul is composed to syllables (NFC), and was signed as letters (NFD).",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-not-compact",
        undo: Undo::Body(body::compact_json),
        what: "The JSON was written again with white space; its compact form is signed.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-re-spaced",
        undo: Undo::Body(body::expand_json),
        what: "The JSON was written again; a form with spaces or indentation is signed.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-escaped",
        undo: Undo::Body(body::unescape_json),
        what: "The JSON was written again with escapes such as \\u0000 or \\/; the form without them is signed.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-unescaped",
        undo: Undo::Body(body::escape_json),
        what: "The JSON was written again without its escapes; the form with \\u0000 or \\/ is signed.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-numbers",
        undo: Undo::Body(body::rewrite_numbers),
        what: "The JSON was written again with other numbers, such as 1.0 for 1.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-bom-lost",
        undo: Undo::Body(body::add_bom),
        what: "The body was signed with a byte order mark, which it has lost.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
    Repair {
        name: "body-key-order",
        undo: Undo::Body(body::reorder_members),
        what: "The JSON was written again with its members in another order.",
        fix: FIX_VERIFY_RAW_BYTES,
    },
];

impl Repair<Undo> {
    /// Returns the deliveries that may have become this one. The iterator creates each of them when it is
    /// needed.
    pub(crate) fn candidates<'a>(
        &self,
        delivery: &'a RawRequest,
    ) -> Box<dyn Iterator<Item = RawRequest> + 'a> {
        match self.undo {
            Undo::Delivery(undo) => Box::new(undo(delivery).into_iter()),
            Undo::HeaderValues(names, undo) => {
                Box::new(iter::once(headers::with_mapped_values(delivery, names, undo)))
            }
            Undo::Body(undo) => Box::new(
                undo(&delivery.body)
                    .map(|body| RawRequest { headers: delivery.headers.clone(), body }),
            ),
        }
    }
}
