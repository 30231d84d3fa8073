use std::{
    fmt,
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use sqlx::{
    SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};

use crate::{
    Claim, ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, SetupError, StoreError,
    StoreFuture,
    claim::LATE,
    key::bounded,
    schema::{self, Row},
    sqlite_pool,
};

/// Remembers in a SQLite file, which survives restarts and can be shared by the processes of one
/// machine.
///
/// The times of leases and retentions are those of the system clock. If it is set back, a claim of a
/// process that has died is held for up to one lease longer; if it is set forward, leases end early.
///
/// ```
/// use portone_idempotency::{Idempotency, SqliteStore};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = std::env::temp_dir().join(format!("portone-idempotency-{}", std::process::id()));
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
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
}

const CREATE: &str = "SqliteStore::create_tables";

const CLAIMS: &str = "
    CREATE TABLE IF NOT EXISTS portone_webhook_claims (
        namespace BLOB NOT NULL,
        id BLOB NOT NULL,
        token BLOB NOT NULL,
        completed BOOLEAN NOT NULL,
        -- Milliseconds since the Unix epoch
        claimed_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (namespace, id)
    )";
const EXPIRES_AT: &str = "
    CREATE INDEX IF NOT EXISTS portone_webhook_claims_expires_at
        ON portone_webhook_claims (expires_at)";
