/// The type of a partner settlement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlatformPartnerSettlementType {
    /// `MANUAL`.
    Manual,
    /// `ORDER`.
    Order,
    /// `ORDER_CANCEL`.
    OrderCancel,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PlatformPartnerSettlementType {
    Manual "MANUAL"
    Order "ORDER"
    OrderCancel "ORDER_CANCEL"
});
