use crate::{json::UnrecognizedMembers, payment::promotion::PromotionDiscountPartition};

/// The discounts that a promotion gives, by ranges of amounts.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionDiscountPolicy {
    /// The discounts for each range of amounts.
    pub partitions: Vec<PromotionDiscountPartition>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionDiscountPolicy, "" = "", 0b0, {
    0 partitions "partitions"
});
