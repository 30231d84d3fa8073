//! This module lets steps that wait for a database share its commits.
//!
//! A database needs about as long for a commit with a hundred steps as for one with a single step. So a step
//! that finds the database idle is made at once and alone, and the steps that come meanwhile wait. After it, a
//! task writes all that wait in one commit, again and again until nobody waits.

mod queue;
mod step;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use portone_webhook_idempotency::{ClaimKey, StoreError};
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    task::yield_now,
    time::{Instant, timeout},
};

use self::queue::{Place, Queue, Turn};
pub(crate) use self::{
    queue::{Batch, Kind, Reply},
    step::{Answers, FoundRow, Step},
};

/// The time that a step alone keeps its turn. A step that takes longer may wait for a lock or a connection of its own, and
/// the others do not wait with it.
const PATIENCE: Duration = Duration::from_millis(100);
/// The longest time for a batch. Nobody waits for its answers after that.
const LONGEST: Duration = Duration::from_secs(5);
/// The time for which a connection is held.
const HELD: Duration = Duration::from_secs(1);
/// The time for a batch, and for each of its steps beside that, after which the commit counts as slow.
const SLOW: (Duration, Duration) = (Duration::from_micros(500), Duration::from_micros(20));

/// A database that takes many steps in one commit.
pub(crate) trait Database: Send + Sync + 'static {
    type Connection: Send;

    /// Takes a connection from the pool.
    fn connect(&self) -> impl Future<Output = Result<Self::Connection, StoreError>> + Send;

    /// Makes the steps of a batch. A step for which there is no answer is made alone after it.
    fn write(
        &self,
        connection: &mut Self::Connection,
        batch: &Batch,
    ) -> impl Future<Output = Result<Answers, StoreError>> + Send;

    /// Runs the task that writes batches.
    fn spawn(task: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(task);
    }
}

/// A database, and the steps that wait for it. Clones share both.
pub(crate) struct Group<D> {
    pub(crate) database: Arc<D>,
    queue: Arc<Queue>,
}

impl<D: Database> Group<D> {
    /// Makes a group that writes at most this many batches at a time.
    pub(crate) fn new(database: D, turns: usize) -> Self {
        Self { database: Arc::new(database), queue: Arc::new(Queue::new(turns)) }
    }

    /// Makes a step: alone if there is a turn for it, and otherwise with others.
    ///
    /// `alone` has to give the same answer if the step was made before, since a batch can have been written although
    /// it failed.
    pub(crate) async fn step<T: Kind, F>(
        &self,
        key: ClaimKey<'_>,
        time: Duration,
        alone: impl FnOnce() -> F,
    ) -> Result<T, StoreError>
    where
        F: Future<Output = Result<T, StoreError>>,
    {
        let turn = match Queue::join(&self.queue, || Step::new(key, time))? {
            Place::Turn(turn) => Some(turn),
            Place::Waiting(reply) => match reply.await {
                Ok(Reply::Done(answer)) => return Ok(answer),
                Ok(Reply::Alone(turn)) => turn,
                // The task that was writing has ended with its runtime.
                Err(_) => None,
            },
        };
        // This future is large. Most steps are made without it, and have no room for it.
        let mut alone = Box::pin(alone());
        if let Some(turn) = turn {
            let answer = timeout(PATIENCE, &mut alone).await;
            self.write_what_waits(turn);
            if let Ok(answer) = answer {
                return answer;
            }
        }
        alone.await
    }

    /// Writes the steps that wait in a task, if there are any.
    fn write_what_waits(&self, turn: Turn) {
        let Some(mut batch) = self.queue.take() else { return };
        let Self { database, queue } = self.clone();
        D::spawn(async move {
            let mut held = None;
            loop {
                let began = Instant::now();
                let answers = timeout(LONGEST, write(&*database, &mut held, &batch)).await;
                let is_slow = began.elapsed() >= slow(batch.len());
                // If a batch fails, each of its steps is made alone, and has an answer or an error of its own.
                batch.answer(&answers.ok().and_then(Result::ok).unwrap_or_default());
                if is_slow {
                    all_others_that_are_ready().await;
                }
                match queue.take() {
                    Some(next) => batch = next,
                    None => break,
                }
            }
            drop(turn);
        });
    }
}

/// Returns the time from which on a batch of so many steps is slow.
fn slow(steps: u64) -> Duration {
    let (batch, step) = SLOW;
    batch.saturating_add(step.saturating_mul(steps.try_into().unwrap_or(u32::MAX)))
}

/// Waits until all tasks have run that are ready now. Among them are those whose steps were answered. Their next steps then
/// share the next commit, which is worth the wait where a commit is slow: there are half as many of them.
///
/// A runtime with one thread stands still while a handler blocks it. Others can share the store, as the workers of actix-web
/// do, and they do not wait for it.
async fn all_others_that_are_ready() {
    let runtime = Handle::current();
    if runtime.runtime_flavor() == RuntimeFlavor::MultiThread {
        // The task waits in the queue of the runtime, in which this future may not be. It fails only if the runtime ends.
        let _ = runtime.spawn(yield_now()).await;
    }
}

/// Writes a batch on the connection of the one before, which has what the database keeps at hand for a connection. A pool
/// checks a connection when it is taken, so a connection is held for a short time only, and not after a failure.
async fn write<D: Database>(
    database: &D,
    held: &mut Option<(D::Connection, Instant)>,
    batch: &Batch,
) -> Result<Answers, StoreError> {
    // An old connection goes back before another one is taken, since the pool may have no other.
    let (mut connection, since) = match held.take().filter(|(_, since)| since.elapsed() < HELD) {
        Some(held) => held,
        None => (database.connect().await?, Instant::now()),
    };
    let answers = database.write(&mut connection, batch).await?;
    *held = Some((connection, since));
    Ok(answers)
}

impl<D> Clone for Group<D> {
    fn clone(&self) -> Self {
        Self { database: Arc::clone(&self.database), queue: Arc::clone(&self.queue) }
    }
}
