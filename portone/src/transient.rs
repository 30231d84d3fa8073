//! This module tells which failures may pass.

/// Says whether an answer that is not PortOne's may be another one later.
pub(crate) fn is_transient_status(status: u16) -> bool {
    matches!(status, 200..=299 | 408 | 429 | 500..=599)
}

/// Says whether an error that is too large to be read may be another answer later.
pub(crate) fn is_transient_error(status: u16) -> bool {
    status >= 400 && is_transient_status(status)
}

/// Says whether a refusal may be another answer later. PortOne's own gateway errors, such as 502 of a payment provider,
/// are final.
pub(crate) fn is_transient_refusal(status: u16, name: &str) -> bool {
    status == 429 || name.ends_with("TEMPORARILY_FAILED")
}
