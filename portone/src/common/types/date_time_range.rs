use crate::{DateTime, json::UnrecognizedMembers};

/// A time range.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct DateTimeRange {
    /// The start of the range.
    pub from: DateTime,
    /// The end of the range.
    pub until: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DateTimeRange {
    /// Makes one with its required members.
    pub fn new(from: impl Into<DateTime>, until: impl Into<DateTime>) -> Self {
        Self {
            from: from.into(),
            until: until.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(DateTimeRange, "" = "", 0b0, {
    0 from "from"
    1 until "until"
});
