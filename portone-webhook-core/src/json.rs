//! This module decodes JSON to any type, and finds the value that does not fit.

use serde::de::DeserializeOwned;

use crate::{
    decode_error::{DecodeError, JsonError},
    error::PayloadError,
};

/// Decodes JSON to any type.
pub(crate) fn json<T: DeserializeOwned>(text: &str) -> Result<T, PayloadError> {
    serde_json::from_str(text).map_err(|error| {
        // The text is decoded a second time, with a deserializer that keeps track of the path.
        let mut deserializer = serde_json::Deserializer::from_str(text);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(traced) => in_json(text, traced.into()),
            // The value fits, but more text stands behind it, so the first error is the right one.
            Ok(_) => in_json(text, error.into()),
        }
    })
}

pub(crate) fn in_json(json: &str, error: JsonError) -> PayloadError {
    PayloadError::new(DecodeError::in_json(json, error))
}
