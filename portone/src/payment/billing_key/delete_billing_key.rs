use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    payment::billing_key::{BillingKeyDeleteRequester, ChannelSpecificError},
    request::Request,
};

/// A call of
/// [`delete_billing_key`](crate::payment::billing_key::BillingKeyClient::delete_billing_key).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DeleteBillingKey {
    caller: Caller,
    billing_key: String,
    store_id: Option<String>,
    reason: Option<String>,
    requester: Option<BillingKeyDeleteRequester>,
    skip_webhook: Option<bool>,
}

impl DeleteBillingKey {
    pub(super) fn new(caller: Caller, billing_key: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            billing_key: billing_key.into(),
            store_id: None,
            reason: None,
            requester: None,
            skip_webhook: None,
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets the reason for the deletion. Naver Pay requires it, as the reason why the recurring
    /// payment ends.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Sets who asked for the deletion. Naver Pay requires it.
    pub fn requester(mut self, requester: impl Into<BillingKeyDeleteRequester>) -> Self {
        self.requester = Some(requester.into());
        self
    }

    /// Sets whether to send no webhook when the billing key is deleted.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    DeleteBillingKey,
    "deleteBillingKey",
    DeleteBillingKeyResponse,
    DeleteBillingKeyError,
    write
);

impl IntoFuture for DeleteBillingKey {
    type Output = Result<DeleteBillingKeyResponse, Error<DeleteBillingKeyError>>;
    type IntoFuture = Call<DeleteBillingKeyResponse, DeleteBillingKeyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "deleteBillingKey",
            "DELETE",
            "/billing-keys/{}",
            &[("billingKey", &this.billing_key)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        request.query("reason", &this.reason);
        request.query("requester", &this.requester);
        request.query("skipWebhook", &this.skip_webhook);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `delete_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DeleteBillingKeyError {
    /// The billing key was already deleted. The status is 409.
    BillingKeyAlreadyDeleted(PlainError),
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
    /// The billing key is not issued. The status is 404.
    BillingKeyNotIssued(PlainError),
    /// A request for several channels failed on some of them, each with its own error. Those on
    /// which it succeeded are listed too. The status is 502.
    ChannelSpecific(ChannelSpecificError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// A payment schedule already exists. The status is 409.
    PaymentScheduleAlreadyExists(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(DeleteBillingKeyError, "type" {
    BillingKeyAlreadyDeleted "BILLING_KEY_ALREADY_DELETED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    BillingKeyNotIssued "BILLING_KEY_NOT_ISSUED"
    ChannelSpecific "CHANNEL_SPECIFIC"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentScheduleAlreadyExists "PAYMENT_SCHEDULE_ALREADY_EXISTS"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DeleteBillingKeyError);

/// The answer to `delete_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeleteBillingKeyResponse {
    /// The time at which this was deleted.
    pub deleted_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DeleteBillingKeyResponse, "" = "", 0b0, {
    0 deleted_at "deletedAt"
});
