use std::{sync::Arc, time::Duration};

use portone_webhook_core::WebhookId;
use tokio::time::Instant;

use crate::{
    error::StoreError,
    key::{ClaimKey, OwnedKey},
    log, measured,
    store::Completion,
    timed::Timed,
};

/// The outcome that is to be written for a claim.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) delivery: Arc<ClaimedDelivery>,
    pub(crate) outcome: Outcome,
}

/// The delivery that a claim is for. The claim, its clones and its records share it.
pub(crate) struct ClaimedDelivery {
    pub(crate) id: WebhookId,
    pub(crate) key: OwnedKey,
    pub(crate) retention: Duration,
    /// The time when the lease ends, at the earliest.
    pub(crate) ends: Option<Instant>,
}

/// The way in which a claim has ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The handler has succeeded.
    Completed {
        /// The time when the handler has succeeded.
        at: Instant,
    },
    /// The claim is released.
    Released,
}

impl Record {
    pub(crate) fn id(&self) -> &WebhookId {
        &self.delivery.id
    }

    /// Returns the time when the lease ends, at the earliest.
    pub(crate) fn ends(&self) -> Option<Instant> {
        self.delivery.ends
    }

    pub(crate) fn key(&self) -> ClaimKey<'_> {
        self.delivery.key.borrow()
    }

    /// Writes the record. An error, which is also logged, says that it is not known whether the record was
    /// written.
    pub(crate) async fn write(&self, to: &Timed) -> Result<(), StoreError> {
        let written = match self.outcome {
            Outcome::Completed { .. } => {
                to.answer("complete", to.store.complete(self.key(), self.delivery.retention)).await
            }
            Outcome::Released => {
                let released = to.answer("release", to.store.release(self.key())).await;
                released.map(|()| Completion::Recorded)
            }
        };
        match written {
            Ok(Completion::Recorded) => {
                if self.outcome != Outcome::Released {
                    measured::completion("recorded");
                }
                Ok(())
            }
            Ok(Completion::Lost) => {
                self.log_loss();
                Ok(())
            }
            Err(error) => {
                log::unavailable(self.id(), &error);
                Err(error)
            }
        }
    }

    pub(crate) fn log_loss(&self) {
        log::lost(self.id(), self.cause_of_loss());
    }

    fn cause_of_loss(&self) -> &'static str {
        let lease_had_ended = |then| self.ends().is_some_and(|ends| ends <= then);
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
