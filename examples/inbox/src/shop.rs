//! This module is the shop: what it does about an event, once for each event.

use std::{error::Error, time::Duration};

use portone_axum::{Webhook, WebhookId};
use portone_webhook_idempotency::{Claim, ClaimRefusal, Completion, EventIdempotency, Idempotency};
use portone_webhook_sqlx_store::PostgresStore;
use sqlx::PgPool;

use crate::delivery::StoredDelivery;

pub(crate) type Failure = Box<dyn Error + Send + Sync>;

const TABLES: [&str; 2] = [
    "CREATE TABLE IF NOT EXISTS orders (payment_id TEXT PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS shipments (payment_id TEXT NOT NULL REFERENCES orders)",
];

#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pool: PgPool,
    store: PostgresStore,
    events: EventIdempotency,
}

/// What has become of a delivery.
pub(crate) enum Outcome {
    /// It was handled now or before.
    Done,
    /// It could not be tried: another worker has it, or the database cannot be asked.
    Later(ClaimRefusal),
    /// It was tried, and has failed.
    Failed(Failure),
}

impl Shop {
    /// Creates the tables.
    pub(crate) async fn set_up(pool: &PgPool) -> Result<(), Failure> {
        PostgresStore::create_tables(pool).await?;
        for table in TABLES {
            sqlx::query(table).execute(pool).await?;
        }
        Ok(())
    }

    /// `lease` is how long a worker has an event to itself, and has to be longer than an event can take. If the worker is
    /// killed, another can have the event after the lease.
    pub(crate) async fn open(pool: PgPool, lease: Duration) -> Result<Self, Failure> {
        let store = PostgresStore::new(pool.clone()).await?;
        let events = Idempotency::new(store.clone()).lease(lease)?.by_event("orders");
        Ok(Self { pool, store, events })
    }

    /// Handles a delivery that comes from the queue, unless its event was handled before.
    pub(crate) async fn handle(&self, delivery: &StoredDelivery) -> Outcome {
        let event = match delivery.event() {
            Ok(event) => event,
            Err(error) => return Outcome::Failed(error.into()),
        };
        let (shop, handled) = (self.clone(), event.clone());
        let handler = async move |claim| shop.on_event(&handled, &claim).await;
        let run = self.events.run(&event, &WebhookId::new(&delivery.id), handler, Result::is_ok);
        // A task comes to its end, also if the engine of the queue drops what waits for it.
        match tokio::spawn(run).await {
            Ok(Ok(Ok(())) | Err(ClaimRefusal::Completed)) => Outcome::Done,
            Ok(Ok(Err(error))) => Outcome::Failed(error),
            Ok(Err(refusal)) => Outcome::Later(refusal),
            Err(panic) => Outcome::Failed(panic.into()),
        }
    }

    /// Ships an order that is paid. The shipment and the claim are written in one transaction.
    ///
    /// A real shop asks PortOne's API for the payment here, by `portone.payment_of(event)`, and compares the amount with
    /// its order: see the example `payment_sync`. Events come in any order, and the API says what the payment is now.
    async fn on_event(&self, event: &Webhook, claim: &Claim) -> Result<(), Failure> {
        let mut transaction = self.pool.begin().await?;
        if let Webhook::TransactionPaid(paid) = event {
            let shipped = sqlx::query(
                "INSERT INTO shipments SELECT payment_id FROM orders WHERE payment_id = $1",
            )
            .bind(&paid.data.payment_id)
            .execute(&mut *transaction)
            .await?;
            if shipped.rows_affected() == 0 {
                return Err(format!("there is no order for {}", paid.data.payment_id).into());
            }
        }
        match self.store.complete_in(&mut transaction, claim).await? {
            Completion::Recorded => Ok(transaction.commit().await?),
            Completion::Lost => Err("this worker was slower than its lease".into()),
        }
    }

    /// Waits for the events that are being handled.
    pub(crate) async fn drain(&self) {
        Idempotency::from(self.events.clone()).drain().await;
    }
}
