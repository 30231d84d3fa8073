/// The operating state of a company.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum B2bCompanyStateBusinessStatus {
    /// `IN_BUSINESS`.
    InBusiness,
    /// The company has closed for good.
    Closed,
    /// The company is closed for the time being.
    Suspended,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(B2bCompanyStateBusinessStatus {
    InBusiness "IN_BUSINESS"
    Closed "CLOSED"
    Suspended "SUSPENDED"
});
