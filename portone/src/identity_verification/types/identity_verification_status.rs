/// The state of an identity verification.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentityVerificationStatus {
    /// Requested, with no result yet.
    Ready,
    /// `VERIFIED`.
    Verified,
    /// `FAILED`.
    Failed,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(IdentityVerificationStatus {
    Ready "READY"
    Verified "VERIFIED"
    Failed "FAILED"
});
