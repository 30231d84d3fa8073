use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`delete_platform_transfer`](crate::platform::transfer::TransferClient::delete_platform_transfer).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DeletePlatformTransfer {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl DeletePlatformTransfer {
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
    DeletePlatformTransfer,
    "deletePlatformTransfer",
    DeletePlatformTransferResponse,
    DeletePlatformTransferError,
    write
);

impl IntoFuture for DeletePlatformTransfer {
    type Output = Result<DeletePlatformTransferResponse, Error<DeletePlatformTransferError>>;
    type IntoFuture = Call<DeletePlatformTransferResponse, DeletePlatformTransferError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "deletePlatformTransfer",
            "DELETE",
            "/platform/transfers/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `delete_platform_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DeletePlatformTransferError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The transfer cannot be deleted because order cancel transfers exist. The status is 400.
    PlatformCancelOrderTransfersExists(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The transfer is in a state in which it cannot be deleted. It can be deleted only when
    /// `SCHEDULED` or `IN_PROCESS`. The status is 400.
    PlatformTransferNonDeletableStatus(PlainError),
    /// The transfer does not exist. The status is 404.
    PlatformTransferNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(DeletePlatformTransferError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformCancelOrderTransfersExists "PLATFORM_CANCEL_ORDER_TRANSFERS_EXISTS"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformTransferNonDeletableStatus "PLATFORM_TRANSFER_NON_DELETABLE_STATUS"
    PlatformTransferNotFound "PLATFORM_TRANSFER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DeletePlatformTransferError);

/// The answer to `delete_platform_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeletePlatformTransferResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DeletePlatformTransferResponse, "" = "", 0b0, {});
