use crate::{
    common::{Bank, Currency},
    json::UnrecognizedMembers,
};

/// The bank account to which a partner is settled. Its account holder is verified only if
/// its currency is KRW.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAccount {
    /// The bank.
    pub bank: Bank,
    /// The currency in which the partner is settled.
    pub currency: Currency,
    /// The account number.
    pub number: String,
    /// The name of the account holder.
    pub holder: String,
    /// The state of the account.
    pub status: PlatformAccountStatus,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAccount, "" = "", 0b1100, {
    0 bank "bank"
    1 currency "currency"
    2 number "number"
    3 holder "holder"
    4 status "status"
});

/// The outcome of verifying a partner's bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformAccountStatus {
    /// `VERIFIED`.
    Verified,
    /// The account holder does not match.
    VerifyFailed,
    /// An error occurred while the account was verified.
    VerifyError,
    /// `NOT_VERIFIED`.
    NotVerified,
    /// `UNKNOWN`.
    Unknown,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformAccountStatus {
    Verified "VERIFIED"
    VerifyFailed "VERIFY_FAILED"
    VerifyError "VERIFY_ERROR"
    NotVerified "NOT_VERIFIED"
    Unknown "UNKNOWN"
});

/// Statistics of account transfers by state: either their numbers or their amounts.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAccountTransferStatusStats {
    /// The number of account transfers or payouts in the state `PREPARED`, or their total in the
    /// currency's smallest unit.
    pub prepared: i64,
    /// The number of account transfers or payouts in the state `SCHEDULED`, or their total in
    /// the currency's smallest unit.
    pub scheduled: i64,
    /// The number of account transfers in the state `CANCELLED`, or their total in the
    /// currency's smallest unit.
    pub cancelled: i64,
    /// The number of account transfers or payouts in the state `STOPPED`, or their total in the
    /// currency's smallest unit.
    pub stopped: i64,
    /// The number of account transfers or payouts in the state `PROCESSING`, or their total in
    /// the currency's smallest unit.
    pub processing: i64,
    /// The number of account transfers in the state `ASYNC_PROCESSING`, or their total in the
    /// currency's smallest unit.
    pub async_processing: i64,
    /// The number of account transfers or payouts in the state `SUCCEEDED`, or their total in
    /// the currency's smallest unit.
    pub succeeded: i64,
    /// The number of account transfers in the state `FAILED`, or their total in the currency's
    /// smallest unit.
    pub failed: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformAccountTransferStatusStats, "" = "", 0b0, {
    0 prepared "prepared"
    1 scheduled "scheduled"
    2 cancelled "cancelled"
    3 stopped "stopped"
    4 processing "processing"
    5 async_processing "asyncProcessing"
    6 succeeded "succeeded"
    7 failed "failed"
});
