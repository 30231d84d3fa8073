use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    payment::PaymentWebhook,
    request::Request,
};

/// A call of [`resend_webhook`](crate::payment::PaymentClient::resend_webhook).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ResendWebhook {
    caller: Caller,
    payment_id: String,
    input: ResendWebhookBody,
}

impl ResendWebhook {
    pub(super) fn new(caller: Caller, payment_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: ResendWebhookBody::new(),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the ID of the webhook. The default is that of the payment's latest webhook.
    pub fn webhook_id(mut self, webhook_id: impl Into<String>) -> Self {
        self.input.webhook_id = Some(webhook_id.into());
        self
    }
}

crate::call::call!(
    ResendWebhook,
    "resendWebhook",
    ResendWebhookResponse,
    ResendWebhookError,
    write
);

impl IntoFuture for ResendWebhook {
    type Output = Result<ResendWebhookResponse, Error<ResendWebhookError>>;
    type IntoFuture = Call<ResendWebhookResponse, ResendWebhookError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "resendWebhook",
            "POST",
            "/payments/{}/resend-webhook",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `resend_webhook`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ResendWebhookBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The ID of the webhook. The default is that of the payment's latest webhook.
    pub webhook_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ResendWebhookBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { store_id: None, webhook_id: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ResendWebhookBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 webhook_id "webhookId"
});

/// The reasons for which PortOne refuses `resend_webhook`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ResendWebhookError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The limit on manual retries of the same webhook ID was reached. The status is 400.
    MaxWebhookRetryCountReached(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// The webhook does not exist. The status is 404.
    WebhookNotFound(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ResendWebhookError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    MaxWebhookRetryCountReached "MAX_WEBHOOK_RETRY_COUNT_REACHED"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
    WebhookNotFound "WEBHOOK_NOT_FOUND"
});
crate::error::reason!(ResendWebhookError);

/// The answer to `resend_webhook`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResendWebhookResponse {
    /// The webhook that was sent again.
    pub webhook: PaymentWebhook,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ResendWebhookResponse, "" = "", 0b0, {
    0 webhook "webhook"
});
