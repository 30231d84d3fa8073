use crate::json::UnrecognizedMembers;

/// Statistics of payouts by state: either their numbers or their amounts.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPayoutStatusStats {
    /// The number of payouts in the state `CONFIRMED`, or their total in the currency's smallest
    /// unit.
    pub confirmed: i64,
    /// The number of account transfers or payouts in the state `PREPARED`, or their total in the
    /// currency's smallest unit.
    pub prepared: i64,
    /// The number of payouts in the state `CANCELLED`, or their total in the currency's smallest
    /// unit.
    pub cancelled: i64,
    /// The number of account transfers or payouts in the state `STOPPED`, or their total in the
    /// currency's smallest unit.
    pub stopped: i64,
    /// The number of account transfers or payouts in the state `PROCESSING`, or their total in
    /// the currency's smallest unit.
    pub processing: i64,
    /// The number of account transfers or payouts in the state `SUCCEEDED`, or their total in
    /// the currency's smallest unit.
    pub succeeded: i64,
    /// The number of payouts in the state `FAILED`, or their total in the currency's smallest
    /// unit.
    pub failed: i64,
    /// The number of account transfers or payouts in the state `SCHEDULED`, or their total in
    /// the currency's smallest unit.
    pub scheduled: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPayoutStatusStats, "" = "", 0b0, {
    0 confirmed "confirmed"
    1 prepared "prepared"
    2 cancelled "cancelled"
    3 stopped "stopped"
    4 processing "processing"
    5 succeeded "succeeded"
    6 failed "failed"
    7 scheduled "scheduled"
});
