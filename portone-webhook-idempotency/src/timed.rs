use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use crate::{error::StoreError, store::IdempotencyStore};

/// A store, with the time that it has for each answer.
#[derive(Debug, Clone)]
pub(crate) struct Timed {
    pub(crate) store: Arc<dyn IdempotencyStore>,
    pub(crate) timeout: Duration,
}

impl Timed {
    pub(crate) async fn answer<T>(
        &self,
        step: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        timeout(self.timeout, step).await.unwrap_or_else(|elapsed| Err(StoreError::new(elapsed)))
    }
}
