use crate::{DateTime, json::UnrecognizedMembers};

/// A task over many items, such as connecting partners as counterparties.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkTask {
    /// The ID of the bulk task.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The state of the bulk task.
    pub status: PlatformBulkTaskStatus,
    /// The kind of work that the bulk task does.
    pub r#type: PlatformBulkTaskType,
    /// The number of items of the bulk task in each state.
    pub progress_stats: PlatformBulkTaskProgressStats,
    /// Whether this belongs to the test mode.
    pub is_for_test: bool,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time at which this was last updated.
    pub updated_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkTask, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 status "status"
    3 r#type "type"
    4 progress_stats "progressStats"
    5 is_for_test "isForTest"
    6 status_updated_at "statusUpdatedAt"
    7 created_at "createdAt"
    8 updated_at "updatedAt"
});

/// The progress of a bulk task, as the number of its items in each state.
#[derive(Clone)]
#[non_exhaustive]
pub struct PlatformBulkTaskProgressStats {
    /// The number of items of the bulk task that are prepared.
    pub prepared_count: i64,
    /// The number of items of the bulk task that are being processed.
    pub processing_count: i64,
    /// The number of items of the bulk task that succeeded.
    pub succeeded_count: i64,
    /// The number of items of the bulk task that failed.
    pub failed_count: i64,
    /// The number of items of the bulk task that were cancelled.
    pub canceled_count: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PlatformBulkTaskProgressStats, "" = "", 0b0, {
    0 prepared_count "preparedCount"
    1 processing_count "processingCount"
    2 succeeded_count "succeededCount"
    3 failed_count "failedCount"
    4 canceled_count "canceledCount"
});

/// The state of a bulk task.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBulkTaskStatus {
    /// `PREPARED`.
    Prepared,
    /// `PROCESSING`.
    Processing,
    /// `COMPLETED`.
    Completed,
    /// `CANCELED`.
    Canceled,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBulkTaskStatus {
    Prepared "PREPARED"
    Processing "PROCESSING"
    Completed "COMPLETED"
    Canceled "CANCELED"
});

/// The kind of work that a bulk task does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBulkTaskType {
    /// `CREATE_TRANSFERS`.
    CreateTransfers,
    /// `CREATE_PARTNERS`.
    CreatePartners,
    /// Connecting partners to the National Tax Service.
    ConnectMemberCompanies,
    /// Ending the connection of partners to the National Tax Service.
    DisconnectMemberCompanies,
    /// `SEND_PAYOUT_SETTLEMENT_STATEMENTS`.
    SendPayoutSettlementStatements,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBulkTaskType {
    CreateTransfers "CREATE_TRANSFERS"
    CreatePartners "CREATE_PARTNERS"
    ConnectMemberCompanies "CONNECT_MEMBER_COMPANIES"
    DisconnectMemberCompanies "DISCONNECT_MEMBER_COMPANIES"
    SendPayoutSettlementStatements "SEND_PAYOUT_SETTLEMENT_STATEMENTS"
});
