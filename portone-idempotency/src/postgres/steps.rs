//! Each step of the store, as statements.

use std::{fmt, time::Duration};

use sqlx::{AssertSqlSafe, PgConnection, Row as _};

use crate::{
    ClaimToken, Claimed, Completion, DeliveryKey, StoreError,
    claim::LATE,
    schema::{self, Row},
};

pub(super) async fn claim(
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

pub(super) async fn complete(
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

pub(super) async fn release(
    connection: &mut PgConnection,
    key: DeliveryKey<'_>,
    token: ClaimToken,
) -> Result<(), StoreError> {
    let (namespace, id) = (Bytes(key.namespace()), Bytes(key.id()));
    let token = Bytes(token.as_bytes());
    let release = format!(
        "DELETE FROM portone_webhook_claims
         WHERE namespace = {namespace} AND id = {id} AND token = {token} AND NOT completed"
    );
    execute(connection, release).await?;
    Ok(())
}

pub(super) async fn sweep(connection: &mut PgConnection, limit: u32) -> Result<u64, StoreError> {
    let late = LATE.as_secs();
    let sweep = format!(
        "DELETE FROM portone_webhook_claims WHERE (namespace, id) IN (
             SELECT namespace, id FROM portone_webhook_claims
             WHERE expires_at <= clock_timestamp()
                 AND (completed OR expires_at <= clock_timestamp() - {late} * interval '1 second')
             LIMIT {limit} FOR UPDATE SKIP LOCKED
         )"
    );
    execute(connection, sweep).await
}

/// A statement goes as one text, and not as a prepared one with its parameters: PgBouncer, which hands
/// connections out for a transaction each, would send the two halves to different servers. What is put
/// into the texts are numbers and [`Bytes`].
async fn execute(connection: &mut PgConnection, statement: String) -> Result<u64, StoreError> {
    let statement = sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection);
    Ok(statement.await.map_err(StoreError::new)?.rows_affected())
}

/// Bytes as an expression of SQL, which has hexadecimal digits only.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl fmt::Display for Bytes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("decode('")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("', 'hex')")
    }
}
