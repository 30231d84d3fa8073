use bytes::Bytes;
use tower::util::BoxCloneSyncService;

use crate::BoxError;

/// What sends a request and gives the answer, whose body has arrived as a whole.
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
        task::{Context, Poll},
        time::Duration,
    };

    use bytes::{Bytes, BytesMut};
    use reqwest::{Body, Client, redirect};
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
        // `ring` is used unless the program has already chosen another provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .connect_timeout(connect_timeout)
            // A redirect would take the secret along.
            .redirect(redirect::Policy::none());
        // A server on this machine needs no certificates and is not behind a proxy.
        let client = if is_loopback {
            client.tls_certs_only([]).no_proxy()
        } else {
            client.https_only(true)
        };
        Ok(Transport::new(Reqwest { client: client.build()?, limit }))
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
