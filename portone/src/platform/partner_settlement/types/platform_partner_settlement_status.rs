use crate::json::UnrecognizedMembers;

/// The state of a partner settlement, which is that of its payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerSettlementStatus {
    /// The payout is scheduled.
    PayoutScheduled,
    /// The payout is due to be made.
    PayoutPrepared,
    /// The payout is on hold.
    PayoutWithheld,
    /// The partner settlement is left out of payouts.
    PayoutExcluded,
    /// `PAYOUT_FAILED`.
    PayoutFailed,
    /// The payout is being made.
    InPayout,
    /// `PAID_OUT`.
    PaidOut,
    /// The payout was cancelled.
    Cancelled,
    /// The payout is confirmed.
    Confirmed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerSettlementStatus {
    PayoutScheduled "PAYOUT_SCHEDULED"
    PayoutPrepared "PAYOUT_PREPARED"
    PayoutWithheld "PAYOUT_WITHHELD"
    PayoutExcluded "PAYOUT_EXCLUDED"
    PayoutFailed "PAYOUT_FAILED"
    InPayout "IN_PAYOUT"
    PaidOut "PAID_OUT"
    Cancelled "CANCELLED"
    Confirmed "CONFIRMED"
});

/// The number of partner settlements in each state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformPartnerSettlementStatusStats {
    /// The number of partner settlements in the state `PAYOUT_SCHEDULED`.
    pub payout_scheduled: i64,
    /// The number of partner settlements in the state `PAYOUT_PREPARED`.
    pub payout_prepared: i64,
    /// The number of partner settlements in the state `PAYOUT_WITHHELD`.
    pub payout_withheld: i64,
    /// The number of partner settlements in the state `PAYOUT_EXCLUDED`.
    pub payout_excluded: Option<i64>,
    /// The number of partner settlements in the state `PAYOUT_FAILED`.
    pub payout_failed: i64,
    /// The number of partner settlements in the state `CANCELLED`.
    pub payout_cancelled: i64,
    /// The number of partner settlements in the state `CONFIRMED`.
    pub payout_confirmed: i64,
    /// The number of partner settlements in the state `IN_PAYOUT`.
    pub in_payout: i64,
    /// The number of partner settlements in the state `PAID_OUT`.
    pub paid_out: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformPartnerSettlementStatusStats, "" = "", 0b0, {
    0 payout_scheduled "payoutScheduled"
    1 payout_prepared "payoutPrepared"
    2 payout_withheld "payoutWithheld"
    3 payout_excluded "payoutExcluded"
    4 payout_failed "payoutFailed"
    5 payout_cancelled "payoutCancelled"
    6 payout_confirmed "payoutConfirmed"
    7 in_payout "inPayout"
    8 paid_out "paidOut"
});
