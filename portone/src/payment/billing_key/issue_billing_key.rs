use crate::{
    Error, JsonObject, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    payment::CustomerInput,
    payment::billing_key::{
        BillingKeyInfoSummary, ChannelSpecificError, ChannelSpecificFailure,
        InstantBillingKeyPaymentMethodInput,
    },
    request::Request,
};

/// A call of
/// [`issue_billing_key`](crate::payment::billing_key::BillingKeyClient::issue_billing_key).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct IssueBillingKey {
    caller: Caller,
    input: IssueBillingKeyBody,
}

impl IssueBillingKey {
    pub(super) fn new(caller: Caller, method: InstantBillingKeyPaymentMethodInput) -> Self {
        Self { caller: caller.with_random_key(), input: IssueBillingKeyBody::new(method) }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the key of the channel. Either this or `channelGroupId` is required.
    pub fn channel_key(mut self, channel_key: impl Into<String>) -> Self {
        self.input.channel_key = Some(channel_key.into());
        self
    }

    /// Sets the ID of the channel group. Either this or `channelKey` is required.
    pub fn channel_group_id(mut self, channel_group_id: impl Into<String>) -> Self {
        self.input.channel_group_id = Some(channel_group_id.into());
        self
    }

    /// Sets the customer.
    pub fn customer(mut self, customer: CustomerInput) -> Self {
        self.input.customer = Some(customer);
        self
    }

    /// Sets the custom data, a text of the merchant's own choice.
    pub fn custom_data(mut self, custom_data: impl Into<String>) -> Self {
        self.input.custom_data = Some(custom_data.into());
        self
    }

    /// Sets the extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub fn bypass(mut self, bypass: JsonObject) -> Self {
        self.input.bypass = Some(bypass);
        self
    }

    /// Sets the URLs that get a webhook when the billing key is issued. They replace those set
    /// for the store. When left out, it is read as an empty list.
    pub fn notice_urls(mut self, notice_urls: Vec<String>) -> Self {
        self.input.notice_urls = Some(notice_urls);
        self
    }

    /// Sets whether to send no webhook when the billing key is issued.
    pub fn skip_webhook(mut self, skip_webhook: bool) -> Self {
        self.input.skip_webhook = Some(skip_webhook);
        self
    }
}

crate::call::call!(
    IssueBillingKey,
    "issueBillingKey",
    IssueBillingKeyResponse,
    IssueBillingKeyError,
    write
);

impl IntoFuture for IssueBillingKey {
    type Output = Result<IssueBillingKeyResponse, Error<IssueBillingKeyError>>;
    type IntoFuture = Call<IssueBillingKeyResponse, IssueBillingKeyError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new("issueBillingKey", "POST", "/billing-keys", &[]);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `issue_billing_key`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct IssueBillingKeyBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The payment method for which the billing key is issued.
    pub method: InstantBillingKeyPaymentMethodInput,
    /// The key of the channel. Either this or `channelGroupId` is required.
    pub channel_key: Option<String>,
    /// The ID of the channel group. Either this or `channelKey` is required.
    pub channel_group_id: Option<String>,
    /// The customer.
    pub customer: Option<CustomerInput>,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub bypass: Option<JsonObject>,
    /// The URLs that get a webhook when the billing key is issued. They replace those set for
    /// the store. When left out, it is read as an empty list.
    pub notice_urls: Option<Vec<String>>,
    /// Whether to send no webhook when the billing key is issued.
    pub skip_webhook: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl IssueBillingKeyBody {
    /// Makes one with its required members.
    pub(super) fn new(method: InstantBillingKeyPaymentMethodInput) -> Self {
        Self {
            method,
            store_id: None,
            channel_key: None,
            channel_group_id: None,
            customer: None,
            custom_data: None,
            bypass: None,
            notice_urls: None,
            skip_webhook: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(IssueBillingKeyBody, "" = "", 0b100000, {
    0 store_id "storeId"
    1 method "method"
    2 channel_key "channelKey"
    3 channel_group_id "channelGroupId"
    4 customer "customer"
    5 custom_data "customData"
    6 bypass "bypass"
    7 notice_urls "noticeUrls"
    8 skip_webhook "skipWebhook"
});

/// The reasons for which PortOne refuses `issue_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub enum IssueBillingKeyError {
    /// The requested channel does not exist. The status is 404.
    ChannelNotFound(PlainError),
    /// A request for several channels failed on some of them, each with its own error. Those on
    /// which it succeeded are listed too. The status is 502.
    ChannelSpecific(ChannelSpecificError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
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

crate::json::union!(IssueBillingKeyError, "type" {
    ChannelNotFound "CHANNEL_NOT_FOUND"
    ChannelSpecific "CHANNEL_SPECIFIC"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(IssueBillingKeyError);

/// The answer to `issue_billing_key`.
#[derive(Clone)]
#[non_exhaustive]
pub struct IssueBillingKeyResponse {
    /// The billing key that was issued, with its channels.
    pub billing_key_info: BillingKeyInfoSummary,
    /// The failures of the channels on which no billing key could be issued, if there are any.
    pub channel_specific_failures: Option<Vec<ChannelSpecificFailure>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(IssueBillingKeyResponse, "" = "", 0b0, {
    0 billing_key_info "billingKeyInfo"
    1 channel_specific_failures "channelSpecificFailures"
});
