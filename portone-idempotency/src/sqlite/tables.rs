//! The tables, and those of version 1.

use sqlx::{SqliteConnection, SqlitePool};

use crate::{SetupError, key::bounded, schema};

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

/// In one transaction, which is the only one that writes at a time.
pub(super) async fn create(pool: &SqlitePool) -> Result<(), SetupError> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.map_err(schema::refused)?;
    let versions = "CREATE TABLE IF NOT EXISTS portone_webhook_schema (version INTEGER NOT NULL)";
    sqlx::raw_sql(versions).execute(&mut *transaction).await.map_err(schema::refused)?;
    let version = sqlx::query_scalar(schema::SELECT_VERSION).fetch_one(&mut *transaction).await;
    let step = match schema::Found::new(version)? {
        schema::Found::Version1 => {
            let rename = "ALTER TABLE portone_webhook_claims RENAME TO portone_webhook_claims_1";
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

/// Whether they are there.
pub(super) async fn check(pool: &SqlitePool) -> Result<(), SetupError> {
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
