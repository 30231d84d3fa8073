use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{Currency, PgProviderError},
    json::UnrecognizedMembers,
    payment::billing_key::ConfirmedBillingKeyIssueAndPaySummary,
    request::Request,
};

/// A call of
/// [`confirm_billing_key_issue_and_pay`](crate::payment::billing_key::BillingKeyClient::confirm_billing_key_issue_and_pay).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmBillingKeyIssueAndPay {
    caller: Caller,
    input: ConfirmBillingKeyIssueAndPayBody,
}

impl ConfirmBillingKeyIssueAndPay {
    pub(super) fn new(caller: Caller, billing_issue_token: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            input: ConfirmBillingKeyIssueAndPayBody::new(billing_issue_token),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the ID of the payment, as a check: the call fails if the payment has another.
    pub fn payment_id(mut self, payment_id: impl Into<String>) -> Self {
        self.input.payment_id = Some(payment_id.into());
        self
    }

    /// Sets the currency, as a check: the call fails if the payment has another.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.input.currency = Some(currency.into());
        self
    }

    /// Sets the total amount of the payment, as a check: the call fails if the payment has
    /// another. It is in the currency's smallest unit.
    pub fn total_amount(mut self, total_amount: i64) -> Self {
        self.input.total_amount = Some(total_amount);
        self
    }

    /// Sets the tax-free amount of the payment, as a check: the call fails if the payment has
    /// another. It is in the currency's smallest unit.
    pub fn tax_free_amount(mut self, tax_free_amount: i64) -> Self {
        self.input.tax_free_amount = Some(tax_free_amount);
        self
    }

    /// Sets whether it is a test payment, as a check: the call fails if it does not match.
    pub fn is_test(mut self, is_test: bool) -> Self {
        self.input.is_test = Some(is_test);
        self
    }

    /// Sets whether to send no webhook when issuance and payment succeed. If an outside event,
    /// such as a virtual account deposit, completes it, one is still sent.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.input.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    ConfirmBillingKeyIssueAndPay,
    "confirmBillingKeyIssueAndPay",
    ConfirmedBillingKeyIssueAndPaySummary,
    ConfirmBillingKeyIssueAndPayError,
    write
);

impl IntoFuture for ConfirmBillingKeyIssueAndPay {
    type Output =
        Result<ConfirmedBillingKeyIssueAndPaySummary, Error<ConfirmBillingKeyIssueAndPayError>>;
    type IntoFuture =
        Call<ConfirmedBillingKeyIssueAndPaySummary, ConfirmBillingKeyIssueAndPayError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "confirmBillingKeyIssueAndPay",
            "POST",
            "/billing-keys/confirm-issue-and-pay",
            &[],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_billing_key_issue_and_pay`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmBillingKeyIssueAndPayBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The token given out when the request for the billing key and the first payment was
    /// completed.
    pub billing_issue_token: String,
    /// The ID of the payment, as a check: the call fails if the payment has another.
    pub payment_id: Option<String>,
    /// The currency, as a check: the call fails if the payment has another.
    pub currency: Option<Currency>,
    /// The total amount of the payment, as a check: the call fails if the payment has another.
    /// It is in the currency's smallest unit.
    pub total_amount: Option<i64>,
    /// The tax-free amount of the payment, as a check: the call fails if the payment has
    /// another. It is in the currency's smallest unit.
    pub tax_free_amount: Option<i64>,
    /// Whether it is a test payment, as a check: the call fails if it does not match.
    pub is_test: Option<bool>,
    /// Whether to send no webhook when issuance and payment succeed. If an outside event, such
    /// as a virtual account deposit, completes it, one is still sent.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConfirmBillingKeyIssueAndPayBody {
    /// Makes one with its required members.
    pub(super) fn new(billing_issue_token: impl Into<String>) -> Self {
        Self {
            billing_issue_token: billing_issue_token.into(),
            store_id: None,
            payment_id: None,
            currency: None,
            total_amount: None,
            tax_free_amount: None,
            is_test: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(ConfirmBillingKeyIssueAndPayBody, "" = "", 0b10, {
    0 store_id "storeId"
    1 billing_issue_token "billingIssueToken"
    2 payment_id "paymentId"
    3 currency "currency"
    4 total_amount "totalAmount"
    5 tax_free_amount "taxFreeAmount"
    6 is_test "isTest"
    7 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `confirm_billing_key_issue_and_pay`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmBillingKeyIssueAndPayError {
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

crate::json::union!(ConfirmBillingKeyIssueAndPayError, "type" {
    BillingKeyAlreadyIssued "BILLING_KEY_ALREADY_ISSUED"
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InformationMismatch "INFORMATION_MISMATCH"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmBillingKeyIssueAndPayError);
