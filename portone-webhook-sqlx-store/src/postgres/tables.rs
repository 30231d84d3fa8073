//! This module creates and checks the tables, and migrates those of version 1.

use portone_webhook_idempotency::ClaimKey;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, PgPool, Row as _};

use super::{bytes::Bytes, pool::Source, statements::HEX};
use crate::{
    error::{SetupError, refused, unreachable},
    names::TableNames,
    schema::{
        Found, check_version, create_checkpoints, create_version_table, missing, select_version,
        set_version,
    },
};

const CREATE: &str = "PostgresStore::create_tables";
/// The type of the column in the table of the version.
const INTEGER: &str = "BIGINT";

/// Returns the statements that create all tables, and change nothing where the tables exist.
pub(super) fn schema(names: &TableNames) -> String {
    format!(
        "{version_table}CREATE TABLE IF NOT EXISTS {claims} (
    namespace BYTEA NOT NULL,
    id BYTEA NOT NULL,
    token BYTEA NOT NULL,
    completed BOOLEAN NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (namespace, id)
);
CREATE INDEX IF NOT EXISTS {claims}_expires_at ON {claims} (expires_at);
{checkpoints}{version}",
        checkpoints = create_checkpoints(names, "BYTEA"),
        version_table = create_version_table(names, INTEGER),
        claims = names.claims(),
        version = set_version(names),
    )
}

/// Creates or migrates the tables in one transaction. A lock keeps other transactions from doing so at the
/// same time.
pub(super) async fn create(pool: &PgPool, names: &TableNames) -> Result<(), SetupError> {
    let mut connection = Source::default().acquire(pool).await.map_err(SetupError::Connect)?;
    let mut transaction = connection.begin().await.map_err(refused)?;
    // The lock makes servers that start at the same time wait for each other. Its number is "portone" in
    // ASCII.
    let version_table = format!(
        "SELECT pg_advisory_xact_lock(31647734762008165);\n{}",
        create_version_table(names, INTEGER)
    );
    execute(&mut transaction, version_table).await.map_err(refused)?;
    if let Found::Version1 = Found::new(version(&mut transaction, names).await)? {
        from_version_1(&mut transaction, names.claims()).await.map_err(refused)?;
    }
    execute(&mut transaction, schema(names)).await.map_err(refused)?;
    transaction.commit().await.map_err(refused)
}

/// Checks that the tables exist, and that they can be written to.
pub(super) async fn check(
    connection: &mut PgConnection,
    names: &TableNames,
) -> Result<(), SetupError> {
    let exists = format!(
        "SELECT to_regclass('{}') IS NOT NULL AND to_regclass('{}') IS NOT NULL,
                current_setting('transaction_read_only')::boolean,
                to_regclass('{}') IS NOT NULL",
        names.claims(),
        names.schema(),
        names.checkpoints()
    );
    let exists = sqlx::raw_sql(AssertSqlSafe(exists)).fetch_one(&mut *connection).await;
    let exists = exists.map_err(unreachable)?;
    if !exists.try_get::<bool, _>(0).map_err(refused)? {
        return Err(missing(names.claims(), CREATE));
    }
    if exists.try_get::<bool, _>(1).map_err(refused)? {
        return Err(SetupError::Replica);
    }
    let has_checkpoints = exists.try_get(2).map_err(refused)?;
    check_version(version(connection, names).await, names, has_checkpoints, CREATE)
}

async fn version(connection: &mut PgConnection, names: &TableNames) -> sqlx::Result<Option<i64>> {
    let version = sqlx::raw_sql(AssertSqlSafe(select_version(names))).fetch_one(connection).await;
    version.and_then(|row| row.try_get(0))
}

async fn from_version_1(transaction: &mut PgConnection, claims: &str) -> sqlx::Result<()> {
    // The table is locked, since servers of the earlier version may be running.
    execute(transaction, format!("LOCK TABLE {claims}")).await?;
    bound_ids(transaction, claims).await?;
    let migration = format!(
        "ALTER TABLE {claims} ADD COLUMN namespace BYTEA NOT NULL DEFAULT '';
         ALTER TABLE {claims} ALTER COLUMN namespace DROP DEFAULT;
         ALTER TABLE {claims} DROP CONSTRAINT {claims}_pkey, ADD PRIMARY KEY (namespace, id);"
    );
    execute(transaction, migration).await
}

async fn execute(connection: &mut PgConnection, statements: String) -> sqlx::Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(connection).await.map(drop)
}

/// Shortens the ids that version 1 kept at any length, so that they are found again.
async fn bound_ids(transaction: &mut PgConnection, claims: &str) -> sqlx::Result<()> {
    let long = format!(
        "{HEX}SELECT id FROM {claims} WHERE octet_length(id) > 256 OR substr(id, 1, 7) = 'sha256:'"
    );
    for row in sqlx::raw_sql(AssertSqlSafe(long)).fetch_all(&mut *transaction).await? {
        let id: Vec<u8> = row.try_get(0)?;
        let shorter = ClaimKey::shortened(&id);
        let (shorter, id) = (Bytes(&shorter), Bytes(&id));
        execute(transaction, format!("UPDATE {claims} SET id = {shorter} WHERE id = {id}")).await?;
    }
    Ok(())
}
