/// The state of a billing key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingKeyStatus {
    /// `ISSUED`.
    Issued,
    /// `DELETED`.
    Deleted,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(BillingKeyStatus {
    Issued "ISSUED"
    Deleted "DELETED"
});
