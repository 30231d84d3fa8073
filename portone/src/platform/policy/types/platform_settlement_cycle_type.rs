/// The type of a settlement cycle, by the days on which a contract settles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformSettlementCycleType {
    /// `DAILY`.
    Daily,
    /// `WEEKLY`.
    Weekly,
    /// `MONTHLY`.
    Monthly,
    /// Settlement on fixed dates, each a month and a day.
    ManualDates,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformSettlementCycleType {
    Daily "DAILY"
    Weekly "WEEKLY"
    Monthly "MONTHLY"
    ManualDates "MANUAL_DATES"
});
