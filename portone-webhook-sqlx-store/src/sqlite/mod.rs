mod batch;
mod clock;
mod pool;
mod statements;
mod tables;

use std::{
    fmt,
    future::{pending, poll_fn},
    path::Path,
    pin::pin,
    sync::Arc,
    task::Poll,
    time::{Duration, SystemTime},
};

use portone_webhook_idempotency::{
    Claim, ClaimKey, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture,
};
use sqlx::{
    Sqlite, SqliteConnection, SqlitePool,
    pool::PoolConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};
use tokio::{runtime::Handle, sync::oneshot};

use self::{
    batch::BatchStatements,
    clock::Clock,
    statements::{Attempt, Statements},
};
use crate::{
    claim::claim,
    error::{SetupError, unreachable},
    group::{Answers, Batch, Database, Group},
    names::TableNames,
};

/// The number of batches that are written at a time. SQLite has one writer.
const TURNS: usize = 1;

/// A store in a SQLite file, which survives restarts and can be shared by the processes of one machine.
///
/// The times of leases and retentions are those of the system clock. If the clock is set back, a claim of a
/// process that has died is held for up to one lease longer. If the clock is set forward, leases end early.
///
/// ```
/// use portone_webhook_idempotency::Idempotency;
/// use portone_webhook_sqlx_store::SqliteStore;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = std::env::temp_dir().join(format!("portone-webhook-idempotency-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// let pool = SqliteStore::connect(folder.join("shop.db")).await?;
/// SqliteStore::create_tables(&pool).await?;
/// // The pool can be used for the shop's own tables, too.
/// let idempotency = Idempotency::new(SqliteStore::new(pool.clone()).await?);
/// # drop(idempotency);
/// # pool.close().await;
/// # std::fs::remove_dir_all(folder)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct SqliteStore {
    group: Group<Connected>,
}

/// A database with the tables. Clones share the pool and the statements.
#[derive(Clone)]
struct Connected {
    pool: SqlitePool,
    statements: Arc<Statements>,
    /// The statements for batches, unless the database has another encoding than UTF-8. SQLite takes digits in bytes for text
    /// in the encoding of the database.
    batch: Option<Arc<BatchStatements>>,
    clock: Clock,
}

impl SqliteStore {
    /// Opens a file that several tasks and processes write to. The file is created if it is missing, it has a
    /// write-ahead log, and writers wait for each other for up to 5 seconds. The pool is made with
    /// [`pool_options`](Self::pool_options).
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::Connect`] if the file cannot be opened.
    pub async fn connect(file: impl AsRef<Path>) -> Result<SqlitePool, SetupError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(5));
        Self::pool_options().connect_with(options).await.map_err(unreachable)
    }

    /// Returns options for a pool of your own, in which connections that are of no more use are replaced. A
    /// pool without these options uses two kinds of such connections for ever:
    ///
    /// - SQLite itself rolls a transaction back on some errors, such as a full disk. The connection still
    ///   takes the transaction for open, and each `begin_with` on the connection fails.
    /// - On Unix, a file can be deleted or replaced while a connection has it open. What the connection
    ///   writes is then gone when the program ends. This is noticed within two seconds. If a new
    ///   connection finds a file without the tables, deliveries are answered 503 until
    ///   [`create_tables`](Self::create_tables) is called.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::SqliteStore;
    /// use sqlx::sqlite::SqliteConnectOptions;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let folder = std::env::temp_dir().join(format!("portone-pool-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder)?;
    /// # let file = folder.join("shop.db");
    /// let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    /// let pool = SqliteStore::pool_options().max_connections(4).connect_with(options).await?;
    /// SqliteStore::create_tables(&pool).await?;
    /// # pool.close().await;
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The options are sqlx's `after_connect`, `before_acquire` and `after_release`. If you set one of them,
    /// yours takes the place of ours.
    pub fn pool_options() -> SqlitePoolOptions {
        pool::options()
    }

    /// Creates the tables `portone_webhook_claims`, `portone_webhook_checkpoints` and `portone_webhook_schema`,
    /// if they are missing, and migrates tables of an earlier version to this version.
    ///
    /// This is one transaction, and several servers can run it at once. The rows of the tables stay: see the
    /// [crate's documentation](crate#from-an-earlier-version).
    ///
    /// # Errors
    ///
    /// Returns [`SetupError::Refused`] if the database does not allow it, and [`SetupError::Version`] if
    /// there are tables of another version.
    pub async fn create_tables(pool: &SqlitePool) -> Result<(), SetupError> {
        Self::create_named_tables(pool, &TableNames::default()).await
    }

    /// Does what [`create_tables`](Self::create_tables) does, for tables with names of their own.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::{SetupError, SqliteStore, TableNames};
    /// use sqlx::SqlitePool;
    ///
    /// async fn create(pool: &SqlitePool) -> Result<(), SetupError> {
    ///     SqliteStore::create_named_tables(pool, &TableNames::with_prefix("billing")?).await
    /// }
    /// # let _ = create;
    /// ```
    ///
    /// # Errors
    ///
    /// The errors are those of [`create_tables`](Self::create_tables).
    pub async fn create_named_tables(
        pool: &SqlitePool,
        names: &TableNames,
    ) -> Result<(), SetupError> {
        tables::create(pool, names).await
    }

