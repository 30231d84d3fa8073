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

/// The members that a [`MonthDay`] needs.
#[derive(Clone)]
pub struct MonthDayRequired {
    /// The month of the year.
    pub month: i32,
    /// The day of the month.
    pub day: i32,
}

crate::call::call!(MonthDayRequired);

impl MonthDay {
    /// Makes one with its required members.
    pub fn new(required: MonthDayRequired) -> Self {
        Self {
            month: required.month,
            day: required.day,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(MonthDay, "" = "", 0b0, {
    0 month "month"
    1 day "day"
});
