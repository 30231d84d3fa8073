//! What may have been done to a delivery, undone.

pub(crate) mod body;
pub(crate) mod headers;
mod json;
