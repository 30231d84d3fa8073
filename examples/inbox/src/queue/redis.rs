//! This module is the queue in Redis, by a stream and its consumer group.
//!
//! What was read from the group stays in its list of pending entries until it is acknowledged, with the time since it was
//! last read and the number of times. So an entry of a worker that was killed, or one that has failed, is read again after
//! a while by whoever claims it first.

use std::{collections::HashMap, time::Duration};

use redis::{
    Client, FromRedisValue, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
    cmd, pipe,
};
use tokio::{task::JoinSet, time::sleep};
use tokio_util::sync::CancellationToken;

use super::times::{AT_ONCE, IDLE, Times};
use crate::{
    delivery::{Dead, StoredDelivery},
    shop::{Failure, Outcome, Shop},
};

/// The braces keep both keys on one server of a cluster.
const STREAM: &str = "{inbox}:deliveries";
const DEAD: &str = "{inbox}:dead";
const GROUP: &str = "shop";
/// All workers have one name, as entries are given away by their time, and not by who has read them.
const CONSUMER: &str = "worker";
/// The number of entries that are listed at once.
const PAGE: u32 = 100;

#[derive(Clone)]
pub(crate) struct Queue {
    redis: ConnectionManager,
    times: Times,
}

/// An entry of a stream: its number, and its fields.
type Entry = (String, HashMap<String, String>);
/// The entries of each stream that was read.
type Streams = Vec<(String, Vec<Entry>)>;

