//! This module undoes changes that may have been made to a delivery.

pub(crate) mod body;
pub(crate) mod bytes;
pub(crate) mod encodings;
pub(crate) mod escapes;
pub(crate) mod hangul;
pub(crate) mod headers;
mod json;
