use std::{future::poll_fn, pin::pin, sync::Arc, task::Poll, time::Duration};

use tokio::time::timeout;

use crate::{error::StoreError, measured::StoreOperation, store::IdempotencyStore};

/// A store, with the time that it has for each answer.
#[derive(Debug, Clone)]
pub(crate) struct Timed {
    pub(crate) store: Arc<dyn IdempotencyStore>,
    pub(crate) timeout: Duration,
}

impl Timed {
    /// Waits for the store's answer to an operation. An answer that is there at once needs no timer.
    pub(crate) async fn answer<T>(
        &self,
        operation: &'static str,
        step: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let operation = StoreOperation::begin(operation);
        let mut step = pin!(step);
        let answer = match poll_fn(|cx| Poll::Ready(step.as_mut().poll(cx))).await {
            Poll::Ready(answer) => answer,
            Poll::Pending => {
                let answer = timeout(self.timeout, step).await;
                answer.unwrap_or_else(|elapsed| Err(StoreError::new(elapsed)))
            }
        };
        operation.end(answer.is_ok());
        answer
    }
}

#[cfg(test)]
mod tests {
    use std::{
        error::Error as _,
        future::{pending, ready},
    };

    use futures_util::FutureExt as _;
    use tokio::task::yield_now;

    use super::*;
    use crate::memory::MemoryStore;

    fn timed(timeout: Duration) -> Timed {
        Timed { store: Arc::new(MemoryStore::new(1).unwrap()), timeout }
    }

    /// Outside of a runtime there is no timer, and to make one is a panic.
    #[test]
    fn an_answer_that_is_there_at_once_needs_no_timer() {
        let timed = timed(Duration::from_secs(5));
        let answer = timed.answer("claim", ready(Ok(7))).now_or_never();
        assert_eq!(answer.unwrap().unwrap(), 7);
        let failed = timed.answer("claim", ready(Err::<(), _>(StoreError::new("no connection"))));
        assert!(failed.now_or_never().unwrap().is_err());
    }

    #[tokio::test]
    async fn an_answer_that_takes_a_while_is_waited_for_and_one_that_never_comes_is_not() {
        let later = async {
            yield_now().await;
            Ok(7)
        };
        assert_eq!(timed(Duration::from_secs(5)).answer("claim", later).await.unwrap(), 7);
        let timed = timed(Duration::from_millis(10));
        let never = timed.answer("claim", pending::<Result<(), StoreError>>());
        let error = timeout(Duration::from_secs(5), never).await.unwrap().unwrap_err();
        assert!(error.source().unwrap().to_string().contains("elapsed"));
    }
}
