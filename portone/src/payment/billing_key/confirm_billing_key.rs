use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    payment::billing_key::ConfirmedBillingKeySummary,
    request::Request,
};

/// A call of
/// [`confirm_billing_key`](crate::payment::billing_key::BillingKeyClient::confirm_billing_key).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmBillingKey {
    caller: Caller,
    input: ConfirmBillingKeyBody,
}

impl ConfirmBillingKey {
    pub(super) fn new(caller: Caller, billing_issue_token: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            input: ConfirmBillingKeyBody::new(billing_issue_token),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets whether it is a test, as a check: the call fails if it does not match.
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.input.is_test = Some(is_test);
        self
    }

    /// Sets whether to send no webhook when the billing key is issued.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.input.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    ConfirmBillingKey,
    "confirmBillingKey",
    ConfirmedBillingKeySummary,
    ConfirmBillingKeyError,
    write
);

impl IntoFuture for ConfirmBillingKey {
    type Output = Result<ConfirmedBillingKeySummary, Error<ConfirmBillingKeyError>>;
    type IntoFuture = Call<ConfirmedBillingKeySummary, ConfirmBillingKeyError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new("confirmBillingKey", "POST", "/billing-keys/confirm", &[]);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_billing_key`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmBillingKeyBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The token given out when the request for the billing key was completed.
    pub billing_issue_token: String,
    /// Whether it is a test, as a check: the call fails if it does not match.
    pub is_test: Option<bool>,
    /// Whether to send no webhook when the billing key is issued.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConfirmBillingKeyBody {
    /// Makes one with its required members.
    pub(super) fn new(billing_issue_token: impl Into<String>) -> Self {
        Self {
            billing_issue_token: billing_issue_token.into(),
            store_id: None,
            is_test: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(ConfirmBillingKeyBody, "" = "", 0b10, {
    0 store_id "storeId"
    1 billing_issue_token "billingIssueToken"
    2 is_test "isTest"
    3 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `confirm_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmBillingKeyError {
    /// The billing key was already issued. The status is 409.
    BillingKeyAlreadyIssued(PlainError),
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// Information in the request does not match, such as an amount or a currency given as a
    /// check. The status is 409.
    InformationMismatch(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConfirmBillingKeyError, "type" {
    BillingKeyAlreadyIssued "BILLING_KEY_ALREADY_ISSUED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InformationMismatch "INFORMATION_MISMATCH"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmBillingKeyError);
