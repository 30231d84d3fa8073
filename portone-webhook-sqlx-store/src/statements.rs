//! This module has the statements that are the same in both databases, except for how they write their
//! values.

use std::fmt::Display;

/// The parts that are put into a statement, which are the name of the table, and either values, the names of
/// parameters, or the columns of the rows `step`, which are the steps of a batch.
pub(crate) struct Terms<'a> {
    pub(crate) claims: &'a str,
    /// The empty namespace, which the rows of version 1 have.
    pub(crate) empty: &'static str,
    pub(crate) namespace: &'a dyn Display,
    pub(crate) id: &'a dyn Display,
    pub(crate) token: &'a dyn Display,
    pub(crate) now: &'a dyn Display,
    /// The time when the lease or the retention ends.
    pub(crate) ends: &'a dyn Display,
    /// The table has the column `claimed_at`, which tells whether the clock was set back.
    pub(crate) has_claimed_at: bool,
    /// The namespaces in which a row of the delivery is looked for before a claim is inserted, if there are any.
    pub(crate) looked_for: Option<&'a str>,
}

impl Terms<'_> {
    /// Returns the statement that claims deliveries which are not in the table. `from` is the clause with the rows of a
    /// batch, or it is empty.
    ///
    /// It inserts in the order of the primary key, so that two servers do not wait for each other in a circle.
    pub(crate) fn insert(&self, from: &str) -> String {
        let Self { claims, namespace, id, token, now, ends, .. } = self;
        let (column, value) = match self.has_claimed_at {
            true => ("claimed_at, ", format!("{now}, ")),
            false => ("", String::new()),
        };
        let is_free = self.is_free();
        format!(
            "INSERT INTO {claims} (namespace, id, token, completed, {column}expires_at)
             SELECT {namespace}, {id}, {token}, FALSE, {value}{ends} {from} WHERE {is_free}
             ORDER BY 1, 2 ON CONFLICT (namespace, id) DO NOTHING"
        )
    }

    /// Returns the condition that no row which is looked for stands in the way of a claim.
    ///
    /// `OFFSET` makes PostgreSQL look for the rows of each step by the index. It could read the whole table instead.
    pub(crate) fn is_free(&self) -> String {
        let Self { claims, id, .. } = self;
        let Some(namespaces) = self.looked_for else { return "TRUE".to_owned() };
        format!(
            "NOT EXISTS (
                 SELECT 1 FROM {claims} AS held WHERE held.namespace IN ({namespaces}) AND held.id = {id}
                 LIMIT 1 OFFSET 0
             )"
        )
    }

    /// Returns the statement that puts a claim in place of a row whose time has run out.
    pub(crate) fn take_over(&self) -> String {
        let Self { claims, namespace, id, token, now, ends, has_claimed_at, .. } = self;
        let claimed_at = match has_claimed_at {
            true => format!("claimed_at = {now}, "),
            false => String::new(),
        };
        format!(
            "UPDATE {claims} SET token = {token}, completed = FALSE, {claimed_at}expires_at = {ends}
             WHERE namespace = {namespace} AND id = {id} AND expires_at <= {now}"
        )
    }

    /// Returns the statement that reads the row in the way of a claim, with the columns of
    /// [`Held`](crate::claim::Held) in their order. A row of version 1 comes first.
    pub(crate) fn held(&self, remaining: &str, claimed_ahead: &str) -> String {
        let Self { claims, empty, namespace, id, token, .. } = self;
        format!(
            "SELECT namespace = {empty}, token = {token}, completed, {remaining}, {claimed_ahead}
             FROM {claims} WHERE id = {id} AND namespace IN ({namespace}, {empty})
             ORDER BY namespace LIMIT 1"
        )
    }

    /// Returns the statement that reads the rows of a batch's deliveries, with the columns of
    /// [`FoundRow`](crate::group::FoundRow). `from` joins each step with the row of its delivery. The statement leaves out rows
    /// that have run out, and those whose lease begins again.
    pub(crate) fn rows(&self, from: &str, remaining: &str, claimed_ahead: &str) -> String {
        let Self { token, now, .. } = self;
        format!(
            "SELECT {token}, held.token = {token}, held.completed, {remaining} {from}
             WHERE held.expires_at > {now} AND NOT {claimed_ahead}"
        )
    }

    /// Returns the statement that removes a row of version 1 which has run out.
    pub(crate) fn remove_old(&self) -> String {
        let Self { claims, empty, id, now, .. } = self;
        format!(
            "DELETE FROM {claims} WHERE namespace = {empty} AND id = {id} AND expires_at <= {now}"
        )
    }

    /// Returns the statement that completes the claims for which a condition holds.
    pub(crate) fn complete(&self, condition: &str) -> String {
        let Self { claims, ends, .. } = self;
        format!("UPDATE {claims} SET completed = TRUE, expires_at = {ends} WHERE {condition}")
    }

    /// Returns the statement that releases the claims for which a condition holds.
    pub(crate) fn release(&self, condition: &str) -> String {
        let Self { claims, .. } = self;
        format!("DELETE FROM {claims} WHERE {condition} AND NOT completed")
    }

    /// Returns the condition that a row is held with the token.
    pub(crate) fn is_held(&self) -> String {
        let Self { namespace, id, token, .. } = self;
        format!("namespace = {namespace} AND id = {id} AND token = {token}")
    }
}

/// Returns the clauses of a statement that finds rows to sweep, which are those whose time has run out. A row that was not
/// completed is swept only if its time ran out before `late`.
pub(crate) fn to_sweep(
    claims: &str,
    now: impl Display,
    late: impl Display,
    limit: impl Display,
) -> String {
    format!(
        "FROM {claims} WHERE expires_at <= {now} AND (completed OR expires_at <= {late}) LIMIT {limit}"
    )
}

/// Returns the statement that reads a checkpoint.
pub(crate) fn checkpoint(checkpoints: &str, name: impl Display) -> String {
    format!("SELECT checkpoint FROM {checkpoints} WHERE name = {name}")
}

/// Returns the statement that keeps a checkpoint in place of the one before.
pub(crate) fn set_checkpoint(
    checkpoints: &str,
    name: impl Display,
    checkpoint: impl Display,
) -> String {
    format!(
        "INSERT INTO {checkpoints} (name, checkpoint) VALUES ({name}, {checkpoint})
         ON CONFLICT (name) DO UPDATE SET checkpoint = excluded.checkpoint"
    )
}
