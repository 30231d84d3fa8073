use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::PlatformContract,
    request::Request,
};

/// A call of
/// [`recover_platform_contract`](crate::platform::policy::PolicyClient::recover_platform_contract).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RecoverPlatformContract {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl RecoverPlatformContract {
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
    RecoverPlatformContract,
    "recoverPlatformContract",
    RecoverPlatformContractResponse,
    RecoverPlatformContractError,
    write
);

impl IntoFuture for RecoverPlatformContract {
    type Output = Result<RecoverPlatformContractResponse, Error<RecoverPlatformContractError>>;
    type IntoFuture = Call<RecoverPlatformContractResponse, RecoverPlatformContractError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "recoverPlatformContract",
            "POST",
            "/platform/contracts/{}/recover",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `recover_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RecoverPlatformContractError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The contract does not exist. The status is 404.
    PlatformContractNotFound(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RecoverPlatformContractError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformContractNotFound "PLATFORM_CONTRACT_NOT_FOUND"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RecoverPlatformContractError);

/// The answer to `recover_platform_contract`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecoverPlatformContractResponse {
    /// The contract that was restored.
    pub contract: PlatformContract,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RecoverPlatformContractResponse, "" = "", 0b0, {
    0 contract "contract"
});
