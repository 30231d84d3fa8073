use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    identity_verification::VerifiedIdentityVerification,
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`confirm_identity_verification`](crate::identity_verification::IdentityVerificationClient::confirm_identity_verification).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmIdentityVerification {
    caller: Caller,
    identity_verification_id: String,
    input: ConfirmIdentityVerificationBody,
}

impl ConfirmIdentityVerification {
    pub(super) fn new(caller: Caller, identity_verification_id: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            identity_verification_id: identity_verification_id.into(),
            input: ConfirmIdentityVerificationBody::new(),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the one-time password. It is used only when the method is SMS.
    pub fn otp(mut self, otp: impl Into<String>) -> Self {
        self.input.otp = Some(otp.into());
        self
    }
}

crate::call::call!(
    ConfirmIdentityVerification,
    "confirmIdentityVerification",
    ConfirmIdentityVerificationResponse,
    ConfirmIdentityVerificationError,
    write
);

impl IntoFuture for ConfirmIdentityVerification {
    type Output =
        Result<ConfirmIdentityVerificationResponse, Error<ConfirmIdentityVerificationError>>;
    type IntoFuture = Call<ConfirmIdentityVerificationResponse, ConfirmIdentityVerificationError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "confirmIdentityVerification",
            "POST",
            "/identity-verifications/{}/confirm",
            &[("identityVerificationId", &this.identity_verification_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_identity_verification`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmIdentityVerificationBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The one-time password. It is used only when the method is SMS.
    pub otp: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl ConfirmIdentityVerificationBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { store_id: None, otp: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(ConfirmIdentityVerificationBody, "" = "", 0b10, {
    0 store_id "storeId"
    1 otp "otp"
});

/// The reasons for which PortOne refuses `confirm_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmIdentityVerificationError {
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

crate::json::union!(ConfirmIdentityVerificationError, "type" {
    Forbidden "FORBIDDEN"
    IdentityVerificationAlreadyVerified "IDENTITY_VERIFICATION_ALREADY_VERIFIED"
    IdentityVerificationNotFound "IDENTITY_VERIFICATION_NOT_FOUND"
    IdentityVerificationNotSent "IDENTITY_VERIFICATION_NOT_SENT"
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmIdentityVerificationError);

/// The answer to `confirm_identity_verification`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmIdentityVerificationResponse {
    /// The identity verification that was completed.
    pub identity_verification: VerifiedIdentityVerification,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmIdentityVerificationResponse, "" = "", 0b0, {
    0 identity_verification "identityVerification"
});
