/// The time by which identity verifications are sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityVerificationSortBy {
    /// `REQUESTED_AT`.
    RequestedAt,
    /// `VERIFIED_AT`.
    VerifiedAt,
    /// `FAILED_AT`.
    FailedAt,
    /// The time at which the state last changed: that of the request, of the verification or of
    /// the failure.
    StatusUpdatedAt,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IdentityVerificationSortBy {
    RequestedAt "REQUESTED_AT"
    VerifiedAt "VERIFIED_AT"
    FailedAt "FAILED_AT"
    StatusUpdatedAt "STATUS_UPDATED_AT"
});
