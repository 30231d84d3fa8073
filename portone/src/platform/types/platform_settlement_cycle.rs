use crate::{
    json::UnrecognizedMembers,
    platform::{
        PlatformSettlementCycleMethod, PlatformSettlementCycleMethodDailyInput,
        PlatformSettlementCycleMethodManualDatesInput, PlatformSettlementCycleMethodMonthlyInput,
        PlatformSettlementCycleMethodWeeklyInput,
    },
};

/// The rule for the settlement date: days of lag, days of settlement and the treatment of
/// holidays.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformSettlementCycle {
    /// The number of days, from 1 to 10, added to the settlement start date (usually the day the
    /// order is completed). Settlement is on the nearest settlement day from then on.
    pub lag_days: i32,
    /// How holidays are taken into account when the settlement date is computed.
    pub date_policy: PlatformSettlementCycleDatePolicy,
    /// The days on which the contract settles: daily, weekly, monthly or on fixed dates.
    pub method: PlatformSettlementCycleMethod,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformSettlementCycle, "" = "", 0b0, {
    0 lag_days "lagDays"
    1 date_policy "datePolicy"
    2 method "method"
});

/// The way in which a settlement date takes holidays into account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformSettlementCycleDatePolicy {
    /// The business day before the holiday.
    HolidayBefore,
    /// The business day after the holiday.
    HolidayAfter,
    /// The calendar day itself, holiday or not.
    CalendarDay,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformSettlementCycleDatePolicy {
    HolidayBefore "HOLIDAY_BEFORE"
    HolidayAfter "HOLIDAY_AFTER"
    CalendarDay "CALENDAR_DAY"
});

/// The rule to set for the settlement date: days of lag, days of settlement and the
/// treatment of holidays.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleInput {
    /// The number of days, from 1 to 10, added to the settlement start date (usually the day the
    /// order is completed). Settlement is on the nearest settlement day from then on.
    pub lag_days: i32,
    /// How holidays are taken into account when the settlement date is computed.
    pub date_policy: PlatformSettlementCycleDatePolicy,
    /// The days on which the contract settles: daily, weekly, monthly or on fixed dates.
    pub method: PlatformSettlementCycleMethodInput,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleInput {
    /// Makes one with its required members.
    pub fn new(
        lag_days: i32,
        date_policy: impl Into<PlatformSettlementCycleDatePolicy>,
        method: PlatformSettlementCycleMethodInput,
    ) -> Self {
        Self {
            lag_days,
            date_policy: date_policy.into(),
            method,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(PlatformSettlementCycleInput, "" = "", 0b0, {
    0 lag_days "lagDays"
    1 date_policy "datePolicy"
    2 method "method"
});

/// The days on which a contract is to settle. Only one member may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformSettlementCycleMethodInput {
    /// Given to settle every day. Excludes the other methods.
    pub daily: Option<PlatformSettlementCycleMethodDailyInput>,
    /// Given to settle on fixed days of every week. Excludes the other methods.
    pub weekly: Option<PlatformSettlementCycleMethodWeeklyInput>,
    /// Given to settle on fixed days of every month. Excludes the other methods.
    pub monthly: Option<PlatformSettlementCycleMethodMonthlyInput>,
    /// Given to settle on fixed dates, each a month and a day. Excludes the other methods.
    pub manual_dates: Option<PlatformSettlementCycleMethodManualDatesInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformSettlementCycleMethodInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            daily: None,
            weekly: None,
            monthly: None,
            manual_dates: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `daily`. Given to settle every day. Excludes the other methods.
    pub fn daily(mut self, daily: PlatformSettlementCycleMethodDailyInput) -> Self {
        self.daily = Some(daily);
        self
    }

    /// Sets `weekly`. Given to settle on fixed days of every week. Excludes the other methods.
    pub fn weekly(mut self, weekly: PlatformSettlementCycleMethodWeeklyInput) -> Self {
        self.weekly = Some(weekly);
        self
    }

    /// Sets `monthly`. Given to settle on fixed days of every month. Excludes the other methods.
    pub fn monthly(mut self, monthly: PlatformSettlementCycleMethodMonthlyInput) -> Self {
        self.monthly = Some(monthly);
        self
    }

    /// Sets `manualDates`. Given to settle on fixed dates, each a month and a day. Excludes the
    /// other methods.
    pub fn manual_dates(
        mut self,
        manual_dates: PlatformSettlementCycleMethodManualDatesInput,
    ) -> Self {
        self.manual_dates = Some(manual_dates);
        self
    }
}

crate::json::record!(PlatformSettlementCycleMethodInput, "" = "", 0b0, {
    0 daily "daily"
    1 weekly "weekly"
    2 monthly "monthly"
    3 manual_dates "manualDates"
});
