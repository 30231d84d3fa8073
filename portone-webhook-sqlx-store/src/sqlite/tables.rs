//! This module creates and checks the tables, and migrates those of version 1.

use std::collections::HashSet;

use portone_webhook_idempotency::ClaimKey;
use sqlx::{AssertSqlSafe, SqliteConnection, SqlitePool};

use super::statements::OLD;
use crate::{
    error::{SetupError, refused, unreachable},
    names::TableNames,
    schema::{
        Found, check_version, create_checkpoints, create_version_table, missing, select_version,
        set_version,
    },
};

const CREATE: &str = "SqliteStore::create_tables";
/// The type of the column in the table of the version.
const INTEGER: &str = "INTEGER";

/// Returns the statements that create all tables, and change nothing where the tables exist.
pub(super) fn schema(names: &TableNames) -> String {
    let checkpoints = create_checkpoints(names, "BLOB");
    [create_version_table(names, INTEGER), claims(names), checkpoints, set_version(names)].concat()
}

fn claims(names: &TableNames) -> String {
    let claims = names.claims();
    format!(
        "CREATE TABLE IF NOT EXISTS {claims} (
    namespace BLOB NOT NULL,
    id BLOB NOT NULL,
    token BLOB NOT NULL,
    completed BOOLEAN NOT NULL,
    -- These times are in milliseconds since the Unix epoch.
    claimed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (namespace, id)
);
CREATE INDEX IF NOT EXISTS {claims}_expires_at ON {claims} (expires_at);
"
    )
}

/// Creates or migrates the tables in one transaction. SQLite lets only one such transaction write at a time.
pub(super) async fn create(pool: &SqlitePool, names: &TableNames) -> Result<(), SetupError> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?;
    let version_table = create_version_table(names, INTEGER);
    execute(&mut transaction, version_table).await.map_err(refused)?;
    let version = sqlx::query_scalar(AssertSqlSafe(select_version(names)));
    if let Found::Version1 = Found::new(version.fetch_one(&mut *transaction).await)? {
        from_version_1(&mut transaction, names).await.map_err(refused)?;
    }
    execute(&mut transaction, schema(names)).await.map_err(refused)?;
    transaction.commit().await.map_err(refused)
}

/// Checks that the tables exist.
pub(super) async fn check(pool: &SqlitePool, names: &TableNames) -> Result<(), SetupError> {
    let tables = sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table'");
    let tables: HashSet<String> =
        tables.fetch_all(pool).await.map_err(unreachable)?.into_iter().collect();
    if !tables.contains(names.claims()) || !tables.contains(names.schema()) {
        return Err(missing(names.claims(), CREATE));
    }
    let version = sqlx::query_scalar(AssertSqlSafe(select_version(names))).fetch_one(pool).await;
    check_version(version, names, tables.contains(names.checkpoints()), CREATE)
}

/// Says whether the database keeps its texts in UTF-8, as nearly all do.
pub(super) async fn has_utf8(pool: &SqlitePool) -> Result<bool, SetupError> {
    let encoding = sqlx::query_scalar::<_, String>("PRAGMA encoding").fetch_one(pool).await;
    Ok(encoding.map_err(refused)? == "UTF-8")
}

/// Says whether rows of version 1 are left. No such row is made any more.
pub(super) async fn has_old_rows(
    pool: &SqlitePool,
    names: &TableNames,
) -> Result<bool, SetupError> {
    let query = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE namespace = {OLD})", names.claims());
    sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(pool).await.map_err(refused)
}

/// Copies the rows of version 1 to a new table, since SQLite cannot give a table another primary key. The old
/// index is removed first, as the new one has its name.
async fn from_version_1(
    transaction: &mut SqliteConnection,
    names: &TableNames,
) -> sqlx::Result<()> {
    let claims = names.claims();
    execute(transaction, format!("ALTER TABLE {claims} RENAME TO {claims}_1")).await?;
    bound_ids(transaction, claims).await?;
    execute(transaction, format!("DROP INDEX IF EXISTS {claims}_expires_at")).await?;
    execute(transaction, self::claims(names)).await?;
    let copy = format!(
        "INSERT INTO {claims}
            SELECT X'', id, token, completed, claimed_at, expires_at FROM {claims}_1;
         DROP TABLE {claims}_1"
    );
    execute(transaction, copy).await
}

async fn execute(connection: &mut SqliteConnection, statements: String) -> sqlx::Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(connection).await.map(drop)
}

/// Shortens the ids that version 1 kept at any length, so that they are found again.
async fn bound_ids(transaction: &mut SqliteConnection, claims: &str) -> sqlx::Result<()> {
    let long = format!(
        "SELECT id FROM {claims}_1
         WHERE length(id) > 256 OR substr(id, 1, 7) = CAST('sha256:' AS BLOB)"
    );
    let long = sqlx::query_scalar(AssertSqlSafe(long));
    let ids: Vec<Vec<u8>> = long.fetch_all(&mut *transaction).await?;
    for id in ids {
        let update = format!("UPDATE {claims}_1 SET id = ?2 WHERE id = ?1");
        let update = sqlx::query(AssertSqlSafe(update)).bind(&id);
        update.bind(&*ClaimKey::shortened(&id)).execute(&mut *transaction).await?;
    }
    Ok(())
}
