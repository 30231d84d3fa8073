//! This module has the parts of an answer.

use actix_web::http::{
    StatusCode,
    header::{CONTENT_TYPE, HeaderName, HeaderValue},
};

/// Converts a status that the core crate names. Every such status is a valid one, so the fallback is never
/// used.
pub(crate) fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Returns the header of an answer in JSON.
pub(crate) fn json() -> (HeaderName, HeaderValue) {
    (CONTENT_TYPE, HeaderValue::from_static("application/json"))
}
