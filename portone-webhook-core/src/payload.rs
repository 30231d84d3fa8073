//! From the bytes of a body to a type.

use std::any::Any;

use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;

use crate::{
    PayloadError, Webhook,
    headers::ContentType,
    misfit::{JsonFault, Misfit, position},
};

pub(crate) fn decode<T>(body: &[u8], content_type: ContentType) -> Result<T, PayloadError>
where
    T: DeserializeOwned + 'static,
{
    let mut decoded: Option<T> = None;
    let target: &mut dyn Any = &mut decoded;
    if let Some(unit) = target.downcast_mut::<Option<()>>() {
        // Nothing is to be decoded, whatever the body.
        *unit = Some(());
    } else if let Some(webhook) = target.downcast_mut::<Option<Webhook>>() {
        // Through serde it needs a pass of its own, to keep the text of an unrecognised event. The
        // text is at hand here, so that pass is saved.
        let json = text(body)?;
        *webhook = Some(Webhook::from_json(json).map_err(|fault| in_json(json, fault))?);
    }
    if let Some(payload) = decoded {
        return Ok(payload);
    }

    let text = text(body)?;
    if content_type == ContentType::Form && is_form(text) { form(text) } else { json(text) }
}

/// Decodes JSON to any type.
pub(crate) fn json<T: DeserializeOwned>(text: &str) -> Result<T, PayloadError> {
    serde_json::from_str(text).map_err(|error| {
        // Once more, with an eye on the path
        let mut deserializer = serde_json::Deserializer::from_str(text);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(traced) => {
                let path = traced.path().clone();
                in_json(text, JsonFault::at(&path, traced.into_inner()))
            }
            // The value fits, and more stands behind it.
            Ok(_) => in_json(text, error.into()),
        }
    })
}

fn in_json(json: &str, fault: JsonFault) -> PayloadError {
    PayloadError::new(Misfit::in_json(json, fault))
}

/// The content type is not signed. So that nobody can have JSON read as a form, the body, which is signed, has
/// the last word. In a form, braces, brackets and quotes are escaped; in JSON, an equals sign stands between
/// quotes.
fn is_form(text: &str) -> bool {
    text.contains('=') && !text.contains(['{', '[', '"'])
}

fn form<T: DeserializeOwned>(text: &str) -> Result<T, PayloadError> {
    // The form's parser would put U+FFFD where a text is not UTF-8, and so make another text.
    percent_decode_str(text).decode_utf8().map_err(|_| PayloadError::new(Misfit::no_text(None)))?;
    let members = form_urlencoded::parse(text.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(members))
        .map_err(|error| PayloadError::new(Misfit::in_form(error.path(), error.inner())))
}

/// All of the body, as serde_json does not look into the strings that it skips.
fn text(body: &[u8]) -> Result<&str, PayloadError> {
    str::from_utf8(body).map_err(|error| {
        PayloadError::new(Misfit::no_text(Some(position(body, error.valid_up_to()))))
    })
}
