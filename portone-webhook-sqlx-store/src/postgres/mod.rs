mod batch;
mod bytes;
mod pool;
mod statements;
mod tables;

use std::{error::Error as _, fmt, time::Duration};

use portone_webhook_idempotency::{
    Claim, ClaimKey, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture,
};
use sqlx::{PgConnection, PgPool, Postgres, error::DatabaseError, pool::PoolConnection};

use self::{batch::BatchStatements, pool::Source, statements::Statements};
use crate::{
    claim::claim,
    error::SetupError,
    group::{Answers, Batch, Database, Group, Kind, Reply, Step},
    names::TableNames,
};

/// The number of batches that are written at a time, each on a connection of its own.
const TURNS: usize = 2;

/// A store in PostgreSQL 12 or newer, for any number of servers.
///
/// The times of leases and retentions are those of the database's clock.
///
/// ```no_run
/// use portone_webhook_idempotency::Idempotency;
/// use portone_webhook_sqlx_store::PostgresStore;
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
    group: Group<Connected>,
}

/// A database with the tables.
struct Connected {
    pool: PgPool,
    names: TableNames,
    batch: BatchStatements,
    source: Source,
}

impl PostgresStore {
    /// Connects to `postgres://user[:password]@host[:port]/database`.
    ///
    /// With `?sslmode=require` the connection is encrypted. With `?sslmode=verify-full` the server's
    /// certificate and name are checked as well, which a connection over other people's networks needs. The
    /// trusted authorities are those of the operating system, and one that `&sslrootcert=/path/ca.pem` names.
    /// Both modes need the feature `tls`.
    ///
    /// If there is no connection within 5 seconds, the result is an error, here and later. If nobody listens,
    /// the error comes at once, with the operating system's reason as its
    /// [source](std::error::Error::source).
    ///
    /// A connection that was idle for a second or longer is asked whether it is still alive before it is used.
    ///
    /// PgBouncer works with `pool_mode = transaction`, too. Your own statements then need two things: a
    /// transaction around them, and sqlx's `persistent(false)`, since a prepared statement stays on the
    /// server's connection, which somebody else has next. A pool of your own needs
    /// `extra_float_digits(None)`.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::Connect`] if the URL is wrong, or there is no PostgreSQL.
    pub async fn connect(url: &str) -> Result<PgPool, SetupError> {
        pool::connect(url).await
    }

    /// Creates the tables `portone_webhook_claims`, `portone_webhook_checkpoints` and `portone_webhook_schema`
    /// in the connection's schema, if they are missing, and migrates tables of an earlier version to this
    /// version.
    ///
    /// This is one transaction, and several servers can run it at once. The rows of the tables stay: see the
    /// [crate's documentation](crate#from-an-earlier-version).
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::Refused`] if the database does not allow it, and [`SetupError::Version`] if
    /// there are tables of another version.
    pub async fn create_tables(pool: &PgPool) -> Result<(), SetupError> {
        Self::create_named_tables(pool, &TableNames::default()).await
    }

    /// Does what [`create_tables`](Self::create_tables) does, for tables with names of their own.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::{PostgresStore, SetupError, TableNames};
    /// use sqlx::PgPool;
    ///
    /// async fn create(pool: &PgPool) -> Result<(), SetupError> {
    ///     PostgresStore::create_named_tables(pool, &TableNames::with_prefix("billing")?).await
    /// }
    /// # let _ = create;
    /// ```
    ///
    /// # Errors
    ///
    /// The errors are those of [`create_tables`](Self::create_tables).
    pub async fn create_named_tables(pool: &PgPool, names: &TableNames) -> Result<(), SetupError> {
        tables::create(pool, names).await
    }

    /// Returns the statements that create the tables of this version where there are none, as text. They are
    /// for those who migrate their database by other means than this program.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::{PostgresStore, TableNames};
    ///
    /// let migration = PostgresStore::schema(&TableNames::default());
    /// assert!(migration.contains("CREATE TABLE IF NOT EXISTS portone_webhook_claims"));
    /// ```
    pub fn schema(names: &TableNames) -> String {
        tables::schema(names)
    }

    /// Makes a store on a database that has the tables.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError`] if the database cannot be reached or cannot be written to, or if its tables are
    /// missing or of another version.
    pub async fn new(pool: PgPool) -> Result<Self, SetupError> {
        Self::with_named_tables(pool, &TableNames::default()).await
    }

    /// Does what [`new`](Self::new) does, for tables with names of their own, so that two services can have
    /// their tables in one database.
    ///
    /// ```no_run
    /// use portone_webhook_sqlx_store::{PostgresStore, SetupError, TableNames};
    /// use sqlx::PgPool;
    ///
    /// async fn store(pool: PgPool) -> Result<PostgresStore, SetupError> {
    ///     let names = TableNames::with_prefix("billing")?;
    ///     PostgresStore::create_named_tables(&pool, &names).await?;
    ///     PostgresStore::with_named_tables(pool, &names).await
    /// }
    /// # let _ = store;
    /// ```
    ///
    /// # Errors
    ///
    /// The errors are those of [`new`](Self::new).
    pub async fn with_named_tables(pool: PgPool, names: &TableNames) -> Result<Self, SetupError> {
        let source = Source::default();
        let mut connection = source.acquire(&pool).await.map_err(SetupError::Connect)?;
        tables::check(&mut connection, names).await?;
        drop(connection);
        let database =
            Connected { pool, names: names.clone(), batch: BatchStatements::new(names), source };
        Ok(Self { group: Group::new(database, TURNS) })
    }

