use axum_core::response::{IntoResponse, Response};
use http::{StatusCode, header};

/// A handler's answer to [`Webhook::TransactionConfirm`](crate::Webhook::TransactionConfirm), the
/// question that PortOne asks just before it approves a payment.
///
/// ```
/// use portone_axum::{ConfirmReply, VerifiedWebhook, Webhook};
///
/// async fn on_confirm(delivery: VerifiedWebhook) -> ConfirmReply {
///     match delivery.payload() {
///         Webhook::TransactionConfirm(event) if event.data.total_amount == 39_900 => {
///             ConfirmReply::accept()
///         }
///         _ => ConfirmReply::reject("The price has changed."),
///     }
/// }
/// # let _ = on_confirm;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a handler has to return it"]
pub struct ConfirmReply(portone_webhook_core::ConfirmReply);

impl ConfirmReply {
    /// Lets the payment go on: status 200.
    pub fn accept() -> Self {
        Self(portone_webhook_core::ConfirmReply::accept())
    }

    /// Refuses the payment: status 409 and `{"errorMessage":"…"}`. PortOne shows `message` to the
    /// buyer.
    pub fn reject(message: impl Into<String>) -> Self {
        Self(portone_webhook_core::ConfirmReply::reject(message))
    }
}

impl IntoResponse for ConfirmReply {
    fn into_response(self) -> Response {
        let status = status(self.0.status());
        match self.0.body() {
            Some(body) => json(status, body),
            None => status.into_response(),
        }
    }
}

/// Every status that core names is a valid one.
pub(crate) fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

pub(crate) fn json(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
