use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    identity_verification::IdentityVerification,
    request::Request,
};

/// A call of
/// [`get_identity_verification`](crate::identity_verification::IdentityVerificationClient::get_identity_verification).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetIdentityVerification {
    caller: Caller,
    identity_verification_id: String,
    store_id: Option<String>,
}

impl GetIdentityVerification {
    pub(super) fn new(caller: Caller, identity_verification_id: impl Into<String>) -> Self {
        Self { caller, identity_verification_id: identity_verification_id.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    GetIdentityVerification,
    "getIdentityVerification",
    IdentityVerification,
    GetIdentityVerificationError
);

impl IntoFuture for GetIdentityVerification {
    type Output = Result<IdentityVerification, Error<GetIdentityVerificationError>>;
    type IntoFuture = Call<IdentityVerification, GetIdentityVerificationError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getIdentityVerification",
            "GET",
            "/identity-verifications/{}",
            &[("identityVerificationId", &this.identity_verification_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetIdentityVerificationError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The requested identity verification does not exist. The status is 404.
    IdentityVerificationNotFound(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetIdentityVerificationError, "type" {
    Forbidden "FORBIDDEN"
    IdentityVerificationNotFound "IDENTITY_VERIFICATION_NOT_FOUND"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetIdentityVerificationError);
