//! This module keeps the records that could not be written at once, and tries them again. Their number is
//! limited, and one task writes them.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep, sleep_until};

use crate::{
    log,
    measured::WaitingRecord,
    record::{Outcome, Record},
    timed::Timed,
};

/// The largest number of records that wait. They take about half a megabyte.
const CAPACITY: usize = 1000;
/// The pause after a first failure, and the longest pause.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));
/// The time after which a claim that may have been made late is released once more.
const SECOND_TRY_AFTER: Duration = Duration::from_secs(5);

#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    /// The waiting records, by the time when each is due. The number tells apart records that are due at the
    /// same time.
    records: BTreeMap<(Instant, u64), Pending>,
    added: u64,
    has_worker: bool,
    overflow_is_logged: bool,
}

/// A record that waits, and how it is written.
pub(crate) struct Pending {
    record: Record,
    /// The time after which the record is of no use.
    deadline: Option<Instant>,
    /// The record is written twice.
    again: bool,
    _waiting: WaitingRecord,
}

impl Pending {
    pub(crate) fn until(record: Record, deadline: Option<Instant>) -> Self {
        Self { record, deadline, again: false, _waiting: WaitingRecord::new() }
    }

    /// Makes the release of a claim that may or may not have been made. The claim may even be made later,
    /// since a statement that nobody waits for any more is not taken back. So the claim is released when the
    /// store answers again, and once more a little later. A claim that is made after that ends with its
    /// lease.
    pub(crate) fn uncertain_claim(record: Record) -> Self {
        Self { deadline: record.ends(), record, again: true, _waiting: WaitingRecord::new() }
    }

    fn is_release(&self) -> bool {
        self.record.outcome == Outcome::Released
    }
}

impl Backlog {
    /// Adds a record, and says whether the caller has to run [`work`](Self::work).
    #[must_use]
    pub(crate) fn add(&self, pending: Pending) -> bool {
        let (first, _) = PAUSES;
        let mut waiting = self.waiting();
        waiting.insert(first, pending);
        !std::mem::replace(&mut waiting.has_worker, true)
    }

    /// Writes the waiting records, one after the other and until none is left. It pauses after a failure, so
    /// that a store that is unavailable is asked once in a pause, however many records wait.
    pub(crate) async fn work(self, to: Timed) {
        let mut worker = Worker { backlog: self.clone(), has_ended: false };
        let (first, longest) = PAUSES;
        let mut pause = first;
        while let Some((due, mut pending)) = self.take() {
            sleep_until(due).await;
            if pending.deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                if !pending.is_release() {
                    log::not_recorded(pending.record.id());
                }
            } else if pending.record.write(&to).await.is_ok() {
                pause = first;
                if std::mem::take(&mut pending.again) {
                    self.waiting().insert(SECOND_TRY_AFTER, pending);
                }
            } else {
                self.waiting().insert(pause, pending);
                sleep(pause).await;
                pause = pause.saturating_mul(2).min(longest);
            }
        }
        worker.has_ended = true;
    }

    fn take(&self) -> Option<(Instant, Pending)> {
        let mut waiting = self.waiting();
        let next = waiting.records.pop_first().map(|((due, _), pending)| (due, pending));
        if next.is_none() {
            waiting.has_worker = false;
            waiting.overflow_is_logged = false;
        }
        next
    }

    /// Locks the waiting records. The lock is held for a few steps in memory, in which nothing panics.
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// Adds a record. If there is no room, releases go first: a release that is missing costs a wait for the
    /// end of the lease, while a success that is not recorded lets the handler run twice.
    fn insert(&mut self, pause: Duration, pending: Pending) {
        if self.records.len() >= CAPACITY {
            if !std::mem::replace(&mut self.overflow_is_logged, true) {
                log::backlog_is_full();
            }
            if pending.is_release() {
                return;
            }
            let mut records = self.records.iter();
            let Some((&release, _)) = records.find(|(_, pending)| pending.is_release()) else {
                log::not_recorded(pending.record.id());
                return;
            };
            self.records.remove(&release);
        }
        let now = Instant::now();
        self.records.insert((now.checked_add(pause).unwrap_or(now), self.added), pending);
        self.added = self.added.wrapping_add(1);
    }
}

/// A guard of the task that writes. When a runtime ends, its tasks end in the middle, and then whoever adds
/// the next record has to start a new task.
struct Worker {
    backlog: Backlog,
    has_ended: bool,
}

impl Drop for Worker {
    fn drop(&mut self) {
        if !self.has_ended {
            self.backlog.waiting().has_worker = false;
        }
    }
}

impl fmt::Debug for Backlog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Backlog").field("waiting", &self.waiting().records.len()).finish()
    }
}
