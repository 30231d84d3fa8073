use crate::json::UnrecognizedMembers;

/// An error that PortOne describes by its type and a message, and by nothing else.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlainError {
    /// The type of the error in PortOne's API, such as `PAYMENT_NOT_FOUND`.
    pub r#type: String,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlainError, "" = "", 0b10, {
    0 r#type "type"
    1 message "message"
});
