//! What the two SQL stores share.

use crate::{Completion, SetupError, StoreError};

const VERSION: i64 = 1;

pub(crate) const SELECT_VERSION: &str = "SELECT max(version) FROM portone_webhook_schema";

pub(crate) const RELEASE: &str =
    "DELETE FROM portone_webhook_claims WHERE id = $1 AND token = $2 AND NOT completed";

pub(crate) fn check_version(found: sqlx::Result<Option<i64>>) -> Result<(), SetupError> {
    match found.map_err(refused)?.unwrap_or(0) {
        VERSION => Ok(()),
        found => Err(SetupError::Version { found, expected: VERSION }),
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
