use crate::{Date, json::UnrecognizedMembers};

/// A range of dates. Each date has the form `yyyy-MM-dd`.
#[derive(Clone)]
#[non_exhaustive]
pub struct DateRange {
    /// The start of the range.
    pub from: Date,
    /// The end of the range.
    pub until: Date,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DateRange {
    /// Makes one with its required members.
    pub fn new(from: impl Into<Date>, until: impl Into<Date>) -> Self {
        Self {
            from: from.into(),
            until: until.into(),
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(DateRange, "" = "", 0b0, {
    0 from "from"
    1 until "until"
});
