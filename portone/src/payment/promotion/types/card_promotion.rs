use crate::{
    DateTime,
    common::Currency,
    json::UnrecognizedMembers,
    payment::promotion::{
        PromotionCardCompany, PromotionDiscountPolicy, PromotionRecoverOption, PromotionStatus,
    },
};

/// A promotion that gives a discount to cards of one card company.
#[derive(Clone)]
#[non_exhaustive]
pub struct CardPromotion {
    /// The ID of the promotion.
    pub id: String,
    /// The ID of the store.
    pub store_id: String,
    /// The name of the promotion.
    pub name: String,
    /// The discount policy of the promotion.
    pub discount_policy: PromotionDiscountPolicy,
    /// The total amount of the promotion's budget. It is in the currency's smallest unit.
    pub total_budget: i64,
    /// The maximum amount of the discount. It is in the currency's smallest unit.
    pub max_discount_amount: Option<i64>,
    /// The amount of the budget that was spent. It is in the currency's smallest unit.
    pub spent_amount: i64,
    /// The currency of the promotion's amounts.
    pub currency: Currency,
    /// The time at which the promotion starts.
    pub start_at: DateTime,
    /// The time at which the promotion ends.
    pub end_at: DateTime,
    /// The time at which the promotion was stopped.
    pub terminated_at: Option<DateTime>,
    /// The card company to whose cards the promotion applies.
    pub card_company: PromotionCardCompany,
    /// The state of the promotion.
    pub status: PromotionStatus,
    /// The time at which this was created.
    pub created_at: DateTime,
    /// Whether the promotion's budget is restored when a payment is cancelled.
    pub recover_option: PromotionRecoverOption,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CardPromotion, "type" = "CARD", 0b0, {
    0 id "id"
    1 store_id "storeId"
    2 name "name"
    3 discount_policy "discountPolicy"
    4 total_budget "totalBudget"
    5 max_discount_amount "maxDiscountAmount"
    6 spent_amount "spentAmount"
    7 currency "currency"
    8 start_at "startAt"
    9 end_at "endAt"
    10 terminated_at "terminatedAt"
    11 card_company "cardCompany"
    12 status "status"
    13 created_at "createdAt"
    14 recover_option "recoverOption"
});
