use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of [`login_via_api_secret`](crate::auth::AuthClient::login_via_api_secret).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct LoginViaApiSecret {
    caller: Caller,
    input: LoginViaApiSecretBody,
}

impl LoginViaApiSecret {
    pub(super) fn new(caller: Caller, api_secret: impl Into<String>) -> Self {
        Self { caller: caller.with_random_key(), input: LoginViaApiSecretBody::new(api_secret) }
    }
}

crate::call::call!(
    LoginViaApiSecret,
    "loginViaApiSecret",
    LoginViaApiSecretResponse,
    LoginViaApiSecretError,
    write
);

impl IntoFuture for LoginViaApiSecret {
    type Output = Result<LoginViaApiSecretResponse, Error<LoginViaApiSecretError>>;
    type IntoFuture = Call<LoginViaApiSecretResponse, LoginViaApiSecretError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new("loginViaApiSecret", "POST", "/login/api-secret", &[]);
        request.json_body(&this.input);
        request.without_secret();
        this.caller.call(request)
    }
}

/// What is sent with `login_via_api_secret`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct LoginViaApiSecretBody {
    /// The API secret to log in with.
    pub api_secret: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl LoginViaApiSecretBody {
    /// Makes one with its required members.
    pub(super) fn new(api_secret: impl Into<String>) -> Self {
        Self { api_secret: api_secret.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(LoginViaApiSecretBody, "" = "", 0b1, {
    0 api_secret "apiSecret"
});

/// The reasons for which PortOne refuses `login_via_api_secret`.
#[derive(Clone)]
#[non_exhaustive]
pub enum LoginViaApiSecretError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(LoginViaApiSecretError, "type" {
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(LoginViaApiSecretError);

/// The answer to `login_via_api_secret`.
#[derive(Clone)]
#[non_exhaustive]
pub struct LoginViaApiSecretResponse {
    /// The token that authenticates requests to the API. It is valid for 30 minutes.
    pub access_token: String,
    /// The token that gets a new access token. It is valid for a day; the next login or refresh
    /// of the same user revokes it at once.
    pub refresh_token: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(LoginViaApiSecretResponse, "" = "", 0b11, {
    0 access_token "accessToken"
    1 refresh_token "refreshToken"
});
