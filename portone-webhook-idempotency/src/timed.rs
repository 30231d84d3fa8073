use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use crate::{error::StoreError, measured::StoreOperation, store::IdempotencyStore};

/// A store, with the time that it has for each answer.
#[derive(Debug, Clone)]
pub(crate) struct Timed {
    pub(crate) store: Arc<dyn IdempotencyStore>,
    pub(crate) timeout: Duration,
}

impl Timed {
    /// Waits for the store's answer to an operation.
    pub(crate) async fn answer<T>(
        &self,
        operation: &'static str,
        step: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let operation = StoreOperation::begin(operation);
        let answer = timeout(self.timeout, step).await;
        let answer = answer.unwrap_or_else(|elapsed| Err(StoreError::new(elapsed)));
        operation.end(answer.is_ok());
        answer
    }
}
