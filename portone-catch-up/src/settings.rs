use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use portone::payment::PaymentClient;
use portone_webhook_idempotency::EventIdempotency;

use crate::progress::Progress;

/// What a run is given.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) portone: PaymentClient,
    pub(crate) events: EventIdempotency,
    /// The store that the client is for, if it is for one.
    pub(crate) store_id: Option<String>,
    /// The time at which the first run begins.
    pub(crate) start: SystemTime,
    pub(crate) is_test: bool,
    pub(crate) overlap: Duration,
    /// The time between two requests.
    pub(crate) pause: Duration,
    /// The number of payments that are handled at a time.
    pub(crate) concurrency: usize,
    pub(crate) on_progress: Option<Arc<OnProgress>>,
}

/// What is called after each page.
type OnProgress = dyn Fn(&Progress) + Send + Sync;

impl Settings {
    /// Names the checkpoint, and the work that one process does at a time. Each store has a name for live payments, and one
    /// for tests.
    pub(crate) fn name(&self) -> String {
        format!("catch-up/{}/{}", self.kind(), self.store_id.as_deref().unwrap_or_default())
    }

    /// Says which payments are looked at.
    pub(crate) fn kind(&self) -> &'static str {
        if self.is_test { "test" } else { "live" }
    }

    pub(crate) fn report(&self, progress: &Progress) {
        if let Some(on_progress) = &self.on_progress {
            on_progress(progress);
        }
    }
}
