use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartner,
    request::Request,
};

/// A call of
/// [`disconnect_partner_counterparty`](crate::platform::partner::PartnerClient::disconnect_partner_counterparty).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DisconnectPartnerCounterparty {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl DisconnectPartnerCounterparty {
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
    DisconnectPartnerCounterparty,
    "disconnectPartnerCounterparty",
    DisconnectPartnerCounterpartyResponse,
    DisconnectPartnerCounterpartyError,
    write
);

impl IntoFuture for DisconnectPartnerCounterparty {
    type Output =
        Result<DisconnectPartnerCounterpartyResponse, Error<DisconnectPartnerCounterpartyError>>;
    type IntoFuture =
        Call<DisconnectPartnerCounterpartyResponse, DisconnectPartnerCounterpartyError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "disconnectPartnerCounterparty",
            "POST",
            "/platform/partners/counterparty-disconnect/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `disconnect_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DisconnectPartnerCounterpartyError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// An archived partner cannot be connected to or disconnected from the National Tax Service.
    /// The status is 409.
    PlatformArchivedPartnerNtsNotAllowed(PlainError),
    /// The BTX feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformBtxNotEnabled(PlainError),
    /// The partner is not connected as a counterparty. The status is 400.
    PlatformCounterpartyNotConnected(PlainError),
    /// An external API failed. The status is 503.
    PlatformExternalApiFailed(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// A tax invoice is in progress. The status is 409.
    PlatformOngoingTaxInvoiceExists(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
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

crate::json::union!(DisconnectPartnerCounterpartyError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformArchivedPartnerNtsNotAllowed "PLATFORM_ARCHIVED_PARTNER_NTS_NOT_ALLOWED"
    PlatformBtxNotEnabled "PLATFORM_BTX_NOT_ENABLED"
    PlatformCounterpartyNotConnected "PLATFORM_COUNTERPARTY_NOT_CONNECTED"
    PlatformExternalApiFailed "PLATFORM_EXTERNAL_API_FAILED"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformOngoingTaxInvoiceExists "PLATFORM_ONGOING_TAX_INVOICE_EXISTS"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformPartnerTaxationTypeIsSimple "PLATFORM_PARTNER_TAXATION_TYPE_IS_SIMPLE"
    PlatformPartnerTypeIsNotBusiness "PLATFORM_PARTNER_TYPE_IS_NOT_BUSINESS"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DisconnectPartnerCounterpartyError);

/// The answer to `disconnect_partner_counterparty`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DisconnectPartnerCounterpartyResponse {
    /// The partner.
    pub partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DisconnectPartnerCounterpartyResponse, "" = "", 0b0, {
    0 partner "partner"
});
