use crate::BoxError;

/// The reason why a client cannot be made.
///
/// ```
/// use portone::{PortOneClient, SetupError};
///
/// // An environment variable is set, but to nothing.
/// let store_id = "";
/// let secret = "a secret from the console".parse()?;
/// let result = PortOneClient::builder(secret).store_id(store_id).build();
/// assert!(matches!(result, Err(SetupError::StoreId)));
/// # Ok::<(), portone::ApiSecretError>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SetupError {
    /// The base URL cannot be used. The secret is sent there, so plain HTTP is allowed only for a server on this
    /// machine.
    #[error(
        "the base URL is neither https:, nor http: on a loopback address, or has more than a host and a path"
    )]
    BaseUrl,
    /// The store of all calls is an empty text. An environment variable may be set to nothing.
    #[error("the ID of the store is empty")]
    StoreId,
    /// The HTTP client cannot be made, for example because this machine has no root certificates.
    #[error("the HTTP client cannot be made")]
    HttpClient(#[source] BoxError),
    /// No transport was set, and the feature `reqwest` is off.
    #[error("no transport was set, and the feature `reqwest` is off")]
    NoTransport,
}
