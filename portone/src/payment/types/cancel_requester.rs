/// The side that asked for a cancellation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CancelRequester {
    /// `CUSTOMER`.
    Customer,
    /// `ADMIN`.
    Admin,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(CancelRequester {
    Customer "CUSTOMER"
    Admin "ADMIN"
});
