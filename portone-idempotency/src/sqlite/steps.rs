//! Each step of the store, as statements.

use std::time::Duration;

use sqlx::SqliteConnection;

use super::SqliteStore;
use crate::{
    ClaimToken, Claimed, Completion, DeliveryKey, StoreError,
    claim::LATE,
    schema::{self, Row},
};

impl SqliteStore {
    pub(super) async fn claim(
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

    pub(super) async fn release(
        &self,
        key: DeliveryKey<'_>,
        token: ClaimToken,
    ) -> Result<(), StoreError> {
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

    pub(super) async fn sweep(&self, limit: u32) -> Result<u64, StoreError> {
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

pub(super) async fn complete(
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

pub(super) fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}
