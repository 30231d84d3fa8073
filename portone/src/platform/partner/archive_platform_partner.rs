use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformPartner,
    request::Request,
};

/// A call of
/// [`archive_platform_partner`](crate::platform::partner::PartnerClient::archive_platform_partner).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ArchivePlatformPartner {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl ArchivePlatformPartner {
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
    ArchivePlatformPartner,
    "archivePlatformPartner",
    ArchivePlatformPartnerResponse,
    ArchivePlatformPartnerError,
    write
);

impl IntoFuture for ArchivePlatformPartner {
    type Output = Result<ArchivePlatformPartnerResponse, Error<ArchivePlatformPartnerError>>;
    type IntoFuture = Call<ArchivePlatformPartnerResponse, ArchivePlatformPartnerError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "archivePlatformPartner",
            "POST",
            "/platform/partners/{}/archive",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `archive_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ArchivePlatformPartnerError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// A partner with a scheduled update cannot be archived. The status is 409.
    PlatformCannotArchiveScheduledPartner(PlainError),
    /// The connected counterparty has a tax invoice in progress. The status is 409.
    PlatformCounterpartyOngoingTaxInvoiceExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The partner does not exist. The status is 404.
    PlatformPartnerNotFound(PlainError),
    /// The partner is being connected to or disconnected from the National Tax Service. The
    /// status is 409.
    PlatformPartnerPendingNtsOperation(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ArchivePlatformPartnerError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCannotArchiveScheduledPartner "PLATFORM_CANNOT_ARCHIVE_SCHEDULED_PARTNER"
    PlatformCounterpartyOngoingTaxInvoiceExists "PLATFORM_COUNTERPARTY_ONGOING_TAX_INVOICE_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformPartnerNotFound "PLATFORM_PARTNER_NOT_FOUND"
    PlatformPartnerPendingNtsOperation "PLATFORM_PARTNER_PENDING_NTS_OPERATION"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ArchivePlatformPartnerError);

/// The answer to `archive_platform_partner`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ArchivePlatformPartnerResponse {
    /// The partner that was archived.
    pub partner: PlatformPartner,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ArchivePlatformPartnerResponse, "" = "", 0b0, {
    0 partner "partner"
});
