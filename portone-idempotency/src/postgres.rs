use std::{error::Error as _, fmt, sync::Arc, time::Duration};

use sqlx::{
    AssertSqlSafe, Connection as _, PgConnection, PgPool, Postgres, Row as _, error::DatabaseError,
    pool::PoolConnection,
};

use crate::{
    Claim, ClaimToken, Claimed, Completion, DeliveryKey, IdempotencyStore, SetupError, StoreError,
    StoreFuture,
    claim::LATE,
    key::bounded,
    postgres_pool::{self, Source},
    schema::{self, Row},
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

const CREATE: &str = "PostgresStore::create_tables";

const CLAIMS: &str = "
    CREATE TABLE IF NOT EXISTS portone_webhook_claims (
        namespace BYTEA NOT NULL,
        id BYTEA NOT NULL,
        token BYTEA NOT NULL,
        completed BOOLEAN NOT NULL,
        expires_at TIMESTAMPTZ NOT NULL,
        PRIMARY KEY (namespace, id)
    );
    CREATE INDEX IF NOT EXISTS portone_webhook_claims_expires_at
        ON portone_webhook_claims (expires_at);";
const FROM_VERSION_1: &str = "
    ALTER TABLE portone_webhook_claims ADD COLUMN namespace BYTEA NOT NULL DEFAULT '';
    ALTER TABLE portone_webhook_claims ALTER COLUMN namespace DROP DEFAULT;
    ALTER TABLE portone_webhook_claims
        DROP CONSTRAINT portone_webhook_claims_pkey, ADD PRIMARY KEY (namespace, id);";

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
        postgres_pool::connect(url).await
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
        let mut connection = Source::default().acquire(pool).await.map_err(SetupError::Connect)?;
        let mut transaction = connection.begin().await.map_err(schema::refused)?;
        // The lock, whose number is "portone" in ASCII, is for servers that start at the same time.
        let versions = sqlx::raw_sql(
            "SELECT pg_advisory_xact_lock(31647734762008165);
             CREATE TABLE IF NOT EXISTS portone_webhook_schema (version BIGINT NOT NULL);",
        );
        versions.execute(&mut *transaction).await.map_err(schema::refused)?;
        let version = sqlx::raw_sql(schema::SELECT_VERSION).fetch_one(&mut *transaction).await;
        let version = version.and_then(|row| row.try_get(0));
        if let schema::Found::Version1 = schema::Found::new(version)? {
            bound_ids(&mut transaction).await.map_err(schema::refused)?;
            let migration = sqlx::raw_sql(FROM_VERSION_1).execute(&mut *transaction);
            migration.await.map_err(schema::refused)?;
        }
        for statement in [CLAIMS, schema::SET_VERSION] {
            sqlx::raw_sql(statement).execute(&mut *transaction).await.map_err(schema::refused)?;
        }
        transaction.commit().await.map_err(schema::refused)
    }

    /// Uses a database in which the tables are.
    ///
    /// # Errors
    ///
    /// [`SetupError`] if the database cannot be reached or cannot be written to, or its tables are missing or
    /// of another version.
    pub async fn new(pool: PgPool) -> Result<Self, SetupError> {
        let store = Self { pool, source: Arc::default() };
        store.check().await?;
        Ok(store)
    }

    async fn check(&self) -> Result<(), SetupError> {
        let mut connection = self.acquire().await.map_err(SetupError::Connect)?;
        let exists = "SELECT to_regclass('portone_webhook_claims') IS NOT NULL \
                      AND to_regclass('portone_webhook_schema') IS NOT NULL, \
                      current_setting('transaction_read_only')::boolean";
        let exists = sqlx::raw_sql(exists).fetch_one(&mut *connection).await;
        let exists = exists.map_err(schema::unreachable)?;
        if !exists.try_get::<bool, _>(0).map_err(schema::refused)? {
            return Err(schema::missing(CREATE));
        }
        if exists.try_get::<bool, _>(1).map_err(schema::refused)? {
            return Err(SetupError::Replica);
        }
        let version = sqlx::raw_sql(schema::SELECT_VERSION).fetch_one(&mut *connection).await;
        schema::check_version(version.and_then(|row| row.try_get(0)), CREATE)
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
            complete(transaction, claim.key(), claim.token(), claim.retention()).await?;
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
        let claimed = claim(&mut connection, key, token, lease).await;
        put_back(connection, claimed)
    }

    async fn complete(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        let mut connection = self.acquire().await?;
        let completed = complete(&mut connection, key, token, retention).await;
        put_back(connection, completed)
    }

    async fn release(&self, key: DeliveryKey<'_>, token: ClaimToken) -> Result<(), StoreError> {
        let (namespace, id) = (Bytes(key.namespace()), Bytes(key.id()));
        let token = Bytes(token.as_bytes());
        let release = format!(
            "DELETE FROM portone_webhook_claims
             WHERE namespace = {namespace} AND id = {id} AND token = {token} AND NOT completed"
        );
        let mut connection = self.acquire().await?;
        let released = execute(&mut connection, release).await;
        put_back(connection, released.map(|_| ()))
    }

    async fn sweep(&self, limit: u32) -> Result<u64, StoreError> {
        let late = LATE.as_secs();
        let sweep = format!(
            "DELETE FROM portone_webhook_claims WHERE (namespace, id) IN (
                 SELECT namespace, id FROM portone_webhook_claims
                 WHERE expires_at <= clock_timestamp()
                     AND (completed OR expires_at <= clock_timestamp() - {late} * interval '1 second')
                 LIMIT {limit} FOR UPDATE SKIP LOCKED
             )"
        );
        let mut connection = self.acquire().await?;
        let swept = execute(&mut connection, sweep).await;
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

