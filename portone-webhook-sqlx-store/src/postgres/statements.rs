//! This module has each step of the store as a statement with its values in it.
//!
//! A statement is sent as one text, and not as a prepared statement with parameters. PgBouncer hands out a
//! connection for one transaction at a time, and would send the two halves of a prepared statement to
//! different servers. The values in the texts are numbers, [`Bytes`] and the names of tables.

use std::{fmt::Display, time::Duration};

use portone_webhook_idempotency::{Claim, ClaimKey, Completion, StoreError};
use sqlx::{AssertSqlSafe, PgConnection, Row as _};

use super::bytes::Bytes;
use crate::{
    claim::{Held, Steps, completion},
    names::TableNames,
    statements::{self, Terms, to_sweep},
};

/// Keeps a transaction from reading the whole table, which PostgreSQL prefers to an index as long as it takes the table to be
/// small, or as long as nobody has counted the rows.
pub(super) const NO_SCAN: &str = "SET LOCAL enable_seqscan = off;\n";
/// Lets bytes be read as they are written here, whatever the database prefers.
pub(super) const HEX: &str = "SET LOCAL bytea_output = hex;\n";
pub(super) const NOW: &str = "clock_timestamp()";
/// The milliseconds until a row runs out.
pub(super) const REMAINING: &str =
    "ceil(extract(epoch FROM expires_at - clock_timestamp()) * 1000)::bigint";

/// A connection, and the tables that the statements are for.
pub(super) struct Statements<'a> {
    pub(super) connection: &'a mut PgConnection,
    pub(super) names: &'a TableNames,
}

impl<'a> Statements<'a> {
    pub(super) fn attempt(self, key: ClaimKey<'a>, lease: Duration) -> Attempt<'a> {
        Attempt { statements: self, key, lease }
    }

    pub(super) async fn complete(
        mut self,
        key: ClaimKey<'_>,
        retention: Duration,
    ) -> Result<Completion, StoreError> {
        Ok(completion(
            self.execute(key, retention, |terms| terms.complete(&terms.is_held())).await?,
        ))
    }

    pub(super) async fn release(mut self, key: ClaimKey<'_>) -> Result<(), StoreError> {
        self.execute(key, Duration::ZERO, |terms| terms.release(&terms.is_held())).await.map(drop)
    }

    pub(super) async fn sweep(mut self, limit: u32) -> Result<u64, StoreError> {
        // An index is of use only for a time that is the same for all rows.
        let now = "statement_timestamp()";
        let late = format!("{now} - {} * interval '1 second'", Claim::GRACE_PERIOD.as_secs());
        let claims = self.names.claims();
        let rows = to_sweep(claims, now, late, limit);
        let sweep = format!(
            "{NO_SCAN}DELETE FROM {claims} WHERE ctid = ANY (ARRAY (SELECT ctid {rows} FOR UPDATE SKIP LOCKED))"
        );
        self.execute_text(sweep).await
    }

    pub(super) async fn checkpoint(self, name: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let select = statements::checkpoint(self.names.checkpoints(), Bytes(name));
        let select = [HEX, &select].concat();
        let row = sqlx::raw_sql(AssertSqlSafe(select)).fetch_optional(self.connection).await;
        row.and_then(|row| row.map(|row| row.try_get(0)).transpose()).map_err(StoreError::new)
    }

    pub(super) async fn set_checkpoint(
        mut self,
        name: &[u8],
        checkpoint: &[u8],
    ) -> Result<(), StoreError> {
        let (name, checkpoint) = (Bytes(name), Bytes(checkpoint));
        let set = statements::set_checkpoint(self.names.checkpoints(), name, checkpoint);
        self.execute_text(set).await.map(drop)
    }

    /// Runs a statement, and returns how many rows it has changed. `time` is the time from now until the
    /// lease or the retention ends.
    async fn execute(
        &mut self,
        key: ClaimKey<'_>,
        time: Duration,
        statement: fn(&Terms<'_>) -> String,
    ) -> Result<u64, StoreError> {
        let text = self.text(key, time, statement);
        self.execute_text(text).await
    }

    async fn execute_text(&mut self, statement: String) -> Result<u64, StoreError> {
        let done = sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *self.connection).await;
        Ok(done.map_err(StoreError::new)?.rows_affected())
    }

    fn text(
        &self,
        key: ClaimKey<'_>,
        time: Duration,
        statement: impl FnOnce(&Terms<'_>) -> String,
    ) -> String {
        let namespace = Bytes(key.namespace());
        statement(&Terms {
            claims: self.names.claims(),
            empty: "''",
            namespace: &namespace,
            id: &Bytes(key.id()),
            token: &Bytes(key.token().as_bytes()),
            now: &NOW,
            ends: &after(time.as_secs_f64()),
            has_claimed_at: false,
            looked_for: Some(&looked_for(&namespace)),
        })
    }
}

/// Returns the namespaces whose rows stand in the way of a claim. The rows of version 1 have the empty one.
///
/// A conflict would find a row in this namespace, too, but it would wait for the end of a transaction that has changed the
/// row. In such a transaction, a handler may complete its claim.
pub(super) fn looked_for(namespace: impl Display) -> String {
    format!("{namespace}, ''")
}

/// Returns the time after so many seconds, as an SQL expression.
pub(super) fn after(seconds: impl Display) -> String {
    format!("{NOW} + {seconds} * interval '1 second'")
}

/// An attempt to claim a delivery.
pub(super) struct Attempt<'a> {
    statements: Statements<'a>,
    key: ClaimKey<'a>,
    lease: Duration,
}

impl Steps for Attempt<'_> {
    async fn insert(&mut self) -> Result<bool, StoreError> {
        Ok(self.statements.execute(self.key, self.lease, |terms| terms.insert("")).await? > 0)
    }

    async fn held(&mut self) -> Result<Option<Held>, StoreError> {
        let held =
            self.statements.text(self.key, self.lease, |terms| terms.held(REMAINING, "FALSE"));
        let held = sqlx::raw_sql(AssertSqlSafe(held));
        let row = held.fetch_optional(&mut *self.statements.connection).await;
        let Some(row) = row.map_err(StoreError::new)? else { return Ok(None) };
        Ok(Some(Held {
            is_old: row.try_get(0).map_err(StoreError::new)?,
            is_own: row.try_get(1).map_err(StoreError::new)?,
            completed: row.try_get(2).map_err(StoreError::new)?,
            remaining: row.try_get(3).map_err(StoreError::new)?,
            claimed_ahead: row.try_get(4).map_err(StoreError::new)?,
        }))
    }

    async fn take_over(&mut self) -> Result<bool, StoreError> {
        Ok(self.statements.execute(self.key, self.lease, |terms| terms.take_over()).await? > 0)
    }

    async fn remove_old(&mut self) -> Result<(), StoreError> {
        self.statements.execute(self.key, self.lease, |terms| terms.remove_old()).await.map(drop)
    }

    /// Does nothing, since all times are those of one clock, which is the server's.
    async fn begin_lease_again(&mut self, _: &Held) -> Result<(), StoreError> {
        Ok(())
    }
}
