use std::{collections::HashMap, time::Duration};

use portone_webhook_idempotency::{ClaimKey, ClaimToken, Claimed};

use crate::claim::in_the_way;

/// A step for one delivery.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) namespace: Box<[u8]>,
    pub(crate) id: Box<[u8]>,
    pub(crate) token: ClaimToken,
    /// The time until the lease or the retention ends.
    pub(crate) time: Duration,
}

impl Step {
    pub(crate) fn new(key: ClaimKey<'_>, time: Duration) -> Self {
        Self { namespace: key.namespace().into(), id: key.id().into(), token: key.token(), time }
    }
}

/// The answers of a database to the steps of a batch.
#[derive(Debug)]
pub(crate) enum Answers {
    /// All steps were made.
    AllMade,
    /// Some were not made. These are the rows of the deliveries after the batch, by the tokens of the steps. A row
    /// that has run out is left out.
    Rows(HashMap<ClaimToken, Row>),
}

#[derive(Debug)]
pub(crate) struct Row {
    /// The row has the token of the step.
    is_own: bool,
    completed: bool,
    /// The milliseconds until the row runs out.
    remaining: i64,
}

/// The token of a step, and the row of its delivery, in the order of the columns.
pub(crate) type FoundRow = (Vec<u8>, bool, bool, i64);

impl FromIterator<FoundRow> for Answers {
    fn from_iter<I: IntoIterator<Item = FoundRow>>(rows: I) -> Self {
        let row = |(token, is_own, completed, remaining): FoundRow| {
            let token = ClaimToken::from_bytes(token.try_into().ok()?);
            Some((token, Row { is_own, completed, remaining }))
        };
        Self::Rows(rows.into_iter().filter_map(row).collect())
    }
}

impl Answers {
    /// Returns the answer to a claim, unless it takes more than one statement to tell.
    pub(super) fn claimed(&self, step: &Step) -> Option<Claimed> {
        match self {
            Self::AllMade => Some(Claimed::Acquired),
            Self::Rows(rows) => rows.get(&step.token).map(|row| {
                if row.is_own && !row.completed {
                    return Claimed::Acquired;
                }
                in_the_way(row.completed, row.remaining)
            }),
        }
    }

    /// Says whether a completion was recorded.
    pub(super) fn is_recorded(&self, step: &Step) -> bool {
        match self {
            Self::AllMade => true,
            Self::Rows(rows) => {
                rows.get(&step.token).is_some_and(|row| row.is_own && row.completed)
            }
        }
    }

    /// Says whether a claim was certainly released.
    pub(super) fn is_released(&self) -> bool {
        matches!(self, Self::AllMade)
    }
}

impl Default for Answers {
    /// Returns no answers, as a batch has that has failed.
    fn default() -> Self {
        Self::Rows(HashMap::new())
    }
}
