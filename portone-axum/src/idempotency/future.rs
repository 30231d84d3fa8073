use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use axum_core::response::{IntoResponse, Response};
use pin_project_lite::pin_project;
use portone_webhook_idempotency::ClaimRefusal;
use tokio::runtime::Handle;

use super::claim::ClaimRejection;

/// The response future of [`IdempotencyService`](crate::IdempotencyService).
///
/// A handler begins when this future is first polled. From then on, dropping this future does not end the handler: it
/// goes on in a task of its own. If this future is dropped before it is polled, nothing runs, and the delivery is not
/// claimed.
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
    Once(ToItsEnd<E>),
    /// A request that is refused, or a delivery that a layer further out has claimed.
    Inline(Pin<Box<dyn Future<Output = Result<Response, E>> + Send>>),
}

/// A handler that goes on in a task if it is dropped after it has begun.
struct ToItsEnd<E> {
    /// The handler, which is taken out while it is polled. One that has panicked stays out and does not go on.
    run: Option<Run<E>>,
    /// The runtime in which the handler has begun and has to wait.
    runtime: Option<Handle>,
    /// This is [`spawn`], which only the constructor can name, since the output of a task has to be `Send + 'static`.
    spawn: fn(&Handle, Run<E>),
}

type Run<E> = Pin<Box<dyn Future<Output = Handled<E>> + Send>>;
/// What a handler has answered, or why it was not run.
type Handled<E> = Result<Result<Response, E>, ClaimRefusal>;

impl<E: Send + 'static> TaskFuture<E> {
    pub(super) fn once(run: impl Future<Output = Handled<E>> + Send + 'static) -> Self {
        Self(State::Once(ToItsEnd { run: Some(Box::pin(run)), runtime: None, spawn }))
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
        match &mut self.0 {
            State::Once(handler) => handler.poll(cx).map(answer),
            State::Inline(future) => future.as_mut().poll(cx),
        }
    }
}

impl<E> ToItsEnd<E> {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Handled<E>> {
        // A future that has ended, or has panicked, is not polled again.
        let Some(mut run) = self.run.take() else { return Poll::Pending };
        let handled = run.as_mut().poll(cx);
        if handled.is_pending() {
            self.runtime.get_or_insert_with(Handle::current);
            self.run = Some(run);
        }
        handled
    }
}

impl<E> Drop for ToItsEnd<E> {
    fn drop(&mut self) {
        if let (Some(runtime), Some(run)) = (&self.runtime, self.run.take()) {
            (self.spawn)(runtime, run);
        }
    }
}

/// Spawns a handler that has begun. The task polls it anew, so what the handler waits for wakes the task.
fn spawn<E: Send + 'static>(runtime: &Handle, run: Run<E>) {
    runtime.spawn(run);
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
        thread,
    };

    use tokio::{runtime::Builder, task::yield_now};

    use super::*;

    fn ok() -> Handled<Infallible> {
        Ok(Ok(Response::default()))
    }

    fn poll(future: &mut TaskFuture<Infallible>) -> Poll<Result<Response, Infallible>> {
        pin!(future).poll(&mut Context::from_waker(Waker::noop()))
    }

    /// Makes a handler that waits once, and what says whether it has ended.
    fn waits() -> (TaskFuture<Infallible>, Arc<AtomicBool>) {
        let has_ended = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&has_ended);
        let future = TaskFuture::once(async move {
            yield_now().await;
            ended.store(true, SeqCst);
            ok()
        });
        (future, has_ended)
    }

    fn tasks() -> usize {
        Handle::current().metrics().num_alive_tasks()
    }

    /// Outside of a runtime there are no tasks.
    #[test]
    fn what_is_ready_at_once_needs_no_runtime() {
        assert!(poll(&mut TaskFuture::once(async { ok() })).is_ready());
    }

    #[tokio::test]
    async fn what_is_waited_for_needs_no_task() {
        let (mut future, has_ended) = waits();
        assert!(poll(&mut future).is_pending());
        assert!(future.await.is_ok() && has_ended.load(SeqCst));
        assert_eq!(tasks(), 0);
    }

    #[tokio::test]
    async fn what_is_dropped_goes_on_in_a_task() {
        let (mut future, has_ended) = waits();
        assert!(poll(&mut future).is_pending());
        assert_eq!(tasks(), 0);
        drop(future);
        assert_eq!(tasks(), 1);
        while tasks() > 0 {
            yield_now().await;
        }
        assert!(has_ended.load(SeqCst));
    }

    #[test]
    fn what_is_dropped_outside_of_the_runtime_goes_on_in_it() {
        let runtime = Builder::new_multi_thread().worker_threads(1).build().unwrap();
        let (mut future, has_ended) = waits();
        runtime.block_on(async { assert!(poll(&mut future).is_pending()) });
        drop(future);
        while runtime.metrics().num_alive_tasks() > 0 {
            thread::yield_now();
        }
        assert!(has_ended.load(SeqCst));
    }

    #[tokio::test]
    async fn what_has_ended_does_not_go_on() {
        let (mut future, _) = waits();
        assert!(poll(&mut future).is_pending());
        assert!((&mut future).await.is_ok());
        drop(future);
        assert_eq!(tasks(), 0);
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
        assert_eq!(tasks(), 0);
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

    #[tokio::test]
    async fn what_has_panicked_does_not_go_on() {
        let mut future = TaskFuture::once(async {
            yield_now().await;
            panic!("later")
        });
        assert!(poll(&mut future).is_pending());
        assert!(catch_unwind(AssertUnwindSafe(|| poll(&mut future))).is_err());
        drop(future);
        assert_eq!(tasks(), 0);
    }

    #[test]
    fn what_is_dropped_after_its_runtime_does_not_go_on() {
        let runtime = Builder::new_current_thread().build().unwrap();
        let (mut future, has_ended) = waits();
        runtime.block_on(async { assert!(poll(&mut future).is_pending()) });
        drop(runtime);
        drop(future);
        assert!(!has_ended.load(SeqCst) && Arc::strong_count(&has_ended) == 1);
    }
}
