//! The tables, and those of version 1.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, PgPool, Row as _};

use super::{pool::Source, steps::Bytes};
use crate::{SetupError, key::bounded, schema};

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

/// In one transaction, which is the only one of its kind at a time.
pub(super) async fn create(pool: &PgPool) -> Result<(), SetupError> {
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
        // Servers of the version before may be running.
        let lock = sqlx::raw_sql("LOCK TABLE portone_webhook_claims").execute(&mut *transaction);
        lock.await.map_err(schema::refused)?;
        bound_ids(&mut transaction).await.map_err(schema::refused)?;
        let migration = sqlx::raw_sql(FROM_VERSION_1).execute(&mut *transaction);
        migration.await.map_err(schema::refused)?;
    }
    for statement in [CLAIMS, schema::SET_VERSION] {
        sqlx::raw_sql(statement).execute(&mut *transaction).await.map_err(schema::refused)?;
    }
    transaction.commit().await.map_err(schema::refused)
}

/// Whether they are there, and can be written to.
pub(super) async fn check(connection: &mut PgConnection) -> Result<(), SetupError> {
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
