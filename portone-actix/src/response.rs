//! How an answer is written.

use actix_web::http::{
    StatusCode,
    header::{CONTENT_TYPE, HeaderName, HeaderValue},
};

/// Every status that the core names is a valid one.
pub(crate) fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The header of an answer in JSON.
pub(crate) fn json() -> (HeaderName, HeaderValue) {
    (CONTENT_TYPE, HeaderValue::from_static("application/json"))
}
