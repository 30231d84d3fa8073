use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformContract,
    request::Request,
};

/// A call of
/// [`archive_platform_contract`](crate::platform::policy::PolicyClient::archive_platform_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ArchivePlatformContract {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl ArchivePlatformContract {
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
    ArchivePlatformContract,
    "archivePlatformContract",
    ArchivePlatformContractResponse,
    ArchivePlatformContractError,
    write
);

impl IntoFuture for ArchivePlatformContract {
    type Output = Result<ArchivePlatformContractResponse, Error<ArchivePlatformContractError>>;
    type IntoFuture = Call<ArchivePlatformContractResponse, ArchivePlatformContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "archivePlatformContract",
            "POST",
            "/platform/contracts/{}/archive",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `archive_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ArchivePlatformContractError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// A contract with a scheduled update cannot be archived. The status is 409.
    PlatformCannotArchiveScheduledContract(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ArchivePlatformContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCannotArchiveScheduledContract "PLATFORM_CANNOT_ARCHIVE_SCHEDULED_CONTRACT"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ArchivePlatformContractError);

/// The answer to `archive_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ArchivePlatformContractResponse {
    /// The contract that was archived.
    pub contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ArchivePlatformContractResponse, "" = "", 0b0, {
    0 contract "contract"
});
