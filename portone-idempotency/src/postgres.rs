use std::{fmt, time::Duration};

use sqlx::{PgConnection, PgPool, postgres::PgPoolOptions};

use crate::{
    Claim, ClaimToken, Claimed, Completion, IdempotencyStore, SetupError, StoreError, StoreFuture,
    schema,
};

/// Remembers in PostgreSQL, for any number of servers.
///
/// The times of leases and retentions are those of the database's clock.
///
/// ```no_run
/// use portone_idempotency::{Idempotency, PostgresStore};
///
/// # async fn start() -> Result<(), Box<dyn std::error::Error>> {
/// let pool = PostgresStore::connect("postgres://shop@localhost/shop").await?;
/// PostgresStore::create_tables(&pool).await?;
/// let idempotency = Idempotency::new(PostgresStore::new(pool.clone()).await?);
/// # let _ = idempotency;
/// # Ok(())
/// # }
/// # let _ = start;
/// ```
#[derive(Clone)]
pub struct PostgresStore {
    pool: PgPool,
}

impl PostgresStore {
    /// Connects to `postgres://user[:password]@host[:port]/database`.
    ///
    /// If there is no connection to be had within 5 seconds, that is an error, here and later.
    ///
    /// # Errors
    ///
    /// [`SetupError::Connect`] if the URL is wrong, or there is no PostgreSQL.
    pub async fn connect(url: &str) -> Result<PgPool, SetupError> {
        let options = PgPoolOptions::new().acquire_timeout(Duration::from_secs(5));
        options.connect(url).await.map_err(schema::unreachable)
    }

