use crate::json::UnrecognizedMembers;

/// An error that PortOne describes by its type and a message, and by nothing else.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     PlainError,
///     payment::GetPaymentError,
///     testing::{Fault, StandIn},
/// };
///
/// let stand_in = StandIn::new();
/// stand_in.fault(Fault::error(400, "INVALID_REQUEST"));
/// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
/// let Some(GetPaymentError::InvalidRequest(PlainError { message, .. })) = error.reason() else {
///     panic!("{error}");
/// };
/// // Only the message says what was wrong with the request.
/// assert!(message.is_some());
/// # Ok(())
/// # }
/// ```
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