/// SQLite cannot give a table another primary key. The index goes with the old table.
const FROM_VERSION_1: &str = "
    INSERT INTO portone_webhook_claims
        SELECT X'', id, token, completed, claimed_at, expires_at FROM portone_webhook_claims_1;
    DROP TABLE portone_webhook_claims_1";

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
        Self::pool_options().connect_with(options).await.map_err(schema::unreachable)
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
    /// use portone_idempotency::SqliteStore;
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
        sqlite_pool::options()
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
        let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.map_err(schema::refused)?;
        let versions =
            "CREATE TABLE IF NOT EXISTS portone_webhook_schema (version INTEGER NOT NULL)";
        sqlx::raw_sql(versions).execute(&mut *transaction).await.map_err(schema::refused)?;
        let version = sqlx::query_scalar(schema::SELECT_VERSION).fetch_one(&mut *transaction).await;
        let step = match schema::Found::new(version)? {
            schema::Found::Version1 => {
                let rename =
                    "ALTER TABLE portone_webhook_claims RENAME TO portone_webhook_claims_1";
                sqlx::raw_sql(rename).execute(&mut *transaction).await.map_err(schema::refused)?;
                sqlx::raw_sql(CLAIMS).execute(&mut *transaction).await.map_err(schema::refused)?;
                bound_ids(&mut transaction).await.map_err(schema::refused)?;
                FROM_VERSION_1
            }
            schema::Found::Nothing | schema::Found::Current => CLAIMS,
        };
        for statement in [step, EXPIRES_AT, schema::SET_VERSION] {
            sqlx::raw_sql(statement).execute(&mut *transaction).await.map_err(schema::refused)?;
        }
        transaction.commit().await.map_err(schema::refused)
    }

    /// Uses a database in which the tables are.
    ///
    /// # Errors
    ///
    /// [`SetupError`] if the database cannot be reached, or its tables are missing or of another
    /// version.
    pub async fn new(pool: SqlitePool) -> Result<Self, SetupError> {
        Self::check(&pool).await?;
        Ok(Self { pool, clock: Arc::new(SystemTime::now) })
    }

    /// Takes the time from somewhere else, as a test of one's own may want to.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use portone_idempotency::{
    ///     ClaimToken, Claimed, DeliveryKey, IdempotencyStore as _, SqliteStore,
    /// };
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// # SqliteStore::create_tables(&pool).await?;
    /// let store = SqliteStore::new(pool).await?;
    /// let later = store.clone().clock(|| SystemTime::now() + Duration::from_secs(61));
    ///
    /// let (died, next) = (ClaimToken::from_bytes([1; 16]), ClaimToken::from_bytes([2; 16]));
    /// let (key, lease) = (DeliveryKey::new("name:shop", "msg-1"), Duration::from_secs(60));
    /// assert_eq!(store.claim(key, died, lease).await?, Claimed::Acquired);
    /// assert_eq!(later.claim(key, next, lease).await?, Claimed::Acquired);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    async fn check(pool: &SqlitePool) -> Result<(), SetupError> {
        let exists = "SELECT count(*) FROM sqlite_schema \
                      WHERE name IN ('portone_webhook_claims', 'portone_webhook_schema')";
        let tables: i64 =
            sqlx::query_scalar(exists).fetch_one(pool).await.map_err(schema::unreachable)?;
        if tables < 2 {
            return Err(schema::missing(CREATE));
        }
        let version = sqlx::query_scalar(schema::SELECT_VERSION).fetch_one(pool).await;
        schema::check_version(version, CREATE)
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
    /// use portone_idempotency::{Claim, Completion, SqliteStore};
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
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    /// # SqliteStore::create_tables(&pool).await?;
    /// # sqlx::raw_sql("CREATE TABLE orders (id TEXT, paid BOOLEAN); INSERT INTO orders VALUES ('order-1', FALSE)").execute(&pool).await?;
    /// # use portone_webhook_core::{WebhookHeaders, WebhookSecret, WebhookVerifier};
    /// # let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
    /// # let signature = secret.sign("msg-1", 1775000000, "{}");
    /// # let sent = [("webhook-id", "msg-1"), ("webhook-timestamp", "1775000000"), ("webhook-signature", &*signature)];
    /// # let headers = WebhookHeaders::parse(sent)?;
    /// # let verifier = WebhookVerifier::new(secret);
    /// # let delivery = verifier.verify_at(headers, "{}", 1775000000)?;
    /// # let id = delivery.id();
    /// # let store = SqliteStore::new(pool.clone()).await?;
    /// # let idempotency = portone_idempotency::Idempotency::new(store.clone());
    /// # let claim = idempotency.claim(&verifier, "/webhook", id).await?;
    /// # pay(&pool, &store, &claim).await?;
    /// # let paid: bool = sqlx::query_scalar("SELECT paid FROM orders").fetch_one(&pool).await?;
    /// # assert!(paid);
    /// # assert!(matches!(idempotency.claim(&verifier, "/webhook", id).await, Err(portone_idempotency::NotRun::Completed)));
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
        let expires_at = self.in_future(claim.retention());
        let completion = complete(transaction, claim.key(), claim.token(), expires_at).await?;
        claim.log_if_lost(completion);
        Ok(completion)
    }

    /// Milliseconds since the Unix epoch.
    fn now(&self) -> i64 {
        milliseconds((self.clock)().duration_since(UNIX_EPOCH).unwrap_or_default())
    }

    fn in_future(&self, time: Duration) -> i64 {
        self.now().saturating_add(milliseconds(time))
    }

    async fn claim(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        lease: Duration,
    ) -> Result<Claimed, StoreError> {
        let mut tries = 2u8;
        loop {
            let now = self.now();
            if self.insert(key, token, now, lease).await? {
                return Ok(Claimed::Acquired);
            }
            tries = tries.saturating_sub(1);
            match self.held(key, now).await? {
                Some(Held { row, .. }) if row.is_in_the_way() && tries > 0 => {
                    self.remove_old(key, now).await?;
                }
                Some(Held { row, .. }) if row.completed => return Ok(Claimed::Completed),
                Some(Held { row, claimed_at, expires_at }) => {
                    if claimed_at > now {
                        self.begin_lease_again(row.old, key, now).await?;
                    }
                    let remaining = expires_at.saturating_sub(now.max(claimed_at));
                    let remaining = Duration::from_millis(u64::try_from(remaining).unwrap_or(0));
                    return Ok(Claimed::InProgress { remaining });
                }
                // It has been released in between.
                None => return Ok(Claimed::InProgress { remaining: Duration::ZERO }),
            }
        }
    }

    /// Says whether the key is the caller's now.
    async fn insert(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        now: i64,
        lease: Duration,
    ) -> Result<bool, StoreError> {
        let acquired = sqlx::query(
            "INSERT INTO portone_webhook_claims
                 (namespace, id, token, completed, claimed_at, expires_at)
             SELECT ?1, ?2, ?3, FALSE, ?4, ?5
             WHERE NOT EXISTS
                 (SELECT 1 FROM portone_webhook_claims WHERE namespace = X'' AND id = ?2)
             ON CONFLICT (namespace, id) DO UPDATE
             SET token = excluded.token, completed = FALSE,
                 claimed_at = excluded.claimed_at, expires_at = excluded.expires_at
             WHERE portone_webhook_claims.expires_at <= excluded.claimed_at",
        )
        .bind(key.namespace())
        .bind(key.id())
        .bind(token.as_bytes().as_slice())
        .bind(now)
        .bind(now.saturating_add(milliseconds(lease)))
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(acquired.rows_affected() > 0)
    }

    /// What stands in the way of a claim. A row of version 1 comes first.
    async fn held(&self, key: DeliveryKey<'_>, now: i64) -> Result<Option<Held>, StoreError> {
        let held: Option<(bool, bool, i64, i64)> = sqlx::query_as(
            "SELECT namespace = X'', completed, claimed_at, expires_at FROM portone_webhook_claims
             WHERE id = ?2 AND namespace IN (?1, X'') ORDER BY namespace LIMIT 1",
        )
        .bind(key.namespace())
        .bind(key.id())
        .fetch_optional(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(held.map(|(old, completed, claimed_at, expires_at)| {
            let row = Row { old, completed, ended: expires_at <= now };
            Held { row, claimed_at, expires_at }
        }))
    }

    async fn remove_old(&self, key: DeliveryKey<'_>, now: i64) -> Result<(), StoreError> {
        let remove = "DELETE FROM portone_webhook_claims
                      WHERE namespace = X'' AND id = ?1 AND expires_at <= ?2";
        let remove = sqlx::query(remove).bind(key.id()).bind(now);
        remove.execute(&self.pool).await.map_err(StoreError::new)?;
        Ok(())
    }

    /// For a claim that was made before the clock was set back. Its holder gets a whole lease from now,
    /// which is no less than it had.
    async fn begin_lease_again(
        &self,
        old: bool,
        key: DeliveryKey<'_>,
        now: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE portone_webhook_claims
             SET claimed_at = ?3, expires_at = ?3 + expires_at - claimed_at
             WHERE namespace = ?1 AND id = ?2 AND NOT completed AND claimed_at > ?3",
        )
        .bind(if old { &[] } else { key.namespace() })
        .bind(key.id())
        .bind(now)
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(())
    }

    async fn release(&self, key: DeliveryKey<'_>, token: ClaimToken) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM portone_webhook_claims
             WHERE namespace = ?1 AND id = ?2 AND token = ?3 AND NOT completed",
        )
        .bind(key.namespace())
        .bind(key.id())
        .bind(token.as_bytes().as_slice())
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(())
    }

    async fn sweep(&self, limit: u32) -> Result<u64, StoreError> {
        let now = self.now();
        let swept = sqlx::query(
            "DELETE FROM portone_webhook_claims WHERE (namespace, id) IN (
                 SELECT namespace, id FROM portone_webhook_claims
                 WHERE expires_at <= ?1 AND (completed OR expires_at <= ?2) LIMIT ?3
             )",
        )
        .bind(now)
        .bind(now.saturating_sub(milliseconds(LATE)))
        .bind(limit)
        .execute(&self.pool)
        .await
        .map_err(StoreError::new)?;
        Ok(swept.rows_affected())
    }
}