    /// Creates the tables `portone_webhook_claims` and `portone_webhook_schema` in the connection's
    /// schema, if they are not there.
    ///
    /// # Errors
    ///
    /// [`SetupError::Refused`] if the database does not let it, [`SetupError::Version`] if there are
    /// tables of another version.
    pub async fn create_tables(pool: &PgPool) -> Result<(), SetupError> {
        let mut transaction = pool.begin().await.map_err(schema::refused)?;
        // The lock, whose number is "portone" in ASCII, is for servers that start at the same time.
        let versions = sqlx::raw_sql(
            "SELECT pg_advisory_xact_lock(31647734762008165);
             CREATE TABLE IF NOT EXISTS portone_webhook_schema (version BIGINT NOT NULL);
             INSERT INTO portone_webhook_schema
                 SELECT 1 WHERE NOT EXISTS (SELECT FROM portone_webhook_schema);",
        );
        versions.execute(&mut *transaction).await.map_err(schema::refused)?;
        let version = sqlx::query_scalar(schema::SELECT_VERSION).fetch_one(&mut *transaction).await;
        schema::check_version(version)?;
        let claims = sqlx::raw_sql(
            "CREATE TABLE IF NOT EXISTS portone_webhook_claims (
                 id BYTEA PRIMARY KEY,
                 token BYTEA NOT NULL,
                 completed BOOLEAN NOT NULL,
                 expires_at TIMESTAMPTZ NOT NULL
             );
             CREATE INDEX IF NOT EXISTS portone_webhook_claims_expires_at
                 ON portone_webhook_claims (expires_at);",
        );
        claims.execute(&mut *transaction).await.map_err(schema::refused)?;
        transaction.commit().await.map_err(schema::refused)
    }

    /// Uses a database in which the tables are.
    ///
    /// # Errors
    ///
    /// [`SetupError`] if the database cannot be reached, or its tables are missing or of another
    /// version.
    pub async fn new(pool: PgPool) -> Result<Self, SetupError> {
        Self::check(&pool).await?;
        Ok(Self { pool })
    }

    async fn check(pool: &PgPool) -> Result<(), SetupError> {
        let exists = "SELECT to_regclass('portone_webhook_claims') IS NOT NULL \
                      AND to_regclass('portone_webhook_schema') IS NOT NULL";
        if !sqlx::query_scalar(exists).fetch_one(pool).await.map_err(schema::unreachable)? {
            return Err(schema::missing("PostgresStore::create_tables"));
        }
        let version = sqlx::query_scalar(schema::SELECT_VERSION).fetch_one(pool).await;
        schema::check_version(version)
    }

    /// Records the delivery as done in a transaction of your own, in which the effect is written, too:
    /// both are there, or neither is.
    ///
    /// Commit it in the handler. Roll back if the claim is [`Lost`](Completion::Lost), and answer with an
    /// error. Once it is committed, let the handler succeed: an id that is completed is not handled again.
    ///
    /// ```no_run
    /// use std::error::Error;
    /// use portone_idempotency::{Claim, Completion, PostgresStore};
    /// use sqlx::PgPool;
    ///
    /// async fn pay(pool: &PgPool, store: &PostgresStore, claim: &Claim) -> Result<(), Box<dyn Error>> {
    ///     let mut transaction = pool.begin().await?;
    ///     let order = sqlx::query("UPDATE orders SET paid = TRUE WHERE id = 'order-1'");
    ///     order.execute(&mut *transaction).await?;
    ///     match store.complete_in(&mut transaction, claim).await? {
    ///         Completion::Recorded => Ok(transaction.commit().await?),
    ///         // Dropped, the transaction is rolled back.
    ///         Completion::Lost => Err("somebody else has the delivery".into()),
    ///     }
    /// }
    /// # let _ = pay;
    /// ```
    ///
    /// # Errors
    ///
    /// [`StoreError`] if the statement fails.
    pub async fn complete_in(
        &self,
        transaction: &mut PgConnection,
        claim: &Claim,
    ) -> Result<Completion, StoreError> {
        complete(transaction, claim.id().as_bytes(), claim.token(), claim.retention()).await
    }

    async fn claim(
        &self,
        id: &[u8],
        token: ClaimToken,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let acquired = sqlx::query(
            "INSERT INTO portone_webhook_claims (id, token, completed, expires_at)
             VALUES ($1, $2, FALSE, clock_timestamp() + $3 * interval '1 second')
             ON CONFLICT (id) DO UPDATE
             SET token = excluded.token, completed = FALSE, expires_at = excluded.expires_at
             WHERE portone_webhook_claims.expires_at <= clock_timestamp()",
        )
        .bind(id)
        .bind(token.as_bytes().as_slice())
        .bind(lease.as_secs_f64())
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        if acquired.rows_affected() > 0 {
            return Ok(Claimed::Acquired);
        }

        let held: Option<(bool, f64)> = sqlx::query_as(
            "SELECT completed, extract(epoch FROM expires_at - clock_timestamp())::float8
             FROM portone_webhook_claims WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(match held {
            Some((true, _)) => Claimed::Completed,
            Some((false, remaining)) => Claimed::InProgress {
                remaining: Duration::try_from_secs_f64(remaining).unwrap_or_default(),
            },
            // It has been released in between.
            None => Claimed::InProgress { remaining: Duration::ZERO },
        })
    }

    async fn release(&self, id: &[u8], token: ClaimToken) -> Result<(), StoreError> {
        sqlx::query(schema::RELEASE)
            .bind(id)
            .bind(token.as_bytes().as_slice())
            .execute(&self.pool)
            .await
            .map_err(StoreError::new)?;
        Ok(())
    }

    async fn sweep(&self, limit: u32) -> Result<u64, StoreError> {
        let swept = sqlx::query(
            "DELETE FROM portone_webhook_claims WHERE id IN (
                 SELECT id FROM portone_webhook_claims WHERE expires_at <= clock_timestamp()
                 LIMIT $1 FOR UPDATE SKIP LOCKED
             )",
        )
        .bind(i64::from(limit))
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(swept.rows_affected())
    }
}

async fn complete(
    connection: &mut PgConnection,
    id: &[u8],
    token: ClaimToken,
    retention: Duration,
) -> Result<Completion, StoreError> {
    let completed = sqlx::query(
        "UPDATE portone_webhook_claims
         SET completed = TRUE, expires_at = clock_timestamp() + $3 * interval '1 second'
         WHERE id = $1 AND token = $2",
    )
    .bind(id)
    .bind(token.as_bytes().as_slice())
    .bind(retention.as_secs_f64())
    .execute(connection)
    .await
    .map_err(StoreError::new)?;
    Ok(schema::completion(completed.rows_affected()))
}

impl IdempotencyStore for PostgresStore {
    fn claim<'a>(
        &'a self,
        id: &'a [u8],
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed> {
        Box::pin(self.claim(id, token, lease))
    }

    fn complete<'a>(
        &'a self,
        id: &'a [u8],
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move {
            let mut connection = self.pool.acquire().await.map_err(StoreError::new)?;
            complete(&mut connection, id, token, retention).await
        })
    }

    fn release<'a>(&'a self, id: &'a [u8], token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(self.release(id, token))
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.sweep(limit))
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").finish_non_exhaustive()
    }
}
