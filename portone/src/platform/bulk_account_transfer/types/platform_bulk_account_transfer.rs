use crate::{
    DateTime, common::DateTimeRange, json::UnrecognizedMembers,
    platform::PlatformAccountTransferStatusStats,
};

/// A group of account transfers from one bank account.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkAccountTransfer {
    /// The ID of the bulk account transfer.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The ID of the creator.
    pub creator_id: String,
    /// The ID of the bank account from which the money is withdrawn.
    pub bank_account_id: String,
    /// The ID of the bank account in the GraphQL API.
    pub bank_account_graphql_id: String,
    /// The total amount of the account transfers in the bulk account transfer. It is in the
    /// currency's smallest unit.
    pub total_amount: i64,
    /// The state of the bulk account transfer.
    pub status: PlatformBulkAccountTransferStatus,
    /// The statistics of the account transfers in the bulk account transfer.
    pub stats: PlatformBulkAccountTransferStats,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    /// The time for which the account transfers are scheduled.
    pub scheduled_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkAccountTransfer, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 creator_id "creatorId"
    3 bank_account_id "bankAccountId"
    4 bank_account_graphql_id "bankAccountGraphqlId"
    5 total_amount "totalAmount"
    6 status "status"
    7 stats "stats"
    8 status_updated_at "statusUpdatedAt"
    9 created_at "createdAt"
    10 updated_at "updatedAt"
    11 scheduled_at "scheduledAt"
});

/// The conditions by which bulk account transfers are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformBulkAccountTransferFilterInput {
    /// Only bulk account transfers in one of these states.
    pub statuses: Option<Vec<PlatformBulkAccountTransferStatus>>,
    /// The time range or the ID to search by.
    pub criteria: Option<PlatformBulkAccountTransferFilterInputCriteria>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformBulkAccountTransferFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { statuses: None, criteria: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets `statuses`. Only bulk account transfers in one of these states.
    pub fn statuses(mut self, statuses: Vec<PlatformBulkAccountTransferStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets the time range or the ID to search by.
    pub fn criteria(mut self, criteria: PlatformBulkAccountTransferFilterInputCriteria) -> Self {
        self.criteria = Some(criteria);
        self
    }
}

crate::json::record!(PlatformBulkAccountTransferFilterInput, "" = "", 0b0, {
    0 statuses "statuses"
    1 criteria "criteria"
});

/// The period or the ID by which bulk account transfers are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformBulkAccountTransferFilterInputCriteria {
    /// Only bulk account transfers that were created in this time range.
    pub timestamp_range: Option<DateTimeRange>,
    /// Only bulk account transfers whose state last changed in this time range.
    pub status_updated_timestamp_range: Option<DateTimeRange>,
    /// Only the bulk account transfer with this ID.
    pub bulk_account_transfer_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformBulkAccountTransferFilterInputCriteria {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            timestamp_range: None,
            status_updated_timestamp_range: None,
            bulk_account_transfer_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `timestampRange`. Only bulk account transfers that were created in this time range.
    pub fn timestamp_range(mut self, timestamp_range: DateTimeRange) -> Self {
        self.timestamp_range = Some(timestamp_range);
        self
    }

    /// Sets `statusUpdatedTimestampRange`. Only bulk account transfers whose state last changed
    /// in this time range.
    pub fn status_updated_timestamp_range(
        mut self,
        status_updated_timestamp_range: DateTimeRange,
    ) -> Self {
        self.status_updated_timestamp_range = Some(status_updated_timestamp_range);
        self
    }

    /// Sets `bulkAccountTransferId`. Only the bulk account transfer with this ID.
    pub fn bulk_account_transfer_id(mut self, bulk_account_transfer_id: impl Into<String>) -> Self {
        self.bulk_account_transfer_id = Some(bulk_account_transfer_id.into());
        self
    }
}

crate::json::record!(PlatformBulkAccountTransferFilterInputCriteria, "" = "", 0b0, {
    0 timestamp_range "timestampRange"
    1 status_updated_timestamp_range "statusUpdatedTimestampRange"
    2 bulk_account_transfer_id "bulkAccountTransferId"
});

/// The amounts and the numbers of the account transfers of a bulk account transfer, by
/// state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkAccountTransferStats {
    /// The amounts of the account transfers, by state.
    pub amount: PlatformAccountTransferStatusStats,
    /// The numbers of account transfers, by state.
    pub count: PlatformAccountTransferStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkAccountTransferStats, "" = "", 0b0, {
    0 amount "amount"
    1 count "count"
});

/// The state of a bulk account transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBulkAccountTransferStatus {
    /// `PREPARED`.
    Prepared,
    /// `SCHEDULED`.
    Scheduled,
    /// `ONGOING`.
    Ongoing,
    /// `COMPLETED`.
    Completed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBulkAccountTransferStatus {
    Prepared "PREPARED"
    Scheduled "SCHEDULED"
    Ongoing "ONGOING"
    Completed "COMPLETED"
});

/// The number of bulk account transfers in each state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkAccountTransferStatusStats {
    /// The number of bulk account transfers in the state `PREPARED`.
    pub prepared: i64,
    /// The number of bulk account transfers in the state `SCHEDULED`.
    pub scheduled: i64,
    /// The number of bulk account transfers or bulk payouts in the state `ONGOING`.
    pub ongoing: i64,
    /// The number of bulk account transfers in the state `COMPLETED`.
    pub completed: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkAccountTransferStatusStats, "" = "", 0b0, {
    0 prepared "prepared"
    1 scheduled "scheduled"
    2 ongoing "ongoing"
    3 completed "completed"
});