    /// Returns the statements that create the tables of this version where there are none, as text. They are
    /// for those who migrate their database by other means than this program.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::{SqliteStore, TableNames};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// let migration = SqliteStore::schema(&TableNames::default());
    /// assert!(migration.contains("CREATE TABLE IF NOT EXISTS portone_webhook_claims"));
    /// # sqlx::raw_sql(sqlx::AssertSqlSafe(migration)).execute(&pool).await?;
    ///
    /// // The program makes the store once the migration was run.
    /// let store = SqliteStore::new(pool).await?;
    /// # let _ = store;
    /// # Ok(())
    /// # }
    /// ```
    pub fn schema(names: &TableNames) -> String {
        tables::schema(names)
    }

    /// Makes a store on a database that has the tables.
    ///
    /// # Errors
    ///
    /// Returns [`SetupError`] if the database cannot be reached, or if its tables are missing or of another
    /// version.
    pub async fn new(pool: SqlitePool) -> Result<Self, SetupError> {
        Self::with_named_tables(pool, &TableNames::default()).await
    }

    /// Does what [`new`](Self::new) does, for tables with names of their own, so that two services can have
    /// their tables in one database.
    ///
    /// ```
    /// use portone_webhook_sqlx_store::{SqliteStore, TableNames};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// let names = TableNames::with_prefix("billing")?;
    /// SqliteStore::create_named_tables(&pool, &names).await?;
    /// let store = SqliteStore::with_named_tables(pool, &names).await?;
    /// # let _ = store;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The errors are those of [`new`](Self::new).
    pub async fn with_named_tables(
        pool: SqlitePool,
        names: &TableNames,
    ) -> Result<Self, SetupError> {
        tables::check(&pool, names).await?;
        let has_old_rows = tables::has_old_rows(&pool, names).await?;
        let statements = Arc::new(Statements::new(names, has_old_rows));
        let batch = tables::has_utf8(&pool)
            .await?
            .then(|| Arc::new(BatchStatements::new(names, has_old_rows)));
        let clock = Clock(Arc::new(SystemTime::now));
        Ok(Self { group: Group::new(Connected { pool, statements, batch, clock }, TURNS) })
    }

    /// Sets another clock, as a test of your own may need it.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed, IdempotencyStore as _};
    /// use portone_webhook_sqlx_store::SqliteStore;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// # SqliteStore::create_tables(&pool).await?;
    /// let store = SqliteStore::new(pool).await?;
    /// let later = store.clone().clock(|| SystemTime::now() + Duration::from_secs(61));
    ///
    /// let key = |token| ClaimKey::new("name:shop", "msg-1", ClaimToken::from_bytes([token; 16]));
    /// let lease = Duration::from_secs(60);
    /// assert_eq!(store.claim(key(1), lease).await?, Claimed::Acquired);
    /// assert_eq!(later.claim(key(2), lease).await?, Claimed::Acquired);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn clock(self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        let clock = Clock(Arc::new(clock));
        // A batch is written by one clock, so this store has batches of its own.
        Self { group: Group::new(Connected { clock, ..(*self.group.database).clone() }, TURNS) }
    }

    /// Records the delivery as done in a transaction of your own, in which the effect is written, too. Then
    /// both are written, or neither is.
    ///
    /// Begin the transaction with `BEGIN IMMEDIATE`, like any SQLite transaction that reads before it writes,
    /// and commit it in the handler. If the claim is [`Lost`](Completion::Lost), roll back and answer with an
    /// error. Once the transaction is committed, let the handler succeed, since a completed delivery is not
    /// handled again. A pool of your own should have the [`pool_options`](Self::pool_options), since a
    /// transaction can fail in a way that leaves its connection unusable.
    ///
    /// ```
    /// use std::error::Error;
    /// use portone_webhook_idempotency::{Claim, Completion};
    /// use portone_webhook_sqlx_store::SqliteStore;
    /// use sqlx::SqlitePool;
    ///
    /// async fn pay(pool: &SqlitePool, store: &SqliteStore, claim: &Claim) -> Result<(), Box<dyn Error>> {
    ///     let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    ///     let order = sqlx::query("UPDATE orders SET paid = TRUE WHERE id = 'order-1'");
    ///     order.execute(&mut *transaction).await?;
    ///     match store.complete_in(&mut transaction, claim).await? {
    ///         Completion::Recorded => Ok(transaction.commit().await?),
    ///         // The transaction is rolled back when it is dropped.
    ///         Completion::Lost => Err("somebody else has the delivery".into()),
    ///     }
    /// }
    /// # use portone_webhook_core::{Verified, WebhookSecret, WebhookVerifier, testing::Delivery};
    /// # use portone_webhook_idempotency::{ClaimRefusal, Idempotency};
    /// #
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// # SqliteStore::create_tables(&pool).await?;
    /// # sqlx::raw_sql("CREATE TABLE orders (id TEXT, paid BOOLEAN); INSERT INTO orders VALUES ('order-1', FALSE)").execute(&pool).await?;
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let delivery: Verified<()> = Delivery::of_body("{}").verified(&secret);
    /// # let store = SqliteStore::new(pool.clone()).await?;
    /// # let (idempotency, verifier) = (Idempotency::new(store.clone()), WebhookVerifier::new(secret));
    /// # let handle = || {
    /// #     let handler = async |claim: Option<Claim>| pay(&pool, &store, &claim.unwrap()).await;
    /// #     idempotency.run(&verifier, "/webhook", &delivery, handler, Result::is_ok)
    /// # };
    /// # handle().await??;
    /// # let paid: bool = sqlx::query_scalar("SELECT paid FROM orders").fetch_one(&pool).await?;
    /// # assert!(paid);
    /// # assert!(matches!(handle().await, Err(ClaimRefusal::Completed)));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`StoreError`] if the statement fails.
    pub async fn complete_in(
        &self,
        transaction: &mut SqliteConnection,
        claim: &Claim,
    ) -> Result<Completion, StoreError> {
        let Connected { statements, clock, .. } = &*self.group.database;
        let ends = clock.after(claim.retention());
        let completion = statements.complete(transaction, claim.key(), ends).await?;
        claim.log_if_lost(completion);
        Ok(completion)
    }
}

