/// The time to which `from` and `until` apply when billing keys are looked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingKeyTimeRangeField {
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `ISSUED_AT`.
    IssuedAt,
    /// `DELETED_AT`.
    DeletedAt,
    /// The time of the current state: `ISSUED_AT` for an issued billing key, `DELETED_AT` for a
    /// deleted one.
    StatusTimestamp,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(BillingKeyTimeRangeField {
    RequestedAt "REQUESTED_AT"
    IssuedAt "ISSUED_AT"
    DeletedAt "DELETED_AT"
    StatusTimestamp "STATUS_TIMESTAMP"
});
