use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, Responder, body::BoxBody};

use crate::response::{json, status};

/// A handler's answer to [`Webhook::TransactionConfirm`](crate::Webhook::TransactionConfirm), the
/// question that PortOne asks just before it approves a payment.
///
/// ```
/// use portone_actix::{ConfirmReply, VerifiedWebhook, Webhook};
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
    /// use actix_web::{Responder as _, test::TestRequest};
    /// use portone_actix::ConfirmReply;
    ///
    /// let request = TestRequest::post().to_http_request();
    /// assert_eq!(ConfirmReply::accept().respond_to(&request).status(), 200);
    /// ```
    pub fn accept() -> Self {
        Self(portone_webhook_core::ConfirmReply::accept())
    }

    /// Makes an answer that refuses the payment, with status 409 and the body `{"errorMessage":"…"}`. PortOne
    /// shows `message` to the buyer.
    ///
    /// ```
    /// use actix_web::{Responder as _, test::TestRequest};
    /// use portone_actix::ConfirmReply;
    ///
    /// let request = TestRequest::post().to_http_request();
    /// let response = ConfirmReply::reject("품절된 상품입니다.").respond_to(&request);
    /// assert_eq!(response.status(), 409);
    /// ```
    pub fn reject(message: impl Into<String>) -> Self {
        Self(portone_webhook_core::ConfirmReply::reject(message))
    }
}

impl Responder for ConfirmReply {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(status(self.0.http_status()));
        match self.0.body() {
            Some(body) => response.insert_header(json()).body(body),
            None => response.finish(),
        }
    }
}