impl Connected {
    async fn complete(
        &self,
        key: ClaimKey<'_>,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(StoreError::new)?;
        self.statements.complete(&mut connection, key, self.clock.after(retention)).await
    }
}

impl Database for Connected {
    type Connection = PoolConnection<Sqlite>;

    async fn connect(&self) -> Result<Self::Connection, StoreError> {
        self.pool.acquire().await.map_err(StoreError::new)
    }

    async fn write(
        &self,
        connection: &mut Self::Connection,
        batch: &Batch,
    ) -> Result<Answers, StoreError> {
        let Some(statements) = &self.batch else { return Ok(Answers::default()) };
        let written = statements.write(connection, batch, self.clock.now()).await;
        written.map_err(StoreError::new)
    }

    /// Runs the task on a thread of its own. Each answer of SQLite comes from a thread, and a task that waits for it goes on
    /// only after all others that are ready, of which there are many in a peak.
    fn spawn(task: impl Future<Output = ()> + Send + 'static) {
        let runtime = Handle::current();
        // A runtime that ends drops its tasks first. What still runs after that panics as soon as it asks for the time.
        let (lives, mut has_ended) = oneshot::channel::<()>();
        let lives = runtime.spawn(async move {
            let _lives = lives;
            pending::<()>().await;
        });
        runtime.clone().spawn_blocking(move || {
            let mut task = pin!(task);
            runtime.block_on(poll_fn(|context| match pin!(&mut has_ended).poll(context) {
                Poll::Ready(_) => Poll::Ready(()),
                Poll::Pending => task.as_mut().poll(context),
            }));
            lives.abort();
        });
    }
}

impl IdempotencyStore for SqliteStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        let Connected { pool, statements, clock, .. } = &*self.group.database;
        let alone = move || claim(Attempt { pool, statements, key, lease, clock, now: 0 });
        Box::pin(self.group.step(key, lease, alone))
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        let alone = move || self.group.database.complete(key, retention);
        Box::pin(self.group.step(key, retention, alone))
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        let Connected { pool, statements, .. } = &*self.group.database;
        Box::pin(self.group.step(key, Duration::ZERO, move || statements.release(pool, key)))
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        let Connected { pool, statements, clock, .. } = &*self.group.database;
        Box::pin(statements.sweep(pool, clock.now(), limit))
    }

    fn checkpoint<'a>(&'a self, name: &'a [u8]) -> StoreFuture<'a, Option<Vec<u8>>> {
        let Connected { pool, statements, .. } = &*self.group.database;
        Box::pin(statements.checkpoint(pool, name))
    }

    fn set_checkpoint<'a>(&'a self, name: &'a [u8], checkpoint: &'a [u8]) -> StoreFuture<'a, ()> {
        let Connected { pool, statements, .. } = &*self.group.database;
        Box::pin(statements.set_checkpoint(pool, name, checkpoint))
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").finish_non_exhaustive()
    }
}
