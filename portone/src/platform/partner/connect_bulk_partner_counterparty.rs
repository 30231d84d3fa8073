use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartnerFilterInput,
    platform::partner::PlatformBulkTask,
    request::Request,
};

/// A call of
/// [`connect_bulk_partner_counterparty`](crate::platform::partner::PartnerClient::connect_bulk_partner_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConnectBulkPartnerCounterparty {
    caller: Caller,
    test: Option<bool>,
    input: ConnectBulkPartnerCounterpartyBody,
}

impl ConnectBulkPartnerCounterparty {
    pub(super) fn new(caller: Caller) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: ConnectBulkPartnerCounterpartyBody::new(),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the conditions by which the partners to connect as counterparties are found.
    pub fn filter(mut self, filter: PlatformPartnerFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    ConnectBulkPartnerCounterparty,
    "connectBulkPartnerCounterparty",
    ConnectBulkPartnerCounterpartyResponse,
    ConnectBulkPartnerCounterpartyError,
    write
);

impl IntoFuture for ConnectBulkPartnerCounterparty {
    type Output =
        Result<ConnectBulkPartnerCounterpartyResponse, Error<ConnectBulkPartnerCounterpartyError>>;
    type IntoFuture =
        Call<ConnectBulkPartnerCounterpartyResponse, ConnectBulkPartnerCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "connectBulkPartnerCounterparty",
            "POST",
            "/platform/partners/counterparty-connect",
            &[],
        );
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `connect_bulk_partner_counterparty`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConnectBulkPartnerCounterpartyBody {
    /// The conditions by which the partners to connect as counterparties are found.
    pub filter: Option<PlatformPartnerFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConnectBulkPartnerCounterpartyBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ConnectBulkPartnerCounterpartyBody, "" = "", 0b0, {
    0 filter "filter"
});

/// The reasons for which PortOne refuses `connect_bulk_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConnectBulkPartnerCounterpartyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The BTX feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformBtxNotEnabled(PlainError),
    /// An external API failed. The status is 503.
    PlatformExternalApiFailed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// There is no partner to process. The status is 404.
    PlatformTargetPartnerNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConnectBulkPartnerCounterpartyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformBtxNotEnabled "PLATFORM_BTX_NOT_ENABLED"
    PlatformExternalApiFailed "PLATFORM_EXTERNAL_API_FAILED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformTargetPartnerNotFound "PLATFORM_TARGET_PARTNER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConnectBulkPartnerCounterpartyError);

/// The answer to `connect_bulk_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConnectBulkPartnerCounterpartyResponse {
    /// The bulk task that carries out the request.
    pub bulk_task: PlatformBulkTask,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConnectBulkPartnerCounterpartyResponse, "" = "", 0b0, {
    0 bulk_task "bulkTask"
});
