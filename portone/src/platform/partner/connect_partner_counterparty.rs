use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartner,
    request::Request,
};

/// A call of
/// [`connect_partner_counterparty`](crate::platform::partner::PartnerClient::connect_partner_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConnectPartnerCounterparty {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl ConnectPartnerCounterparty {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), id: id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    ConnectPartnerCounterparty,
    "connectPartnerCounterparty",
    ConnectPartnerCounterpartyResponse,
    ConnectPartnerCounterpartyError,
    write
);

impl IntoFuture for ConnectPartnerCounterparty {
    type Output =
        Result<ConnectPartnerCounterpartyResponse, Error<ConnectPartnerCounterpartyError>>;
    type IntoFuture = Call<ConnectPartnerCounterpartyResponse, ConnectPartnerCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "connectPartnerCounterparty",
            "POST",
            "/platform/partners/counterparty-connect/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `connect_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConnectPartnerCounterpartyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived partner cannot be updated. The status is 409.
    PlatformArchivedPartner(PlainError),
    /// An archived partner cannot be connected to or disconnected from the National Tax Service.
    /// The status is 409.
    PlatformArchivedPartnerNtsNotAllowed(PlainError),
    /// The BTX feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformBtxNotEnabled(PlainError),
    /// The partner's connection as a counterparty is in a state in which it cannot be connected.
    /// The status is 400.
    PlatformCounterpartyNotConnectableStatus(PlainError),
    /// An external API failed. The status is 503.
    PlatformExternalApiFailed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The partner has a scheduled update. The status is 409.
    PlatformPartnerScheduleExists(PlainError),
    /// The partner is under simplified taxation and does not issue tax invoices. The status is
    /// 400.
    PlatformPartnerTaxationTypeIsSimple(PlainError),
    /// The partner is not a business. The status is 400.
    PlatformPartnerTypeIsNotBusiness(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConnectPartnerCounterpartyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedPartner "PLATFORM_ARCHIVED_PARTNER"
    PlatformArchivedPartnerNtsNotAllowed "PLATFORM_ARCHIVED_PARTNER_NTS_NOT_ALLOWED"
    PlatformBtxNotEnabled "PLATFORM_BTX_NOT_ENABLED"
    PlatformCounterpartyNotConnectableStatus "PLATFORM_COUNTERPARTY_NOT_CONNECTABLE_STATUS"
    PlatformExternalApiFailed "PLATFORM_EXTERNAL_API_FAILED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformPartnerScheduleExists "PLATFORM_PARTNER_SCHEDULE_EXISTS"
    PlatformPartnerTaxationTypeIsSimple "PLATFORM_PARTNER_TAXATION_TYPE_IS_SIMPLE"
    PlatformPartnerTypeIsNotBusiness "PLATFORM_PARTNER_TYPE_IS_NOT_BUSINESS"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConnectPartnerCounterpartyError);

/// The answer to `connect_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConnectPartnerCounterpartyResponse {
    /// The partner.
    pub partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConnectPartnerCounterpartyResponse, "" = "", 0b0, {
    0 partner "partner"
});
