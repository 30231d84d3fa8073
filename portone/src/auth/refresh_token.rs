use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`refresh_token`](crate::auth::AuthClient::refresh_token).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct RefreshToken {
    caller: Caller,
    input: RefreshTokenBody,
}

impl RefreshToken {
    pub(super) fn new(caller: Caller, refresh_token: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), input: RefreshTokenBody::new(refresh_token) }
    }
}

crate::call::call!(RefreshToken, "refreshToken", RefreshTokenResponse, RefreshTokenError, write);

impl IntoFuture for RefreshToken {
    type Output = Result<RefreshTokenResponse, Error<RefreshTokenError>>;
    type IntoFuture = Call<RefreshTokenResponse, RefreshTokenError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("refreshToken", "POST", "/token/refresh", &[]);
        request.json_body(&this.input);
        request.without_secret();
        this.caller.call(request)
    }
}

/// What is sent with `refresh_token`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RefreshTokenBody {
    /// The refresh token.
    pub refresh_token: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RefreshTokenBody {
    /// Makes one with its required members.
    pub(super) fn new(refresh_token: impl Into<String>) -> Self {
        Self { refresh_token: refresh_token.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(RefreshTokenBody, "" = "", 0b1, {
    0 refresh_token "refreshToken"
});

/// The reasons for which PortOne refuses `refresh_token`.
#[derive(Clone)]
#[non_exhaustive]
pub enum RefreshTokenError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(RefreshTokenError, "type" {
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(RefreshTokenError);

/// The answer to `refresh_token`.
#[derive(Clone)]
#[non_exhaustive]
pub struct RefreshTokenResponse {
    /// The token that authenticates requests to the API. It is valid for 30 minutes.
    pub access_token: String,
    /// The token that gets a new access token. It is valid for a day; the next login or refresh
    /// of the same user revokes it at once.
    pub refresh_token: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RefreshTokenResponse, "" = "", 0b11, {
    0 access_token "accessToken"
    1 refresh_token "refreshToken"
});
