//! This module has the statements that are the same in both databases, except for how they write their
//! values.

use std::fmt::Display;

/// The parts that are put into a statement, which are the name of the table, and either values or the names
/// of parameters.
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
}

impl Terms<'_> {
    /// Returns the statement that claims a delivery which is not in the table, or whose time has run out.
    pub(crate) fn insert(&self) -> String {
        let Self { claims, empty, namespace, id, token, now, ends, has_claimed_at } = self;
        let (column, value, set) = match has_claimed_at {
            true => ("claimed_at, ", format!("{now}, "), "claimed_at = excluded.claimed_at, "),
            false => ("", String::new(), ""),
        };
        format!(
            "INSERT INTO {claims} (namespace, id, token, completed, {column}expires_at)
             SELECT {namespace}, {id}, {token}, FALSE, {value}{ends}
             WHERE NOT EXISTS (SELECT 1 FROM {claims} WHERE namespace = {empty} AND id = {id})
             ON CONFLICT (namespace, id) DO UPDATE
             SET token = excluded.token, completed = FALSE, {set}expires_at = excluded.expires_at
             WHERE {claims}.expires_at <= {now}"
        )
    }

    /// Returns the statement that reads the row in the way of a claim, with the columns of
    /// [`Held`](crate::claim::Held) in their order. A row of version 1 comes first.
    pub(crate) fn held(&self, remaining: &str, claimed_ahead: &str) -> String {
        let Self { claims, empty, namespace, id, .. } = self;
        format!(
            "SELECT namespace = {empty}, completed, {remaining}, {claimed_ahead} FROM {claims}
             WHERE id = {id} AND namespace IN ({namespace}, {empty}) ORDER BY namespace LIMIT 1"
        )
    }

    /// Returns the statement that removes a row of version 1 which has run out.
    pub(crate) fn remove_old(&self) -> String {
        let Self { claims, empty, id, now, .. } = self;
        format!(
            "DELETE FROM {claims} WHERE namespace = {empty} AND id = {id} AND expires_at <= {now}"
        )
    }

    pub(crate) fn complete(&self) -> String {
        let Self { claims, namespace, id, token, ends, .. } = self;
        format!(
            "UPDATE {claims} SET completed = TRUE, expires_at = {ends}
             WHERE namespace = {namespace} AND id = {id} AND token = {token}"
        )
    }

    pub(crate) fn release(&self) -> String {
        let Self { claims, namespace, id, token, .. } = self;
        format!(
            "DELETE FROM {claims}
             WHERE namespace = {namespace} AND id = {id} AND token = {token} AND NOT completed"
        )
    }
}

/// Returns the statement that removes rows whose time has run out. A row that was not completed is removed
/// only if its time ran out before `late`.
pub(crate) fn sweep(
    claims: &str,
    now: impl Display,
    late: impl Display,
    limit: impl Display,
    locking: &str,
) -> String {
    format!(
        "DELETE FROM {claims} WHERE (namespace, id) IN (
             SELECT namespace, id FROM {claims}
             WHERE expires_at <= {now} AND (completed OR expires_at <= {late}) LIMIT {limit} {locking}
         )"
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
