use crate::{
    DateTime,
    b2b::tax_invoice::{B2bTaxInvoiceIssuanceType, MapStat},
    json::UnrecognizedMembers,
};

/// A bulk tax invoice: a group of tax invoices that are issued together.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bBulkTaxInvoice {
    /// The ID of the bulk tax invoice.
    pub id: String,
    /// The ID of this object in the GraphQL API.
    pub graphql_id: String,
    /// The name of the bulk tax invoice.
    pub name: Option<String>,
    /// The state of the bulk tax invoice.
    pub status: B2bBulkTaxInvoiceStatus,
    /// The number of tax invoices in the bulk tax invoice.
    pub total_invoice_count: i32,
    /// The total amount of the tax invoices in the bulk tax invoice. It is in the currency's
    /// smallest unit.
    pub total_amount: i64,
    /// The number and the total amount of the tax invoices, by their state.
    pub stats: MapStat,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// The time for which the tax invoices are scheduled.
    pub scheduled_at: Option<DateTime>,
    /// The time at which the bulk tax invoice was requested.
    pub requested_at: Option<DateTime>,
    /// The time at which the state last changed.
    pub status_updated_at: DateTime,
    /// How the bulk tax invoice was made.
    pub source_type: B2bBulkTaxInvoiceSourceType,
    /// The type of issuance: regular, by the supplier, or reverse, requested by the recipient.
    pub issuance_type: B2bTaxInvoiceIssuanceType,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bBulkTaxInvoice, "" = "", 0b0, {
    0 id "id"
    1 graphql_id "graphqlId"
    2 name "name"
    3 status "status"
    4 total_invoice_count "totalInvoiceCount"
    5 total_amount "totalAmount"
    6 stats "stats"
    7 created_at "createdAt"
    8 scheduled_at "scheduledAt"
    9 requested_at "requestedAt"
    10 status_updated_at "statusUpdatedAt"
    11 source_type "sourceType"
    12 issuance_type "issuanceType"
});

/// The way in which a bulk tax invoice was made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bBulkTaxInvoiceSourceType {
    /// Made from an uploaded Excel sheet.
    Sheet,
    /// Made from payout data.
    Platform,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bBulkTaxInvoiceSourceType {
    Sheet "SHEET"
    Platform "PLATFORM"
});

/// The number and total amount of the tax invoices in one state.
#[derive(Clone)]
#[non_exhaustive]
pub struct B2bBulkTaxInvoiceStat {
    /// The number of tax invoices in this state.
    pub count: i32,
    /// The sum of the amounts of the tax invoices in this state. It is in the currency's
    /// smallest unit.
    pub amount_sum: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(B2bBulkTaxInvoiceStat, "" = "", 0b0, {
    0 count "count"
    1 amount_sum "amountSum"
});

/// The state of a bulk tax invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bBulkTaxInvoiceStatus {
    /// `DRAFT_PENDING`.
    DraftPending,
    /// `DRAFTED`.
    Drafted,
    /// `REQUEST_PENDING`.
    RequestPending,
    /// `ISSUE_PENDING`.
    IssuePending,
    /// `IN_PROGRESS`.
    InProgress,
    /// `COMPLETED`.
    Completed,
    /// `FAILED`.
    Failed,
    /// `CANCELLED`.
    Cancelled,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bBulkTaxInvoiceStatus {
    DraftPending "DRAFT_PENDING"
    Drafted "DRAFTED"
    RequestPending "REQUEST_PENDING"
    IssuePending "ISSUE_PENDING"
    InProgress "IN_PROGRESS"
    Completed "COMPLETED"
    Failed "FAILED"
    Cancelled "CANCELLED"
});
