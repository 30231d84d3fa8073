//! What could not be written at once, and is tried again: bounded in number, and by one task.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep, sleep_until};

use crate::{
    log,
    record::{Outcome, Record},
    timed::Timed,
};

/// As many as this wait at most; they take about half a megabyte.
const MOST: usize = 1000;
/// The pause after a failure, for the first time and at most.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));
/// After how long a claim that may have been made late is given back once more.
const AGAIN: Duration = Duration::from_secs(5);

#[derive(Clone, Default)]
pub(crate) struct Backlog(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    /// By when each is due. The number tells apart those that are due at the same time.
    records: BTreeMap<(Instant, u64), Pending>,
    added: u64,
    is_worked_on: bool,
    overflow_is_logged: bool,
}

/// A record, and what becomes of it.
pub(crate) struct Pending {
    record: Record,
    /// After that it is of no use.
    deadline: Option<Instant>,
    /// It is written twice.
    again: bool,
}

impl Pending {
    pub(crate) fn until(record: Record, deadline: Option<Instant>) -> Self {
        Self { record, deadline, again: false }
    }

    /// For a claim of which it is not known whether it was made, and which may still be made: a statement
    /// that nobody waits for any more is not taken back. So it is given back when the store answers again,
    /// and once more a little later. What comes later still ends with its lease.
    pub(crate) fn stray(record: Record) -> Self {
        Self { deadline: record.ends, record, again: true }
    }

    fn is_release(&self) -> bool {
        self.record.outcome == Outcome::Released
    }
}

impl Backlog {
    /// Says whether somebody has to [`work`](Self::work).
    #[must_use]
    pub(crate) fn add(&self, pending: Pending) -> bool {
        let (first, _) = PAUSES;
        let mut waiting = self.waiting();
        waiting.insert(first, pending);
        !std::mem::replace(&mut waiting.is_worked_on, true)
    }

    /// Writes what waits, one after the other and until nothing is left. After a failure it pauses: a store
    /// that is away is asked once in a pause, however much waits.
    pub(crate) async fn work(self, to: Timed) {
        let mut worker = Worker { backlog: self.clone(), has_ended: false };
        let (first, longest) = PAUSES;
        let mut pause = first;
        while let Some((due, mut pending)) = self.take() {
            sleep_until(due).await;
            if pending.deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                if !pending.is_release() {
                    log::not_recorded(&pending.record.id);
                }
            } else if pending.record.write(&to).await.is_ok() {
                pause = first;
                if std::mem::take(&mut pending.again) {
                    self.waiting().insert(AGAIN, pending);
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
            waiting.is_worked_on = false;
            waiting.overflow_is_logged = false;
        }
        next
    }

    /// It is held for a few steps in memory, and nothing panics meanwhile.
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    /// Where there is no room, releases go first: one that is missing costs a wait for the end of the lease,
    /// and a success that is not recorded lets the handler run twice.
    fn insert(&mut self, pause: Duration, pending: Pending) {
        if self.records.len() >= MOST {
            if !std::mem::replace(&mut self.overflow_is_logged, true) {
                log::backlog_is_full();
            }
            if pending.is_release() {
                return;
            }
            let mut records = self.records.iter();
            let Some((&release, _)) = records.find(|(_, pending)| pending.is_release()) else {
                log::not_recorded(&pending.record.id);
                return;
            };
            self.records.remove(&release);
        }
        let now = Instant::now();
        self.records.insert((now.checked_add(pause).unwrap_or(now), self.added), pending);
        self.added = self.added.wrapping_add(1);
    }
}

/// When a runtime ends, its tasks end in the middle. Whoever adds the next record works on then.
struct Worker {
    backlog: Backlog,
    has_ended: bool,
}

impl Drop for Worker {
    fn drop(&mut self) {
        if !self.has_ended {
            self.backlog.waiting().is_worked_on = false;
        }
    }
}

impl fmt::Debug for Backlog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Backlog").field("waiting", &self.waiting().records.len()).finish()
    }
}
