//! Promotions, which lower the price of payments with certain cards.

mod get_promotion;
mod types;

pub use self::get_promotion::{GetPromotion, GetPromotionError};
pub use self::types::{
    CardPromotion, Promotion, PromotionAmountDiscountScheme, PromotionCardCompany,
    PromotionDiscountPartition, PromotionDiscountPolicy, PromotionDiscountScheme,
    PromotionPercentDiscountScheme, PromotionRecoverOption, PromotionRecoverOptionNoRecover,
    PromotionRecoverOptionRecover, PromotionSpareBudget, PromotionSpareBudgetAmount,
    PromotionSpareBudgetPercent, PromotionStatus,
};
#[doc(no_inline)]
pub use crate::common::Currency;

crate::client::client! {
/// Promotions, which lower the price of payments with certain cards.
PromotionClient
}

impl PromotionClient {
    /// Looks up a promotion.
    ///
    /// `GET /promotions/{promotionId}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.promotion?v=v2#get%20%2Fpromotions%2F%7BpromotionId%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetPromotionError`]: `Forbidden`, `InvalidRequest`, `PromotionNotFound`,
    /// `Unauthorized`.
    pub fn get_promotion(&self, promotion_id: impl Into<String>) -> GetPromotion {
        GetPromotion::new(self.caller.clone(), promotion_id)
    }
}
