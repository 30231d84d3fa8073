use crate::json::UnrecognizedMembers;

/// A figure on payouts for each of their states, a number or an amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPayoutStatusStats {
    /// The count, or the total amount, of payouts that are confirmed. It is in the currency's
    /// smallest unit.
    pub confirmed: i64,
    /// The number of entries in the state `PREPARED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub prepared: i64,
    /// The count, or the total amount, of payouts that were cancelled. It is in the currency's
    /// smallest unit.
    pub cancelled: i64,
    /// The number of entries in the state `STOPPED`, or their amount where the statistics are of
    /// amounts. It is in the currency's smallest unit.
    pub stopped: i64,
    /// The number of entries in the state `PROCESSING`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub processing: i64,
    /// The number of entries in the state `SUCCEEDED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub succeeded: i64,
    /// The count, or the total amount, of payouts that failed. It is in the currency's smallest
    /// unit.
    pub failed: i64,
    /// The number of entries in the state `SCHEDULED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
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
