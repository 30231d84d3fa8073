//! This module is the queue in PostgreSQL, by the job engine apalis.

use std::{
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use apalis::prelude::*;
use apalis_postgres::{Config, PostgresStorage};
use sqlx::{AssertSqlSafe, PgPool};
use tokio::time::{Interval, interval, sleep};
use tokio_util::sync::CancellationToken;

use super::times::{AT_ONCE, IDLE, Times};
use crate::{
    delivery::{Dead, StoredDelivery},
    shop::{Failure, Outcome, Shop},
};

/// The name of the queue in apalis's tables.
const NAME: &str = "inbox";
/// The number of heartbeats in a lease.
const HEARTBEATS: u16 = 6;

#[derive(Debug, Clone)]
pub(crate) struct Queue {
    pool: PgPool,
    times: Times,
}

/// What a job needs beside its delivery.
struct Desk {
    queue: Queue,
    shop: Shop,
}

impl Queue {
    pub(super) fn new(pool: PgPool, times: Times) -> Self {
        Self { pool, times }
    }

    pub(super) async fn set_up(&self) -> Result<(), Failure> {
        PostgresStorage::setup(&self.pool).await?;
        // PostgreSQL does not know how few jobs this function takes, and would read the whole table each time.
        for way in ["hashjoin", "mergejoin"] {
            let set = format!(
                "ALTER FUNCTION apalis.get_jobs(text, text, integer) SET enable_{way} = off"
            );
            sqlx::query(AssertSqlSafe(set)).execute(&self.pool).await?;
        }
        Ok(())
    }

    fn storage(&self) -> PostgresStorage<StoredDelivery> {
        let lease = self.times.lease;
        let config = Config::default()
            .queue(NAME)
            .heartbeat_interval(lease.checked_div(HEARTBEATS.into()).unwrap_or(lease))
            .missed_heartbeats(HEARTBEATS.into())
            // apalis sends no heartbeats while it has fetched jobs that wait for a place.
            .batch_size(1)
            .lock_tasks(false);
        PostgresStorage::new(&self.pool).with_config(config)
    }

    pub(super) async fn push(&self, delivery: StoredDelivery) -> Result<(), Failure> {
        // apalis does not count the attempts to their end. `handle` says when a delivery is dead.
        let job = TaskBuilder::new(delivery).max_attempts(usize::try_from(i32::MAX)?).build();
        Ok(self.storage().push_task(job).await?)
    }

    pub(super) async fn work(&self, shop: &Shop, stop: CancellationToken) -> Result<(), Failure> {
        let sweep = tokio::spawn(self.clone().sweep());
        let desk = Arc::new(Desk { queue: self.clone(), shop: shop.clone() });
        while !stop.is_cancelled() {
            // apalis gives back the jobs of a worker only while nobody else has its name.
            let name = format!("{NAME}-{:016x}", getrandom::u64()?);
            let worker = WorkerBuilder::new(name)
                .backend(self.storage().poll_with_strategy(Ticks(interval(IDLE))))
                .concurrency(AT_ONCE)
                .data(desk.clone())
                .build(handle);
            let stopped = stop.clone();
            let stopped = async move {
                stopped.cancelled().await;
                Ok::<_, WorkerError>(())
            };
            if let Err(error) = worker.run_until(stopped).await {
                // apalis ends a worker at the first error of the database.
                tracing::error!("a worker has ended: {error}");
                sleep(IDLE).await;
            }
        }
        sweep.abort();
        Ok(())
    }

    /// Removes what was done a day ago, every hour.
    async fn sweep(self) {
        let mut hours = interval(Duration::from_secs(60 * 60));
        loop {
            hours.tick().await;
            let swept = sqlx::query(
                "DELETE FROM apalis.jobs
                 WHERE job_type = $1 AND status = 'Done' AND done_at < now() - interval '1 day'",
            );
            if let Err(error) = swept.bind(NAME).execute(&self.pool).await {
                tracing::error!("old jobs are not removed: {error}");
            }
        }
    }

    /// Lets a job wait, since apalis would take one that has failed again at once.
    async fn pause(&self, job: &TaskId, attempts: u32) {
        let later = sqlx::query(
            "UPDATE apalis.jobs SET run_at = now() + make_interval(secs => $2) WHERE id = $1",
        );
        let pause = self.times.pause(attempts).as_secs_f64();
        let later = later.bind(job.to_string()).bind(pause).execute(&self.pool);
        if let Err(error) = later.await {
            tracing::error!("{job} does not wait: {error}");
        }
    }

    pub(super) async fn dead(&self) -> Result<Vec<Dead>, Failure> {
        let rows: Vec<(Vec<u8>, i32, Option<String>)> = sqlx::query_as(
            "SELECT job, attempts, last_result ->> 'Err' FROM apalis.jobs
             WHERE job_type = $1 AND status = 'Killed' ORDER BY done_at",
        )
        .bind(NAME)
        .fetch_all(&self.pool)
        .await?;
        let dead = rows.into_iter().map(|(job, attempts, why)| {
            let why = why.unwrap_or_default();
            Ok(Dead {
                delivery: serde_json::from_slice(&job)?,
                attempts: attempts.to_string(),
                why: why.trim_start_matches("AbortError: ").to_owned(),
            })
        });
        dead.collect()
    }

    pub(super) async fn retry(&self, id: Option<&str>) -> Result<u64, Failure> {
        let retried = sqlx::query(
            "UPDATE apalis.jobs
             SET status = 'Pending', attempts = 0, run_at = now(), done_at = NULL, lock_by = NULL
             WHERE job_type = $1 AND status = 'Killed'
                 AND ($2::text IS NULL OR convert_from(job, 'UTF8')::json ->> 'id' = $2)",
        );
        Ok(retried.bind(NAME).bind(id).execute(&self.pool).await?.rows_affected())
    }
}

/// Lets an idle worker ask for jobs with each tick. The interval that apalis has stops when it ends while a job is fetched.
struct Ticks(Interval);

impl PollStrategy for Ticks {
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        // The last poll of the loop asks to be woken by the next tick.
        while self.0.poll_tick(cx).is_ready() {}
        Poll::Pending
    }
}

/// Handles one job. An error puts it back into the queue, and an `AbortError` to the dead ones.
async fn handle(
    delivery: StoredDelivery,
    job: TaskId,
    attempt: Attempt,
    desk: Data<Arc<Desk>>,
) -> Result<(), BoxDynError> {
    let attempts = u32::try_from(attempt.current())?;
    match desk.shop.handle(&delivery).await {
        Outcome::Done => Ok(()),
        Outcome::Failed(error) if attempts >= desk.queue.times.attempts => {
            tracing::error!("{} is dead: {error}", delivery.id);
            Err(AbortError::new(error).into())
        }
        Outcome::Failed(error) => {
            tracing::warn!("{} has failed: {error}", delivery.id);
            desk.queue.pause(&job, attempts).await;
            Err(error)
        }
        Outcome::Later(refusal) => {
            desk.queue.pause(&job, 1).await;
            Err(refusal.into())
        }
    }
}
