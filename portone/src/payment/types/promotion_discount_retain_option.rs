/// The choice whether a promotion's discount rate is kept when a payment is cancelled in
/// part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PromotionDiscountRetainOption {
    /// The first discount rate is kept. The amount to cancel is adjusted for this.
    Retain,
    /// The discount is computed anew, by the range in which the remaining amount falls. This is
    /// the default.
    Release,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PromotionDiscountRetainOption {
    Retain "RETAIN"
    Release "RELEASE"
});
