/// The time of an identity verification that a search period applies to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityVerificationTimeRangeField {
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `VERIFIED_AT`.
    VerifiedAt,
    /// `FAILED_AT`.
    FailedAt,
    /// When the state last changed: the time of the request, the verification or the failure.
    StatusUpdatedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IdentityVerificationTimeRangeField {
    RequestedAt "REQUESTED_AT"
    VerifiedAt "VERIFIED_AT"
    FailedAt "FAILED_AT"
    StatusUpdatedAt "STATUS_UPDATED_AT"
});
