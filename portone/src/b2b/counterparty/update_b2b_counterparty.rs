use crate::{
    Error, PlainError, Unrecognized,
    b2b::B2bCounterpartyNotFoundError,
    b2b::counterparty::{B2bCounterparty, B2bCounterpartyCreateOptions, B2bCounterpartyInput},
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`update_b2b_counterparty`](crate::b2b::counterparty::CounterpartyClient::update_b2b_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct UpdateB2bCounterparty {
    caller: Caller,
    counterparty_id: String,
    test: Option<bool>,
    input: UpdateB2bCounterpartyBody,
}

impl UpdateB2bCounterparty {
    pub(super) fn new(
        caller: Caller,
        counterparty_id: impl Into<String>,
        counterparty: B2bCounterpartyInput,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            counterparty_id: counterparty_id.into(),
            test: None,
            input: UpdateB2bCounterpartyBody::new(counterparty),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the checks to make on the counterparty's business.
    pub fn options(mut self, options: B2bCounterpartyCreateOptions) -> Self {
        self.input.options = Some(options);
        self
    }
}

crate::call::call!(
    UpdateB2bCounterparty,
    "updateB2bCounterparty",
    UpdateB2bCounterpartyResponse,
    UpdateB2bCounterpartyError,
    write
);

impl IntoFuture for UpdateB2bCounterparty {
    type Output = Result<UpdateB2bCounterpartyResponse, Error<UpdateB2bCounterpartyError>>;
    type IntoFuture = Call<UpdateB2bCounterpartyResponse, UpdateB2bCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "updateB2bCounterparty",
            "PATCH",
            "/b2b/counterparties/{}",
            &[("counterpartyId", &this.counterparty_id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `update_b2b_counterparty`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct UpdateB2bCounterpartyBody {
    /// The details of the counterparty.
    pub counterparty: B2bCounterpartyInput,
    /// The checks to make on the counterparty's business.
    pub options: Option<B2bCounterpartyCreateOptions>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl UpdateB2bCounterpartyBody {
    /// Makes one with its required members.
    pub(super) fn new(counterparty: B2bCounterpartyInput) -> Self {
        Self { counterparty, options: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(UpdateB2bCounterpartyBody, "" = "", 0b0, {
    0 counterparty "counterparty"
    1 options "options"
});

/// The reasons for which PortOne refuses `update_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum UpdateB2bCounterpartyError {
    /// The business registration number of a counterparty cannot be changed. The status is 400.
    B2BCounterpartyBrnModificationNotAllowed(PlainError),
    /// A field that is required to create or update a counterparty is missing. The status is
    /// 400.
    B2BCounterpartyMissingRequiredFields(PlainError),
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// A counterparty connected to a partner cannot be updated directly. The status is 403.
    B2BCounterpartyPartnerNotUpdatable(PlainError),
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

crate::json::union!(UpdateB2bCounterpartyError, "type" {
    B2BCounterpartyBrnModificationNotAllowed "B2B_COUNTERPARTY_BRN_MODIFICATION_NOT_ALLOWED"
    B2BCounterpartyMissingRequiredFields "B2B_COUNTERPARTY_MISSING_REQUIRED_FIELDS"
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyPartnerNotUpdatable "B2B_COUNTERPARTY_PARTNER_NOT_UPDATABLE"
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
crate::error::reason!(UpdateB2bCounterpartyError);

/// The answer to `update_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateB2bCounterpartyResponse {
    /// The details of the counterparty.
    pub counterparty: B2bCounterparty,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(UpdateB2bCounterpartyResponse, "" = "", 0b0, {
    0 counterparty "counterparty"
});
