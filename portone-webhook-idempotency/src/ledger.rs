//! This module writes what has become of claims: at once if the store answers, and otherwise in the
//! background.

use std::{
    panic::{AssertUnwindSafe, resume_unwind},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::{FutureExt as _, future::lazy};
use tokio::time::Instant;
use tokio_util::task::TaskTracker;

use crate::{
    backlog::{Backlog, Pending},
    claim::Claim,
    error::StoreError,
    log, measured,
    record::{Outcome, Record},
    refusal::ClaimRefusal,
    store::Claimed,
    timed::Timed,
};

/// The largest number of records that a sweep removes at once.
const BATCH: u32 = 1000;
/// The time between two sweeps, unless the first has left something.
const SWEEPS: Duration = Duration::from_secs(1);

/// A store, the handlers that run, and the records that are still to be written. Clones share all of them.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    pub(crate) timed: Timed,
    running: TaskTracker,
    /// The outcomes of handlers that have run.
    records: Backlog,
    /// The releases of claims that may or may not have been made.
    uncertain_claims: Backlog,
    /// The time of the last sweep, unless it has left something.
    swept_at: Arc<Mutex<Option<Instant>>>,
}

impl Ledger {
    pub(crate) fn new(timed: Timed) -> Self {
        Self {
            timed,
            running: TaskTracker::new(),
            records: Backlog::default(),
            uncertain_claims: Backlog::default(),
            swept_at: Arc::default(),
        }
    }

    /// Makes [`drain`](Self::drain) wait for a task, which keeps the current `tracing` span.
    pub(crate) fn track<F: Future>(&self, task: F) -> impl Future<Output = F::Output> + use<F> {
        #[cfg(feature = "tracing")]
        let task = tracing::Instrument::in_current_span(task);
        self.running.track_future(task)
    }

    pub(crate) async fn drain(&self) {
        self.running.close();
        self.running.wait().await;
    }

    /// Acquires a claim, waits for the handler, and records how it has ended.
    ///
    /// The handler has the whole request in it. An `async` block holds it once, while the future of an
    /// `async fn` would hold it as an argument, and again as a variable.
    pub(crate) fn run<H, F, S>(
        self: &Arc<Self>,
        claim: Result<Claim, StoreError>,
        lease: Duration,
        handler: H,
        succeeded: S,
    ) -> impl Future<Output = Result<F::Output, ClaimRefusal>> + use<H, F, S>
    where
        H: FnOnce(Claim) -> F,
        F: Future,
        S: FnOnce(&F::Output) -> bool,
    {
        let ledger = Arc::clone(self);
        async move {
            let claim = claim?;
            let acquired = ledger.acquire(&claim, lease).await;
            if !claim.is_for_work {
                measured::claim(acquired.as_ref().err());
            }
            acquired?;
            // The handler can panic before it returns its future, too.
            let for_handler = claim.clone();
            let handling = lazy(move |_| handler(for_handler)).flatten();
            let handled = AssertUnwindSafe(handling).catch_unwind().await;
            ledger.finish(claim, handled.as_ref().is_ok_and(succeeded)).await;
            handled.or_else(|panic| resume_unwind(panic))
        }
    }

    /// Asks the store to make the claim.
    async fn acquire(&self, claim: &Claim, lease: Duration) -> Result<(), ClaimRefusal> {
        let claimed = self.timed.store.claim(claim.key(), lease);
        match self.timed.answer("claim", claimed).await {
            Ok(Claimed::Acquired) => Ok(()),
            Ok(Claimed::Completed) => Err(ClaimRefusal::Completed),
            Ok(Claimed::InProgress { remaining }) => {
                Err(ClaimRefusal::InProgress { remaining: remaining.min(lease) })
            }
            Err(error) => {
                log::unavailable(claim.id(), &error);
                if error.is_uncertain() {
                    self.release_later(Pending::uncertain_claim(claim.release.clone()));
                }
                Err(error.into())
            }
        }
    }

    /// Records that a handler has ended. A success completes the claim, and anything else releases it.
    ///
    /// If the store fails, it is asked again in the background. A release is tried until the lease ends, and
    /// a success for an hour.
    async fn finish(self: &Arc<Self>, claim: Claim, succeeded: bool) {
        let release = claim.release;
        let now = Instant::now();
        let (record, deadline) = if succeeded {
            let outcome = Outcome::Completed { at: now };
            (Record { outcome, ..release }, now.checked_add(Claim::GRACE_PERIOD))
        } else {
            let deadline = release.ends();
            (release, deadline)
        };
        if record.write(&self.timed).await.is_err() {
            self.record_later(Pending::until(record, deadline));
        } else if is_one_in_a_hundred(&record) && self.sweep_is_due() {
            let ledger = Arc::clone(self);
            tokio::spawn(self.track(async move {
                if ledger.sweep_batch().await.is_ok_and(|swept| swept >= u64::from(BATCH)) {
                    *ledger.swept_at() = None;
                }
            }));
        }
    }

    /// Says whether a sweep is due, which is then taken as made. Under load, sweeps that find nothing would only hold up
    /// the deliveries.
    fn sweep_is_due(&self) -> bool {
        let (mut swept_at, now) = (self.swept_at(), Instant::now());
        let is_due = swept_at.is_none_or(|then| now.saturating_duration_since(then) >= SWEEPS);
        if is_due {
            *swept_at = Some(now);
        }
        is_due
    }

    /// Locks the time of the last sweep. Nothing panics meanwhile.
    fn swept_at(&self) -> MutexGuard<'_, Option<Instant>> {
        self.swept_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes the deliveries whose time has run out, and returns how many they were.
    pub(crate) async fn sweep(&self) -> Result<u64, StoreError> {
        let mut swept = 0u64;
        loop {
            let batch = self.sweep_batch().await?;
            swept = swept.saturating_add(batch);
            if batch < u64::from(BATCH) {
                return Ok(swept);
            }
        }
    }

    async fn sweep_batch(&self) -> Result<u64, StoreError> {
        self.timed.answer("sweep", self.timed.store.sweep(BATCH)).await
    }

    fn record_later(&self, pending: Pending) {
        if self.records.add(pending) {
            tokio::spawn(self.track(self.records.clone().work(self.timed.clone())));
        }
    }

    /// Releases a claim in the background. The end of the program does not wait for this task.
    fn release_later(&self, pending: Pending) {
        if self.uncertain_claims.add(pending) {
            tokio::spawn(self.uncertain_claims.clone().work(self.timed.clone()));
        }
    }
}

/// Returns true for about one record in a hundred, by the tokens of claims, which are random.
fn is_one_in_a_hundred(record: &Record) -> bool {
    u128::from_be_bytes(*record.key().token().as_bytes()).is_multiple_of(100)
}
