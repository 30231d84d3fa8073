use std::time::SystemTime;

use portone::{BoxError, DateTime};
use portone_webhook_core::Webhook;
use serde::{Deserialize, Serialize};

use crate::{error::CatchUpError, found::Found, settings::Settings};

/// Where the runs have come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Checkpoint {
    /// The time at which the first run began.
    began: DateTime,
    /// The time up to which everything was looked at, and nothing can come late.
    reached: DateTime,
    /// The events whose handler has failed.
    pub(crate) failed: Vec<Failed>,
}

/// An event whose handler has failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Failed {
    id: String,
    pub(crate) event: Webhook,
}

impl Checkpoint {
    pub(crate) fn new(start: SystemTime) -> Self {
        Self { began: start.into(), reached: start.into(), failed: Vec::new() }
    }

    pub(crate) async fn load(settings: &Settings) -> Result<Option<Self>, CatchUpError> {
        let Some(json) = settings.events.checkpoint(&settings.name()).await? else {
            return Ok(None);
        };
        serde_json::from_slice(&json).map(Some).map_err(unreadable)
    }

    pub(crate) async fn save(&self, settings: &Settings) -> Result<(), CatchUpError> {
        let json = serde_json::to_vec(self).map_err(unreadable)?;
        Ok(settings.events.set_checkpoint(&settings.name(), &json).await?)
    }

    /// Takes over what another process has kept meanwhile, because this one was slower than its lease.
    pub(crate) fn join(&mut self, other: Self) -> Result<(), CatchUpError> {
        let reached = self.reached()?.max(other.reached()?);
        self.set_reached(reached);
        for failed in other.failed {
            self.keep(failed.into());
        }
        Ok(())
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
