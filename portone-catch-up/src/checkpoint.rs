use std::time::SystemTime;

use portone::{BoxError, DateTime};
use portone_webhook_core::Webhook;
use portone_webhook_idempotency::EventIdempotency;
use serde::{Deserialize, Serialize};

use crate::{error::CatchUpError, found::Found};

/// The name of the checkpoint, and of the work that one process does at a time.
pub(crate) const NAME: &str = "catch-up";

/// Where the runs have come to.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Checkpoint {
    /// The time at which the first run began.
    began: DateTime,
    /// The time up to which everything was looked at, and nothing can come late.
    reached: DateTime,
    /// The events whose handler has failed.
    pub(crate) failed: Vec<Failed>,
}

/// An event whose handler has failed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Failed {
    id: String,
    event: Webhook,
}

impl Checkpoint {
    pub(crate) fn new(start: SystemTime) -> Self {
        Self { began: start.into(), reached: start.into(), failed: Vec::new() }
    }

    pub(crate) async fn load(events: &EventIdempotency) -> Result<Option<Self>, CatchUpError> {
        let Some(json) = events.checkpoint(NAME).await? else { return Ok(None) };
        serde_json::from_slice(&json).map(Some).map_err(unreadable)
    }

    pub(crate) async fn save(&self, events: &EventIdempotency) -> Result<(), CatchUpError> {
        let json = serde_json::to_vec(self).map_err(unreadable)?;
        Ok(events.set_checkpoint(NAME, &json).await?)
    }

    pub(crate) fn began(&self) -> Result<SystemTime, CatchUpError> {
        time(&self.began)
    }

    pub(crate) fn reached(&self) -> Result<SystemTime, CatchUpError> {
        time(&self.reached)
    }

    /// Keeps an event whose handler has failed, and says whether it was not kept before.
    pub(crate) fn keep(&mut self, found: Found) -> bool {
        let is_new = !self.failed.iter().any(|kept| Found::from(kept.clone()).is_same(&found));
        if is_new {
            self.failed.push(found.into());
        }
        is_new
    }

    pub(crate) fn set_reached(&mut self, reached: SystemTime) {
        self.reached = reached.into();
    }
}

fn time(text: &DateTime) -> Result<SystemTime, CatchUpError> {
    text.to_system_time().map_err(unreadable)
}

fn unreadable(error: impl Into<BoxError>) -> CatchUpError {
    CatchUpError::Checkpoint(error.into())
}

impl From<Found> for Failed {
    fn from(found: Found) -> Self {
        Self { id: found.id.to_string(), event: found.event }
    }
}

impl From<Failed> for Found {
    fn from(failed: Failed) -> Self {
        Found::new(failed.event, failed.id)
    }
}
