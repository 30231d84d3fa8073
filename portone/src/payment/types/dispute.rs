use crate::{DateTime, json::UnrecognizedMembers};

/// A dispute over a payment.
#[derive(Clone)]
#[non_exhaustive]
pub struct Dispute {
    /// The state of the dispute.
    pub status: DisputeStatus,
    /// The ID that the payment provider gave the dispute.
    pub pg_dispute_id: Option<String>,
    /// The reason for the dispute.
    pub reason: String,
    /// The time at which the dispute arose.
    pub created_at: DateTime,
    /// The time at which the dispute was resolved.
    pub resolved_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(Dispute, "" = "", 0b100, {
    0 status "status"
    1 pg_dispute_id "pgDisputeId"
    2 reason "reason"
    3 created_at "createdAt"
    4 resolved_at "resolvedAt"
});

/// The state of a dispute.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DisputeStatus {
    /// `UNRESOLVED`.
    Unresolved,
    /// `RESOLVED`.
    Resolved,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(DisputeStatus {
    Unresolved "UNRESOLVED"
    Resolved "RESOLVED"
});
