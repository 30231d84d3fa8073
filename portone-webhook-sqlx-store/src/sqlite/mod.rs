mod clock;
mod pool;
mod statements;
mod tables;

use std::{
    fmt,
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime},
};

use portone_webhook_idempotency::{
    Claim, ClaimKey, Claimed, Completion, IdempotencyStore, StoreError, StoreFuture,
};
use sqlx::{
    SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};

use self::{
    clock::Clock,
    statements::{Attempt, Statements},
};
use crate::{
    claim::claim,
    error::{SetupError, unreachable},
    names::TableNames,
};

/// Remembers in a SQLite file, which survives restarts and can be shared by the processes of one
/// machine.
///
/// The times of leases and retentions are those of the system clock. If it is set back, a claim of a
/// process that has died is held for up to one lease longer; if it is set forward, leases end early.
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
    pool: SqlitePool,
    statements: Arc<Statements>,
    clock: Clock,
}

impl SqliteStore {
    /// Opens a file that several tasks and processes write to: it is created if it is not there, has a
    /// write-ahead log, and writers wait for each other for up to 5 seconds. The pool is made with
    /// [`pool_options`](Self::pool_options).
    ///
    /// # Errors
    ///
    /// [`SetupError::Connect`] if it cannot be opened.
    pub async fn connect(file: impl AsRef<Path>) -> Result<SqlitePool, SetupError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(5));
        Self::pool_options().connect_with(options).await.map_err(unreachable)
    }

    /// Options for a pool of your own, in which connections that are of no more use are replaced. Two kinds
    /// are, and with a pool without these options both are used for ever:
    ///
    /// - A connection whose transaction SQLite itself has rolled back, as it does when the disk is full. It
    ///   still counts on the transaction, and each `begin_with` on it fails.
    /// - On Unix, a connection to a file that was deleted or replaced since: what it writes is gone with the
    ///   program. That is noticed within a second. If the new connection finds a file without the tables,
    ///   deliveries are answered 503 until [`create_tables`](Self::create_tables) is called.
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
    /// They are sqlx's `after_connect`, `before_acquire` and `after_release`; whoever sets one of these takes
    /// the place of ours.
    pub fn pool_options() -> SqlitePoolOptions {
        pool::options()
    }

    /// Creates the tables `portone_webhook_claims` and `portone_webhook_schema`, if they are not there, and
    /// brings those of an earlier version to this one.
    ///
    /// That is one transaction, and several servers can do it at once. What the tables had stays: see the
    /// [crate's documentation](crate#from-an-earlier-version).
    ///
    /// # Errors
    ///
    /// [`SetupError::Refused`] if the database does not let it, [`SetupError::Version`] if there are
    /// tables of another version.
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
    /// Those of [`create_tables`](Self::create_tables).
    pub async fn create_named_tables(
        pool: &SqlitePool,
        names: &TableNames,
    ) -> Result<(), SetupError> {
        tables::create(pool, names).await
    }

    /// The statements that create the tables of this version where there are none, as text: for those who
    /// migrate their database by other means than this program.
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
    /// // Once it was run
    /// let store = SqliteStore::new(pool).await?;
    /// # let _ = store;
    /// # Ok(())
    /// # }
    /// ```
    pub fn schema(names: &TableNames) -> String {
        tables::schema(names)
    }

    /// Uses a database in which the tables are.
    ///
    /// # Errors
    ///
    /// [`SetupError`] if the database cannot be reached, or its tables are missing or of another
    /// version.
    pub async fn new(pool: SqlitePool) -> Result<Self, SetupError> {
        Self::with_named_tables(pool, &TableNames::default()).await
    }

    /// Does what [`new`](Self::new) does, for tables with names of their own: two services can have theirs in one
    /// database.
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
    /// Those of [`new`](Self::new).
    pub async fn with_named_tables(
        pool: SqlitePool,
        names: &TableNames,
    ) -> Result<Self, SetupError> {
        tables::check(&pool, names).await?;
        let statements = Arc::new(Statements::new(names));
        Ok(Self { pool, statements, clock: Clock(Arc::new(SystemTime::now)) })
    }

    /// Takes the time from somewhere else, as a test of one's own may want to.
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
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock(Arc::new(clock));
        self
    }

    /// Records the delivery as done in a transaction of your own, in which the effect is written, too:
    /// both are there, or neither is.
    ///
    /// Begin the transaction with `BEGIN IMMEDIATE`, as any transaction of SQLite's that reads before it
    /// writes, and commit it in the handler. Roll back if the claim is [`Lost`](Completion::Lost), and answer
    /// with an error. Once it is committed, let the handler succeed: an id that is completed is not handled
    /// again. A pool of your own should have the [`pool_options`](Self::pool_options), as a transaction can
    /// fail in a way that leaves its connection unusable.
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
    ///         // Dropped, the transaction is rolled back.
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
    /// [`StoreError`] if the statement fails.
    pub async fn complete_in(
        &self,
        transaction: &mut SqliteConnection,
        claim: &Claim,
    ) -> Result<Completion, StoreError> {
        let ends = self.clock.after(claim.retention());
        let completion = self.statements.complete(transaction, claim.key(), ends).await?;
        claim.log_if_lost(completion);
        Ok(completion)
    }
}

impl IdempotencyStore for SqliteStore {
    fn claim<'a>(&'a self, key: ClaimKey<'a>, lease: Duration) -> StoreFuture<'a, Claimed> {
        let Self { pool, statements, clock } = self;
        Box::pin(claim(Attempt { pool, statements, key, lease, clock, now: 0 }))
    }

    fn complete<'a>(
        &'a self,
        key: ClaimKey<'a>,
        retention: Duration,
    ) -> StoreFuture<'a, Completion> {
        Box::pin(async move {
            let mut connection = self.pool.acquire().await.map_err(StoreError::new)?;
            self.statements.complete(&mut connection, key, self.clock.after(retention)).await
        })
    }

    fn release<'a>(&'a self, key: ClaimKey<'a>) -> StoreFuture<'a, ()> {
        Box::pin(self.statements.release(&self.pool, key))
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.statements.sweep(&self.pool, self.clock.now(), limit))
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").finish_non_exhaustive()
    }
}
