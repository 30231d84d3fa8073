use portone::payment::PaymentMethodVirtualAccount;
use sqlx::{SqliteConnection, SqlitePool};

use super::order::{Effect, Order, State};

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS orders (
        payment_id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        amount INTEGER NOT NULL,
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        -- The account is JSON.
        account TEXT,
        -- The version counts how often the order has changed.
        version INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS effects (
        payment_id TEXT NOT NULL REFERENCES orders (payment_id),
        effect TEXT NOT NULL,
        amount INTEGER NOT NULL,
        -- The key makes sure that each effect is written once.
        PRIMARY KEY (payment_id, effect)
    );";

/// The database of the orders and their effects.
#[derive(Debug, Clone)]
pub(super) struct Database(SqlitePool);

/// The outcome of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The change is written.
    Made,
    /// The order has changed in between, and nothing is written.
    Outdated,
}

impl Database {
    pub(super) async fn open(pool: SqlitePool) -> sqlx::Result<Self> {
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Self(pool))
    }

    pub(super) async fn add(&self, order: &Order) -> sqlx::Result<()> {
        sqlx::query(
            "INSERT INTO orders (payment_id, name, amount, currency, state, version)
             VALUES (?, ?, ?, ?, ?, 0)",
        )
        .bind(&order.payment_id)
        .bind(&order.name)
        .bind(order.amount)
        .bind(&order.currency)
        .bind(order.state.name())
        .execute(&self.0)
        .await?;
        Ok(())
    }

    pub(super) async fn order(&self, payment_id: &str) -> sqlx::Result<Option<Order>> {
        let mut connection = self.0.acquire().await?;
        order(&mut connection, payment_id).await
    }

    /// Reads the effects of an order.
    pub(super) async fn effects(&self, payment_id: &str) -> sqlx::Result<Vec<Effect>> {
        let rows: Vec<(String, i64)> =
            sqlx::query_as("SELECT effect, amount FROM effects WHERE payment_id = ? ORDER BY 1")
                .bind(payment_id)
                .fetch_all(&self.0)
                .await?;
        Ok(rows.into_iter().map(|(name, amount)| Effect { name, amount }).collect())
    }

    /// Writes a new state and its effects in one transaction. So nothing is shipped for an order that does
    /// not count as paid, and nothing counts as paid without being shipped.
    ///
    /// `seen` is the order as it was before PortOne was asked. If the order has changed since, another task
    /// has written an answer of PortOne, which may be older or newer than this one. So nothing is written
    /// here, and PortOne has to be asked again.
    pub(super) async fn change(
        &self,
        seen: &Order,
        state: State,
        account: Option<PaymentMethodVirtualAccount>,
        effects: &[Effect],
    ) -> sqlx::Result<Change> {
        // `IMMEDIATE` takes the lock on the file at once, and not only with the first write.
        let mut transaction = self.0.begin_with("BEGIN IMMEDIATE").await?;
        let found = order(&mut transaction, &seen.payment_id).await?;
        let found = found.ok_or(sqlx::Error::RowNotFound)?;
        let account = account.or(found.account.clone());
        if (state, &account) != (found.state, &found.account) {
            if found.version != seen.version {
                return Ok(Change::Outdated);
            }
            let account = account.as_ref().map(serde_json::to_string).transpose();
            sqlx::query(
                "UPDATE orders SET state = ?, account = ?, version = version + 1
                 WHERE payment_id = ?",
            )
            .bind(state.name())
            .bind(account.map_err(|error| sqlx::Error::Encode(error.into()))?)
            .bind(&seen.payment_id)
            .execute(&mut *transaction)
            .await?;
        }
        for effect in effects {
            record(&mut transaction, &seen.payment_id, effect).await?;
        }
        transaction.commit().await?;
        Ok(Change::Made)
    }

    /// Writes an effect without a change of the order.
    pub(super) async fn record(&self, payment_id: &str, effect: &Effect) -> sqlx::Result<()> {
        let mut connection = self.0.acquire().await?;
        record(&mut connection, payment_id, effect).await
    }
}

async fn order(connection: &mut SqliteConnection, payment_id: &str) -> sqlx::Result<Option<Order>> {
    let row: Option<(String, i64, String, String, Option<String>, i64)> = sqlx::query_as(
        "SELECT name, amount, currency, state, account, version FROM orders WHERE payment_id = ?",
    )
    .bind(payment_id)
    .fetch_optional(connection)
    .await?;
    let Some((name, amount, currency, state, account, version)) = row else { return Ok(None) };
    let unknown = || sqlx::Error::Decode(format!("there is no state {state}").into());
    let account = account.as_deref().map(serde_json::from_str).transpose();
    Ok(Some(Order {
        payment_id: payment_id.to_owned(),
        name,
        amount,
        currency,
        state: State::named(&state).ok_or_else(unknown)?,
        account: account.map_err(|error| sqlx::Error::Decode(error.into()))?,
        version,
    }))
}

/// Writes an effect, unless it is written already.
async fn record(
    connection: &mut SqliteConnection,
    payment_id: &str,
    Effect { name, amount }: &Effect,
) -> sqlx::Result<()> {
    let added = sqlx::query("INSERT INTO effects VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(payment_id)
        .bind(name)
        .bind(amount)
        .execute(connection)
        .await?;
    if added.rows_affected() > 0 {
        tracing::info!(payment_id, effect = name, amount, "done once");
    }
    Ok(())
}
