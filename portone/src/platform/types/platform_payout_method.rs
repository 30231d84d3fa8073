/// The way in which a payout is made: directly or through an agency.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPayoutMethod {
    /// `DIRECT`.
    Direct,
    /// `AGENCY`.
    Agency,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPayoutMethod {
    Direct "DIRECT"
    Agency "AGENCY"
});
