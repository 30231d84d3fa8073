use crate::{
    Error, PlainError, Unrecognized,
    b2b::B2bCounterpartyNotFoundError,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`delete_b2b_counterparty`](crate::b2b::counterparty::CounterpartyClient::delete_b2b_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DeleteB2bCounterparty {
    caller: Caller,
    counterparty_id: String,
    test: Option<bool>,
    input: DeleteB2bCounterpartyBody,
}

impl DeleteB2bCounterparty {
    pub(super) fn new(caller: Caller, counterparty_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            counterparty_id: counterparty_id.into(),
            test: None,
            input: DeleteB2bCounterpartyBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    DeleteB2bCounterparty,
    "deleteB2bCounterparty",
    DeleteB2bCounterpartyResponse,
    DeleteB2bCounterpartyError,
    write
);

impl IntoFuture for DeleteB2bCounterparty {
    type Output = Result<DeleteB2bCounterpartyResponse, Error<DeleteB2bCounterpartyError>>;
    type IntoFuture = Call<DeleteB2bCounterpartyResponse, DeleteB2bCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "deleteB2bCounterparty",
            "DELETE",
            "/b2b/counterparties/{}",
            &[("counterpartyId", &this.counterparty_id)],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `delete_b2b_counterparty`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct DeleteB2bCounterpartyBody {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DeleteB2bCounterpartyBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(DeleteB2bCounterpartyBody, "" = "", 0b0, {});

/// The reasons for which PortOne refuses `delete_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DeleteB2bCounterpartyError {
    /// The counterparty does not exist. The status is 404.
    B2BCounterpartyNotFound(B2bCounterpartyNotFoundError),
    /// The counterparty has a tax invoice in progress, so it cannot be deleted. The status is
    /// 409.
    B2BCounterpartyOngoingTaxInvoiceExists(PlainError),
    /// A counterparty connected to a partner cannot be deleted directly. The status is 403.
    B2BCounterpartyPartnerNotDeletable(PlainError),
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

crate::json::union!(DeleteB2bCounterpartyError, "type" {
    B2BCounterpartyNotFound "B2B_COUNTERPARTY_NOT_FOUND"
    B2BCounterpartyOngoingTaxInvoiceExists "B2B_COUNTERPARTY_ONGOING_TAX_INVOICE_EXISTS"
    B2BCounterpartyPartnerNotDeletable "B2B_COUNTERPARTY_PARTNER_NOT_DELETABLE"
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DeleteB2bCounterpartyError);

/// The answer to `delete_b2b_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeleteB2bCounterpartyResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DeleteB2bCounterpartyResponse, "" = "", 0b0, {});
