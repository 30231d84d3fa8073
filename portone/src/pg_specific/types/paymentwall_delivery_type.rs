/// The type of a delivery registered with Paymentwall: digital or physical.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentwallDeliveryType {
    /// `DIGITAL`.
    Digital,
    /// `PHYSICAL`.
    Physical,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentwallDeliveryType {
    Digital "DIGITAL"
    Physical "PHYSICAL"
});
