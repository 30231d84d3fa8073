//! Access tokens, which can be used in place of the API secret.

mod login_via_api_secret;
mod refresh_token;

pub use self::login_via_api_secret::{
    LoginViaApiSecret, LoginViaApiSecretBody, LoginViaApiSecretError, LoginViaApiSecretResponse,
};
pub use self::refresh_token::{
    RefreshToken, RefreshTokenBody, RefreshTokenError, RefreshTokenResponse,
};

crate::client::client! {
/// Access tokens, which can be used in place of the API secret.
AuthClient
}

impl AuthClient {
    /// Obtains an access token and a refresh token with the API secret. The user's earlier
    /// refresh token expires at once.
    ///
    /// `POST /login/api-secret`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/auth?v=v2#post%20%2Flogin%2Fapi-secret)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`LoginViaApiSecretError`]: `InvalidRequest`, `Unauthorized`.
    pub fn login_via_api_secret(&self, api_secret: impl Into<String>) -> LoginViaApiSecret {
        LoginViaApiSecret::new(self.caller.clone(), api_secret)
    }

    /// Obtains new tokens with a refresh token. The user's earlier refresh token expires at
    /// once.
    ///
    /// `POST /token/refresh`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/auth?v=v2#post%20%2Ftoken%2Frefresh)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`RefreshTokenError`]: `InvalidRequest`, `Unauthorized`.
    pub fn refresh_token(&self, refresh_token: impl Into<String>) -> RefreshToken {
        RefreshToken::new(self.caller.clone(), refresh_token)
    }
}
