mod pg_card_promotion;
mod pg_promotion_card_company;

pub use self::pg_card_promotion::PgCardPromotion;
pub use self::pg_promotion_card_company::PgPromotionCardCompany;
