//! This module undoes changes that may have been made to a delivery.

pub(crate) mod body;
pub(crate) mod escapes;
pub(crate) mod headers;
mod json;
