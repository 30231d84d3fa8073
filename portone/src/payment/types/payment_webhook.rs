use crate::{DateTime, json::UnrecognizedMembers};

/// A webhook that was sent for a payment, with its request and response.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentWebhook {
    /// The state of the payment when the webhook was sent. Absent for a V1 payment.
    pub payment_status: Option<PaymentWebhookPaymentStatus>,
    /// The ID of the webhook.
    pub id: String,
    /// The outcome of sending the webhook.
    pub status: Option<PaymentWebhookStatus>,
    /// The URL to which the webhook was sent. For a V1 payment, it has no value.
    pub url: Option<String>,
    /// Whether the webhook is asynchronous. Absent for V1 payments.
    pub is_async: Option<bool>,
    /// The number of times the webhook has been sent so far.
    pub current_execution_count: Option<i32>,
    /// The maximum number of times the webhook is sent.
    pub max_execution_count: Option<i32>,
    /// The event that caused the webhook. Present only for special causes, such as a manual
    /// resend or a virtual account deposit.
    pub trigger: Option<PaymentWebhookTrigger>,
    /// The request that carried the webhook.
    pub request: Option<PaymentWebhookRequest>,
    /// The response to the webhook.
    pub response: Option<PaymentWebhookResponse>,
    /// The time at which the processing of the webhook began.
    pub triggered_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentWebhook, "" = "", 0b0, {
    0 payment_status "paymentStatus"
    1 id "id"
    2 status "status"
    3 url "url"
    4 is_async "isAsync"
    5 current_execution_count "currentExecutionCount"
    6 max_execution_count "maxExecutionCount"
    7 trigger "trigger"
    8 request "request"
    9 response "response"
    10 triggered_at "triggeredAt"
});

/// The state of a payment when its webhook was sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentWebhookPaymentStatus {
    /// `READY`.
    Ready,
    /// `VIRTUAL_ACCOUNT_ISSUED`.
    VirtualAccountIssued,
    /// `PAID`.
    Paid,
    /// `FAILED`.
    Failed,
    /// `PARTIAL_CANCELLED`.
    PartialCancelled,
    /// `CANCELLED`.
    Cancelled,
    /// The payment waits to be completed.
    PayPending,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentWebhookPaymentStatus {
    Ready "READY"
    VirtualAccountIssued "VIRTUAL_ACCOUNT_ISSUED"
    Paid "PAID"
    Failed "FAILED"
    PartialCancelled "PARTIAL_CANCELLED"
    Cancelled "CANCELLED"
    PayPending "PAY_PENDING"
});

/// The HTTP request by which a webhook was sent.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentWebhookRequest {
    /// The headers of the HTTP request or response.
    pub header: Option<String>,
    /// The body of the HTTP request.
    pub body: String,
    /// The time at which the request was made.
    pub requested_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentWebhookRequest, "" = "", 0b11, {
    0 header "header"
    1 body "body"
    2 requested_at "requestedAt"
});

/// The HTTP response to a webhook.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentWebhookResponse {
    /// The HTTP status code of the response.
    pub code: String,
    /// The headers of the HTTP request or response.
    pub header: String,
    /// The body of the HTTP response.
    pub body: String,
    /// The time at which the response was made.
    pub responded_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PaymentWebhookResponse, "" = "", 0b110, {
    0 code "code"
    1 header "header"
    2 body "body"
    3 responded_at "respondedAt"
});

/// The outcome of sending a webhook.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentWebhookStatus {
    /// `SUCCEEDED`.
    Succeeded,
    /// The HTTP response to the webhook was not a success.
    FailedNotOkResponse,
    /// `FAILED_UNEXPECTED_ERROR`.
    FailedUnexpectedError,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentWebhookStatus {
    Succeeded "SUCCEEDED"
    FailedNotOkResponse "FAILED_NOT_OK_RESPONSE"
    FailedUnexpectedError "FAILED_UNEXPECTED_ERROR"
});

/// The event that caused a webhook: a manual resend, a virtual account deposit, an
/// asynchronous payment or cancellation, or a dispute. Absent for other webhooks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentWebhookTrigger {
    /// The webhook was resent manually.
    Manual,
    /// A deposit was made into a virtual account.
    VirtualAccountDeposit,
    /// A cancellation carried out asynchronously was approved.
    AsyncCancelApproved,
    /// A cancellation carried out asynchronously failed.
    AsyncCancelFailed,
    /// A payment carried out asynchronously was approved.
    AsyncPayApproved,
    /// A payment carried out asynchronously failed.
    AsyncPayFailed,
    /// A payment carried out asynchronously is pending.
    AsyncPayPending,
    /// `DISPUTE_CREATED`.
    DisputeCreated,
    /// `DISPUTE_RESOLVED`.
    DisputeResolved,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentWebhookTrigger {
    Manual "MANUAL"
    VirtualAccountDeposit "VIRTUAL_ACCOUNT_DEPOSIT"
    AsyncCancelApproved "ASYNC_CANCEL_APPROVED"
    AsyncCancelFailed "ASYNC_CANCEL_FAILED"
    AsyncPayApproved "ASYNC_PAY_APPROVED"
    AsyncPayFailed "ASYNC_PAY_FAILED"
    AsyncPayPending "ASYNC_PAY_PENDING"
    DisputeCreated "DISPUTE_CREATED"
    DisputeResolved "DISPUTE_RESOLVED"
});
