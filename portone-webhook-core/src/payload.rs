//! From the bytes of a body to a type.

use std::any::Any;

use serde::de::DeserializeOwned;

use crate::{PayloadError, Webhook};

pub(crate) fn from_json<T>(body: &[u8]) -> Result<T, PayloadError>
where
    T: DeserializeOwned + 'static,
{
    // All of it, as serde_json does not look into the strings that it skips.
    let json = str::from_utf8(body).map_err(PayloadError::new)?;

    // Through serde, `Webhook` needs a pass of its own to keep the text of an unrecognised event.
    // The text is at hand here, so that pass is saved.
    let mut decoded: Option<T> = None;
    if let Some(webhook) = <dyn Any>::downcast_mut::<Option<Webhook>>(&mut decoded) {
        *webhook = Some(Webhook::from_json(json).map_err(PayloadError::new)?);
    }
    match decoded {
        Some(payload) => Ok(payload),
        None => serde_json::from_str(json).map_err(PayloadError::new),
    }
}
