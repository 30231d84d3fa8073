use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use futures_util::future::{Either, Ready, ready};

/// The future of the extractor [`VerifiedWebhook`](crate::VerifiedWebhook).
///
/// ```
/// use actix_web::{FromRequest as _, HttpRequest};
/// use portone_actix::{VerifiedWebhook, WebhookError, future::ExtractFuture};
///
/// /// A type with a name can be kept in a struct without a box.
/// fn extract(request: &HttpRequest) -> ExtractFuture<Result<VerifiedWebhook, WebhookError>> {
///     VerifiedWebhook::extract(request)
/// }
/// # let _ = extract;
/// ```
pub struct ExtractFuture<O>(Either<Ready<O>, Receiving<O>>);

/// The future of a body that is still arriving.
type Receiving<O> = Pin<Box<dyn Future<Output = O>>>;

impl<O> ExtractFuture<O> {
    pub(super) fn ready(extracted: O) -> Self {
        Self(Either::Left(ready(extracted)))
    }

    pub(super) fn receiving(future: impl Future<Output = O> + 'static) -> Self {
        Self(Either::Right(Box::pin(future)))
    }
}

impl<O> Unpin for ExtractFuture<O> {}

impl<O> Future for ExtractFuture<O> {
    type Output = O;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<O> {
        Pin::new(&mut self.0).poll(cx)
    }
}

impl<O> fmt::Debug for ExtractFuture<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtractFuture").finish_non_exhaustive()
    }
}
