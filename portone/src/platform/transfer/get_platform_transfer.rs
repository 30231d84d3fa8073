use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    platform::transfer::PlatformTransfer,
    request::Request,
};

/// A call of
/// [`get_platform_transfer`](crate::platform::transfer::TransferClient::get_platform_transfer).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPlatformTransfer {
    caller: Caller,
    id: String,
    test: Option<bool>,
}

impl GetPlatformTransfer {
    pub(super) fn new(caller: Caller, id: impl Into<String>) -> Self {
        Self { caller, id: id.into(), test: None }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    GetPlatformTransfer,
    "getPlatformTransfer",
    PlatformTransfer,
    GetPlatformTransferError
);

impl IntoFuture for GetPlatformTransfer {
    type Output = Result<PlatformTransfer, Error<GetPlatformTransferError>>;
    type IntoFuture = Call<PlatformTransfer, GetPlatformTransferError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getPlatformTransfer",
            "GET",
            "/platform/transfers/{}",
            &[("id", &this.id)],
        );
        request.query("test", &this.test);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_platform_transfer`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPlatformTransferError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The platform feature is not enabled, so the request cannot be handled. The status is 403.
    PlatformNotEnabled(PlainError),
    /// The transfer does not exist. The status is 404.
    PlatformTransferNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPlatformTransferError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PlatformNotEnabled "PLATFORM_NOT_ENABLED"
    PlatformTransferNotFound "PLATFORM_TRANSFER_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPlatformTransferError);
