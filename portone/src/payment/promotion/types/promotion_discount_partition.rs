use crate::{json::UnrecognizedMembers, payment::promotion::PromotionDiscountScheme};

/// A range of amounts, starting at `amountFrom`, and the discount that a promotion gives in
/// it.
#[derive(Clone)]
#[non_exhaustive]
pub struct PromotionDiscountPartition {
    /// The amount at which this range starts. It is in the currency's smallest unit.
    pub amount_from: i64,
    /// The discount for this range of amounts.
    pub scheme: PromotionDiscountScheme,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PromotionDiscountPartition, "" = "", 0b0, {
    0 amount_from "amountFrom"
    1 scheme "scheme"
});
