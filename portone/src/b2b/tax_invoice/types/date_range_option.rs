use crate::{Date, json::UnrecognizedMembers};

/// A range of dates. Either end, or both, may be left out.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct DateRangeOption {
    /// The start of the range.
    pub from: Option<Date>,
    /// The end of the range.
    pub until: Option<Date>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DateRangeOption {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { from: None, until: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the start of the range.
    pub fn from(mut self, from: impl Into<Date>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets the end of the range.
    pub fn until(mut self, until: impl Into<Date>) -> Self {
        self.until = Some(until.into());
        self
    }
}

crate::json::record!(DateRangeOption, "" = "", 0b0, {
    0 from "from"
    1 until "until"
});
