/// The time to which `from` and `until` apply when payments are looked up. The default is
/// `STATUS_CHANGED_AT`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentTimestampType {
    /// `CREATED_AT`.
    CreatedAt,
    /// The time at which the state last changed: that of the request, the payment, the
    /// cancellation or the failure.
    StatusChangedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentTimestampType {
    CreatedAt "CREATED_AT"
    StatusChangedAt "STATUS_CHANGED_AT"
});
