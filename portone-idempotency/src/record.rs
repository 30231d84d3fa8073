use std::{sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::{Instant, timeout};

use crate::{
    ClaimToken, Completion, DeliveryKey, IdempotencyStore, StoreError, key::OwnedKey, log,
};

/// What is to be written about a claim.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) id: WebhookId,
    pub(crate) key: OwnedKey,
    pub(crate) token: ClaimToken,
    pub(crate) retention: Duration,
    /// When the lease ends, at the earliest.
    pub(crate) ends: Option<Instant>,
    pub(crate) outcome: Outcome,
}

/// How a claim has ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The handler has succeeded.
    Completed {
        /// When it did.
        at: Instant,
    },
    /// It is given back.
    Released,
}

/// A store, and how long it has for each answer.
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

impl Record {
    pub(crate) fn key(&self) -> DeliveryKey<'_> {
        self.key.borrow()
    }

    /// An error says that it is not known whether it is written, and is in the log.
    pub(crate) async fn write(&self, to: &Timed) -> Result<(), StoreError> {
        let written = match self.outcome {
            Outcome::Completed { .. } => {
                to.answer(to.store.complete(self.key(), self.token, self.retention)).await
            }
            Outcome::Released => {
                let released = to.answer(to.store.release(self.key(), self.token)).await;
                released.map(|()| Completion::Recorded)
            }
        };
        match written {
            Ok(Completion::Recorded) => Ok(()),
            Ok(Completion::Lost) => {
                self.log_loss();
                Ok(())
            }
            Err(error) => {
                log::unavailable(&self.id, &error);
                Err(error)
            }
        }
    }

    pub(crate) fn log_loss(&self) {
        log::lost(&self.id, self.cause_of_loss());
    }

    fn cause_of_loss(&self) -> &'static str {
        let lease_had_ended = |then| self.ends.is_some_and(|ends| ends <= then);
        match self.outcome {
            _ if !lease_had_ended(Instant::now()) => {
                "the claim of a delivery has vanished from the store before its lease ended, so the \
                 delivery may be handled twice: was the store emptied, restarted without its data or \
                 replaced by a replica, or does it evict keys?"
            }
            Outcome::Completed { at } if !lease_had_ended(at) => {
                "the store was away until after the lease of a handler, so the delivery may be handled \
                 twice"
            }
            _ => "a handler was slower than its lease, so the delivery may be handled twice",
        }
    }
}
