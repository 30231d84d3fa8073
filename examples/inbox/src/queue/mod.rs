//! This module is the queue between the server and the workers, in PostgreSQL or in Redis. A shop needs one of the two files.

mod postgres;
mod redis;
mod times;

use sqlx::PgPool;
use tokio_util::sync::CancellationToken;

use crate::{
    delivery::{Dead, StoredDelivery},
    shop::{Failure, Shop},
};
pub(crate) use times::Times;

#[derive(Clone)]
pub(crate) enum Queue {
    Postgres(postgres::Queue),
    Redis(redis::Queue),
}

impl Queue {
    /// Opens the queue in Redis if there is a URL of one, and otherwise the queue in the shop's database.
    pub(crate) async fn open(
        redis: Option<&str>,
        pool: PgPool,
        times: Times,
    ) -> Result<Self, Failure> {
        Ok(match redis {
            Some(url) => Self::Redis(redis::Queue::open(url, times).await?),
            None => Self::Postgres(postgres::Queue::new(pool, times)),
        })
    }

    /// Creates what the queue needs.
    pub(crate) async fn set_up(&self) -> Result<(), Failure> {
        match self {
            Self::Postgres(queue) => queue.set_up().await,
            Self::Redis(queue) => queue.set_up().await,
        }
    }

    /// Stores a delivery. When this returns `Ok`, the delivery is on the disk.
    pub(crate) async fn push(&self, delivery: StoredDelivery) -> Result<(), Failure> {
        match self {
            Self::Postgres(queue) => queue.push(delivery).await,
            Self::Redis(queue) => queue.push(&delivery).await,
        }
    }

    /// Hands deliveries to the shop until `stop`, and finishes those that are at work.
    pub(crate) async fn work(&self, shop: &Shop, stop: CancellationToken) -> Result<(), Failure> {
        match self {
            Self::Postgres(queue) => queue.work(shop, stop).await,
            Self::Redis(queue) => queue.work(shop, stop).await,
        }
    }

    /// Lists the deliveries that have failed too often.
    pub(crate) async fn dead(&self) -> Result<Vec<Dead>, Failure> {
        match self {
            Self::Postgres(queue) => queue.dead().await,
            Self::Redis(queue) => queue.dead().await,
        }
    }

    /// Puts the dead deliveries with this `webhook-id`, or all, into the queue again, and returns how many they were.
    pub(crate) async fn retry(&self, id: Option<&str>) -> Result<u64, Failure> {
        match self {
            Self::Postgres(queue) => queue.retry(id).await,
            Self::Redis(queue) => queue.retry(id).await,
        }
    }
}
