use serde_json::json;

/// The answer to [`Webhook::TransactionConfirm`](crate::Webhook::TransactionConfirm), the question
/// that PortOne asks just before it approves a payment (PortOne's guide to the confirm process).
///
/// This type does not depend on a framework. Each adapter has a reply of the same name, which handlers
/// return.
///
/// ```
/// use portone_webhook_core::{ConfirmReply, Webhook};
///
/// fn on_confirm(webhook: &Webhook) -> ConfirmReply {
///     match webhook {
///         Webhook::TransactionConfirm(event) if event.data.total_amount == 39_900 => {
///             ConfirmReply::accept()
///         }
///         Webhook::TransactionConfirm(_) => ConfirmReply::reject("The price has changed."),
///         // For any other event, a 200 tells PortOne that it was taken.
///         _ => ConfirmReply::accept(),
///     }
/// }
/// # let question = |total_amount| {
/// #     serde_json::from_value(serde_json::json!({
/// #         "type": "Transaction.Confirm",
/// #         "timestamp": "2026-03-31T23:33:19.625476840Z",
/// #         "data": { "paymentId": "order-1", "transactionId": "tx-1", "totalAmount": total_amount },
/// #     }))
/// # };
///
/// let accepted = on_confirm(&question(39_900)?);
/// assert_eq!((accepted.http_status(), accepted.body()), (200, None));
///
/// let refused = on_confirm(&question(100)?);
/// assert_eq!(refused.http_status(), 409);
/// assert_eq!(refused.body().as_deref(), Some(r#"{"errorMessage":"The price has changed."}"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmReply {
    error_message: Option<String>,
}

impl ConfirmReply {
    /// Makes an answer that lets the payment go on.
    pub fn accept() -> Self {
        Self { error_message: None }
    }

    /// Makes an answer that refuses the payment. PortOne shows `message` to the buyer.
    ///
    /// ```
    /// use portone_webhook_core::ConfirmReply;
    ///
    /// let body = ConfirmReply::reject("품절된 상품입니다.").body();
    /// assert_eq!(body.as_deref(), Some(r#"{"errorMessage":"품절된 상품입니다."}"#));
    /// ```
    pub fn reject(message: impl Into<String>) -> Self {
        Self { error_message: Some(message.into()) }
    }

    /// Returns the HTTP status of the answer, which is 200, or 409 to refuse.
    ///
    /// PortOne takes any error status for a refusal of the payment. A 409 cannot be confused with the status
    /// of a [`Refusal`](crate::adapter::Refusal).
    pub fn http_status(&self) -> u16 {
        match self.error_message {
            None => 200,
            Some(_) => 409,
        }
    }

    /// Returns the body of the answer, which is the JSON `{"errorMessage":"…"}` to refuse, and `None`
    /// otherwise.
    pub fn body(&self) -> Option<String> {
        let message = self.error_message.as_ref()?;
        Some(json!({ "errorMessage": message }).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_written_as_json() {
        assert_eq!(
            (ConfirmReply::accept().http_status(), ConfirmReply::accept().body()),
            (200, None)
        );
        let reply = ConfirmReply::reject("\"품절\"\n");
        assert_eq!(reply.http_status(), 409);
        assert_eq!(reply.body().unwrap(), r#"{"errorMessage":"\"품절\"\n"}"#);
    }
}
