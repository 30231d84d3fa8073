/// The time by which payments are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentSortBy {
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `STATUS_CHANGED_AT`.
    StatusChangedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentSortBy {
    RequestedAt "REQUESTED_AT"
    StatusChangedAt "STATUS_CHANGED_AT"
});