impl Queue {
    pub(super) async fn open(url: &str, times: Times) -> Result<Self, Failure> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(Duration::from_secs(1)))
            .set_response_timeout(Some(Duration::from_secs(2)))
            .set_number_of_retries(1);
        let redis = ConnectionManager::new_with_config(Client::open(url)?, config).await?;
        let queue = Self { redis, times };
        queue.check().await?;
        Ok(queue)
    }

    /// Checks that the server writes to its disk before it answers. A service that does not let a client ask passes.
    async fn check(&self) -> Result<(), Failure> {
        for (name, needed) in
            [("appendonly", "yes"), ("appendfsync", "always"), ("maxmemory-policy", "noeviction")]
        {
            let asked: RedisResult<HashMap<String, String>> =
                self.ask(cmd("CONFIG").arg("GET").arg(name)).await;
            match asked.as_ref().map(|answer| answer.get(name)) {
                Ok(Some(set)) if set == needed => {}
                Ok(Some(set)) => {
                    return Err(format!("Redis needs {name} {needed}, and has {set}").into());
                }
                _ => tracing::warn!("this Redis does not say whether it has {name} {needed}"),
            }
        }
        Ok(())
    }

    async fn ask<T: FromRedisValue>(&self, command: &redis::Cmd) -> RedisResult<T> {
        command.query_async(&mut self.redis.clone()).await
    }

    pub(super) async fn set_up(&self) -> Result<(), Failure> {
        let mut create = cmd("XGROUP");
        create.arg("CREATE").arg(STREAM).arg(GROUP).arg(0).arg("MKSTREAM");
        match self.ask::<()>(&create).await {
            Err(error) if error.code() != Some("BUSYGROUP") => Err(error.into()),
            _ => Ok(()),
        }
    }

    pub(super) async fn push(&self, delivery: &StoredDelivery) -> Result<(), Failure> {
        Ok(self.ask(&add(STREAM, delivery)).await?)
    }

    pub(super) async fn work(&self, shop: &Shop, stop: CancellationToken) -> Result<(), Failure> {
        let mut tasks = JoinSet::new();
        tasks.spawn(self.clone().handle_left(shop.clone(), stop.clone()));
        for _ in 0..AT_ONCE {
            tasks.spawn(self.clone().handle_new(shop.clone(), stop.clone()));
        }
        tasks.join_all().await;
        Ok(())
    }

    /// Handles the entries that nobody has read.
    async fn handle_new(self, shop: Shop, stop: CancellationToken) {
        let mut read = cmd("XREADGROUP");
        read.arg("GROUP").arg(GROUP).arg(CONSUMER).arg("COUNT").arg(1);
        read.arg("STREAMS").arg(STREAM).arg(">");
        while !stop.is_cancelled() {
            let streams: RedisResult<Option<Streams>> = self.ask(&read).await;
            let entries = streams.map(|streams| {
                streams.into_iter().flatten().flat_map(|(_, entries)| entries).collect()
            });
            self.handle(entries, 1, &shop, &stop).await;
        }
    }

    /// Handles the entries that were read and not acknowledged, when it is time for their next attempt.
    async fn handle_left(self, shop: Shop, stop: CancellationToken) {
        let lease = millis(self.times.lease);
        let mut after = "-".to_owned();
        while !stop.is_cancelled() {
            let mut list = cmd("XPENDING");
            list.arg(STREAM).arg(GROUP).arg("IDLE").arg(lease).arg(&after).arg("+").arg(PAGE);
            let listed: RedisResult<Vec<(String, String, u64, u32)>> = self.ask(&list).await;
            let listed = listed.unwrap_or_default();
            for (number, _, idle, attempts) in &listed {
                let pause = lease.max(millis(self.times.pause(*attempts)));
                if *idle < pause || stop.is_cancelled() {
                    continue;
                }
                let mut claim = cmd("XCLAIM");
                claim.arg(STREAM).arg(GROUP).arg(CONSUMER).arg(pause).arg(number);
                // Nothing is claimed if another worker was quicker.
                let claimed: RedisResult<Vec<Entry>> = self.ask(&claim).await;
                if claimed.as_ref().is_ok_and(Vec::is_empty) {
                    continue;
                }
                self.handle(claimed, attempts.saturating_add(1), &shop, &stop).await;
            }
            match listed.last() {
                Some((number, ..)) => after = format!("({number}"),
                None => {
                    after = "-".to_owned();
                    idle(&stop).await;
                }
            }
        }
    }

    /// Handles entries that were read, or waits for a moment if there are none.
    async fn handle(
        &self,
        read: RedisResult<Vec<Entry>>,
        attempts: u32,
        shop: &Shop,
        stop: &CancellationToken,
    ) {
        let entries = read.unwrap_or_else(|error| {
            tracing::error!("nothing can be read: {error}");
            Vec::new()
        });
        if entries.is_empty() {
            idle(stop).await;
        }
        for (number, fields) in entries {
            let delivery = stored(&fields);
            let removed = match shop.handle(&delivery).await {
                Outcome::Done => self.remove(&number, None).await,
                Outcome::Failed(error) if attempts >= self.times.attempts => {
                    tracing::error!("{} is dead: {error}", delivery.id);
                    let mut bury = add(DEAD, &delivery);
                    bury.arg("attempts").arg(attempts).arg("why").arg(error.to_string());
                    self.remove(&number, Some(&bury)).await
                }
                // It stays in the list of pending entries.
                Outcome::Failed(error) => {
                    tracing::warn!("{} has failed: {error}", delivery.id);
                    Ok(())
                }
                Outcome::Later(_) => {
                    idle(stop).await;
                    Ok(())
                }
            };
            if let Err(error) = removed {
                // It is read again, and was handled before by then.
                tracing::error!("{} is not removed: {error}", delivery.id);
            }
        }
    }

    /// Removes an entry from the queue, and adds it to the dead ones in the same step.
    async fn remove(&self, number: &str, bury: Option<&redis::Cmd>) -> RedisResult<()> {
        let mut steps = pipe();
        steps.atomic();
        if let Some(bury) = bury {
            steps.add_command(bury.clone());
        }
        steps.cmd("XACK").arg(STREAM).arg(GROUP).arg(number);
        steps.cmd("XDEL").arg(STREAM).arg(number);
        steps.ignore().exec_async(&mut self.redis.clone()).await
    }

    async fn dead_entries(&self) -> RedisResult<Vec<Entry>> {
        self.ask(cmd("XRANGE").arg(DEAD).arg("-").arg("+")).await
    }

    pub(super) async fn dead(&self) -> Result<Vec<Dead>, Failure> {
        let dead = self.dead_entries().await?.into_iter().map(|(_, fields)| {
            let delivery = stored(&fields);
            Dead { delivery, attempts: field(&fields, "attempts"), why: field(&fields, "why") }
        });
        Ok(dead.collect())
    }

    pub(super) async fn retry(&self, id: Option<&str>) -> Result<u64, Failure> {
        let mut retried = 0_u64;
        for (number, fields) in self.dead_entries().await? {
            let delivery = stored(&fields);
            if id.is_none_or(|id| id == delivery.id) {
                let mut steps = pipe();
                steps.atomic().add_command(add(STREAM, &delivery));
                steps.cmd("XDEL").arg(DEAD).arg(number);
                steps.ignore().exec_async(&mut self.redis.clone()).await?;
                retried = retried.saturating_add(1);
            }
        }
        Ok(retried)
    }
}

async fn idle(stop: &CancellationToken) {
    tokio::select! {
        () = stop.cancelled() => {}
        () = sleep(IDLE) => {}
    }
}

fn add(stream: &str, delivery: &StoredDelivery) -> redis::Cmd {
    let mut add = cmd("XADD");
    add.arg(stream).arg("*").arg("id").arg(&delivery.id).arg("body").arg(&delivery.body);
    add
}

fn stored(fields: &HashMap<String, String>) -> StoredDelivery {
    StoredDelivery { id: field(fields, "id"), body: field(fields, "body") }
}

fn field(fields: &HashMap<String, String>, name: &str) -> String {
    fields.get(name).cloned().unwrap_or_default()
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
