use crate::{
    common::{Bank, Currency},
    json::UnrecognizedMembers,
};

/// The bank account to which a partner is settled. It is verified by its account holder if
/// its currency is KRW, and not otherwise.
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

/// A figure on account transfers for each of their states, a number or an amount.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformAccountTransferStatusStats {
    /// The number of entries in the state `PREPARED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub prepared: i64,
    /// The number of entries in the state `SCHEDULED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub scheduled: i64,
    /// The count, or the total amount, of account transfers that were cancelled. It is in the
    /// currency's smallest unit.
    pub cancelled: i64,
    /// The number of entries in the state `STOPPED`, or their amount where the statistics are of
    /// amounts. It is in the currency's smallest unit.
    pub stopped: i64,
    /// The number of entries in the state `PROCESSING`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub processing: i64,
    /// The count, or the total amount, of account transfers that are being processed
    /// asynchronously. It is in the currency's smallest unit.
    pub async_processing: i64,
    /// The number of entries in the state `SUCCEEDED`, or their amount where the statistics are
    /// of amounts. It is in the currency's smallest unit.
    pub succeeded: i64,
    /// The count, or the total amount, of account transfers that failed. It is in the currency's
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
