//! This module writes the steps of a batch.

use std::sync::Arc;

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::{clock::milliseconds, statements::OLD};
use crate::{
    group::{Answers, Batch, FoundRow, Step},
    hex::push_hex,
    names::TableNames,
    statements::Terms,
};

/// The steps, which are JSON in the first parameter. The second parameter is the time now.
const STEPS: &str = "WITH step (namespace, id, token, time, completed) AS MATERIALIZED (
    SELECT unhex(value ->> 0), unhex(value ->> 1), unhex(value ->> 2), value ->> 3, value ->> 4
    FROM json_each(?1)
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
            now: &"?2",
            ends: &"?2 + step.time",
            has_claimed_at: true,
            looked_for: has_old_rows.then_some(OLD),
        };
        let is_free = terms.is_free();
        let write = format!(
            "{STEPS} INSERT INTO {claims} (namespace, id, token, completed, claimed_at, expires_at)
             SELECT namespace, id, token, completed, ?2, ?2 + time FROM step
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
        let rows = terms.rows("FROM step", "expires_at - ?2", "claimed_at > ?2");
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
        let written = json([(&claims.steps, false), (&completions.steps, true)]);
        let released = json([(&releases.steps, false)]);
        for (statement, steps) in [(&self.write, &written), (&self.release, &released)] {
            if steps != EMPTY {
                let statement = sqlx::query(AssertSqlSafe(Arc::clone(statement))).bind(steps);
                let done = statement.bind(now).execute(&mut *connection).await?;
                made = made.saturating_add(done.rows_affected());
            }
        }
        if made == batch.len() {
            return Ok(Answers::AllMade);
        }
        let found = sqlx::query_as(AssertSqlSafe(Arc::clone(&self.rows))).bind(written);
        let found: Vec<FoundRow> = found.bind(now).fetch_all(connection).await?;
        Ok(found.into_iter().collect())
    }
}

const EMPTY: &str = "[]";

/// Writes the steps as `[[namespace, id, token, time, completed], ..]`, with the time in milliseconds.
fn json<const N: usize>(steps: [(&Vec<Step>, bool); N]) -> String {
    let mut json = String::from("[");
    for (steps, completed) in steps {
        for step in steps {
            json.push_str(if json.len() == 1 { "[" } else { ",[" });
            for bytes in [&*step.namespace, &*step.id, step.token.as_bytes()] {
                json.push('"');
                push_hex(&mut json, bytes);
                json.push_str("\",");
            }
            json.push_str(&format!("{},{}]", milliseconds(step.time), u8::from(completed)));
        }
    }
    json.push(']');
    json
}
