use std::{
    fmt,
    panic::resume_unwind,
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum_core::response::{IntoResponse as _, Response};
use http::StatusCode;
use tokio::task::JoinHandle;

/// The response future of [`IdempotencyService`](crate::IdempotencyService).
///
/// Dropping this future does not end the task that it waits for.
///
/// ```
/// use std::convert::Infallible;
/// use axum::{Router, body::Body, http::Request};
/// use portone_axum::{IdempotencyService, future::TaskFuture};
/// use tower::Service as _;
///
/// fn call(
///     service: &mut IdempotencyService<Router>,
///     request: Request<Body>,
/// ) -> TaskFuture<Infallible> {
///     service.call(request)
/// }
/// # let _ = call;
/// ```
pub struct TaskFuture<E>(State<E>);

enum State<E> {
    /// A task that goes on when this future is dropped.
    Spawned(JoinHandle<Result<Response, E>>),
    /// A request that is refused, or a delivery that a layer further out has claimed.
    Inline(Pin<Box<dyn Future<Output = Result<Response, E>> + Send>>),
}

impl<E: Send + 'static> TaskFuture<E> {
    pub(super) fn spawn(task: impl Future<Output = Result<Response, E>> + Send + 'static) -> Self {
        Self(State::Spawned(tokio::spawn(task)))
    }

    pub(super) fn inline(
        future: impl Future<Output = Result<Response, E>> + Send + 'static,
    ) -> Self {
        Self(State::Inline(Box::pin(future)))
    }
}

impl<E> Future for TaskFuture<E> {
    type Output = Result<Response, E>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let ended = match &mut self.0 {
            State::Inline(future) => return future.as_mut().poll(cx),
            State::Spawned(task) => ready!(Pin::new(task).poll(cx)),
        };
        Poll::Ready(ended.unwrap_or_else(|error| match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // The runtime is shutting down.
            Err(_) => Ok(StatusCode::SERVICE_UNAVAILABLE.into_response()),
        }))
    }
}

impl<E> fmt::Debug for TaskFuture<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaskFuture").finish_non_exhaustive()
    }
}
