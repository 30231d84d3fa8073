mod card_promotion;
mod promotion;
mod promotion_card_company;
mod promotion_discount_partition;
mod promotion_discount_policy;
mod promotion_discount_scheme;
mod promotion_recover_option;
mod promotion_spare_budget;
mod promotion_status;

pub use self::card_promotion::CardPromotion;
pub use self::promotion::Promotion;
pub use self::promotion_card_company::PromotionCardCompany;
pub use self::promotion_discount_partition::PromotionDiscountPartition;
pub use self::promotion_discount_policy::PromotionDiscountPolicy;
pub use self::promotion_discount_scheme::{
    PromotionAmountDiscountScheme, PromotionDiscountScheme, PromotionPercentDiscountScheme,
};
pub use self::promotion_recover_option::{
    PromotionRecoverOption, PromotionRecoverOptionNoRecover, PromotionRecoverOptionRecover,
};
pub use self::promotion_spare_budget::{
    PromotionSpareBudget, PromotionSpareBudgetAmount, PromotionSpareBudgetPercent,
};
pub use self::promotion_status::PromotionStatus;
