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
