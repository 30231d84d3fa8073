/// The state of a delivery registered with Paymentwall.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentwallDeliveryStatus {
    /// `ORDER_PLACED`.
    OrderPlaced,
    /// The order is on its way.
    OrderShipped,
    /// `DELIVERED`.
    Delivered,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentwallDeliveryStatus {
    OrderPlaced "ORDER_PLACED"
    OrderShipped "ORDER_SHIPPED"
    Delivered "DELIVERED"
});
