/// The type of a transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformTransferType {
    /// `ORDER`.
    Order,
    /// `ORDER_CANCEL`.
    OrderCancel,
    /// `MANUAL`.
    Manual,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformTransferType {
    Order "ORDER"
    OrderCancel "ORDER_CANCEL"
    Manual "MANUAL"
});
