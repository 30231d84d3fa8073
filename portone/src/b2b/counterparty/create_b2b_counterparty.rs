use crate::{
    Error, PlainError, Unrecognized,
    b2b::counterparty::{B2bCounterparty, B2bCounterpartyCreateOptions, B2bCounterpartyInput},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`create_b2b_counterparty`](crate::b2b::counterparty::CounterpartyClient::create_b2b_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreateB2bCounterparty {
    caller: Caller,
    test: Option<bool>,
    input: CreateB2bCounterpartyBody,
}

impl CreateB2bCounterparty {
    pub(super) fn new(caller: Caller, counterparty: B2bCounterpartyInput) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreateB2bCounterpartyBody::new(counterparty),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the ID for the counterparty. When left out, a random one is assigned.
    pub fn counterparty_id(mut self, counterparty_id: impl Into<String>) -> Self {
        self.input.counterparty_id = Some(counterparty_id.into());
        self
    }

    /// Sets the checks to make on the counterparty's business.
    pub fn options(mut self, options: B2bCounterpartyCreateOptions) -> Self {
        self.input.options = Some(options);
        self
    }
}

crate::call::call!(
    CreateB2bCounterparty,
    "createB2bCounterparty",
    CreateB2bCounterpartyResponse,
    CreateB2bCounterpartyError,
    write
);

impl IntoFuture for CreateB2bCounterparty {
    type Output = Result<CreateB2bCounterpartyResponse, Error<CreateB2bCounterpartyError>>;
    type IntoFuture = Call<CreateB2bCounterpartyResponse, CreateB2bCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("createB2bCounterparty", "POST", "/b2b/counterparties", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_b2b_counterparty`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreateB2bCounterpartyBody {
    /// The ID for the counterparty. When left out, a random one is assigned.
    pub counterparty_id: Option<String>,
    /// The details of the counterparty.
    pub counterparty: B2bCounterpartyInput,
    /// The checks to make on the counterparty's business.
    pub options: Option<B2bCounterpartyCreateOptions>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreateB2bCounterpartyBody {
    /// Makes one with its required members.
    pub(super) fn new(counterparty: B2bCounterpartyInput) -> Self {
        Self {
            counterparty,
            counterparty_id: None,
            options: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(CreateB2bCounterpartyBody, "" = "", 0b0, {
    0 counterparty_id "counterpartyId"
    1 counterparty "counterparty"
    2 options "options"
});

/// The reasons for which PortOne refuses `create_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreateB2bCounterpartyError {
    /// The business registration number is not valid. The status is 400.
    B2BCounterpartyBrnInvalid(PlainError),
    /// The counterparty ID is already in use. The status is 409.
    B2BCounterpartyIdAlreadyExists(PlainError),
    /// The ID is in use by a counterparty created through a partner connection. Such an ID
    /// cannot be reused. The status is 409.
    B2BCounterpartyIdAlreadyExistsByPartner(PlainError),
    /// A field that is required to create or update a counterparty is missing. The status is
    /// 400.
    B2BCounterpartyMissingRequiredFields(PlainError),
    /// The counterparty could not be connected to the National Tax Service. The status is 502.
    B2BCounterpartyNtsConnectionFailed(PlainError),
    /// A counterparty connected to a partner cannot be connected to the National Tax Service
    /// directly. The status is 403.
    B2BCounterpartyPartnerNotConnectable(PlainError),
    /// A counterparty cannot have the merchant's own business registration number. The status is
    /// 400.
    B2BCounterpartySelfOriginBrnMismatch(PlainError),
    /// The counterparty has too many additional contact persons. The limit is 5. The status is
    /// 400.
    B2BCounterpartyTooManyAdditionalContacts(PlainError),
    /// The verification result is for another business registration number. The status is 400.
    B2BCounterpartyVerificationBrnMismatch(PlainError),
    /// The verification result is not valid. The status is 400.
    B2BCounterpartyVerificationInvalid(PlainError),
    /// The result of verifying the business's information does not exist. The status is 404.
    B2BCounterpartyVerificationNotFound(PlainError),
    /// The verification result is of another type than expected. The status is 400.
    B2BCounterpartyVerificationTypeMismatch(PlainError),
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(CreateB2bCounterpartyError, "type" {
    B2BCounterpartyBrnInvalid "B2B_COUNTERPARTY_BRN_INVALID"
    B2BCounterpartyIdAlreadyExists "B2B_COUNTERPARTY_ID_ALREADY_EXISTS"
    B2BCounterpartyIdAlreadyExistsByPartner "B2B_COUNTERPARTY_ID_ALREADY_EXISTS_BY_PARTNER"
    B2BCounterpartyMissingRequiredFields "B2B_COUNTERPARTY_MISSING_REQUIRED_FIELDS"
    B2BCounterpartyNtsConnectionFailed "B2B_COUNTERPARTY_NTS_CONNECTION_FAILED"
    B2BCounterpartyPartnerNotConnectable "B2B_COUNTERPARTY_PARTNER_NOT_CONNECTABLE"
    B2BCounterpartySelfOriginBrnMismatch "B2B_COUNTERPARTY_SELF_ORIGIN_BRN_MISMATCH"
    B2BCounterpartyTooManyAdditionalContacts "B2B_COUNTERPARTY_TOO_MANY_ADDITIONAL_CONTACTS"
    B2BCounterpartyVerificationBrnMismatch "B2B_COUNTERPARTY_VERIFICATION_BRN_MISMATCH"
    B2BCounterpartyVerificationInvalid "B2B_COUNTERPARTY_VERIFICATION_INVALID"
    B2BCounterpartyVerificationNotFound "B2B_COUNTERPARTY_VERIFICATION_NOT_FOUND"
    B2BCounterpartyVerificationTypeMismatch "B2B_COUNTERPARTY_VERIFICATION_TYPE_MISMATCH"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreateB2bCounterpartyError);

/// The answer to `create_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateB2bCounterpartyResponse {
    /// The details of the counterparty.
    pub counterparty: B2bCounterparty,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreateB2bCounterpartyResponse, "" = "", 0b0, {
    0 counterparty "counterparty"
});
