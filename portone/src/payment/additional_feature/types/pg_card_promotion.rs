use crate::{json::UnrecognizedMembers, payment::additional_feature::PgPromotionCardCompany};

/// A card promotion that a payment provider offers.
#[derive(Clone)]
#[non_exhaustive]
pub struct PgCardPromotion {
    /// The ID that the payment provider gave the promotion.
    pub promotion_id: String,
    /// The card company to whose cards the promotion applies.
    pub card_company: PgPromotionCardCompany,
    /// The amount of the discount when the promotion is applied. It is in the currency's
    /// smallest unit.
    pub discount_amount: i64,
    /// The minimum amount of the payment for the promotion to apply. It is in the currency's
    /// smallest unit.
    pub minimum_payment_amount: i64,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(PgCardPromotion, "" = "", 0b0, {
    0 promotion_id "promotionId"
    1 card_company "cardCompany"
    2 discount_amount "discountAmount"
    3 minimum_payment_amount "minimumPaymentAmount"
});
