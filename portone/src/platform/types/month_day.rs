use crate::json::UnrecognizedMembers;

/// A month and a day, without a year.
#[derive(Clone)]
#[non_exhaustive]
pub struct MonthDay {
    /// The month of the year.
    pub month: i32,
    /// The day of the month.
    pub day: i32,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl MonthDay {
    /// Makes one of what is required.
    pub fn new(month: i32, day: i32) -> Self {
        Self { month, day, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(MonthDay, "" = "", 0b0, {
    0 month "month"
    1 day "day"
});
