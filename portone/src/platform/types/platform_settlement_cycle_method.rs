use crate::{
    Unrecognized,
    json::UnrecognizedMembers,
    platform::{DayOfWeek, MonthDay},
};

/// The days on which a contract settles.
#[derive(Clone)]
#[non_exhaustive]
pub enum PlatformSettlementCycleMethod {
    /// A settlement every day.
    Daily(PlatformSettlementCycleMethodDaily),
    /// A settlement on fixed dates, each a month and a day.
    ManualDates(PlatformSettlementCycleMethodManualDates),
    /// A settlement on fixed days of every month.
    Monthly(PlatformSettlementCycleMethodMonthly),
    /// A settlement on fixed days of every week.
    Weekly(PlatformSettlementCycleMethodWeekly),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl PlatformSettlementCycleMethod {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Daily(_) => "DAILY",
            Self::ManualDates(_) => "MANUAL_DATES",
            Self::Monthly(_) => "MONTHLY",
            Self::Weekly(_) => "WEEKLY",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PlatformSettlementCycleMethod, "type" {
    Daily "DAILY"
    ManualDates "MANUAL_DATES"
    Monthly "MONTHLY"
    Weekly "WEEKLY"
});

/// A settlement every day.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodDaily {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCycleMethodDaily, "type" = "DAILY", 0b0, {});

/// The choice to settle every day.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodDailyInput {
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleMethodDailyInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformSettlementCycleMethodDailyInput, "" = "", 0b0, {});

/// A settlement on fixed dates, each a month and a day.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodManualDates {
    /// The dates (month and day) on which to settle.
    pub dates: Vec<MonthDay>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCycleMethodManualDates, "type" = "MANUAL_DATES", 0b0, {
    0 dates "dates"
});

/// The choice to settle on fixed dates, each a month and a day.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodManualDatesInput {
    /// The dates (month and day) on which to settle.
    pub dates: Vec<MonthDay>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleMethodManualDatesInput {
    /// Makes one with its required members.
    pub fn new(dates: Vec<MonthDay>) -> Self {
        Self { dates, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformSettlementCycleMethodManualDatesInput, "" = "", 0b0, {
    0 dates "dates"
});

/// A settlement on fixed days of every month.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodMonthly {
    /// The days of the month on which to settle.
    pub days_of_month: Vec<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCycleMethodMonthly, "type" = "MONTHLY", 0b0, {
    0 days_of_month "daysOfMonth"
});

/// The choice to settle on fixed days of every month.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodMonthlyInput {
    /// The days of the month on which to settle.
    pub days_of_month: Vec<i32>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleMethodMonthlyInput {
    /// Makes one with its required members.
    pub fn new(days_of_month: Vec<i32>) -> Self {
        Self { days_of_month, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformSettlementCycleMethodMonthlyInput, "" = "", 0b0, {
    0 days_of_month "daysOfMonth"
});

/// A settlement on fixed days of every week.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodWeekly {
    /// The days of the week on which to settle.
    pub days_of_week: Vec<DayOfWeek>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCycleMethodWeekly, "type" = "WEEKLY", 0b0, {
    0 days_of_week "daysOfWeek"
});

/// The choice to settle on fixed days of every week.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodWeeklyInput {
    /// The days of the week on which to settle.
    pub days_of_week: Vec<DayOfWeek>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleMethodWeeklyInput {
    /// Makes one with its required members.
    pub fn new(days_of_week: Vec<DayOfWeek>) -> Self {
        Self { days_of_week, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(PlatformSettlementCycleMethodWeeklyInput, "" = "", 0b0, {
    0 days_of_week "daysOfWeek"
});
