use crate::{
    common::DateTimeRange,
    json::UnrecognizedMembers,
    platform::account_transfer::{PlatformAccountTransferStatus, PlatformAccountTransferType},
};

/// The conditions by which account transfers are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformAccountTransferFilter {
    /// Only account transfers that took place in this time range.
    pub trade_timestamp_range: Option<DateTimeRange>,
    /// Only account transfers that were created in this time range.
    pub created_timestamp_range: Option<DateTimeRange>,
    /// Only account transfers whose state last changed in this time range.
    pub status_updated_timestamp_range: Option<DateTimeRange>,
    /// Only account transfers that are scheduled for this time range.
    pub scheduled_timestamp_range: Option<DateTimeRange>,
    /// Only the account transfer with this ID.
    pub account_transfer_id: Option<String>,
    /// Only account transfers of the bank account with this ID.
    pub bank_account_id: Option<String>,
    /// Only account transfers of the bulk account transfer with this ID.
    pub bulk_account_transfer_id: Option<String>,
    /// Only account transfers of the payout with this ID.
    pub payout_id: Option<String>,
    /// Only account transfers with one of these IDs.
    pub account_transfer_ids: Option<Vec<String>>,
    /// Only account transfers of one of these types: deposit or withdrawal.
    pub types: Option<Vec<PlatformAccountTransferType>>,
    /// Only account transfers in one of these states.
    pub statuses: Option<Vec<PlatformAccountTransferStatus>>,
    /// Only account transfers by a depositor of this name.
    pub depositor_name: Option<String>,
    /// Only account transfers to an account of this holder.
    pub deposit_account_holder: Option<String>,
    /// Only account transfers with this memo on the statement of the account that receives the
    /// money.
    pub deposit_memo: Option<String>,
    /// Only account transfers with this memo on the statement of the account that sends the
    /// money.
    pub withdrawal_memo: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformAccountTransferFilter {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            trade_timestamp_range: None,
            created_timestamp_range: None,
            status_updated_timestamp_range: None,
            scheduled_timestamp_range: None,
            account_transfer_id: None,
            bank_account_id: None,
            bulk_account_transfer_id: None,
            payout_id: None,
            account_transfer_ids: None,
            types: None,
            statuses: None,
            depositor_name: None,
            deposit_account_holder: None,
            deposit_memo: None,
            withdrawal_memo: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `tradeTimestampRange`. Only account transfers that took place in this time range.
    pub fn trade_timestamp_range(mut self, trade_timestamp_range: DateTimeRange) -> Self {
        self.trade_timestamp_range = Some(trade_timestamp_range);
        self
    }

    /// Sets `createdTimestampRange`. Only account transfers that were created in this time
    /// range.
    pub fn created_timestamp_range(mut self, created_timestamp_range: DateTimeRange) -> Self {
        self.created_timestamp_range = Some(created_timestamp_range);
        self
    }

    /// Sets `statusUpdatedTimestampRange`. Only account transfers whose state last changed in
    /// this time range.
    pub fn status_updated_timestamp_range(
        mut self,
        status_updated_timestamp_range: DateTimeRange,
    ) -> Self {
        self.status_updated_timestamp_range = Some(status_updated_timestamp_range);
        self
    }

    /// Sets `scheduledTimestampRange`. Only account transfers that are scheduled for this time
    /// range.
    pub fn scheduled_timestamp_range(mut self, scheduled_timestamp_range: DateTimeRange) -> Self {
        self.scheduled_timestamp_range = Some(scheduled_timestamp_range);
        self
    }

    /// Sets `accountTransferId`. Only the account transfer with this ID.
    pub fn account_transfer_id(mut self, account_transfer_id: impl Into<String>) -> Self {
        self.account_transfer_id = Some(account_transfer_id.into());
        self
    }

    /// Sets `bankAccountId`. Only account transfers of the bank account with this ID.
    pub fn bank_account_id(mut self, bank_account_id: impl Into<String>) -> Self {
        self.bank_account_id = Some(bank_account_id.into());
        self
    }

    /// Sets `bulkAccountTransferId`. Only account transfers of the bulk account transfer with
    /// this ID.
    pub fn bulk_account_transfer_id(mut self, bulk_account_transfer_id: impl Into<String>) -> Self {
        self.bulk_account_transfer_id = Some(bulk_account_transfer_id.into());
        self
    }

    /// Sets `payoutId`. Only account transfers of the payout with this ID.
    pub fn payout_id(mut self, payout_id: impl Into<String>) -> Self {
        self.payout_id = Some(payout_id.into());
        self
    }

    /// Sets `accountTransferIds`. Only account transfers with one of these IDs.
    pub fn account_transfer_ids(mut self, account_transfer_ids: Vec<String>) -> Self {
        self.account_transfer_ids = Some(account_transfer_ids);
        self
    }

    /// Sets `types`. Only account transfers of one of these types: deposit or withdrawal.
    pub fn types(mut self, types: Vec<PlatformAccountTransferType>) -> Self {
        self.types = Some(types);
        self
    }

    /// Sets `statuses`. Only account transfers in one of these states.
    pub fn statuses(mut self, statuses: Vec<PlatformAccountTransferStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `depositorName`. Only account transfers by a depositor of this name.
    pub fn depositor_name(mut self, depositor_name: impl Into<String>) -> Self {
        self.depositor_name = Some(depositor_name.into());
        self
    }

    /// Sets `depositAccountHolder`. Only account transfers to an account of this holder.
    pub fn deposit_account_holder(mut self, deposit_account_holder: impl Into<String>) -> Self {
        self.deposit_account_holder = Some(deposit_account_holder.into());
        self
    }

    /// Sets `depositMemo`. Only account transfers with this memo on the statement of the account
    /// that receives the money.
    pub fn deposit_memo(mut self, deposit_memo: impl Into<String>) -> Self {
        self.deposit_memo = Some(deposit_memo.into());
        self
    }

    /// Sets `withdrawalMemo`. Only account transfers with this memo on the statement of the
    /// account that sends the money.
    pub fn withdrawal_memo(mut self, withdrawal_memo: impl Into<String>) -> Self {
        self.withdrawal_memo = Some(withdrawal_memo.into());
        self
    }
}

crate::json::record!(PlatformAccountTransferFilter, "" = "", 0b11100000000000, {
    0 trade_timestamp_range "tradeTimestampRange"
    1 created_timestamp_range "createdTimestampRange"
    2 status_updated_timestamp_range "statusUpdatedTimestampRange"
    3 scheduled_timestamp_range "scheduledTimestampRange"
    4 account_transfer_id "accountTransferId"
    5 bank_account_id "bankAccountId"
    6 bulk_account_transfer_id "bulkAccountTransferId"
    7 payout_id "payoutId"
    8 account_transfer_ids "accountTransferIds"
    9 types "types"
    10 statuses "statuses"
    11 depositor_name "depositorName"
    12 deposit_account_holder "depositAccountHolder"
    13 deposit_memo "depositMemo"
    14 withdrawal_memo "withdrawalMemo"
});
