use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`resend_identity_verification`](crate::identity_verification::IdentityVerificationClient::resend_identity_verification).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ResendIdentityVerification {
    caller: Caller,
    identity_verification_id: String,
    store_id: Option<String>,
}

impl ResendIdentityVerification {
    pub(super) fn new(caller: Caller, identity_verification_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            identity_verification_id: identity_verification_id.into(),
            store_id: None,
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(
    ResendIdentityVerification,
    "resendIdentityVerification",
    ResendIdentityVerificationResponse,
    ResendIdentityVerificationError,
    write
);

impl IntoFuture for ResendIdentityVerification {
    type Output =
        Result<ResendIdentityVerificationResponse, Error<ResendIdentityVerificationError>>;
    type IntoFuture = Call<ResendIdentityVerificationResponse, ResendIdentityVerificationError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "resendIdentityVerification",
            "POST",
            "/identity-verifications/{}/resend",
            &[("identityVerificationId", &this.identity_verification_id)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `resend_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ResendIdentityVerificationError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The identity verification was already completed. The status is 409.
    IdentityVerificationAlreadyVerified(PlainError),
    /// The requested identity verification does not exist. The status is 404.
    IdentityVerificationNotFound(PlainError),
    /// The identity verification is not in the state that follows a request through the API. The
    /// status is 404.
    IdentityVerificationNotSent(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ResendIdentityVerificationError, "type" {
    Forbidden "FORBIDDEN"
    IdentityVerificationAlreadyVerified "IDENTITY_VERIFICATION_ALREADY_VERIFIED"
    IdentityVerificationNotFound "IDENTITY_VERIFICATION_NOT_FOUND"
    IdentityVerificationNotSent "IDENTITY_VERIFICATION_NOT_SENT"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ResendIdentityVerificationError);

/// The answer to `resend_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ResendIdentityVerificationResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ResendIdentityVerificationResponse, "" = "", 0b0, {});