async fn claim(
    connection: &mut PgConnection,
    key: DeliveryKey<'_>,
    token: ClaimToken,
    lease: Duration,
) -> Result<Claimed, StoreError> {
    let mut tries = 2u8;
    loop {
        if insert(connection, key, token, lease).await? {
            return Ok(Claimed::Acquired);
        }
        tries = tries.saturating_sub(1);
        match held(connection, key).await? {
            Some((row, _)) if row.is_in_the_way() && tries > 0 => {
                remove_old(connection, key).await?;
            }
            Some((row, _)) if row.completed => return Ok(Claimed::Completed),
            Some((_, remaining)) => return Ok(Claimed::InProgress { remaining }),
            // It has been released in between.
            None => return Ok(Claimed::InProgress { remaining: Duration::ZERO }),
        }
    }
}

/// Says whether the key is the caller's now.
async fn insert(
    connection: &mut PgConnection,
    key: DeliveryKey<'_>,
    token: ClaimToken,
    lease: Duration,
) -> Result<bool, StoreError> {
    let (namespace, id) = (Bytes(key.namespace()), Bytes(key.id()));
    let (token, seconds) = (Bytes(token.as_bytes()), lease.as_secs_f64());
    let insert = format!(
        "INSERT INTO portone_webhook_claims (namespace, id, token, completed, expires_at)
         SELECT {namespace}, {id}, {token}, FALSE, clock_timestamp() + {seconds} * interval '1 second'
         WHERE NOT EXISTS (SELECT FROM portone_webhook_claims WHERE namespace = '' AND id = {id})
         ON CONFLICT (namespace, id) DO UPDATE
         SET token = excluded.token, completed = FALSE, expires_at = excluded.expires_at
         WHERE portone_webhook_claims.expires_at <= clock_timestamp()"
    );
    Ok(execute(connection, insert).await? > 0)
}

/// What stands in the way of a claim, and for how long it does. A row of version 1 comes first.
async fn held(
    connection: &mut PgConnection,
    key: DeliveryKey<'_>,
) -> Result<Option<(Row, Duration)>, StoreError> {
    let (namespace, id) = (Bytes(key.namespace()), Bytes(key.id()));
    let held = format!(
        "SELECT namespace = '', completed,
                extract(epoch FROM expires_at - clock_timestamp())::float8
         FROM portone_webhook_claims WHERE id = {id} AND namespace IN ({namespace}, '')
         ORDER BY namespace LIMIT 1"
    );
    let held = sqlx::raw_sql(AssertSqlSafe(held)).fetch_optional(connection).await;
    let Some(held) = held.map_err(StoreError::new)? else { return Ok(None) };
    let remaining: f64 = held.try_get(2).map_err(StoreError::new)?;
    let row = Row {
        old: held.try_get(0).map_err(StoreError::new)?,
        completed: held.try_get(1).map_err(StoreError::new)?,
        ended: remaining <= 0.0,
    };
    Ok(Some((row, Duration::try_from_secs_f64(remaining).unwrap_or_default())))
}

async fn remove_old(connection: &mut PgConnection, key: DeliveryKey<'_>) -> Result<(), StoreError> {
    let id = Bytes(key.id());
    let remove = format!(
        "DELETE FROM portone_webhook_claims
         WHERE namespace = '' AND id = {id} AND expires_at <= clock_timestamp()"
    );
    execute(connection, remove).await?;
    Ok(())
}

async fn complete(
    connection: &mut PgConnection,
    key: DeliveryKey<'_>,
    token: ClaimToken,
    retention: Duration,
) -> Result<Completion, StoreError> {
    let (namespace, id) = (Bytes(key.namespace()), Bytes(key.id()));
    let (token, seconds) = (Bytes(token.as_bytes()), retention.as_secs_f64());
    let complete = format!(
        "UPDATE portone_webhook_claims
         SET completed = TRUE, expires_at = clock_timestamp() + {seconds} * interval '1 second'
         WHERE namespace = {namespace} AND id = {id} AND token = {token}"
    );
    Ok(schema::completion(execute(connection, complete).await?))
}

/// Shortens what version 1 took at any length, so that it is found again.
async fn bound_ids(transaction: &mut PgConnection) -> sqlx::Result<()> {
    let long = "SELECT id FROM portone_webhook_claims
                WHERE octet_length(id) > 256 OR substr(id, 1, 7) = 'sha256:'";
    for row in sqlx::raw_sql(long).fetch_all(&mut *transaction).await? {
        let id: Vec<u8> = row.try_get(0)?;
        let shorter = bounded(&id);
        let (shorter, id) = (Bytes(&shorter), Bytes(&id));
        let update = format!("UPDATE portone_webhook_claims SET id = {shorter} WHERE id = {id}");
        sqlx::raw_sql(AssertSqlSafe(update)).execute(&mut *transaction).await?;
    }
    Ok(())
}

/// A statement goes as one text, and not as a prepared one with its parameters: PgBouncer, which hands
/// connections out for a transaction each, would send the two halves to different servers. What is put
/// into the texts are numbers and [`Bytes`].
async fn execute(connection: &mut PgConnection, statement: String) -> Result<u64, StoreError> {
    let statement = sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection);
    Ok(statement.await.map_err(StoreError::new)?.rows_affected())
}

/// Bytes as an expression of SQL, which has hexadecimal digits only.
struct Bytes<'a>(&'a [u8]);

impl fmt::Display for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("decode('")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("', 'hex')")
    }
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
