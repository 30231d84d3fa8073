use std::{
    fmt,
    future::pending,
    mem,
    panic::resume_unwind,
    pin::Pin,
    task::{Context, Poll},
};

use axum_core::response::{IntoResponse, Response};
use http::StatusCode;
use pin_project_lite::pin_project;
use portone_webhook_idempotency::ClaimRefusal;
use tokio::task::{JoinError, JoinHandle};

use super::claim::ClaimRejection;

/// The response future of [`IdempotencyService`](crate::IdempotencyService).
///
/// A handler begins when this future is first polled. From then on, dropping this future does not end the handler:
/// one that has to wait goes on in a task of its own. If this future is dropped before it is polled, nothing runs,
/// and the delivery is not claimed.
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
    /// A handler that has not begun. The function is [`spawn`], which only the constructor can name, since the output
    /// of a task has to be `Send + 'static`.
    Unpolled(Run<E>, fn(&mut Run<E>) -> JoinHandle<Handled<E>>),
    /// A task that goes on when this future is dropped.
    Spawned(JoinHandle<Handled<E>>),
    /// A request that is refused, or a delivery that a layer further out has claimed.
    Inline(Pin<Box<dyn Future<Output = Result<Response, E>> + Send>>),
}

type Run<E> = Pin<Box<dyn Future<Output = Handled<E>> + Send>>;
/// What a handler has answered, or why it was not run.
type Handled<E> = Result<Result<Response, E>, ClaimRefusal>;

impl<E: Send + 'static> TaskFuture<E> {
    pub(super) fn once(run: impl Future<Output = Handled<E>> + Send + 'static) -> Self {
        Self(State::Unpolled(Box::pin(run), spawn))
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
        loop {
            let task = match &mut self.0 {
                State::Inline(future) => return future.as_mut().poll(cx),
                State::Unpolled(run, spawn) => match run.as_mut().poll(cx) {
                    Poll::Ready(handled) => return Poll::Ready(answer(handled)),
                    Poll::Pending => spawn(run),
                },
                State::Spawned(task) => return Pin::new(task).poll(cx).map(joined),
            };
            self.0 = State::Spawned(task);
        }
    }
}

/// Spawns a handler that was polled once. The task polls it anew, so what the handler waits for wakes the task.
fn spawn<E: Send + 'static>(run: &mut Run<E>) -> JoinHandle<Handled<E>> {
    // A future that is never ready takes its place, which needs no memory.
    tokio::spawn(mem::replace(run, Box::pin(pending())))
}

fn joined<E>(ended: Result<Handled<E>, JoinError>) -> Result<Response, E> {
    match ended.map_err(JoinError::try_into_panic) {
        Ok(handled) => answer(handled),
        Err(Ok(panic)) => resume_unwind(panic),
        // The runtime is shutting down.
        Err(Err(_)) => Ok(StatusCode::SERVICE_UNAVAILABLE.into_response()),
    }
}

fn answer<E>(handled: Handled<E>) -> Result<Response, E> {
    handled.unwrap_or_else(|refusal| Ok(ClaimRejection::new(refusal).into_response()))
}

pin_project! {
    /// The future of a service, whose response is made into one of axum. An `async` block would hold the future
    /// twice.
    pub(super) struct Answering<F> {
        #[pin]
        future: F,
    }
}

impl<F> Answering<F> {
    pub(super) fn new(future: F) -> Self {
        Self { future }
    }
}

impl<F, R: IntoResponse, E> Future for Answering<F>
where
    F: Future<Output = Result<R, E>>,
{
    type Output = Result<Response, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().future.poll(cx).map_ok(IntoResponse::into_response)
    }
}

impl<E> fmt::Debug for TaskFuture<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaskFuture").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        convert::Infallible,
        panic::{AssertUnwindSafe, catch_unwind},
        pin::pin,
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering::SeqCst},
        },
        task::Waker,
    };

    use tokio::{
        runtime::{Builder, Handle},
        task::yield_now,
    };

    use super::*;

    fn ok() -> Handled<Infallible> {
        Ok(Ok(Response::default()))
    }

    fn poll(future: &mut TaskFuture<Infallible>) -> Poll<Result<Response, Infallible>> {
        pin!(future).poll(&mut Context::from_waker(Waker::noop()))
    }

    /// Outside of a runtime there are no tasks.
    #[test]
    fn what_is_ready_at_once_needs_no_task() {
        assert!(poll(&mut TaskFuture::once(async { ok() })).is_ready());
    }

    #[tokio::test]
    async fn what_has_to_wait_goes_on_in_a_task_although_nobody_waits_for_it() {
        let done = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&done);
        let mut future = TaskFuture::once(async move {
            yield_now().await;
            ended.store(true, SeqCst);
            ok()
        });
        assert!(poll(&mut future).is_pending());
        drop(future);
        assert_eq!(Handle::current().metrics().num_alive_tasks(), 1);
        while Handle::current().metrics().num_alive_tasks() > 0 {
            yield_now().await;
        }
        assert!(done.load(SeqCst));
    }

    #[tokio::test]
    async fn what_is_dropped_before_it_is_polled_does_not_begin() {
        let begun = Arc::new(AtomicBool::new(false));
        let begins = Arc::clone(&begun);
        drop(TaskFuture::once(async move {
            begins.store(true, SeqCst);
            ok()
        }));
        yield_now().await;
        assert!(!begun.load(SeqCst) && Arc::strong_count(&begun) == 1);
        assert_eq!(Handle::current().metrics().num_alive_tasks(), 0);
    }

    #[tokio::test]
    async fn a_panic_goes_on_in_the_caller() {
        let mut future = TaskFuture::once(async { panic!("at once") });
        assert!(catch_unwind(AssertUnwindSafe(|| poll(&mut future))).is_err());
        let mut future = TaskFuture::once(async {
            yield_now().await;
            panic!("later")
        });
        assert!(poll(&mut future).is_pending());
        let caller = tokio::spawn(future).await.unwrap_err();
        assert_eq!(caller.into_panic().downcast_ref(), Some(&"later"));
    }

    #[test]
    fn what_a_runtime_cuts_off_is_answered_503() {
        let runtime = Builder::new_current_thread().build().unwrap();
        let mut future = {
            let _entered = runtime.enter();
            let mut future = TaskFuture::once(async {
                yield_now().await;
                ok()
            });
            assert!(poll(&mut future).is_pending());
            future
        };
        drop(runtime);
        let Poll::Ready(Ok(answer)) = poll(&mut future) else { panic!("it has ended") };
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
