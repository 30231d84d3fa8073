use std::{fmt, time::Duration};

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT};

use crate::{
    ApiSecret, IdempotencyKey, RequestError, Retry, Transport, answer::Expected, base_url::BaseUrl,
    request::Request,
};

/// The name by which PortOne can tell this client from others.
const OWN_NAME: &str = concat!("portone-rust/", env!("CARGO_PKG_VERSION"));

/// What the clones of a client share.
pub(crate) struct Shared {
    pub(crate) base: BaseUrl,
    pub(crate) secret: ApiSecret,
    pub(crate) store_id: Option<String>,
    pub(crate) attempt_timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) retry: Retry,
    pub(crate) transport: Transport,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("base_url", &self.base)
            .field("store_id", &self.store_id)
            .finish_non_exhaustive()
    }
}

impl Shared {
    /// Makes the HTTP request.
    pub(crate) fn http_request(
        &self,
        request: Request,
        key: Option<&IdempotencyKey>,
    ) -> Result<http::Request<Bytes>, RequestError> {
        let uri = self.base.uri(&request.target).ok_or(RequestError::TooLong)?;
        let has_body = request.body.is_some();
        let mut sent = http::Request::new(request.body.unwrap_or_default());
        *sent.method_mut() = request.method;
        *sent.uri_mut() = uri;
        let headers = sent.headers_mut();
        let accepted = match request.expected {
            Expected::Csv => "text/csv, application/json",
            Expected::Json | Expected::Nothing => "application/json",
        };
        headers.insert(ACCEPT, HeaderValue::from_static(accepted));
        headers.insert(USER_AGENT, HeaderValue::from_static(OWN_NAME));
        if has_body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        if let Some(secret) = self.secret.header().filter(|_| !request.is_public) {
            headers.insert(AUTHORIZATION, secret);
        }
        if let Some(key) = key.and_then(IdempotencyKey::header) {
            headers.insert("idempotency-key", key);
        }
        Ok(sent)
    }
}
