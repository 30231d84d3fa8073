/// Whether a company is in business.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bCompanyStateBusinessStatus {
    /// `IN_BUSINESS`.
    InBusiness,
    /// The company has gone out of business.
    Closed,
    /// The company has paused its business.
    Suspended,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bCompanyStateBusinessStatus {
    InBusiness "IN_BUSINESS"
    Closed "CLOSED"
    Suspended "SUSPENDED"
});
