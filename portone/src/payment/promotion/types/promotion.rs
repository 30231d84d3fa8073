use crate::{
    DateTime, Unrecognized,
    common::Currency,
    payment::promotion::{
        CardPromotion, PromotionCardCompany, PromotionDiscountPolicy, PromotionRecoverOption,
        PromotionStatus,
    },
};

/// A promotion. The only kind so far is for cards.
#[derive(Clone)]
#[non_exhaustive]
pub enum Promotion {
    /// A promotion that gives a discount to cards of one card company.
    Card(Box<CardPromotion>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl Promotion {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::Card(_) => "CARD",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The ID of the promotion.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Card(arm) => Some(&arm.id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The ID of the store.
    #[must_use]
    pub fn store_id(&self) -> Option<&str> {
        match self {
            Self::Card(arm) => Some(&arm.store_id),
            Self::Unrecognized(_) => None,
        }
    }

    /// The name of the promotion.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Card(arm) => Some(&arm.name),
            Self::Unrecognized(_) => None,
        }
    }

    /// The discount policy of the promotion.
    #[must_use]
    pub fn discount_policy(&self) -> Option<&PromotionDiscountPolicy> {
        match self {
            Self::Card(arm) => Some(&arm.discount_policy),
            Self::Unrecognized(_) => None,
        }
    }

    /// The total amount of the promotion's budget. It is in the currency's smallest unit.
    #[must_use]
    pub fn total_budget(&self) -> Option<i64> {
        match self {
            Self::Card(arm) => Some(arm.total_budget),
            Self::Unrecognized(_) => None,
        }
    }

    /// The maximum amount of the discount. It is in the currency's smallest unit.
    #[must_use]
    pub fn max_discount_amount(&self) -> Option<i64> {
        match self {
            Self::Card(arm) => arm.max_discount_amount,
            Self::Unrecognized(_) => None,
        }
    }

    /// The amount of the budget that was spent. It is in the currency's smallest unit.
    #[must_use]
    pub fn spent_amount(&self) -> Option<i64> {
        match self {
            Self::Card(arm) => Some(arm.spent_amount),
            Self::Unrecognized(_) => None,
        }
    }

    /// The currency of the promotion's amounts.
    #[must_use]
    pub fn currency(&self) -> Option<&Currency> {
        match self {
            Self::Card(arm) => Some(&arm.currency),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the promotion starts.
    #[must_use]
    pub fn start_at(&self) -> Option<&DateTime> {
        match self {
            Self::Card(arm) => Some(&arm.start_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the promotion ends.
    #[must_use]
    pub fn end_at(&self) -> Option<&DateTime> {
        match self {
            Self::Card(arm) => Some(&arm.end_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which the promotion was stopped.
    #[must_use]
    pub fn terminated_at(&self) -> Option<&DateTime> {
        match self {
            Self::Card(arm) => arm.terminated_at.as_ref(),
            Self::Unrecognized(_) => None,
        }
    }

    /// The card company to whose cards the promotion applies.
    #[must_use]
    pub fn card_company(&self) -> Option<&PromotionCardCompany> {
        match self {
            Self::Card(arm) => Some(&arm.card_company),
            Self::Unrecognized(_) => None,
        }
    }

    /// The state of the promotion.
    #[must_use]
    pub fn status(&self) -> Option<&PromotionStatus> {
        match self {
            Self::Card(arm) => Some(&arm.status),
            Self::Unrecognized(_) => None,
        }
    }

    /// The time at which this was created.
    #[must_use]
    pub fn created_at(&self) -> Option<&DateTime> {
        match self {
            Self::Card(arm) => Some(&arm.created_at),
            Self::Unrecognized(_) => None,
        }
    }

    /// Whether the promotion's budget is restored when a payment is cancelled.
    #[must_use]
    pub fn recover_option(&self) -> Option<&PromotionRecoverOption> {
        match self {
            Self::Card(arm) => Some(&arm.recover_option),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(Promotion, "type" {
    Card "CARD"
});
