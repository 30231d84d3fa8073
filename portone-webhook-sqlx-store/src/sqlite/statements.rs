//! This module has each step of the store as a statement with parameters.

use std::{sync::Arc, time::Duration};

use portone_webhook_idempotency::{Claim, ClaimKey, Completion, StoreError};
use sqlx::{
    AssertSqlSafe, Sqlite, SqliteConnection, SqlitePool,
    query::Query,
    sqlite::{SqliteArguments, SqliteQueryResult},
};

use super::clock::{Clock, milliseconds};
use crate::{
    claim::{Held, Steps, completion},
    names::TableNames,
    statements::{self, Terms, to_sweep},
};

/// The namespace of the rows of version 1.
pub(super) const OLD: &str = "X''";

/// The statements, which are made once. Their parameters have the same numbers, and each statement uses those
/// that it needs: 1 is the namespace, 2 the id, 3 the token, 4 the time now, and 5 the time when the lease or
/// the retention ends. Only `sweep` and those of checkpoints have parameters of their own.
#[derive(Debug)]
pub(super) struct Statements {
    insert: Arc<str>,
    held: Arc<str>,
    take_over: Arc<str>,
    remove_old: Arc<str>,
    begin_lease_again: Arc<str>,
    complete: Arc<str>,
    release: Arc<str>,
    sweep: Arc<str>,
    checkpoint: Arc<str>,
    set_checkpoint: Arc<str>,
}

type Statement<'a> = Query<'a, Sqlite, SqliteArguments>;

impl Statements {
    pub(super) fn new(names: &TableNames, has_old_rows: bool) -> Self {
        let claims = names.claims();
        let terms = Terms {
            claims,
            empty: OLD,
            namespace: &"?1",
            id: &"?2",
            token: &"?3",
            now: &"?4",
            ends: &"?5",
            has_claimed_at: true,
            looked_for: has_old_rows.then_some(OLD),
        };
        let begin_lease_again = format!(
            "UPDATE {claims} SET claimed_at = ?4, expires_at = ?4 + expires_at - claimed_at
             WHERE namespace = ?1 AND id = ?2 AND NOT completed AND claimed_at > ?4"
        );
        let to_sweep = to_sweep(claims, "?1", "?2", "?3");
        Self {
            insert: terms.insert("").into(),
            held: terms.held("expires_at - max(?4, claimed_at)", "claimed_at > ?4").into(),
            take_over: terms.take_over().into(),
            remove_old: terms.remove_old().into(),
            begin_lease_again: begin_lease_again.into(),
            complete: terms.complete(&terms.is_held()).into(),
            release: terms.release(&terms.is_held()).into(),
            sweep: format!("DELETE FROM {claims} WHERE rowid IN (SELECT rowid {to_sweep})").into(),
            checkpoint: statements::checkpoint(names.checkpoints(), "?1").into(),
            set_checkpoint: statements::set_checkpoint(names.checkpoints(), "?1", "?2").into(),
        }
    }

    pub(super) async fn complete(
        &self,
        connection: &mut SqliteConnection,
        key: ClaimKey<'_>,
        ends: i64,
    ) -> Result<Completion, StoreError> {
        let completed = with_key(&self.complete, key, 0, ends).execute(connection).await;
        Ok(completion(rows(completed)?))
    }

    pub(super) async fn release(
        &self,
        pool: &SqlitePool,
        key: ClaimKey<'_>,
    ) -> Result<(), StoreError> {
        rows(with_key(&self.release, key, 0, 0).execute(pool).await).map(drop)
    }

    pub(super) async fn sweep(
        &self,
        pool: &SqlitePool,
        now: i64,
        limit: u32,
    ) -> Result<u64, StoreError> {
        let late = now.saturating_sub(milliseconds(Claim::GRACE_PERIOD));
        let sweep = sqlx::query(AssertSqlSafe(Arc::clone(&self.sweep)));
        rows(sweep.bind(now).bind(late).bind(limit).execute(pool).await)
    }

    pub(super) async fn checkpoint(
        &self,
        pool: &SqlitePool,
        name: &[u8],
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let checkpoint = sqlx::query_scalar(AssertSqlSafe(Arc::clone(&self.checkpoint)));
        checkpoint.bind(name).fetch_optional(pool).await.map_err(StoreError::new)
    }

    pub(super) async fn set_checkpoint(
        &self,
        pool: &SqlitePool,
        name: &[u8],
        checkpoint: &[u8],
    ) -> Result<(), StoreError> {
        let set = sqlx::query(AssertSqlSafe(Arc::clone(&self.set_checkpoint)));
        rows(set.bind(name).bind(checkpoint).execute(pool).await).map(drop)
    }
}

/// An attempt to claim a delivery.
pub(super) struct Attempt<'a> {
    pub(super) pool: &'a SqlitePool,
    pub(super) statements: &'a Statements,
    pub(super) key: ClaimKey<'a>,
    pub(super) lease: Duration,
    pub(super) clock: &'a Clock,
    /// The time of the last try to insert the claim.
    pub(super) now: i64,
}

impl Attempt<'_> {
    async fn execute(&self, statement: &Arc<str>) -> Result<u64, StoreError> {
        let ends = self.now.saturating_add(milliseconds(self.lease));
        rows(with_key(statement, self.key, self.now, ends).execute(self.pool).await)
    }
}

impl Steps for Attempt<'_> {
    async fn insert(&mut self) -> Result<bool, StoreError> {
        self.now = self.clock.now();
        Ok(self.execute(&self.statements.insert).await? > 0)
    }

    async fn held(&mut self) -> Result<Option<Held>, StoreError> {
        let held: Option<(bool, bool, bool, i64, bool)> =
            sqlx::query_as(AssertSqlSafe(Arc::clone(&self.statements.held)))
                .bind(self.key.namespace())
                .bind(self.key.id())
                .bind(self.key.token().as_bytes().as_slice())
                .bind(self.now)
                .fetch_optional(self.pool)
                .await
                .map_err(StoreError::new)?;
        Ok(held.map(|(is_old, is_own, completed, remaining, claimed_ahead)| Held {
            is_old,
            is_own,
            completed,
            remaining,
            claimed_ahead,
        }))
    }

    async fn take_over(&mut self) -> Result<bool, StoreError> {
        Ok(self.execute(&self.statements.take_over).await? > 0)
    }

    async fn remove_old(&mut self) -> Result<(), StoreError> {
        self.execute(&self.statements.remove_old).await.map(drop)
    }

    async fn begin_lease_again(&mut self, held: &Held) -> Result<(), StoreError> {
        let key = match held.is_old {
            true => ClaimKey::new(&[], self.key.id(), self.key.token()),
            false => self.key,
        };
        let again = with_key(&self.statements.begin_lease_again, key, self.now, 0);
        rows(again.execute(self.pool).await).map(drop)
    }
}

fn with_key<'a>(statement: &Arc<str>, key: ClaimKey<'a>, now: i64, ends: i64) -> Statement<'a> {
    sqlx::query(AssertSqlSafe(Arc::clone(statement)))
        .bind(key.namespace())
        .bind(key.id())
        .bind(key.token().as_bytes().to_vec())
        .bind(now)
        .bind(ends)
}

fn rows(done: sqlx::Result<SqliteQueryResult>) -> Result<u64, StoreError> {
    Ok(done.map_err(StoreError::new)?.rows_affected())
}