    /// Records the delivery as done in a transaction of your own, in which the effect is written, too. Then
    /// both are written, or neither is.
    ///
    /// Commit the transaction in the handler. If the claim is [`Lost`](Completion::Lost), roll back and
    /// answer with an error. Once the transaction is committed, let the handler succeed, since a completed
    /// delivery is not handled again.
    ///
    /// ```no_run
    /// use std::error::Error;
    /// use portone_webhook_idempotency::{Claim, Completion};
    /// use portone_webhook_sqlx_store::PostgresStore;
    /// use sqlx::PgPool;
    ///
    /// async fn pay(pool: &PgPool, store: &PostgresStore, claim: &Claim) -> Result<(), Box<dyn Error>> {
    ///     let mut transaction = pool.begin().await?;
    ///     let order = sqlx::query("UPDATE orders SET paid = TRUE WHERE id = 'order-1'");
    ///     order.execute(&mut *transaction).await?;
    ///     match store.complete_in(&mut transaction, claim).await? {
    ///         Completion::Recorded => Ok(transaction.commit().await?),
    ///         // The transaction is rolled back when it is dropped.
    ///         Completion::Lost => Err("somebody else has the delivery".into()),
    ///     }
    /// }
    /// # let _ = pay;
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`StoreError`] if the statement fails.
    pub async fn complete_in(
        &self,
        transaction: &mut PgConnection,
        claim: &Claim,
    ) -> Result<Completion, StoreError> {
        let statements = self.group.database.statements(transaction);
        let completion = statements.complete(claim.key(), claim.retention()).await?;
        claim.log_if_lost(completion);
        Ok(completion)
    }
}

impl Connected {
    fn statements<'a>(&'a self, connection: &'a mut PgConnection) -> Statements<'a> {
        Statements { connection, names: &self.names }
    }

    /// Makes a step with the statements of a batch, which are prepared, and with those for one step if that does not tell
    /// the answer.
    async fn alone<T: Kind>(
        &self,
        key: ClaimKey<'_>,
        time: Duration,
        otherwise: impl AsyncFnOnce(Statements<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (batch, reply) = Batch::of_one(Step::new(key, time));
        self.step(async |steps| {
            let answers = self.batch.write(&mut *steps.connection, &batch).await?;
            batch.answer(&answers);
            match reply.await {
                Ok(Reply::Done(answer)) => Ok(answer),
                _ => otherwise(steps).await,
            }
        })
        .await
    }

    /// Runs a step on a connection of the pool.
    async fn step<T>(
        &self,
        step: impl AsyncFnOnce(Statements<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.source.acquire(&self.pool).await?;
        let done = step(self.statements(&mut connection)).await;
        close_if_read_only(&done, &mut connection);
        done
    }
}

/// Closes the connection to a server that has become a replica, which answers, but cannot be written to. Its name may be that
/// of another server by now, to which the next connection goes.
fn close_if_read_only<T>(done: &Result<T, StoreError>, connection: &mut PoolConnection<Postgres>) {
    if done.as_ref().is_err_and(is_read_only) {
        connection.close_on_drop();
    }
}

fn is_read_only(error: &StoreError) -> bool {
    let cause = error.source().and_then(|cause| cause.downcast_ref::<sqlx::Error>());
    let code = cause.and_then(sqlx::Error::as_database_error).and_then(DatabaseError::code);
    code.as_deref() == Some("25006")
}

impl Database for Connected {
    type Connection = PoolConnection<Postgres>;

    async fn connect(&self) -> Result<Self::Connection, StoreError> {
        self.source.acquire(&self.pool).await
    }

    async fn write(
        &self,
        connection: &mut Self::Connection,
        batch: &Batch,
    ) -> Result<Answers, StoreError> {
        let answers = self.batch.write(connection, batch).await;
        close_if_read_only(&answers, connection);
        answers
    }
}

impl IdempotencyStore for PostgresStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        let claim = async move |steps: Statements<'_>| claim(steps.attempt(key, lease)).await;
        let alone = move || self.group.database.alone(key, lease, claim);
        Box::pin(self.group.step(key, lease, alone))
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        let complete = async move |steps: Statements<'_>| steps.complete(key, retention).await;
        let alone = move || self.group.database.alone(key, retention, complete);
        Box::pin(self.group.step(key, retention, alone))
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        let release = async move |steps: Statements<'_>| steps.release(key).await;
        let alone = move || self.group.database.alone(key, Duration::ZERO, release);
        Box::pin(self.group.step(key, Duration::ZERO, alone))
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.group.database.step(async move |steps| steps.sweep(limit).await))
    }

    fn checkpoint<'a>(&'a self, name: &'a [u8]) -> StoreFuture<'a, Option<Vec<u8>>> {
        Box::pin(self.group.database.step(async move |steps| steps.checkpoint(name).await))
    }

    fn set_checkpoint<'a>(&'a self, name: &'a [u8], checkpoint: &'a [u8]) -> StoreFuture<'a, ()> {
        let set = async move |steps: Statements<'_>| steps.set_checkpoint(name, checkpoint).await;
        Box::pin(self.group.database.step(set))
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").finish_non_exhaustive()
    }
}
