//! This module checks the version of the tables.
//!
//! Version 2 has the column `namespace`. The rows of version 1 stay, with an empty namespace, which counts
//! for every namespace: a delivery that was handled before is not handled again. No such row is made any
//! more, so a row that is missing when a claim is made will not come later.
//!
//! The table of checkpoints came after version 2 was made. A server that does not know it does not need it, so it
//! has no version of its own.

use crate::{
    error::{SetupError, refused},
    names::TableNames,
};

const VERSION: i64 = 2;

/// Returns the statement that creates the table of the version, whose column has the type `integer`.
pub(crate) fn create_version_table(names: &TableNames, integer: &str) -> String {
    format!("CREATE TABLE IF NOT EXISTS {} (version {integer} NOT NULL);\n", names.schema())
}

/// Returns the statement that creates the table of checkpoints, whose columns have the type `bytes`.
pub(crate) fn create_checkpoints(names: &TableNames, bytes: &str) -> String {
    format!(
        "CREATE TABLE IF NOT EXISTS {} (
    name {bytes} PRIMARY KEY,
    checkpoint {bytes} NOT NULL
);
",
        names.checkpoints()
    )
}

pub(crate) fn select_version(names: &TableNames) -> String {
    format!("SELECT max(version) FROM {}", names.schema())
}

pub(crate) fn set_version(names: &TableNames) -> String {
    let schema = names.schema();
    format!("DELETE FROM {schema};\nINSERT INTO {schema} VALUES ({VERSION});\n")
}

/// The state of the tables that `create_tables` has found, if it can go on from there.
pub(crate) enum Found {
    Nothing,
    Version1,
    Current,
}

impl Found {
    pub(crate) fn new(version: sqlx::Result<Option<i64>>) -> Result<Self, SetupError> {
        match version.map_err(refused)? {
            None => Ok(Self::Nothing),
            Some(1) => Ok(Self::Version1),
            Some(VERSION) => Ok(Self::Current),
            Some(found) => Err(SetupError::Version { found, expected: VERSION }),
        }
    }
}

/// Checks the version for a caller that uses the tables and does not create them.
pub(crate) fn check_version(
    version: sqlx::Result<Option<i64>>,
    names: &TableNames,
    has_checkpoints: bool,
    create: &'static str,
) -> Result<(), SetupError> {
    match Found::new(version)? {
        Found::Current if has_checkpoints => Ok(()),
        Found::Current => Err(missing(names.checkpoints(), create)),
        Found::Version1 => Err(SetupError::OldTable { found: 1, expected: VERSION, create }),
        Found::Nothing => Err(missing(names.claims(), create)),
    }
}

pub(crate) fn missing(table: &str, create: &'static str) -> SetupError {
    SetupError::MissingTable { table: table.to_owned(), create }
}
