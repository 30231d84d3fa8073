//! This module writes the steps of a batch.

use std::sync::Arc;

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::{clock::milliseconds, statements::OLD};
use crate::{
    group::{Answers, Batch, FoundRow, Step},
    names::TableNames,
    statements::Terms,
};

/// The rows `step`. The first parameter has the bytes of [`Records`], the second their length, and the third is the time now.
const STEPS: &str = "WITH RECURSIVE record (at) AS (
    SELECT 1 UNION ALL SELECT at + ?2 FROM record WHERE at + ?2 < length(?1)
), step (namespace, id, token, ends, completed) AS MATERIALIZED (
    SELECT substr(?1, at + 74, substr(?1, at, 19)),
           substr(?1, at + 74 + substr(?1, at, 19), substr(?1, at + 19, 19)),
           substr(?1, at + 58, 16), 0 + substr(?1, at + 38, 19), 0 + substr(?1, at + 57, 1)
    FROM record
)";

/// The statements for the steps of a batch, which are made once.
#[derive(Debug)]
pub(super) struct BatchStatements {
    /// Makes claims and completions. They are one statement, so that they have one commit, and so that they are
    /// made or not made whatever happens to the caller.
    write: Arc<str>,
    release: Arc<str>,
    rows: Arc<str>,
}

impl BatchStatements {
    pub(super) fn new(names: &TableNames, has_old_rows: bool) -> Self {
        let claims = names.claims();
        let terms = Terms {
            claims,
            empty: OLD,
            namespace: &"step.namespace",
            id: &"step.id",
            token: &"step.token",
            now: &"?3",
            ends: &"step.ends",
            has_claimed_at: true,
            looked_for: has_old_rows.then_some(OLD),
        };
        let is_free = terms.is_free();
        let write = format!(
            "{STEPS} INSERT INTO {claims} (namespace, id, token, completed, claimed_at, expires_at)
             SELECT namespace, id, token, completed, ?3, ends FROM step
             WHERE CASE WHEN completed THEN EXISTS (
                 SELECT 1 FROM {claims} AS held WHERE held.namespace = step.namespace
                 AND held.id = step.id AND held.token = step.token
             ) ELSE {is_free} END
             ON CONFLICT (namespace, id) DO UPDATE
             SET completed = TRUE, expires_at = excluded.expires_at
             WHERE excluded.completed AND {claims}.token = excluded.token"
        );
        let are_held = "(namespace, id, token) IN (SELECT namespace, id, token FROM step)";
        let release = format!("{STEPS} {}", terms.release(are_held));
        let from = format!("FROM step CROSS JOIN {claims} AS held USING (namespace, id)");
        let rows = terms.rows(&from, "held.expires_at - ?3", "held.claimed_at > ?3");
        let rows = format!("{STEPS} {rows}").into();
        Self { write: write.into(), release: release.into(), rows }
    }

    /// Makes the steps of a batch.
    pub(super) async fn write(
        &self,
        connection: &mut SqliteConnection,
        batch: &Batch,
        now: i64,
    ) -> sqlx::Result<Answers> {
        let Batch { claims, completions, releases } = batch;
        let mut made = 0u64;
        let written = Records::new(&[(&claims.steps, false), (&completions.steps, true)], now);
        let released = Records::new(&[(&releases.steps, false)], now);
        for (statement, Records { bytes, length }) in
            [(&self.write, &written), (&self.release, &released)]
        {
            if !bytes.is_empty() {
                let statement = sqlx::query(AssertSqlSafe(Arc::clone(statement)));
                let statement = statement.bind(bytes).bind(length).bind(now);
                made =
                    made.saturating_add(statement.execute(&mut *connection).await?.rows_affected());
            }
        }
        if made == batch.len() {
            return Ok(Answers::AllMade);
        }
        let Records { bytes, length } = written;
        let found = sqlx::query_as(AssertSqlSafe(Arc::clone(&self.rows)));
        let found: Vec<FoundRow> =
            found.bind(bytes).bind(length).bind(now).fetch_all(connection).await?;
        Ok(found.into_iter().collect())
    }
}

/// Steps as bytes.
///
/// SQLite takes a value for all steps much faster than parameters for each, and reads parts of bytes faster than JSON. Each
/// record has the lengths of the namespace and of the id, and the time when the lease or the retention ends, in 19 decimal
/// digits each. After that come a digit, which is 1 for a completion, the token, the namespace, the id, and zeros up to the
/// length of the longest record.
struct Records {
    bytes: Vec<u8>,
    /// The length of a record in bytes.
    length: i64,
}

impl Records {
    fn new(steps: &[(&Vec<Step>, bool)], now: i64) -> Self {
        let mut records: Vec<_> = steps
            .iter()
            .flat_map(|&(steps, completed)| {
                steps.iter().map(move |step| record(step, completed, now))
            })
            .collect();
        let length = records.iter().map(Vec::len).max().unwrap_or_default();
        for record in &mut records {
            record.resize(length, 0);
        }
        Self { bytes: records.concat(), length: length.try_into().unwrap_or(i64::MAX) }
    }
}

fn record(step: &Step, completed: bool, now: i64) -> Vec<u8> {
    let Step { namespace, id, token, time } = step;
    let ends = now.saturating_add(milliseconds(*time));
    let (lengths, completed) = ([namespace.len(), id.len()], u8::from(completed));
    let numbers = format!("{:019}{:019}{ends:019}{completed}", lengths[0], lengths[1]);
    [numbers.as_bytes(), token.as_bytes(), namespace, id].concat()
}
