/// The side that asked for a billing key to be deleted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillingKeyDeleteRequester {
    /// `CUSTOMER`.
    Customer,
    /// `ADMIN`.
    Admin,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(BillingKeyDeleteRequester {
    Customer "CUSTOMER"
    Admin "ADMIN"
});
