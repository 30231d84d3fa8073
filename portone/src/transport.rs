use bytes::Bytes;
use tower::util::BoxCloneSyncService;

use crate::BoxError;

/// What sends a request and gives the answer, whose body has arrived as a whole.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use bytes::Bytes;
/// use http::{Method, Request};
/// use portone::{BoxError, ErrorKind, Transport, testing::StandIn};
/// use tower::{ServiceExt as _, service_fn};
///
/// /// Lets only requests pass that change nothing, for a copy of the shop that must not move money.
/// fn read_only(inner: Transport) -> Transport {
///     Transport::new(service_fn(move |request: Request<Bytes>| {
///         let inner = inner.clone();
///         async move {
///             if request.method() != Method::GET {
///                 return Err(BoxError::from("this copy of the shop only reads"));
///             }
///             inner.oneshot(request).await
///         }
///     }))
/// }
///
/// let stand_in = StandIn::new();
/// let portone = stand_in.builder().transport(read_only(stand_in.transport())).build()?.payment();
/// assert!(portone.get_payment("order-1").await.is_ok());
/// let error = portone.cancel_payment("order-1", "sold out").await.unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::Transport(_)));
/// assert!(stand_in.take_requests().iter().all(|request| request.operation() == "getPayment"));
/// # Ok(())
/// # }
/// ```
pub type Transport = BoxCloneSyncService<http::Request<Bytes>, http::Response<Bytes>, BoxError>;

/// The error of an answer that is larger than the limit.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the answer is larger than the limit")]
pub(crate) struct TooLarge {
    pub(crate) status: u16,
}

#[cfg(feature = "reqwest")]
pub(crate) mod reqwest {
    use std::{
        future::Future,
        pin::Pin,
        sync::Arc,
        task::{Context, Poll},
        time::Duration,
    };

    use bytes::{Bytes, BytesMut};
    use reqwest::{Body, Client, redirect};
    use rustls::{
        ClientConfig, RootCertStore,
        crypto::{CryptoProvider, ring},
    };
    use rustls_platform_verifier::BuilderVerifierExt as _;
    use tower::Service;

    use super::{TooLarge, Transport};
    use crate::BoxError;

    /// Sends requests with reqwest.
    #[derive(Debug, Clone)]
    struct Reqwest {
        client: Client,
        limit: usize,
    }

    /// Makes a transport that takes at most `limit` bytes of an answer.
    pub(crate) fn transport(
        connect_timeout: Duration,
        limit: usize,
        is_loopback: bool,
    ) -> Result<Transport, BoxError> {
        let client = Client::builder()
            .connect_timeout(connect_timeout)
            .tls_backend_preconfigured(tls(is_loopback)?)
            // A redirect would take the secret along.
            .redirect(redirect::Policy::none());
        let client = if is_loopback {
            // A server on this machine is not behind a proxy.
            client.no_proxy()
        } else {
            client.https_only(true)
        };
        Ok(Transport::new(Reqwest { client: client.build()?, limit }))
    }

    /// Sets up TLS with the certificates of the system. `ring` does the cryptography, unless the program has chosen another
    /// provider for itself. None is chosen for the program here.
    fn tls(is_loopback: bool) -> Result<ClientConfig, BoxError> {
        let provider = CryptoProvider::get_default().cloned();
        let provider = provider.unwrap_or_else(|| Arc::new(ring::default_provider()));
        let config =
            ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let config = if is_loopback {
            // Plain HTTP on this machine needs no certificates, which a container may lack.
            config.with_root_certificates(RootCertStore::empty())
        } else {
            config.with_platform_verifier()?
        };
        let mut config = config.with_no_client_auth();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }

    impl Service<http::Request<Bytes>> for Reqwest {
        type Response = http::Response<Bytes>;
        type Error = BoxError;
        type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
            let Self { client, limit } = self.clone();
            Box::pin(async move {
                let request = reqwest::Request::try_from(request.map(Body::from))?;
                // The URL of a request may have personal data in its query.
                let without_url = |error: reqwest::Error| error.without_url();
                let mut answer = client.execute(request).await.map_err(without_url)?;
                let mut body = BytesMut::new();
                while let Some(piece) = answer.chunk().await.map_err(without_url)? {
                    if body.len().saturating_add(piece.len()) > limit {
                        return Err(TooLarge { status: answer.status().as_u16() }.into());
                    }
                    body.extend_from_slice(&piece);
                }
                let mut response = http::Response::new(body.freeze());
                *response.status_mut() = answer.status();
                *response.headers_mut() = std::mem::take(answer.headers_mut());
                Ok(response)
            })
        }
    }
}
