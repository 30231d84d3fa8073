mod pool;
mod steps;
mod tables;

use std::{error::Error as _, fmt, sync::Arc, time::Duration};

use sqlx::{PgConnection, PgPool, Postgres, error::DatabaseError, pool::PoolConnection};

use self::pool::Source;
use crate::{
    Claim, ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, SetupError, StoreError,
    StoreFuture,
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
    source: Arc<Source>,
}

impl PostgresStore {
    /// Connects to `postgres://user[:password]@host[:port]/database`.
    ///
    /// With `?sslmode=require` it is encrypted, with `?sslmode=verify-full` the server's certificate and name are
    /// checked as well, which a connection over other people's networks needs. The authorities that are trusted
    /// are those of the operating system, and one that `&sslrootcert=/path/ca.pem` names. Both need the feature
    /// `tls`.
    ///
    /// If there is no connection to be had within 5 seconds, that is an error, here and later. Where nobody
    /// listens it is one at once, with the operating system's reason as its [source](std::error::Error::source).
    ///
    /// PgBouncer works with `pool_mode = transaction`, too. Your own statements need two things there: a
    /// transaction around them, and sqlx's `persistent(false)`, as a prepared statement stays on the server's
    /// connection that somebody else has next. To a pool of your own give `extra_float_digits(None)`.
    ///
    /// # Errors
    ///
    /// [`SetupError::Connect`] if the URL is wrong, or there is no PostgreSQL.
    pub async fn connect(url: &str) -> Result<PgPool, SetupError> {
        pool::connect(url).await
    }

    /// Creates the tables `portone_webhook_claims` and `portone_webhook_schema` in the connection's
    /// schema, if they are not there, and brings those of an earlier version to this one.
    ///
    /// That is one transaction, and several servers can do it at once. What the tables had stays: see the
    /// [crate's documentation](crate#from-an-earlier-version).
    ///
    /// # Errors
    ///
    /// [`SetupError::Refused`] if the database does not let it, [`SetupError::Version`] if there are
    /// tables of another version.
    pub async fn create_tables(pool: &PgPool) -> Result<(), SetupError> {
        tables::create(pool).await
    }

    /// Uses a database in which the tables are.
    ///
    /// # Errors
    ///
    /// [`SetupError`] if the database cannot be reached or cannot be written to, or its tables are missing or
    /// of another version.
    pub async fn new(pool: PgPool) -> Result<Self, SetupError> {
        let store = Self { pool, source: Arc::default() };
        let mut connection = store.acquire().await.map_err(SetupError::Connect)?;
        tables::check(&mut connection).await?;
        drop(connection);
        Ok(store)
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
        let completion =
            steps::complete(transaction, claim.key(), claim.token(), claim.retention()).await?;
        claim.log_if_lost(completion);
        Ok(completion)
    }

    async fn claim(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let mut connection = self.acquire().await?;
        let claimed = steps::claim(&mut connection, key, token, lease).await;
        put_back(connection, claimed)
    }

    async fn complete(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let mut connection = self.acquire().await?;
        let completed = steps::complete(&mut connection, key, token, retention).await;
        put_back(connection, completed)
    }

    async fn release(&self, key: DeliveryKey<'_>, token: ClaimToken) -> Result<(), StoreError> {
        let mut connection = self.acquire().await?;
        let released = steps::release(&mut connection, key, token).await;
        put_back(connection, released)
    }

    async fn sweep(&self, limit: u32) -> Result<u64, StoreError> {
        let mut connection = self.acquire().await?;
        let swept = steps::sweep(&mut connection, limit).await;
        put_back(connection, swept)
    }

    async fn acquire(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        self.source.acquire(&self.pool).await
    }
}

/// A server that has become a replica answers, and cannot be written to. Its name may be that of another
/// server by now, so the next connection is a new one.
fn put_back<T>(
    mut connection: PoolConnection<Postgres>,
    done: Result<T, StoreError>,
) -> Result<T, StoreError> {
    if done.as_ref().is_err_and(is_read_only) {
        connection.close_on_drop();
    }
    done
}

fn is_read_only(error: &StoreError) -> bool {
    let cause = error.source().and_then(|cause| cause.downcast_ref::<sqlx::Error>());
    let code = cause.and_then(sqlx::Error::as_database_error).and_then(DatabaseError::code);
    code.as_deref() == Some("25006")
}

impl IdempotencyStore for PostgresStore {
    fn claim<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        lease: Duration,
    ) -> StoreFuture<'a, Claimed> {
        Box::pin(self.claim(key, token, lease))
    }

    fn complete<'a>(
        &'a self,
        key: DeliveryKey<'a>,
        token: ClaimToken,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(self.complete(key, token, retention))
    }

    fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(self.release(key, token))
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
