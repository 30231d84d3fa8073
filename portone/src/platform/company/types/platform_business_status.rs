/// The operating state of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformBusinessStatus {
    /// `IN_BUSINESS`.
    InBusiness,
    /// The business has closed for good.
    Closed,
    /// The business is closed for the time being.
    Suspended,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformBusinessStatus {
    InBusiness "IN_BUSINESS"
    Closed "CLOSED"
    Suspended "SUSPENDED"
});
