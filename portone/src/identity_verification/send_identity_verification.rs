use crate::{
    Error, JsonObject, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    identity_verification::{IdentityVerificationMethod, IdentityVerificationOperator},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`send_identity_verification`](crate::identity_verification::IdentityVerificationClient::send_identity_verification).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct SendIdentityVerification {
    caller: Caller,
    identity_verification_id: String,
    input: SendIdentityVerificationBody,
}

impl SendIdentityVerification {
    pub(super) fn new(
        caller: Caller,
        identity_verification_id: impl Into<String>,
        channel_key: impl Into<String>,
        customer: SendIdentityVerificationBodyCustomer,
        operator: impl Into<IdentityVerificationOperator>,
        method: impl Into<IdentityVerificationMethod>,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            identity_verification_id: identity_verification_id.into(),
            input: SendIdentityVerificationBody::new(channel_key, customer, operator, method),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
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
}

crate::call::call!(
    SendIdentityVerification,
    "sendIdentityVerification",
    SendIdentityVerificationResponse,
    SendIdentityVerificationError,
    write
);

impl IntoFuture for SendIdentityVerification {
    type Output = Result<SendIdentityVerificationResponse, Error<SendIdentityVerificationError>>;
    type IntoFuture = Call<SendIdentityVerificationResponse, SendIdentityVerificationError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "sendIdentityVerification",
            "POST",
            "/identity-verifications/{}/send",
            &[("identityVerificationId", &this.identity_verification_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `send_identity_verification`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct SendIdentityVerificationBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The key of the channel.
    pub channel_key: String,
    /// The customer whose identity is verified.
    pub customer: SendIdentityVerificationBodyCustomer,
    /// The custom data, a text of the merchant's own choice.
    pub custom_data: Option<String>,
    /// The extra parameters for the payment provider, as PortOne's guide for that provider
    /// describes them.
    pub bypass: Option<JsonObject>,
    /// The mobile carrier of the customer.
    pub operator: IdentityVerificationOperator,
    /// The method of the identity verification: by SMS or through an app.
    pub method: IdentityVerificationMethod,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl SendIdentityVerificationBody {
    /// Makes one with its required members.
    pub(super) fn new(
        channel_key: impl Into<String>,
        customer: SendIdentityVerificationBodyCustomer,
        operator: impl Into<IdentityVerificationOperator>,
        method: impl Into<IdentityVerificationMethod>,
    ) -> Self {
        Self {
            channel_key: channel_key.into(),
            customer,
            operator: operator.into(),
            method: method.into(),
            store_id: None,
            custom_data: None,
            bypass: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(SendIdentityVerificationBody, "" = "", 0b1000, {
    0 store_id "storeId"
    1 channel_key "channelKey"
    2 customer "customer"
    3 custom_data "customData"
    4 bypass "bypass"
    5 operator "operator"
    6 method "method"
});

/// The customer whose identity is to be verified.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct SendIdentityVerificationBodyCustomer {
    /// The ID that identifies the customer.
    pub id: Option<String>,
    /// The name of the customer.
    pub name: String,
    /// The phone number, digits only, without hyphens.
    pub phone_number: String,
    /// The first 7 digits of the resident registration number. Required if the method is `SMS`.
    pub identity_number: Option<String>,
    /// The IP address, used to limit the rate of the customer's requests.
    pub ip_address: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`SendIdentityVerificationBodyCustomer`] needs.
#[derive(Clone)]
pub struct SendIdentityVerificationBodyCustomerRequired {
    /// The name of the customer.
    pub name: String,
    /// The phone number, digits only, without hyphens.
    pub phone_number: String,
    /// The IP address, used to limit the rate of the customer's requests.
    pub ip_address: String,
}

crate::call::call!(SendIdentityVerificationBodyCustomerRequired);

impl SendIdentityVerificationBodyCustomer {
    /// Makes one with its required members.
    pub fn new(required: SendIdentityVerificationBodyCustomerRequired) -> Self {
        Self {
            name: required.name,
            phone_number: required.phone_number,
            ip_address: required.ip_address,
            id: None,
            identity_number: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the ID that identifies the customer.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the first 7 digits of the resident registration number. Required if the method is
    /// `SMS`.
    pub fn identity_number(mut self, identity_number: impl Into<String>) -> Self {
        self.identity_number = Some(identity_number.into());
        self
    }
}

crate::json::record!(SendIdentityVerificationBodyCustomer, "" = "", 0b11110, {
    0 id "id"
    1 name "name"
    2 phone_number "phoneNumber"
    3 identity_number "identityNumber"
    4 ip_address "ipAddress"
});

/// The reasons for which PortOne refuses `send_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub enum SendIdentityVerificationError {
    /// The requested channel does not exist. The status is 404.
    ChannelNotFound(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The identity verification was already requested through the API. The status is 409.
    IdentityVerificationAlreadySent(PlainError),
    /// The identity verification was already completed. The status is 409.
    IdentityVerificationAlreadyVerified(PlainError),
    /// The requested identity verification does not exist. The status is 404.
    IdentityVerificationNotFound(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The limit on attempts of a payment or an identity verification was reached. The status is
    /// 400.
    MaxTransactionCountReached(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(SendIdentityVerificationError, "type" {
    ChannelNotFound "CHANNEL_NOT_FOUND"
    Forbidden "FORBIDDEN"
    IdentityVerificationAlreadySent "IDENTITY_VERIFICATION_ALREADY_SENT"
    IdentityVerificationAlreadyVerified "IDENTITY_VERIFICATION_ALREADY_VERIFIED"
    IdentityVerificationNotFound "IDENTITY_VERIFICATION_NOT_FOUND"
    InvalidRequest "INVALID_REQUEST"
    MaxTransactionCountReached "MAX_TRANSACTION_COUNT_REACHED"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(SendIdentityVerificationError);

/// The answer to `send_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub struct SendIdentityVerificationResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(SendIdentityVerificationResponse, "" = "", 0b0, {});
