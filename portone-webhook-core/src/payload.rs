//! This module decodes the bytes of a body to a type.

use std::{any::Any, sync::LazyLock};

use memchr::{memchr2, memmem::Finder};
use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;

use crate::{
    decode_error::{DecodeError, position},
    error::PayloadError,
    event::{Webhook, v2024_01_01},
    headers::ContentType,
    json::{in_json, json},
};

pub(crate) fn decode<T>(body: &[u8], content_type: ContentType) -> Result<T, PayloadError>
where
    T: DeserializeOwned + 'static,
{
    let mut decoded: Option<T> = None;
    // `Any` tells whether `T` is `()` or `Webhook`, which need not go through serde. The usual event takes
    // 1.48 times as long through serde, with two allocations more, which is measured with
    // `cargo bench -p portone-benches --bench decode`.
    let target: &mut dyn Any = &mut decoded;
    if let Some(unit) = target.downcast_mut::<Option<()>>() {
        // The type `()` leaves the body as it is, whatever it holds.
        *unit = Some(());
    } else if let Some(webhook) = target.downcast_mut::<Option<Webhook>>() {
        // serde would need another pass over the body, to keep the text of an unrecognised event. The text is
        // at hand here, which saves that pass.
        let json = text(body)?;
        *webhook = Some(Webhook::from_json(json).map_err(|fault| in_json(json, fault))?);
    }
    if let Some(payload) = decoded {
        return Ok(payload);
    }

    let text = text(body)?;
    if content_type == ContentType::Form && is_form(text) { form(text) } else { json(text) }
}

/// Says whether a body can be a form. The body decides this, since it is signed and the content type is not.
/// So nobody can have JSON read as a form: in a form, braces, brackets and quotes are escaped, while in JSON
/// an equals sign stands between quotes.
fn is_form(text: &str) -> bool {
    text.contains('=') && !text.contains(['{', '[', '"'])
}

fn form<T: DeserializeOwned>(text: &str) -> Result<T, PayloadError> {
    // The parser of forms would put U+FFFD in place of bytes that are not UTF-8, and so change the text.
    percent_decode_str(text)
        .decode_utf8()
        .map_err(|_| PayloadError::new(DecodeError::no_text(None)))?;
    let members = form_urlencoded::parse(text.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(members))
        .map_err(|error| PayloadError::new(DecodeError::in_form(error.path(), error.inner())))
}

/// The words that a confirm question has in either webhook version. To prepare the search takes longer than to search a body.
static CONFIRM_WORDS: LazyLock<[Finder<'static>; 2]> =
    LazyLock::new(|| ["Transaction.Confirm", "total_amount"].map(Finder::new));

/// Says whether the body is a confirm question, in which PortOne asks whether a payment may be approved, in
/// either webhook version.
pub(crate) fn is_confirm(body: &[u8], content_type: ContentType) -> bool {
    // Nearly every body has neither of the words that a question has, nor an escape that could stand for a
    // part of one, and so is not decoded here.
    let may_be = memchr2(b'\\', b'%', body).is_some()
        || CONFIRM_WORDS.iter().any(|word| word.find(body).is_some());
    may_be && (is_newer_confirm(body) || is_older_confirm(body, content_type))
}

fn is_newer_confirm(body: &[u8]) -> bool {
    text(body).is_ok_and(Webhook::is_confirm)
}

fn is_older_confirm(body: &[u8], content_type: ContentType) -> bool {
    matches!(decode(body, content_type), Ok(v2024_01_01::Webhook::Confirm(_)))
}

/// Checks that the whole body is UTF-8, since serde_json does not look into the strings that it skips.
fn text(body: &[u8]) -> Result<&str, PayloadError> {
    str::from_utf8(body).map_err(|error| {
        PayloadError::new(DecodeError::no_text(Some(position(body, error.valid_up_to()))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_told_from_an_event_however_it_is_spelled() {
        use ContentType::{Form, Json};
        let questions = [
            (r#"{"type":"Transaction.Confirm","data":{}}"#, Json),
            (r#" {"data":7,"ty\u0070e":"Transaction.Confirm"}"#, Json),
            (r#"{"type":"Transaction\u002eConfirm"}"#, Form),
            (r#"{"type":"Transaction.Paid","type":"Transaction.Confirm"}"#, Json),
            (r#"{"payment_id":"1","tx_id":"2","total_amount":3}"#, Json),
            (r#"{"payment_id":"1","tx_id":"2","total\u005famount":"3"}"#, Form),
            ("payment_id=1&tx_id=2&total_amount=3", Form),
            ("payment_id=1&tx_id=2&status=&total%5famount=3", Form),
        ];
        for (body, content_type) in questions {
            assert!(is_confirm(body.as_bytes(), content_type), "{body}");
        }
        let events = [
            ("", Json),
            (r#"{"type":"Transaction.Paid","data":{"paymentId":"Transaction.Confirm"}}"#, Json),
            (r#"{"type":"Transaction.Confirm","type":"Transaction.Paid"}"#, Json),
            (r#"{"data":{"type":"Transaction.Confirm"}}"#, Json),
            (r#"["Transaction.Confirm"]"#, Json),
            (r#"{"type":"Transaction.Confirm""#, Json),
            (r#"{"payment_id":"1","tx_id":"2","status":"Paid","total_amount":3}"#, Json),
            (r#"{"payment_id":"1","tx_id":"2","total_amount":null}"#, Json),
            ("payment_id=1&tx_id=2&total_amount=3", Json),
            ("payment_id=total_amount&tx_id=2&status=Paid", Form),
        ];
        for (body, content_type) in events {
            assert!(!is_confirm(body.as_bytes(), content_type), "{body}");
        }
    }
}
