use axum_core::response::{IntoResponse, Response};

use crate::response::{json, status};

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
///         // PortOne shows this to the buyer.
///         Webhook::TransactionConfirm(_) => ConfirmReply::reject("The price has changed."),
///         // For any other event, a 200 tells PortOne that it was taken.
///         _ => ConfirmReply::accept(),
///     }
/// }
/// # let _ = on_confirm;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a handler has to return it"]
pub struct ConfirmReply(portone_webhook_core::ConfirmReply);

impl ConfirmReply {
    /// Makes an answer that lets the payment go on, with status 200.
    ///
    /// ```
    /// use axum::response::IntoResponse as _;
    /// use portone_axum::ConfirmReply;
    ///
    /// assert_eq!(ConfirmReply::accept().into_response().status(), 200);
    /// ```
    pub fn accept() -> Self {
        Self(portone_webhook_core::ConfirmReply::accept())
    }

    /// Makes an answer that refuses the payment, with status 409 and the body `{"errorMessage":"…"}`. PortOne
    /// shows `message` to the buyer.
    ///
    /// ```
    /// use axum::response::IntoResponse as _;
    /// use portone_axum::ConfirmReply;
    ///
    /// let response = ConfirmReply::reject("품절된 상품입니다.").into_response();
    /// assert_eq!(response.status(), 409);
    /// assert_eq!(response.headers()["content-type"], "application/json");
    /// ```
    pub fn reject(message: impl Into<String>) -> Self {
        Self(portone_webhook_core::ConfirmReply::reject(message))
    }
}

impl IntoResponse for ConfirmReply {
    fn into_response(self) -> Response {
        let status = status(self.0.http_status());
        match self.0.body() {
            Some(body) => json(status, body),
            None => status.into_response(),
        }
    }
}