/// What is in a row that stands in the way.
struct Held {
    row: Row,
    claimed_at: i64,
    expires_at: i64,
}

/// Shortens what version 1 took at any length, so that it is found again.
async fn bound_ids(transaction: &mut SqliteConnection) -> sqlx::Result<()> {
    let long = "SELECT id FROM portone_webhook_claims_1
                WHERE length(id) > 256 OR substr(id, 1, 7) = CAST('sha256:' AS BLOB)";
    let ids: Vec<Vec<u8>> = sqlx::query_scalar(long).fetch_all(&mut *transaction).await?;
    for id in ids {
        let update = sqlx::query("UPDATE portone_webhook_claims_1 SET id = ?2 WHERE id = ?1");
        update.bind(&id).bind(&*bounded(&id)).execute(&mut *transaction).await?;
    }
    Ok(())
}

async fn complete(
    connection: &mut SqliteConnection,
    key: DeliveryKey<'_>,
    token: ClaimToken,
    expires_at: i64,
) -> Result<Completion, StoreError> {
    let completed = sqlx::query(
        "UPDATE portone_webhook_claims SET completed = TRUE, expires_at = ?4
         WHERE namespace = ?1 AND id = ?2 AND token = ?3",
    )
    .bind(key.namespace())
    .bind(key.id())
    .bind(token.as_bytes().as_slice())
    .bind(expires_at)
    .execute(connection)
    .await
    .map_err(StoreError::new)?;
    Ok(schema::completion(completed.rows_affected()))
}

fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

impl IdempotencyStore for SqliteStore {
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
        Box::pin(async move {
            let mut connection = self.pool.acquire().await.map_err(StoreError::new)?;
            complete(&mut connection, key, token, self.in_future(retention)).await
        })
    }

    fn release<'a>(&'a self, key: DeliveryKey<'a>, token: ClaimToken) -> StoreFuture<'a, ()> {
        Box::pin(self.release(key, token))
    }

    fn sweep(&self, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.sweep(limit))
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").finish_non_exhaustive()
    }
}
