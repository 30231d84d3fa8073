//! From the bytes of a body to a type.

use std::any::Any;

use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;

use crate::{PayloadError, Webhook, headers::ContentType};

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
        *webhook = Some(Webhook::from_json(text(body)?).map_err(PayloadError::new)?);
    }
    if let Some(payload) = decoded {
        return Ok(payload);
    }

    let text = text(body)?;
    // The content type is not signed. So that nobody can have JSON read as a form, the body, which
    // is signed, has the last word: a form has no brace that is not escaped.
    if content_type == ContentType::Form && !text.trim_ascii_start().starts_with('{') {
        // The form's parser would put U+FFFD where a text is not UTF-8, and so make another text.
        percent_decode_str(text).decode_utf8().map_err(PayloadError::new)?;
        serde_urlencoded::from_str(text).map_err(PayloadError::new)
    } else {
        serde_json::from_str(text).map_err(PayloadError::new)
    }
}

/// All of the body, as serde_json does not look into the strings that it skips.
fn text(body: &[u8]) -> Result<&str, PayloadError> {
    str::from_utf8(body).map_err(PayloadError::new)
}
