//! What the two SQL stores share.
//!
//! Version 2 of the tables has the column `namespace`. The rows of version 1 stay, with an empty one, which
//! counts for every namespace: what was handled before is not handled again. No row like that is made any
//! more, so one that is not there when a claim is made will not come.

use crate::{Completion, SetupError, StoreError};

const VERSION: i64 = 2;

pub(crate) const SELECT_VERSION: &str = "SELECT max(version) FROM portone_webhook_schema";

pub(crate) const SET_VERSION: &str = "
    DELETE FROM portone_webhook_schema;
    INSERT INTO portone_webhook_schema VALUES (2);";

/// What `create_tables` has found, and can go on from.
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

/// For those who use the tables, and do not create them.
pub(crate) fn check_version(
    version: sqlx::Result<Option<i64>>,
    create: &'static str,
) -> Result<(), SetupError> {
    match Found::new(version)? {
        Found::Current => Ok(()),
        Found::Version1 => Err(SetupError::OldTable { found: 1, expected: VERSION, create }),
        Found::Nothing => Err(missing(create)),
    }
}

pub(crate) fn missing(create: &'static str) -> SetupError {
    SetupError::MissingTable { table: "portone_webhook_claims", create }
}

pub(crate) fn unreachable(error: sqlx::Error) -> SetupError {
    SetupError::Connect(StoreError::new(error))
}

pub(crate) fn refused(error: sqlx::Error) -> SetupError {
    SetupError::Refused(StoreError::new(error))
}

pub(crate) fn completion(rows: u64) -> Completion {
    if rows > 0 { Completion::Recorded } else { Completion::Lost }
}

/// What a key, or that of version 1, is kept as, where it cannot be claimed at once.
pub(crate) struct Row {
    /// It is of version 1.
    pub(crate) old: bool,
    pub(crate) completed: bool,
    /// It has run out.
    pub(crate) ended: bool,
}

impl Row {
    /// A row of version 1 that has run out stands in the way of the claim, and has to be removed first. So
    /// its holder, if it comes late, finds that it has lost it.
    pub(crate) fn is_in_the_way(&self) -> bool {
        self.old && self.ended
    }
}
