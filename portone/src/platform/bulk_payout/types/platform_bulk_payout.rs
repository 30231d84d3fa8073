use crate::{
    DateTime,
    common::DateTimeRange,
    json::UnrecognizedMembers,
    platform::{PlatformPayoutMethod, PlatformPayoutStatusStats},
};

/// A group of payouts that are made together.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkPayout {
    /// The ID of the bulk payout.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the bulk payout.
    pub name: String,
    /// The ID of the creator.
    pub creator_id: String,
    /// The way in which the payouts are made: directly or through an agency.
    pub method: PlatformPayoutMethod,
    /// The total amount of the payouts. It is in the currency's smallest unit.
    pub total_payout_amount: i64,
    /// The total settlement amount. It is in the currency's smallest unit.
    pub total_settlement_amount: i64,
    /// The state of the bulk payout.
    pub status: PlatformBulkPayoutStatus,
    /// The statistics of the payouts in the bulk payout.
    pub payout_stats: PlatformBulkPayoutStats,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkPayout, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 creator_id "creatorId"
    4 method "method"
    5 total_payout_amount "totalPayoutAmount"
    6 total_settlement_amount "totalSettlementAmount"
    7 status "status"
    8 payout_stats "payoutStats"
    9 status_updated_at "statusUpdatedAt"
    10 created_at "createdAt"
    11 updated_at "updatedAt"
});

/// The conditions by which bulk payouts are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformBulkPayoutFilterInput {
    /// Only bulk payouts in one of these states.
    pub statuses: Option<Vec<PlatformBulkPayoutStatus>>,
    /// Only bulk payouts made in one of these ways: directly or through an agency.
    pub methods: Option<Vec<PlatformPayoutMethod>>,
    /// The time range or the ID to search by.
    pub criteria: Option<PlatformBulkPayoutFilterInputCriteria>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformBulkPayoutFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            statuses: None,
            methods: None,
            criteria: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `statuses`. Only bulk payouts in one of these states.
    pub fn statuses(mut self, statuses: Vec<PlatformBulkPayoutStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `methods`. Only bulk payouts made in one of these ways: directly or through an
    /// agency.
    pub fn methods(mut self, methods: Vec<PlatformPayoutMethod>) -> Self {
        self.methods = Some(methods);
        self
    }

    /// Sets the time range or the ID to search by.
    pub fn criteria(mut self, criteria: PlatformBulkPayoutFilterInputCriteria) -> Self {
        self.criteria = Some(criteria);
        self
    }
}

crate::json::record!(PlatformBulkPayoutFilterInput, "" = "", 0b0, {
    0 statuses "statuses"
    1 methods "methods"
    2 criteria "criteria"
});

/// The period or the ID by which bulk payouts are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformBulkPayoutFilterInputCriteria {
    /// Only bulk payouts that were created in this time range.
    pub timestamp_range: Option<DateTimeRange>,
    /// Only bulk payouts whose state last changed in this time range.
    pub status_updated_timestamp_range: Option<DateTimeRange>,
    /// Only the bulk payout with this ID.
    pub bulk_payout_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformBulkPayoutFilterInputCriteria {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            timestamp_range: None,
            status_updated_timestamp_range: None,
            bulk_payout_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `timestampRange`. Only bulk payouts that were created in this time range.
    pub fn timestamp_range(mut self, timestamp_range: DateTimeRange) -> Self {
        self.timestamp_range = Some(timestamp_range);
        self
    }

    /// Sets `statusUpdatedTimestampRange`. Only bulk payouts whose state last changed in this
    /// time range.
    pub fn status_updated_timestamp_range(
        mut self,
        status_updated_timestamp_range: DateTimeRange,
    ) -> Self {
        self.status_updated_timestamp_range = Some(status_updated_timestamp_range);
        self
    }

    /// Sets `bulkPayoutId`. Only the bulk payout with this ID.
    pub fn bulk_payout_id(mut self, bulk_payout_id: impl Into<String>) -> Self {
        self.bulk_payout_id = Some(bulk_payout_id.into());
        self
    }
}

crate::json::record!(PlatformBulkPayoutFilterInputCriteria, "" = "", 0b0, {
    0 timestamp_range "timestampRange"
    1 status_updated_timestamp_range "statusUpdatedTimestampRange"
    2 bulk_payout_id "bulkPayoutId"
});

/// The amounts and the numbers of the payouts of a bulk payout, by state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkPayoutStats {
    /// The amounts of the payouts, by state.
    pub amount: PlatformPayoutStatusStats,
    /// The numbers of payouts, by state.
    pub count: PlatformPayoutStatusStats,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkPayoutStats, "" = "", 0b0, {
    0 amount "amount"
    1 count "count"
});

/// The state of a bulk payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBulkPayoutStatus {
    /// `PREPARING`.
    Preparing,
    /// `PREPARED`.
    Prepared,
    /// `ONGOING`.
    Ongoing,
    /// `POST_PROCESS_PENDING`.
    PostProcessPending,
    /// `CANCELLED`.
    Cancelled,
    /// `COMPLETED`.
    Completed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBulkPayoutStatus {
    Preparing "PREPARING"
    Prepared "PREPARED"
    Ongoing "ONGOING"
    PostProcessPending "POST_PROCESS_PENDING"
    Cancelled "CANCELLED"
    Completed "COMPLETED"
});

/// The number of bulk payouts in each state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkPayoutStatusStats {
    /// The number of bulk payouts in the state `PREPARING`.
    pub preparing: i64,
    /// The number of bulk payouts in the state `PREPARED`.
    pub prepared: i64,
    /// The number of bulk account transfers or bulk payouts in the state `ONGOING`.
    pub ongoing: i64,
    /// The number of bulk payouts in the state `POST_PROCESS_PENDING`.
    pub post_process_pending: i64,
    /// The number of bulk payouts in the state `COMPLETED`.
    pub completed: i64,
    /// The number of bulk payouts in the state `CANCELLED`.
    pub cancelled: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkPayoutStatusStats, "" = "", 0b0, {
    0 preparing "preparing"
    1 prepared "prepared"
    2 ongoing "ongoing"
    3 post_process_pending "postProcessPending"
    4 completed "completed"
    5 cancelled "cancelled"
});
