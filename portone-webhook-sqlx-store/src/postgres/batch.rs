//! This module writes the steps of a batch.
//!
//! PostgreSQL takes longer to plan a statement for many steps than to run it, so the statements are prepared. They are
//! prepared by SQL, as sqlx would do it in a way that does not work behind PgBouncer, where each transaction can get to
//! another connection. The name of a statement has the hash of its types and its text, so it is the right one on whichever
//! connection it is found. A connection that does not know it says so, and then gets it together with the batch.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    time::Duration,
};

use portone_webhook_idempotency::StoreError;
use sqlx::{AssertSqlSafe, FromRow as _, PgConnection, error::DatabaseError};

use super::{
    bytes::{Bytes, array},
    statements::{HEX, NO_SCAN, NOW, REMAINING, after, looked_for},
};
use crate::{
    group::{Answers, Batch, FoundRow, Step},
    names::TableNames,
    statements::Terms,
};

/// The types of the parameters, which are the namespace of all steps, the id and the token of each, and the seconds until
/// their leases or retentions end.
const TYPES: &str = "bytea, bytea[], bytea[], float8";
/// The rows `step`.
const STEPS: &str =
    "(SELECT $1 AS namespace, id, token FROM unnest($2, $3) AS step (id, token)) AS step";
/// Makes a transaction use plans that are kept. PostgreSQL would otherwise make a plan for each batch, as it takes those for
/// better, and planning for cheaper than it is.
const KEEP_PLANS: &str = "SET LOCAL plan_cache_mode = force_generic_plan;\n";

/// The statements for the steps of a batch.
pub(super) struct BatchStatements {
    claim: Prepared,
    complete: Prepared,
    release: Prepared,
    rows: Prepared,
}

impl BatchStatements {
    pub(super) fn new(names: &TableNames) -> Self {
        let claims = names.claims();
        let terms = Terms {
            claims,
            empty: "''",
            namespace: &"step.namespace",
            id: &"step.id",
            token: &"step.token",
            now: &NOW,
            ends: &after("$4"),
            has_claimed_at: false,
            looked_for: Some(&looked_for("step.namespace")),
        };
        // These find each row by the primary key. They leave no choice to the planner, since a plan that was made for a few rows
        // is kept when there are many.
        let joined = |row: &str| format!("FROM {STEPS} CROSS JOIN LATERAL ({row}) AS held");
        let held = format!(
            "SELECT held.ctid FROM {claims} AS held WHERE {} FOR UPDATE SKIP LOCKED",
            terms.is_held()
        );
        let row = format!(
            "SELECT * FROM {claims} WHERE namespace = step.namespace AND id = step.id OFFSET 0"
        );
        // A handler may complete its claim in a transaction of its own that takes long. The other steps do not wait for it.
        let are_free = format!("ctid = ANY (ARRAY (SELECT held.ctid {}))", joined(&held));
        Self {
            claim: Prepared::new(&terms.insert(&format!("FROM {STEPS}"))),
            complete: Prepared::new(&terms.complete(&are_free)),
            release: Prepared::new(&terms.release(&are_free)),
            rows: Prepared::new(&terms.rows(&joined(&row), REMAINING, "FALSE")),
        }
    }

    /// Makes the steps of a batch in one transaction.
    pub(super) async fn write(
        &self,
        connection: &mut PgConnection,
        batch: &Batch,
    ) -> Result<Answers, StoreError> {
        let written = match self.try_write(connection, batch, "").await {
            // A batch that was written already finds the tokens of its steps.
            Err(error) if is_unknown_statement(&error) => {
                self.try_write(connection, batch, &self.prepare()).await
            }
            written => written,
        };
        written.map_err(StoreError::new)
    }

    /// Makes the steps of a batch after preparing what `prepare` says. PgBouncer can go on to another connection between the
    /// two transactions, so both begin with it.
    async fn try_write(
        &self,
        connection: &mut PgConnection,
        batch: &Batch,
        prepare: &str,
    ) -> sqlx::Result<Answers> {
        let Batch { claims, completions, releases } = batch;
        let claim = self.claim.execute(&claims.steps);
        let complete = self.complete.execute(&completions.steps);
        let release = self.release.execute(&releases.steps);
        let write = [prepare, NO_SCAN, KEEP_PLANS, &claim, &complete, &release].concat();
        let done = sqlx::raw_sql(AssertSqlSafe(write)).execute(&mut *connection).await?;
        if done.rows_affected() == batch.len() {
            return Ok(Answers::AllMade);
        }
        let [claimed, completed] =
            [&claims.steps, &completions.steps].map(|steps| self.rows.execute(steps));
        let find = [prepare, HEX, NO_SCAN, KEEP_PLANS, &claimed, &completed].concat();
        let found = sqlx::raw_sql(AssertSqlSafe(find)).fetch_all(connection).await?;
        found.iter().map(FoundRow::from_row).collect()
    }

    /// Returns what prepares those statements which a connection does not know.
    fn prepare(&self) -> String {
        let Self { claim, complete, release, rows } = self;
        [claim, complete, release, rows].map(Prepared::prepare).concat()
    }
}

fn is_unknown_statement(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(DatabaseError::code).as_deref() == Some("26000")
}

struct Prepared {
    name: String,
    text: String,
}

impl Prepared {
    fn new(text: &str) -> Self {
        let mut hash = DefaultHasher::new();
        (TYPES, text).hash(&mut hash);
        let name = format!("portone_webhook_{:016x}", hash.finish());
        Self { text: text.to_owned(), name }
    }

    fn prepare(&self) -> String {
        let Self { name, text } = self;
        format!(
            "DO $do$ BEGIN
                 IF NOT EXISTS (SELECT FROM pg_prepared_statements WHERE name = '{name}') THEN
                     EXECUTE $prepare$ PREPARE {name} ({TYPES}) AS {text} $prepare$;
                 END IF;
             END $do$;\n"
        )
    }

    /// Returns what executes the statement for these steps, once for those that have the same parameters. The namespaces are
    /// in their order, as the rows of each are, so that two batches do not wait for each other in a circle.
    fn execute(&self, steps: &[Step]) -> String {
        let groups: BTreeSet<_> = steps.iter().map(parameters).collect();
        let of_group = |group: (&[u8], Duration)| {
            let steps = steps.iter().filter(|step| parameters(step) == group);
            let ids = array(steps.clone().map(|step| &*step.id));
            let tokens = array(steps.map(|step| &step.token.as_bytes()[..]));
            let (namespace, seconds) = (Bytes(group.0), group.1.as_secs_f64());
            format!("EXECUTE {} ({namespace}, {ids}, {tokens}, {seconds});\n", self.name)
        };
        groups.into_iter().map(of_group).collect()
    }
}

/// Returns what many steps have in common.
fn parameters(step: &Step) -> (&[u8], Duration) {
    (&step.namespace, step.time)
}
